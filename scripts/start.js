import { withNode } from './node-version.js';

withNode(() => import('./launch.js').then(({ launch }) => launch(process.argv.includes('--dev'))));
