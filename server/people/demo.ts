import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Role } from '#domain/permission';
import { roles } from '#domain/permission';
import { settings } from '../env.js';

/** Somebody of the demo newsroom, with the password that the sign-in page may show. */
export type DemoPerson = { name: string; email: string; password: string; roles: Role[] };

const demoPeople = z.array(z.object({ name: z.string(), email: z.string(), password: z.string(), roles: z.array(z.enum(roles)) }));

/**
 * The people of the demo newsroom, as the demo wrote them into the data folder; nobody where there is no demo.
 *
 * `STET_DEMO=0` hides them even when the file is still there.
 */
export async function listDemoPeople(): Promise<DemoPerson[]> {
  const { demo, dataFolder } = settings();
  if (!demo) return [];
  try {
    return demoPeople.parse(JSON.parse(await readFile(join(/* turbopackIgnore: true */ dataFolder, 'demo.json'), 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
