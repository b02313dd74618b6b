import type { Actor } from '#domain/permission';
import { findActorByEmail, findFirstEditor } from '#server/people/reads';
import { CannotDo } from './verb';

/** The person of this address. Whoever may run the command line may act as anybody: they hold the database. */
export async function actorNamed(email: string): Promise<Actor> {
  const actor = await findActorByEmail(email);
  if (!actor) throw new CannotDo(`Nobody with the address ${email} works here, or they are shut out.`);
  return actor;
}

/** The person of this address, or the first editor when none is named. */
export async function editorNamed(email: string | undefined): Promise<Actor> {
  const editor = email === undefined ? await findFirstEditor() : await actorNamed(email);
  if (!editor) throw new CannotDo('There is no editor yet. Add one first: user add EMAIL --name NAME --role editor');
  return editor;
}
