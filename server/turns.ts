import type { ClientBase } from 'pg';

/**
 * Let a connection's queries wait for one another.
 *
 * Prisma asks for all relations of an `include` at once, inside a transaction on one connection. pg still queues them,
 * with a deprecation warning, and from version 9 on it will not.
 */
export function takeTurns(client: ClientBase): void {
  const query = client.query;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (...args: unknown[]): unknown => {
    // With a callback it is the pool that asks, for a connection that nobody else holds.
    if (typeof args.at(-1) === 'function') return Reflect.apply(query, client, args);
    const answer = last.then((): unknown => Reflect.apply(query, client, args));
    last = answer.catch(() => undefined);
    return answer;
  };
  Object.defineProperty(client, 'query', { value: inTurn });
}
