import { uuidv7 } from 'uuidv7';
import type { ClaimView } from '#contract/claim';
import { newIdempotencyKey } from './api';
import { failureFrom } from './failure';
import type { Failure } from './failure';

/** How an attempt ended: the claim as it now is, why it failed and how to let it go, or that it was let go. */
export type Outcome = { claim: ClaimView } | { failure: Failure; letGo: () => void } | 'discarded';

/**
 * What a change is one attempt at, when whoever makes it may have to make it again.
 *
 * Attempts of one `name` are one intent: they share an Idempotency-Key until the server has answered, and a later one
 * takes the place of an earlier one that failed. `merges`: the request puts what was typed on top of whatever the
 * claim then says, so that it may follow a `stale` by itself.
 */
export type Attempt = {
  name: string;
  merges: boolean;
  /** Whether whoever made it still sees what becomes of it. */
  isSeen: () => boolean;
  settled: (outcome: Outcome) => void;
};

/** An attempt at something of its own, followed by its promise alone. */
export function loneAttempt(): Attempt {
  return { name: uuidv7(), merges: false, isSeen: () => true, settled: () => undefined };
}

/** The Idempotency-Keys of what may have arrived, by name. A key stands for one answer: after it the next request has a new one. */
export class Keyring {
  readonly #keys = new Map<string, string>();

  async use<T>(name: string, send: (key: string) => Promise<T>): Promise<T> {
    const key = this.#keys.get(name) ?? newIdempotencyKey();
    this.#keys.set(name, key);
    try {
      const answer = await send(key);
      this.#keys.delete(name);
      return answer;
    } catch (thrown) {
      if (!failureFrom(thrown).isPassing) this.#keys.delete(name);
      throw thrown;
    }
  }

  drop(name: string): void {
    this.#keys.delete(name);
  }
}

/** A change that was not saved. What was typed is still there: send it again, or let it go. */
export type Unsaved = { name: string; failure: Failure; retry: () => Promise<unknown>; discard: () => void };

/** What is not saved, once the attempts of one name have ended like this; `null` for nothing. */
export function noted(list: readonly Unsaved[] | null, name: string, unsaved: Unsaved | null): readonly Unsaved[] | null {
  const others = (list ?? []).filter((other) => other.name !== name);
  const all = unsaved === null ? others : [...others, unsaved];
  return all.length === 0 ? null : all;
}
