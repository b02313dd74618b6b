import type { z } from 'zod';
import { log } from '#server/log';

declare global {
  var stetUnreadable: Set<string> | undefined;
}

/** Ids of the editions that a read of this process could make nothing of. On the global object, as pages and health are built apart. */
const unreadable = (globalThis.stetUnreadable ??= new Set());

/**
 * What is stored of an edition, in the shape that `schema` wants; `null` when it is something else.
 *
 * An edition never changes and is written by one command alone, so that is a fault of the database or of somebody who
 * writes there by hand. Readers get the other editions; the log is told once, and health from then on.
 */
export function readable<T>(schema: z.ZodType<T>, editionId: string, stored: unknown): T | null {
  const { success, data, error } = schema.safeParse(stored);
  if (success) return data;
  if (!unreadable.has(editionId)) log.error({ editionId, wrong: error.issues.slice(0, 5).map(({ path }) => path.join('.')) }, 'An edition cannot be read');
  unreadable.add(editionId);
  return null;
}

/** Whether every edition that was asked for since the start could be read. */
export function isEveryEditionReadable(): boolean {
  return unreadable.size === 0;
}
