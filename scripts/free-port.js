import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * A port of this machine that nobody listens on. It lies below those that the system hands out for outgoing
 * connections: one of these could be taken again before we listen.
 */
export async function freePort() {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port, '127.0.0.1')) return port;
  }
  return probe(0, '127.0.0.1');
}

/**
 * @param {number} port
 * @param {string} [host] all addresses of the machine when left out
 */
export async function isFree(port, host) {
  return probe(port, host).then(() => true, () => false);
}

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<number>}
 */
function probe(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : port));
    });
  });
}
