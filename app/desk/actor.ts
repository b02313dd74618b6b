import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Actor } from '#domain/permission';
import { currentActor } from '#app/session';

/** Who is at the desk; whoever is nobody goes to sign in, and comes back to this address afterwards. */
export async function deskActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor !== null) return actor;
  const path = (await headers()).get('x-stet-path') ?? '/desk';
  redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}
