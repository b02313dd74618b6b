import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { currentActor } from '#app/session';
import type { Caller } from '#server/sessions';

/** Who is at the desk; whoever is nobody goes to sign in, and comes back to this address afterwards. */
export async function deskActor(): Promise<Caller> {
  const actor = await currentActor();
  if (actor !== null) return actor;
  const path = (await headers()).get('x-stet-path') ?? '/desk';
  redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}
