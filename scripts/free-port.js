import { createServer } from 'node:net';

/**
 * @param {number} wished taken when it is free
 * @param {string} host
 */
export async function freePort(wished = 0, host = '127.0.0.1') {
  return (wished !== 0 && (await isFree(wished, host))) ? wished : probe(0, host);
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
