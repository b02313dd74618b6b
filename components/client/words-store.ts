import type { Span } from '#domain/anchor';

/** Words of the article that a person has in hand; `exact` is what the canonical text holds at the span. */
export type Words = Span & { exact: string };

/** The words in hand: selected by mouse, touch or keyboard, or under the sentence stepper. One holder for the page. */
export class WordsStore {
  #words: Words | null = null;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): Words | null => this.#words;

  set(words: Words | null): void {
    if (this.#words?.start === words?.start && this.#words?.end === words?.end) return;
    this.#words = words;
    for (const listener of this.#listeners) listener();
  }
}
