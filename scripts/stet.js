import { withNode } from './node-version.js';

withNode(() => import('./command-line.js').then(({ commandLine }) => commandLine(process.argv.slice(2))));
