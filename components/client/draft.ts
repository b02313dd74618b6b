import type { ClaimView } from '#contract/claim';
import type { Attempt, Outcome } from './attempt';
import { Cell } from './cell';
import { Failure } from './failure';
import { holdPage } from './hold-page';
import { clashesOf, isSame, merge } from './merge';

/**
 * What was typed and is not saved. `base` is what it was made from, `theirs` what somebody else made of the same
 * fields meanwhile: then nothing is sent until a person has chosen. `keptAt`: until when it was written, if it was put aside
 * or kept from before and nobody wrote on since.
 */
export type Edit<T> = { base: T; value: T; state: 'typing' | 'saving' | 'failed'; failure: Failure | null; theirs: T | null; keptAt: string | null };

/** What goes to the server: the value, put on top of what the claim says now (`base`). */
export type Sent<T> = { value: T; base: T };

/** How a draft is saved. */
export type Saving<T> = {
  /** What the attempts at it are called. */
  name: string;
  /** The same fields as a claim has them; `null` while it has none such, or when nothing of the kind is changed. */
  valueOf: ((claim: ClaimView) => T | null) | null;
  send: (request: (claim: ClaimView) => Sent<T>, attempt: Attempt) => Promise<ClaimView>;
};

/** Something being written. It outlives the panel that it is written in, until it is saved, cancelled or discarded. */
export class Draft<T extends object> {
  readonly cell = new Cell<Edit<T> | null>(null);
  #watchers = 0;
  #letGo: (() => void) | null = null;

  /** What of it the browser has stored, and so survives the page. */
  #stored: T | null = null;

  constructor() {
    this.cell.subscribe(() => this.#hold());
  }

  /** Say that somebody sees this draft. @returns what ends it. */
  readonly watch = (): (() => void) => {
    this.#watchers += 1;
    return () => void (this.#watchers -= 1);
  };

  /** Begin, with what is there. */
  begin(base: T): void {
    this.cell.set({ base, value: base, state: 'typing', failure: null, theirs: null, keptAt: null });
  }

  set(change: Partial<T>, saved: T): void {
    const edit = this.cell.get();
    const now = edit ?? { base: saved, value: saved, theirs: null };
    this.cell.set({ ...now, value: { ...now.value, ...change }, state: 'typing', failure: null, keptAt: null });
  }

  /** Take up what was kept from before, unless something is written already. */
  restore(base: T, value: T, keptAt: string): void {
    if (this.cell.get() !== null) return;
    this.#stored = value;
    this.cell.set({ base, value, state: 'typing', failure: null, theirs: null, keptAt });
  }

  /** Say that the browser has stored this, or has none of it any more. */
  stored(value: T | null): void {
    this.#stored = value;
    this.#hold();
  }

  /** Let what was written wait for whoever comes back to it. */
  putAside(): void {
    const edit = this.cell.get();
    if (edit !== null && this.isTouched) this.cell.set({ ...edit, keptAt: new Date().toISOString() });
    else this.drop();
  }

  /** Let go of it on this page alone. */
  forget(): void {
    this.#letGo = null;
    this.cell.set(null);
  }

  drop(): void {
    this.cell.set(null);
    this.#letGo?.();
  }

  /** Whether anything was written that is not in what it was made from. */
  get isTouched(): boolean {
    const edit = this.cell.get();
    return edit !== null && !isSame(edit.base, edit.value);
  }

  /** Save it on top of what the claim says by then. @returns whether that went well; why not stands in the draft. */
  async save({ name, valueOf, send }: Saving<T>): Promise<boolean> {
    const edit = this.cell.get();
    if (edit === null || edit.state === 'saving' || edit.theirs !== null) return false;
    this.cell.set({ ...edit, state: 'saving', failure: null, keptAt: null });
    let sent = edit.value;
    const request = (claim: ClaimView) => {
      const { base, value } = this.cell.get() ?? edit;
      sent = value;
      return this.#reconcile(base, value, valueOf?.(claim) ?? base);
    };
    const settled = (outcome: Outcome) => this.#settle(outcome, sent, valueOf);
    return send(request, { name, merges: valueOf !== null, isSeen: () => this.#watchers > 0, settled }).then(
      () => true,
      () => false,
    );
  }

  /** Of two that changed the same: mine stays, and is saved over theirs. */
  keepMine(theirs: T | null = this.cell.get()?.theirs ?? null): void {
    const edit = this.cell.get();
    if (edit === null || theirs === null) return;
    const { base, value } = edit;
    this.cell.set({ base: theirs, value: merge(base, value, theirs), theirs: null, failure: null, state: 'typing', keptAt: null });
  }

  /** Of two that changed the same: theirs stays. What only I changed waits to be saved. */
  takeTheirs(theirs: T | null = this.cell.get()?.theirs ?? null): void {
    const edit = this.cell.get();
    if (edit === null || theirs === null) return;
    const { base } = edit;
    const value = { ...merge(base, edit.value, theirs), ...only(theirs, clashesOf(base, edit.value, theirs)) };
    if (isSame(value, theirs)) this.drop();
    else this.cell.set({ base: theirs, value, theirs: null, failure: null, state: 'typing', keptAt: null });
  }

  /** What was put aside is let go of once the browser has it; what is being written is asked about in any case. */
  #hold(): void {
    const edit = this.cell.get();
    holdPage(this, this.isTouched && (edit?.keptAt === null || edit?.value !== this.#stored));
  }

  #reconcile(base: T, value: T, theirs: T): Sent<T> {
    if (clashesOf(base, value, theirs).length === 0) return { value: merge(base, value, theirs), base: theirs };
    const edit = this.cell.get();
    if (edit) this.cell.set({ ...edit, theirs });
    throw new Failure('overtaken');
  }

  #settle(outcome: Outcome, sent: T, valueOf: Saving<T>['valueOf']): void {
    const edit = this.cell.get();
    this.#letGo = outcome !== 'discarded' && 'failure' in outcome ? outcome.letGo : null;
    if (edit === null) return;
    const isLatest = edit.value === sent;
    if (outcome === 'discarded') this.cell.set(null);
    else if ('failure' in outcome) this.cell.set({ ...edit, state: isLatest ? 'failed' : 'typing', failure: outcome.failure });
    else this.cell.set(isLatest ? null : { ...edit, base: valueOf?.(outcome.claim) ?? sent, state: 'typing', failure: null });
  }
}

function only<T extends object>(value: T, keys: readonly (keyof T)[]): Partial<T> {
  const part: Partial<T> = {};
  for (const key of keys) part[key] = value[key];
  return part;
}
