/** Everything that the ledger can record, noun first. */
export const eventTypes = [
  'person.added', 'person.changed', 'person.disabled', 'person.enabled', 'password.changed', 'profile.changed',
  'session.opened', 'session.revoked', 'token.created', 'token.revoked', 'newsroom.changed', 'scale.added',
  'article.imported', 'article.changed', 'article.revised',
  'claim.marked', 'claim.described', 'claim.deleted', 'claim.restored', 'claim.split', 'claim.unsplit', 'claim.merged', 'claim.unmerged',
  'anchor.moved', 'anchor.confirmed', 'anchor.unconfirmed', 'appearance.closed', 'appearance.reopened',
  'voice.created', 'voice.changed', 'hop.added', 'hop.changed', 'hop.removed', 'hop.restored',
  'source.created', 'source.changed', 'question.added', 'question.changed', 'question.removed', 'question.restored',
  'evidence.added', 'evidence.changed', 'evidence.removed', 'evidence.restored',
  'verdict.drafted', 'claim.submitted', 'claim.withdrawn', 'claim.approved', 'claim.changes-requested',
  'comment.added', 'comment.resolved', 'comment.reopened', 'article.published',
] as const;
export type EventType = (typeof eventTypes)[number];
