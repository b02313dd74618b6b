import { createServer } from 'node:net';

/** A port of this machine that nobody listens on. */
export function freePort() {
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
