import type { PersonRef } from '#contract/person';
import type { Tx } from '#server/db';

/** Who a person id belongs to. */
export type NameOf = (personId: string) => PersonRef;

/** Read the names of all these people in one query. People are never deleted, so an unknown id is a defect. */
export async function readNames(tx: Tx, personIds: Iterable<string>): Promise<NameOf> {
  const people = await tx.person.findMany({ where: { id: { in: [...new Set(personIds)] } }, select: { id: true, name: true } });
  const byId = new Map(people.map((person) => [person.id, person]));
  return (personId) => {
    const person = byId.get(personId);
    if (!person) throw new Error(`No person has the id ${personId}`);
    return person;
  };
}
