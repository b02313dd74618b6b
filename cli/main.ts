import { text } from 'node:stream/consumers';
import { run } from './run';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads may stop reading; a disk that is full is told.
  if (error.code !== 'EPIPE') console.error(`The output could not be written: ${error.message}`);
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});
process.exitCode = await run(process.argv.slice(2), { print: console.log, note: console.error, input: () => text(process.stdin) });
await globalThis.stetDb?.$disconnect();
