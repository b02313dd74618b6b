import { withNode } from './node-version.js';

withNode(() => import('./unit-tests.js').then(({ unit }) => unit(process.argv.slice(2))));
