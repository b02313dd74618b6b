import { Refusal } from '#domain/refusal';

/** What a person may be in the newsroom; one may hold several. */
export const roles = ['editor', 'reviewer', 'publisher', 'admin'] as const;
export type Role = (typeof roles)[number];

/**
 * The person who acts, as the session or token vouched for on this very request.
 *
 * `errand` is the key under which this request may act once, where it has one: whatever is recorded for this actor
 * settles it in the same transaction. `language` is the one that they read (a BCP 47 tag), as far as it is known.
 */
export type Actor = { id: string; name: string; email: string; roles: readonly Role[]; language?: string; errand?: Errand };

/** A key taken at this moment; a later taker of the same key has another moment. */
type Errand = { key: string; takenAt: Date };

/** What a rule may ask of the object: who contributed to it, and whose it is. */
export type Subject = { contributorIds?: readonly string[]; ownerId?: string };

type Test = { holds: (actor: Actor, subject: Subject) => boolean; needs: Role | 'own' | 'second-person' };

const is = (role: Role): Test => ({ holds: (actor) => actor.roles.includes(role), needs: role });
const isOwner: Test = { holds: (actor, subject) => subject.ownerId === actor.id, needs: 'own' };
const isNotContributor: Test = {
  holds: (actor, subject) => !(subject.contributorIds ?? []).includes(actor.id),
  needs: 'second-person',
};
const isStaff: Test[][] = [[is('editor')], [is('reviewer')], [is('publisher')], [is('admin')]];

/** Who may do what. Each action lists alternatives; one holds when all its tests hold. */
export const permissions = {
  'article.read': isStaff,
  'article.import': [[is('editor')]],
  'article.edit': [[is('editor')]],
  'article.publish': [[is('publisher')]],
  'claim.mark': [[is('editor')]],
  'claim.edit': [[is('editor')]],
  'claim.submit': [[is('editor')]],
  'claim.approve': [[is('reviewer'), isNotContributor]],
  'claim.request-changes': [[is('reviewer'), isNotContributor]],
  'comment.write': isStaff,
  'comment.resolve': [[isOwner], [is('editor')], [is('reviewer')]],
  'voice.edit': [[is('editor')]],
  'voice.identify': [[is('editor')], [is('reviewer')]],
  'source.edit': [[is('editor')]],
  'person.list': isStaff,
  'person.edit': [[is('admin')]],
  'profile.edit': [[isOwner]],
  'token.create': [[isOwner]],
  'newsroom.edit': [[is('admin')]],
  'ledger.read': isStaff,
  'ledger.read-personal': [[is('admin')]],
} satisfies Record<string, Test[][]>;

export type Action = keyof typeof permissions;

declare const granted: unique symbol;

/** Proof that `actor` may do `action`; only {@link authorise} makes one, and every change demands one. */
export type Grant = { readonly actor: Actor; readonly action: Action; readonly [granted]: true };

/** Whether the table lets `actor` do `action` to `subject`. */
export function may(actor: Actor, action: Action, subject: Subject = {}): boolean {
  return permissions[action].some((tests) => tests.every((test) => test.holds(actor, subject)));
}

/**
 * Check the table and hand out the proof that a change needs.
 *
 * Refuses with `own-work` when only the second-person rule stands in the way, so that the sentence
 * tells a reviewer why this claim is closed to them; with `not-allowed` and the missing role otherwise.
 */
export function authorise(actor: Actor, action: Action, subject: Subject = {}): Grant {
  if (may(actor, action, subject)) return { actor, action } as Grant; // eslint-disable-line @typescript-eslint/consistent-type-assertions -- the one brand
  const missing = permissions[action].map((tests) => tests.filter((test) => !test.holds(actor, subject)).map((test) => test.needs));
  if (missing.some((needs) => needs.every((need) => need === 'second-person'))) throw new Refusal('own-work');
  throw new Refusal('not-allowed', { params: { needed: [...new Set(missing.flat())].join(', ') } });
}
