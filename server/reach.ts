/** Prisma's codes for a database that does not answer: unreachable, timed out, gone, full, no free connection. */
const silent = new Set(['P1001', 'P1002', 'P1008', 'P1011', 'P1017', 'P2024', 'P2037', 'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', '57P01', '57P03', '53300']);

/** Whether the failure is that the database does not answer, and not a defect of ours. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && silent.has(error.code)) return true;
  if (/^Unable to start a transaction in the given time|timeout exceeded when trying to connect|Connection terminated/u.test(error.message)) return true;
  return isUnreachable(error.cause);
}
