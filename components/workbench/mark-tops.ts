/** What was measured of one block of the text: its size then, and how far below its top each appearance begins. */
type Measured = { width: number; height: number; marks: readonly (readonly [appearanceId: string, below: number])[] };

/**
 * Tells where the words of each appearance begin on the page.
 *
 * A block is measured once, and again when its words, its marks or its size have changed: in a long article with thousands of
 * claims each key would otherwise ask for the place of every one of them.
 */
export class MarkTops {
  readonly #text: HTMLElement;
  readonly #measured = new WeakMap<Element, Measured>();
  readonly #changes: MutationObserver;

  constructor(text: HTMLElement) {
    this.#text = text;
    this.#changes = new MutationObserver((records) => this.#forget(records));
    this.#changes.observe(text, { childList: true, characterData: true, attributeFilter: ['data-appearance'], subtree: true });
  }

  /** How far below `origin` each drawn appearance begins, in CSS pixels. */
  from(origin: HTMLElement): Map<string, number> {
    this.#forget(this.#changes.takeRecords());
    const zero = origin.getBoundingClientRect().top;
    const tops = new Map<string, number>();
    for (const block of this.#text.children) {
      const box = block.getBoundingClientRect();
      for (const [id, below] of this.#marksIn(block, box)) if (!tops.has(id)) tops.set(id, Math.round(box.top + below - zero));
    }
    return tops;
  }

  #marksIn(block: Element, { width, height, top }: DOMRect): Measured['marks'] {
    const known = this.#measured.get(block);
    if (known?.width === width && known.height === height) return known.marks;
    const marks = [...block.querySelectorAll<HTMLElement>('mark[data-appearance]')].map(
      (mark) => [mark.dataset['appearance'] ?? '', mark.getBoundingClientRect().top - top] as const,
    );
    this.#measured.set(block, { width, height, marks });
    return marks;
  }

  #forget(records: readonly MutationRecord[]): void {
    for (const { target } of records) {
      let at: Node | null = target;
      while (at !== null && at.parentNode !== this.#text) at = at.parentNode;
      if (at instanceof Element) this.#measured.delete(at);
    }
  }
}
