import { withNode } from './node-version.js';

withNode(() => import('./new-migration.js').then(({ newMigration }) => newMigration(process.argv[2] ?? '')));
