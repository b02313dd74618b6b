import { uuidv7 } from 'uuidv7';
import type { ClaimCard, ClaimView } from '#contract/claim';
import type { PersonRef } from '#contract/person';
import type { Anchor } from '#domain/anchor';
import { statementOf } from '#domain/claim';
import { call } from './api';
import type { CallRequest } from './api';
import { Keyring, loneAttempt, noted } from './attempt';
import type { Attempt, Unsaved } from './attempt';
import { byClaim, cardsOf, provisionalClaim } from './claim-card';
import type { ClaimChange, UndoPlan } from './claim-change';
import { failureFrom } from './failure';
import type { Failure } from './failure';
import { listCards } from './list-cards';
import { UndoStack } from './undo-stack';
import type { UndoStep } from './undo-stack';

/** How a claim's changes stand: how many are on their way, and which were not saved; `null` for none. */
type Standing = { pending: number; unsaved: readonly Unsaved[] | null };

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

/** Refusals after which the claim is another than the one at hand. */
const outdated: ReadonlySet<string> = new Set(['stale', 'digest-outdated', 'idempotency-key-reused', 'idempotency-outcome-lost']);

/** What is done in a claim's turn: with the claim as it then is, and a key that stays the same until there was an answer. */
type Task = (claim: ClaimView, idempotencyKey: string) => Promise<ClaimView>;

type NewMark = CallRequest<'markClaim'>['body'];

/**
 * The claims of one article in the hands of one person; what the workbench and the claim's panels share.
 *
 * Right after a claim was marked its view is a provisional one (`version` 0) until the server answers: forms
 * are keyed by the claim's id, never by the view, and take the ids of a claim's parts from the claim that
 * `request` is given. Changes of one claim are sent one after another, each with the version that the one before it brought;
 * claims do not wait for each other. Nothing is ever dropped silently: a change that fails rejects for its
 * caller, and when sending it again could help, or nobody sees it fail, it also stays on the entry as `unsaved`.
 */
export class ClaimStore {
  readonly #article: { id: string; title: string };
  readonly #me: PersonRef;
  readonly #held = new Map<string, Held>();
  readonly #views = new Map<string, ClaimView>();
  readonly #troubles = new Map<string, Failure>();
  readonly #queues = new Map<string, Promise<unknown>>();
  readonly #marks = new Map<string, NewMark>();
  readonly #keys = new Keyring();
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
    this.#marks.set(id, { id, revision, start, end, exact });
    this.take(claim);
    return { id, saved: this.#run(id, () => this.#saveMark(id), undo, { ...loneAttempt(), name: id }) };
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
    attempt: Attempt = loneAttempt(),
  ): Promise<ClaimView> {
    const task: Task = async (claim, idempotencyKey) => call(operation, { ...request(claim), version: claim.version, idempotencyKey });
    return this.#run(claimId, task, undo, attempt);
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
    const first = await this.#run(claimId, async (claim, idempotencyKey) => {
      const appearance = claim.appearances.find(({ articleId, anchor }) => articleId === this.#article.id && anchor.start < at && at < anchor.end);
      const answer = await call('splitClaim', { params: { claimId }, version: claim.version, idempotencyKey, body: { appearanceId: appearance?.id ?? '', at } });
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
    const cards = await listCards(this.#article.id);
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
  #run(claimId: string, task: Task, undo: UndoPlan | null = null, attempt: Attempt = loneAttempt()): Promise<ClaimView> {
    this.#pend(claimId, 1);
    const turn = async (): Promise<ClaimView> => {
      const before = await this.#current(claimId);
      const after = await this.#keys.use(attempt.name, (key) => task(before, key));
      this.take(after);
      if (undo) this.#undo.push({ said: undo.said, back: () => undo.back(before, after) });
      return after;
    };
    const again = async (thrown: unknown): Promise<ClaimView> => {
      const failure = failureFrom(thrown);
      await this.#mend(claimId, failure);
      if (failure.code !== 'stale' || !attempt.merges) throw failure;
      return turn();
    };
    const earlier = this.#queues.get(claimId) ?? Promise.resolve();
    const result = earlier.then(() => turn().catch(again)).then(
      (after) => {
        this.#settle(claimId, attempt, null);
        attempt.settled({ claim: after });
        return after;
      },
      (thrown: unknown) => {
        const failure = failureFrom(thrown);
        const retry = () => this.#run(claimId, task, undo, attempt);
        const letGo = () => this.#discard(claimId, attempt);
        this.#settle(claimId, attempt, { name: attempt.name, failure, retry, discard: letGo });
        attempt.settled({ failure, letGo });
        throw failure;
      },
    );
    this.#queues.set(claimId, result.catch(() => null));
    return result;
  }

  #settle(claimId: string, { name, isSeen }: Attempt, unsaved: Unsaved | null): void {
    const failure = unsaved?.failure ?? null;
    const isKept = failure !== null && (failure.isPassing || failure.code === 'stale' || this.#marks.has(claimId) || !isSeen());
    this.#note(claimId, name, isKept ? unsaved : null);
    this.#pend(claimId, -1);
  }

  #note(claimId: string, name: string, unsaved: Unsaved | null): void {
    this.#set(claimId, { unsaved: noted(this.#held.get(claimId)?.unsaved ?? null, name, unsaved) });
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
    const saved = await this.#keys.use(claimId, (idempotencyKey) => call('markClaim', { params: { articleId: this.#article.id }, body: mark, idempotencyKey }));
    this.#marks.delete(claimId);
    this.#note(claimId, claimId, null);
    return saved;
  }

  /** After a change that met another state than it expected, read the one that is there. */
  async #mend(claimId: string, { code }: Failure): Promise<void> {
    if (outdated.has(code)) await this.open(claimId, { fresh: true });
    if (code === 'not-found') await this.refresh().catch(() => null);
  }

  #discard(claimId: string, { name, settled }: Attempt): void {
    this.#keys.drop(name);
    if (name === claimId && this.#marks.delete(claimId)) {
      this.#held.delete(claimId);
      this.#views.delete(claimId);
    } else {
      this.#note(claimId, name, null);
      void this.open(claimId, { fresh: true });
    }
    settled('discarded');
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
