import { withNode } from './node-version.js';

withNode(() => import('./test-run.js').then(({ test }) => test()));
