import { pathToFileURL } from 'node:url';

import { plainEnvironment } from '../server/env.js';
import { fingerprint, makeWhenChanged } from './fingerprint.js';
import { conclude } from './halt.js';
import { programOf, runQuietly } from './run.js';

/** Write Prisma's client into prisma/client, unless it is that of this schema. */
export async function generate() {
  const print = await fingerprint(['prisma/schema.prisma', 'node_modules/prisma/package.json']);
  await makeWhenChanged('prisma/client/.made-from', print, () =>
    runQuietly('prisma generate', process.execPath, [programOf('prisma'), 'generate'], {
      env: plainEnvironment({
        // Prisma looks for its native engine, a download, before it does anything; generating never calls it.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      }),
    }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await conclude(generate);
