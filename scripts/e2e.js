import { withNode } from './node-version.js';

withNode(() => import('./journeys.js').then(({ e2e }) => e2e(process.argv.slice(2))));
