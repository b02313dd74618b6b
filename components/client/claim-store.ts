import { uuidv7 } from 'uuidv7';
import type { OperationId } from '#contract/api';
import type { ClaimCard, ClaimView } from '#contract/claim';
import type { PersonRef } from '#contract/person';
import type { Anchor } from '#domain/anchor';
import { statementOf } from '#domain/claim';
import { call, newIdempotencyKey } from './api';
import type { Answer, CallRequest } from './api';
import { byClaim, cardsOf, provisionalClaim } from './claim-card';
import { failureFrom } from './failure';
import type { Failure } from './failure';
import { UndoStack } from './undo-stack';
import type { UndoStep } from './undo-stack';

/** A change that was not saved. What was typed is still there: send it again, or let it go. */
export type Unsaved = { failure: Failure; retry: () => Promise<unknown>; discard: () => void };

/** How a claim's changes stand: how many are on their way, and what was not saved. */
type Standing = { pending: number; unsaved: Unsaved | null };

/** One place of a claim in the article. A claim that others were merged into has several. */
export type ClaimEntry = { card: ClaimCard } & Standing;

type Held = { cards: readonly ClaimCard[] } & Standing;

/** Everything that is drawn from. A new object after each change; what did not change keeps its identity. */
export type ClaimsState = {
  /** In the order of the text; a wider claim before the narrower one that begins with it. */
  entries: readonly ClaimEntry[];
  /** The claims that were opened, whole, by id. */
  views: ReadonlyMap<string, ClaimView>;
  /** Why an opened claim could not be read, by id. */
  troubles: ReadonlyMap<string, Failure>;
  /** What Ctrl+Z would take back. */
  undoable: UndoStep | null;
};

/** The operations that change one claim and answer with its fresh state. */
export type ClaimChange = {
  [Id in OperationId]: Id extends `${'get' | 'list'}${string}` ? never : Answer<Id> extends ClaimView ? Id : never;
}[OperationId];

/** How to take a change back, told the claim before and after it. */
export type UndoPlan = { said: string; back: (before: ClaimView, after: ClaimView) => Promise<unknown> };

type NewMark = { body: CallRequest<'markClaim'>['body']; key: string };

/**
 * The claims of one article in the hands of one person; what the workbench and the claim's panels share.
 *
 * Right after a claim was marked its view is a provisional one (`version` 0) until the server answers: forms
 * are keyed by the claim's id, never by the view, and take the ids of a claim's parts from the claim that
 * `request` is given. Changes of one claim are sent one after another, each with the version that the one before it brought;
 * claims do not wait for each other. Nothing is ever dropped silently: a change that fails rejects for its
 * caller, and when sending it again could help it also stays on the entry as `unsaved`.
 */
export class ClaimStore {
  readonly #article: { id: string; title: string };
  readonly #me: PersonRef;
  readonly #held = new Map<string, Held>();
  readonly #views = new Map<string, ClaimView>();
  readonly #troubles = new Map<string, Failure>();
  readonly #queues = new Map<string, Promise<unknown>>();
  readonly #marks = new Map<string, NewMark>();
  readonly #hidden = new Set<string>();
  readonly #undo = new UndoStack();
  readonly #listeners = new Set<() => void>();
  #state: ClaimsState;

