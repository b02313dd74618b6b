import type { DocumentBuilder } from './document-builder';
import type { Style } from './html-format';

/** The list level of a Word paragraph by its `mso-list: l0 level2 lfo1`; `null` when it is no list item. */
export function wordListLevel(style: Style): number | null {
  const level = /\blevel(\d)\b/.exec(style.get('mso-list') ?? '')?.[1];
  return level === undefined ? null : Math.max(1, Number(level));
}

/** Whether an element holds the bullet or number that Word wrote out for programs without lists. */
export function isWordMarker(style: Style): boolean {
  return style.get('mso-list') === 'ignore';
}

/** Makes real lists of Word's paragraphs that only look like items. */
export class WordList {
  readonly #builder: DocumentBuilder;
  /** For each open level, whether it is numbered. */
  #levels: boolean[] = [];
  #outer = 1;

  constructor(builder: DocumentBuilder) {
    this.#builder = builder;
  }

  /**
   * Open an item, which stays open for what belongs to it until the next item or {@link end}.
   *
   * @param marker as Word wrote it: “1.”, “b)”, “(iv)” number a list, anything else (“·”, “o”, “§”) is a bullet.
   */
  openItem(level: number, marker: string): void {
    if (this.#levels.length === 0 || this.#builder.openCount <= this.#outer) this.#begin();
    const number = /^\s*\(?(\d{1,9}|[a-z]{1,5})[.)]/i.exec(marker)?.[1];
    const isOrdered = number !== undefined;
    const depth = Math.min(level, this.#levels.length + 1);
    const continues = this.#levels[depth - 1] === isOrdered;
    this.#keep(continues ? depth : depth - 1);
    if (continues) this.#builder.closeTo(this.#builder.openCount - 1);
    else if (!this.#builder.hasRoom) return;
    else {
      const start = Number.parseInt(number ?? '', 10);
      this.#builder.openList({ isOrdered, start: start >= 0 ? start : 1 });
      this.#levels.push(isOrdered);
    }
    this.#builder.openItem();
  }

  end(): void {
    if (this.#levels.length > 0) this.#builder.closeTo(this.#outer);
    this.#levels = [];
  }

  #begin(): void {
    this.#levels = [];
    this.#outer = this.#builder.openCount;
  }

  /** Close all levels but the first `count`; each is a list and its open item. */
  #keep(count: number): void {
    this.#builder.closeTo(this.#outer + 2 * count);
    this.#levels.length = count;
  }
}
