import { fingerprint, makeWhenChanged } from './fingerprint.js';
import { programOf, runQuietly } from './run.js';

/** Everything that the production build is made of; not tsconfig.json, which the build itself writes. */
const sources = [
  ...['app', 'components', 'contract', 'document', 'domain', 'formats', 'messages', 'public', 'server', 'styles'],
  ...['prisma/schema.prisma', 'next.config.js', 'next.config.ts', 'postcss.config.js', 'postcss.config.mjs', 'proxy.ts'],
  ...['package.json', 'package-lock.json'],
];

/**
 * Build for production when the sources have changed since the last build.
 *
 * @param {(line: string) => void} say
 */
export async function build(say) {
  const print = await fingerprint(sources, /\.test\.tsx?$/);
  await makeWhenChanged('.next/made-from', print, () => {
    say('Building; this takes about a minute …');
    return runQuietly('The build', process.execPath, [programOf('next'), 'build']);
  });
}
