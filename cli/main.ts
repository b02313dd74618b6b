import { text } from 'node:stream/consumers';
import { run } from './run';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.exitCode = await run(process.argv.slice(2), { print: console.log, note: console.error, input: () => text(process.stdin) });
await globalThis.stetDb?.$disconnect();
