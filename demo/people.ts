import type { Role } from '#domain/permission';

/** The demo newsroom's people. Everybody knows these passwords, so the demo is for looking around, never for work. */
export const people = [
  { key: 'ana', name: 'Ana Ortega', email: 'ana@demo.stet', roles: ['editor'] },
  { key: 'ben', name: 'Ben Achebe', email: 'ben@demo.stet', roles: ['editor'] },
  { key: 'rosa', name: 'Rosa Lindqvist', email: 'rosa@demo.stet', roles: ['reviewer'] },
  { key: 'iker', name: 'Iker Salas', email: 'iker@demo.stet', roles: ['editor', 'reviewer'] },
  { key: 'paula', name: 'Paula Weiss', email: 'paula@demo.stet', roles: ['publisher'] },
  { key: 'adam', name: 'Adam Noor', email: 'adam@demo.stet', roles: ['admin', 'reviewer'] },
] as const satisfies readonly { key: string; name: string; email: string; roles: readonly Role[] }[];

export type PersonKey = (typeof people)[number]['key'];

/** One password for all of them, long enough for the rule that real ones have to keep. */
export const demoPassword = 'let it stand, please';