  constructor(article: { id: string; title: string }, me: PersonRef, cards: readonly ClaimCard[]) {
    this.#article = article;
    this.#me = me;
    for (const [id, own] of byClaim(cards)) this.#set(id, { cards: own });
    this.#state = this.#draw();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): ClaimsState => this.#state;

  /** Mark a claim: it is there at once, and saved behind the caller's back. @returns its id. */
  mark(anchor: Anchor, revision: number, undo: UndoPlan): { id: string; saved: Promise<ClaimView> } {
    const id = uuidv7();
    const number = Math.max(0, ...[...this.#held.values()].flatMap(({ cards }) => cards.map((card) => card.number))) + 1;
    const author = this.#me;
    const statement = statementOf(anchor.exact);
    const claim = provisionalClaim({ id, number, article: this.#article, revision, anchor, statement, author });
    const { start, end, exact } = anchor;
    this.#marks.set(id, { body: { id, revision, start, end, exact }, key: newIdempotencyKey() });
    this.take(claim);
    return { id, saved: this.#run(id, () => this.#saveMark(id), undo) };
  }

  /**
   * Make a change of one claim. `request` is asked when its turn comes, with the claim as it then is.
   *
   * @throws Failure; after `stale` the newest state has been read, and the same change can be sent again.
   */
  change<Id extends ClaimChange>(
    claimId: string,
    operation: Id,
    request: (claim: ClaimView) => CallRequest<Id>,
    undo: UndoPlan | null = null,
  ): Promise<ClaimView> {
    const task = async (claim: ClaimView): Promise<ClaimView> =>
      call(operation, { ...request(claim), version: claim.version });
    return this.#run(claimId, task, undo);
  }

  /** Delete a claim: gone from the text at once, back again if that fails. */
  async remove(claimId: string, undo: UndoPlan): Promise<ClaimView> {
    this.#hidden.add(claimId);
    this.#publish();
    try {
      return await this.change(claimId, 'deleteClaim', () => ({ params: { claimId } }), undo);
    } finally {
      this.#hidden.delete(claimId);
      this.#publish();
    }
  }

  /** Cut a claim in two at an offset of the text. @returns the new, second claim. */
  async split(claimId: string, at: number, undo: (second: ClaimView) => UndoPlan): Promise<ClaimView> {
    let second: ClaimView | null = null;
    const first = await this.#run(claimId, async (claim) => {
      const appearance = claim.appearances.find(({ articleId }) => articleId === this.#article.id);
      const answer = await call('splitClaim', { params: { claimId }, version: claim.version, body: { appearanceId: appearance?.id ?? '', at } });
      second = answer.second;
      this.take(answer.second);
      return answer.first;
    });
    const made = second ?? first;
    const { said, back } = undo(made);
    this.remember({ said, back: () => back(first, made) });
    return made;
  }

  /** Read a claim whole, and again when `fresh`. */
  async open(claimId: string, { fresh = false } = {}): Promise<void> {
    if (this.#marks.has(claimId) || (!fresh && this.#views.has(claimId))) return;
    try {
      this.take(await call('getClaim', { params: { claimId } }));
    } catch (thrown) {
      this.#troubles.set(claimId, failureFrom(thrown));
      this.#publish();
    }
  }

  /** Read the article's claims again, as somebody else may have changed them. */
  async refresh(): Promise<void> {
    const cards = await listAll(this.#article.id);
    const known = new Set([...cards.map(({ id }) => id), ...this.#marks.keys()]);
    for (const id of this.#held.keys()) if (!known.has(id)) this.#held.delete(id);
    for (const [id, own] of byClaim(cards)) {
      const version = own[0]?.version ?? 0;
      if ((this.#views.get(id)?.version ?? version) < version) void this.open(id, { fresh: true });
      if ((this.#held.get(id)?.cards[0]?.version ?? version) <= version) this.#set(id, { cards: own });
    }
    this.#publish();
  }

  /** Keep a step that Ctrl+Z takes back; for what is changed outside `change`. */
  remember(step: UndoStep): void {
    this.#undo.push(step);
    this.#publish();
  }

  /** Take a change back, the last one when none is named. @returns what was taken back. */
  async undo(step?: UndoStep): Promise<UndoStep | null> {
    const undone = this.#undo.undo(step);
    this.#publish();
    try {
      return await undone;
    } finally {
      this.#publish();
    }
  }

  /** Wait for one's turn, act, keep the answer, and say what became of it. */
  #run(claimId: string, task: (claim: ClaimView) => Promise<ClaimView>, undo: UndoPlan | null = null): Promise<ClaimView> {
    this.#pend(claimId, 1);
    const turn = async (): Promise<ClaimView> => {
      const before = await this.#current(claimId);
      const after = await task(before);
      this.take(after);
      if (undo) this.#undo.push({ said: undo.said, back: () => undo.back(before, after) });
      return after;
    };
    const earlier = this.#queues.get(claimId) ?? Promise.resolve();
    const result = earlier.then(turn).then(
      (after) => this.#finish(claimId, null, after),
      async (thrown: unknown) => {
        const failure = failureFrom(thrown);
        await this.#mend(claimId, failure);
        return this.#finish(claimId, { failure, retry: () => this.#run(claimId, task, undo), discard: () => this.#discard(claimId) });
      },
    );
    this.#queues.set(claimId, result.catch(() => null));
    return result;
  }

  #finish(claimId: string, unsaved: Unsaved | null, after?: ClaimView): ClaimView {
    const isKept = unsaved !== null && (unsaved.failure.isPassing || unsaved.failure.code === 'stale' || this.#marks.has(claimId));
    this.#set(claimId, { unsaved: isKept ? unsaved : null });
    this.#pend(claimId, -1);
    if (unsaved) throw unsaved.failure;
    if (after) return after;
    throw new Error('A change ended with neither an answer nor a failure');
  }

  /** The claim as the next change will find it: marked first when that is still owed, read when it never was. */
  async #current(claimId: string): Promise<ClaimView> {
    if (this.#marks.has(claimId)) this.take(await this.#saveMark(claimId));
    const view = this.#views.get(claimId) ?? (await call('getClaim', { params: { claimId } }));
    this.#views.set(claimId, view);
    return view;
  }

  async #saveMark(claimId: string): Promise<ClaimView> {
    const mark = this.#marks.get(claimId);
    const view = this.#views.get(claimId);
    if (!mark && view) return view;
    if (!mark) return call('getClaim', { params: { claimId } });
    try {
      const saved = await call('markClaim', { params: { articleId: this.#article.id }, body: mark.body, idempotencyKey: mark.key });
      this.#marks.delete(claimId);
      return saved;
    } catch (thrown) {
      // A key stands for one answer: after a refusal the next attempt is a new request.
      if (failureFrom(thrown).reason === 'refused') this.#marks.set(claimId, { ...mark, key: newIdempotencyKey() });
      throw thrown;
    }
  }

  /** After a change that met another state than it expected, read the one that is there. */
  async #mend(claimId: string, { code }: Failure): Promise<void> {
    if (code === 'stale' || code === 'digest-outdated') await this.open(claimId, { fresh: true });
    if (code === 'not-found') await this.refresh().catch(() => null);
  }

  #discard(claimId: string): void {
    if (this.#marks.delete(claimId)) {
      this.#held.delete(claimId);
      this.#views.delete(claimId);
    } else {
      this.#set(claimId, { unsaved: null });
      void this.open(claimId, { fresh: true });
    }
    this.#publish();
  }

  /** Hold what the server answered elsewhere. */
  take(view: ClaimView): void {
    const cards = cardsOf(view, this.#article.id);
    this.#views.set(view.id, view);
    this.#troubles.delete(view.id);
    if (cards.length > 0) this.#set(view.id, { cards });
    else this.#held.delete(view.id);
    this.#publish();
  }

  #pend(claimId: string, by: number): void {
    this.#set(claimId, { pending: Math.max(0, (this.#held.get(claimId)?.pending ?? 0) + by) });
    this.#publish();
  }

  #set(claimId: string, change: Partial<Held>): void {
    const held = this.#held.get(claimId);
    const cards = change.cards ?? held?.cards;
    if (cards) this.#held.set(claimId, { pending: 0, unsaved: null, ...held, ...change, cards });
  }

  #publish(): void {
    this.#state = this.#draw();
    for (const listener of this.#listeners) listener();
  }

  #draw(): ClaimsState {
    const seen = [...this.#held].filter(([id]) => !this.#hidden.has(id));
    const entries = seen.flatMap(([, { cards, pending, unsaved }]) => cards.map((card) => ({ card, pending, unsaved })));
    entries.sort(({ card: a }, { card: b }) => a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end || a.number - b.number);
    return { entries, views: new Map(this.#views), troubles: new Map(this.#troubles), undoable: this.#undo.last };
  }
}

async function listAll(articleId: string): Promise<ClaimCard[]> {
  const cards: ClaimCard[] = [];
  let cursor: string | null = null;
  do {
    const query: { limit: number; cursor?: string } = { limit: 2000, ...(cursor === null ? {} : { cursor }) };
    const page: Answer<'listClaims'> = await call('listClaims', { params: { articleId }, query });
    cards.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return cards;
}
