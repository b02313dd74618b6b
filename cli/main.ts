import { text } from 'node:stream/consumers';
import { run } from './run';

process.exitCode = await run(process.argv.slice(2), { print: console.log, note: console.error, input: () => text(process.stdin) });
await globalThis.stetDb?.$disconnect();
