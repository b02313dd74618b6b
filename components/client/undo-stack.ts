/** A change that can be taken back. `said` is the sentence of what was done, in the reader's language. */
export type UndoStep = { readonly said: string; readonly back: () => Promise<unknown> };

const watchers = new WeakMap<UndoStep, () => void>();

/** Have something done once a step is taken back, in whichever way. */
export function whenUndone(step: UndoStep, then: () => void): void {
  watchers.set(step, then);
}

/** The latest changes of this page, newest last; taking one back removes it. */
export class UndoStack {
  readonly #steps: UndoStep[] = [];
  static readonly depth = 100;

  get last(): UndoStep | null {
    return this.#steps.at(-1) ?? null;
  }

  push(step: UndoStep): void {
    this.#steps.push(step);
    if (this.#steps.length > UndoStack.depth) this.#steps.shift();
  }

  /** Take a step back, the last one when none is named. One that fails stays, to be tried again. */
  async undo(step: UndoStep | null = this.last): Promise<UndoStep | null> {
    const index = step === null ? -1 : this.#steps.indexOf(step);
    if (step === null || index < 0) return null;
    this.#steps.splice(index, 1);
    try {
      await step.back();
    } catch (thrown) {
      this.#steps.splice(index, 0, step);
      throw thrown;
    }
    watchers.get(step)?.();
    return step;
  }
}
