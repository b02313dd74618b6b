import type { ClaimView } from '#contract/claim';
import type { UnsureAnchorView } from '#contract/revision';
import type { Span } from '#domain/anchor';
import { call } from '../client/api';
import type { Answer } from '../client/api';
import { failureFrom } from '../client/failure';
import type { Failure } from '../client/failure';

/** Which part of the queue is read: of one article or the whole desk, in one state or all that is unsure. */
export type QueueQuery = { articleId?: string; state?: UnsureAnchorView['state'] };

/** An anchor that waits, with the candidate that is chosen, and what became of the last try to decide it. */
export type Waiting = { anchor: UnsureAnchorView; chosen: number | null; isBusy: boolean; failure: Failure | null };

/** What is drawn. A new object after each change. `trouble`: why the list could not be read. */
export type QueueState = { waiting: readonly Waiting[]; isRead: boolean; trouble: Failure | null };

/** The most that one read of the list gives. */
const most = 200;

/**
 * Anchors that wait for a person, and what that person decides about them.
 *
 * Whatever is decided leaves the queue, and comes back to its place in it when it is taken back. A decision that met
 * another state than was shown changes nothing: the anchor is read again and stays, and the caller is told.
 */
export class AnchorQueue {
  readonly #query: QueueQuery;
  readonly #receive: (claim: ClaimView) => void;
  readonly #listeners = new Set<() => void>();
  /** The version that a claim came to by what was decided about its appearance. */
  readonly #decided = new Map<string, number>();
  #state: QueueState;

  /** `receive` is told every claim that changed. Without `anchors` the list is read first, by {@link read}. */
  constructor(query: QueueQuery, { anchors = null, receive = () => undefined }: { anchors?: readonly UnsureAnchorView[] | null; receive?: (claim: ClaimView) => void } = {}) {
    this.#query = query;
    this.#receive = receive;
    this.#state = { waiting: (anchors ?? []).map(waitingFor), isRead: anchors !== null, trouble: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): QueueState => this.#state;

  /** Read the list, those to confirm before those that are lost. */
  async read(): Promise<void> {
    try {
      const { items } = await this.#list(this.#query);
      const sorted = items.toSorted((a, b) => Number(a.state === 'lost') - Number(b.state === 'lost') || a.number - b.number);
      const known = new Map(this.#state.waiting.map((one) => [one.anchor.appearanceId, one]));
      this.#set({ waiting: sorted.map((anchor) => refreshed(anchor, known.get(anchor.appearanceId))), isRead: true, trouble: null });
    } catch (thrown) {
      this.#set({ trouble: failureFrom(thrown) });
    }
  }

  /** Go on with what the list holds by now, once everything that was shown is decided. */
  renew(anchors: readonly UnsureAnchorView[]): void {
    const waits = ({ appearanceId, version }: UnsureAnchorView) => version >= (this.#decided.get(appearanceId) ?? 0);
    // A list that was read before the last decision still holds what that was about.
    const waiting = anchors.filter(waits).map(waitingFor);
    if (this.#state.waiting.length === 0 && waiting.length > 0) this.#set({ waiting });
  }

  choose(appearanceId: string, chosen: number): void {
    this.#change(appearanceId, { chosen });
  }

  /** Say that it stands on these words of the newest revision. @returns what takes that back. */
  confirm({ anchor }: Waiting, { start, end }: Span, exact: string): Promise<() => Promise<void>> {
    const params = { claimId: anchor.claimId, appearanceId: anchor.appearanceId };
    return this.#decide(
      anchor,
      (version) => call('moveAnchor', { params, version, body: { revision: anchor.revision, start, end, exact } }),
      (version) => call('unconfirmAnchor', { params, version }),
    );
  }

  /** Say that the article no longer claims it here, or, of what was closed, that it does. @returns what takes that back. */
  turn({ anchor }: Waiting): Promise<() => Promise<void>> {
    const params = { claimId: anchor.claimId, appearanceId: anchor.appearanceId };
    const close = (version: number) => call('closeAppearance', { params, version });
    const reopen = (version: number) => call('reopenAppearance', { params, version });
    return anchor.state === 'closed' ? this.#decide(anchor, reopen, close) : this.#decide(anchor, close, reopen);
  }

  async #decide(anchor: UnsureAnchorView, act: (version: number) => Promise<ClaimView>, undo: (version: number) => Promise<ClaimView>): Promise<() => Promise<void>> {
    const { appearanceId } = anchor;
    this.#change(appearanceId, { isBusy: true, failure: null });
    try {
      const after = await act(anchor.version);
      this.#decided.set(appearanceId, after.version);
      const at = this.#state.waiting.findIndex((one) => one.anchor.appearanceId === appearanceId);
      this.#set({ waiting: this.#state.waiting.filter((one) => one.anchor.appearanceId !== appearanceId) });
      this.#receive(after);
      return async () => {
        const before = await undo(after.version);
        this.#receive(before);
        this.#putBack({ ...anchor, version: before.version }, at);
      };
    } catch (thrown) {
      const failure = failureFrom(thrown);
      if (!failure.isPassing) await this.#readAgain(anchor).catch(() => null);
      this.#change(appearanceId, { isBusy: false, failure });
      throw failure;
    }
  }

  #putBack(anchor: UnsureAnchorView, at: number): void {
    const others = this.#state.waiting.filter((one) => one.anchor.appearanceId !== anchor.appearanceId);
    this.#set({ waiting: others.toSpliced(Math.max(0, at), 0, waitingFor(anchor)) });
  }

  /** What was shown is not what is there: show what is, or let it go when nothing of it waits any more. */
  async #readAgain({ appearanceId, articleId, state }: UnsureAnchorView): Promise<void> {
    const { items } = await this.#list(state === 'closed' ? { articleId, state } : { articleId });
    const now = items.find((item) => item.appearanceId === appearanceId);
    const waiting = this.#state.waiting.flatMap((one) => (one.anchor.appearanceId !== appearanceId ? [one] : now ? [waitingFor(now)] : []));
    this.#set({ waiting });
  }

  #list(query: QueueQuery): Promise<Answer<'listUnsureAnchors'>> {
    return call('listUnsureAnchors', { query: { ...query, limit: most } });
  }

  #change(appearanceId: string, change: Partial<Waiting>): void {
    this.#set({ waiting: this.#state.waiting.map((one) => (one.anchor.appearanceId === appearanceId ? { ...one, ...change } : one)) });
  }

  #set(change: Partial<QueueState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** The best candidate is chosen beforehand; of a lost one none is, since they belong to other passages. */
function waitingFor(anchor: UnsureAnchorView): Waiting {
  return { anchor, chosen: anchor.state === 'to-confirm' && anchor.candidates.length > 0 ? 0 : null, isBusy: false, failure: null };
}

/** What was chosen and said stays while the anchor is the one that it was about. */
function refreshed(anchor: UnsureAnchorView, known: Waiting | undefined): Waiting {
  const isSame = known?.anchor.version === anchor.version && known.anchor.revision === anchor.revision;
  return isSame ? { ...known, anchor } : waitingFor(anchor);
}
