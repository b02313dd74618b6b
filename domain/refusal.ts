/**
 * Every "no" that Stet can say, with the HTTP status it travels under and its English sentence.
 *
 * `{name}` stands for a parameter. The screens translate by code (messages/<locale>/refusal.json);
 * the API sends this sentence as the `detail` of an RFC 9457 problem.
 */
export const refusals = {
  'invalid-input': [422, '{field}: {rule}.'],
  'document-invalid': [422, 'The document breaks a rule of the text format at {field}: {rule}.'],
  'body-too-large': [413, 'The request is larger than {maxMegabytes} MB. Send a shorter text.'],
  'body-not-json': [400, 'The body is not valid JSON. Send a JSON object as application/json.'],
  'origin-refused': [403, 'This request did not come from this newsroom’s own pages. Reload the page, or use an API token.'],
  'page-of-another': [409, 'You are now signed in as {name}, and the page that this comes from belongs to {owner}. Sign in as {owner} again, then send it once more.'],
  'signed-out': [401, 'Sign in first, or send an API token as “Authorization: Bearer …”.'],
  'wrong-credentials': [401, 'E-mail or password is not right.'],
  'too-many-attempts': [429, 'Too many attempts. Try again in {minutes} minutes.'],
  'not-allowed': [403, 'Your roles do not include this action. Ask an admin for the role {needed}.'],
  'own-work': [403, 'You contributed to this claim, so a second person has to approve it.'],
  'not-found': [404, 'There is no such {noun}, or it was removed.'],
  'stale': [412, 'Somebody changed this since you opened it. Load the newest state and make your change again.'],
  'precondition-required': [428, 'Send If-Match with the ETag of the state that you changed.'],
  'idempotency-key-required': [400, 'Send an Idempotency-Key header with a fresh random value for each new request.'],
  'idempotency-key-reused': [422, 'This Idempotency-Key was used for a different request. Use a fresh one.'],
  'idempotency-in-progress': [409, 'The first request with this Idempotency-Key is still running. Ask again in a moment.'],
  'idempotency-outcome-lost': [409, 'The first request with this Idempotency-Key did what it asked for, but its answer was lost. Read what is there now; use a fresh key only to do it again.'],
  'anchor-mismatch': [422, 'The quote does not stand at these offsets in revision {revision}. Reload the article and select again.'],
  'anchor-empty': [422, 'The selection holds no words. Select at least one word.'],
  'revision-outdated': [409, 'The article has a newer revision ({number}). Load it, then do this again there.'],
  'revision-unchanged': [409, 'This is what revision {number} says already, so there is nothing to save.'],
  'short-statement-too-long': [422, 'The short statement has {length} characters; at most {max} fit a fact-check card.'],
  'split-outside': [422, 'Split inside the quote, with words on both sides.'],
  'merge-self': [422, 'A claim cannot be merged into itself.'],
  'merge-other-article': [422, 'Only claims of the same article can be merged.'],
  'hop-cycle': [422, 'A voice in the chain cannot be its own source.'],
  'hop-target': [422, 'A hop belongs to one appearance or one piece of evidence.'],
  'citation-unknown': [422, 'The rationale cites evidence that this claim does not have. Remove the citation or attach the evidence.'],
  'verdict-missing': [409, 'There is no verdict to send. Choose a rating or write a conclusion first.'],
  'rating-unknown': [422, 'This rating is not on the newsroom’s scale.'],
  'gate-blocks': [409, 'Not ready for review: {gates}. Mend it, or give a reason for an override.'],
  'approval-blocked': [409, 'It cannot be approved while this stands open: {gates}. Mend it, have an editor send it again with a reason, or request changes.'],
  'not-in-review': [409, 'This claim is not waiting for a review. Its stage is {stage}.'],
  'already-in-review': [409, 'This claim is already waiting for a review.'],
  'already-approved': [409, 'This claim is approved in exactly this state, so there is nothing to send.'],
  'changed-since-sent': [409, 'The claim changed after it was sent for review. An editor has to send it again, or you can request changes.'],
  'digest-outdated': [409, 'The claim changed while you were reading it. Read the newest state, then decide.'],
  'comment-required': [422, 'Say what has to change, so that the author can act on it.'],
  'nothing-approved': [409, 'No claim of this article is approved, so there is nothing to publish.'],
  'edition-unchanged': [409, 'Nothing changed since edition {number}.'],
  'correction-required': [422, 'Edition {number} replaces a published one. Say what kind of correction it is and give readers a note.'],
  'email-taken': [409, 'Somebody with this e-mail address is already here.'],
  'email-invalid': [422, 'This is not an e-mail address that Stet can use.'],
  'password-weak': [422, 'A password needs at least {min} characters and must not be a common one.'],
  'last-admin': [409, 'This is the last admin. Make somebody else an admin first.'],
  'cursor-invalid': [400, 'The cursor is not one that this list gave out. Start again without it.'],
  'file-unsupported': [415, 'This kind of file cannot be imported yet. Use .txt, .md or .html.'],
  'method-not-allowed': [405, 'This address does not take {method}.'],
  'request-unreadable': [400, 'This request cannot be read: its address or its form is broken. Check the address.'],
  'request-too-slow': [408, 'The request did not arrive in time. Send it again.'],
  'expectation-refused': [417, 'Stet does what Expect asks for only when that is 100-continue. Leave the header out.'],
  'headers-too-large': [431, 'The headers or the address of this request are too long. Send fewer cookies, or a shorter address.'],
} as const satisfies Record<string, readonly [status: number, sentence: string]>;

export type RefusalCode = keyof typeof refusals;

/** What can turn out not to be there: the `noun` of a `not-found`, said on the screens by messages/<locale>/refusal.json. */
export const nouns = [
  'address', 'appearance', 'article', 'claim', 'comment', 'deleted claim', 'evidence', 'hop', 'merger', 'person', 'question',
  'revision', 'scale', 'session', 'source', 'split', 'token', 'voice',
] as const;
export type Noun = (typeof nouns)[number];

type Params = Record<string, string | number> & { noun?: Noun };

/**
 * A "no" of the newsroom, fit for the person who caused it.
 *
 * `field` is the dotted path of the input that broke the rule, or `null` when it is the whole request.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly status: number;
  readonly field: string | null;
  readonly params: Record<string, string | number>;

  constructor(code: RefusalCode, { field = null, params = {} }: { field?: string | null; params?: Params } = {}) {
    const [status, sentence] = refusals[code];
    super(fill(sentence, field === null ? params : { field, ...params }));
    this.name = 'Refusal';
    this.code = code;
    this.status = status;
    this.field = field;
    this.params = params;
  }
}

function fill(sentence: string, params: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? name));
}
