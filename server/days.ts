/** A calendar day as the wire writes it, `YYYY-MM-DD`. Day columns hold midnight UTC. */
export function dayOf(date: Date): string;
export function dayOf(date: Date | null): string | null;
export function dayOf(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}

/** A day of the wire as the database takes it. */
export function dateOf(day: string): Date;
export function dateOf(day: string | null): Date | null;
export function dateOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}
