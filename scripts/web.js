/** The web server of `npm start`: Next's, behind the guard. Its port comes in PORT. */
import { createServer } from 'node:http';
import next from 'next';

import { settings } from '../server/env.js';
import { guardedServer } from './guard.js';
import { root } from './root.js';

const patienceMs = 2_000;
const { port } = settings();

// Stet has no web sockets. Next would take upgrades off the server that it is given, with errors of its own.
const app = next({ dev: false, dir: root, port, hostname: 'localhost', httpServer: createServer() });
await app.prepare();
const server = guardedServer(app.getRequestHandler());
server.listen(port);

// As in Next's own server: a request that failed after its answer takes nobody else's with it.
process.on('uncaughtException', console.error);
process.on('unhandledRejection', console.error);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, end);

/** What is being answered is answered to its end, within reason. */
function end() {
  server.close(() => process.exit(0));
  setTimeout(() => process.exit(0), patienceMs).unref();
}
