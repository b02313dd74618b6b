import { borderOf, closedBy } from './html-elements';
import { type Format, isFormatting, plain } from './html-format';

/** An element that is still open, and what holds inside it. */
export type OpenElement = {
  name: string;
  isBlock: boolean;
  isHidden: boolean;
  /** What it changes about the look, and the look that results. */
  change: Partial<Format>;
  format: Format;
  /** The level of the heading it is or stands in. */
  heading: number | null;
  /** Whether a line end in the source is a line end for the reader. */
  keepsLines: boolean;
  /** Whether its text is a bullet or number that Word wrote out. */
  isMarker: boolean;
  /** How many containers of the document stand around it; leaving it closes those opened since. */
  outer: number;
};

/** What holds around everything. */
const outermost: OpenElement = {
  name: '#root',
  isBlock: true,
  isHidden: false,
  change: {},
  format: plain,
  heading: null,
  keepsLines: false,
  isMarker: false,
  outer: 1,
};

/** Nested deeper than this no writer's text is; deeper elements are passed over and their words kept. */
const maxOpenElements = 256;

/** The name of an element whose end tag came too early for it to be closed: it stays as a place, without effect. */
const ended = '#ended';

/**
 * The open elements of an HTML source, with HTML's rules for end tags that are missing, stray or crossed.
 *
 * @param leave is called for each element while it is still the innermost one.
 */
export class OpenElements {
  readonly #elements: OpenElement[] = [outermost];
  readonly #countOf = new Map<string, number>();
  readonly #leave: (element: OpenElement) => void;
  #passedOver = 0;

  constructor(leave: (element: OpenElement) => void) {
    this.#leave = leave;
  }

  get innermost(): OpenElement {
    return this.#elements.at(-1) ?? outermost;
  }

  /** @returns whether it was opened, and not passed over. */
  open(element: OpenElement): boolean {
    if (this.#elements.length >= maxOpenElements) {
      this.#passedOver += 1;
      return false;
    }
    this.#elements.push(element);
    this.#count(element.name, 1);
    return true;
  }

  /** Close what an opening element ends because its end tag may be left out. */
  closeBefore(name: string): void {
    const rule = closedBy(name);
    if (rule === null || !rule.closes.some((closed) => this.#has(closed))) return;
    this.#closeTo(this.#find((element) => rule.closes.includes(element.name), rule.within));
  }

  close(name: string): void {
    if (this.#passedOver > 0) {
      this.#passedOver -= 1;
      return;
    }
    if (!this.#has(name)) return;
    const index = this.#find((element) => element.name === name, borderOf(name));
    if (index === null) return;
    if (isFormatting(name) && this.#elements.some((element, at) => at > index && element.isBlock)) this.#endLook(index);
    else this.#closeTo(index);
  }

  closeAll(): void {
    this.#closeTo(1);
  }

  #closeTo(index: number | null): void {
    if (index === null) return;
    while (this.#elements.length > index || (this.#elements.length > 1 && this.innermost.name === ended)) {
      this.#leave(this.innermost);
      this.#count(this.innermost.name, -1);
      this.#elements.pop();
    }
  }

  /** `<b><p>one</b>two</p>`: the bold ends, the paragraph goes on. */
  #endLook(index: number): void {
    this.#elements.forEach((element, at) => {
      if (at < index) return;
      if (at === index) {
        this.#count(element.name, -1);
        element.name = ended;
        element.change = {};
      }
      element.format = applied(this.#elements[at - 1]?.format ?? plain, element.change);
    });
  }

  #find(holds: (element: OpenElement) => boolean, border: ReadonlySet<string>): number | null {
    for (let index = this.#elements.length - 1; index > 0; index -= 1) {
      const element = this.#elements[index];
      if (element === undefined || holds(element)) return index;
      if (border.has(element.name)) return null;
    }
    return null;
  }

  #has(name: string): boolean {
    return (this.#countOf.get(name) ?? 0) > 0;
  }

  #count(name: string, by: number): void {
    this.#countOf.set(name, (this.#countOf.get(name) ?? 0) + by);
  }
}

/** A format with a change; the same object when nothing changes, so that equal neighbours are found fast. */
export function applied(format: Format, change: Partial<Format>): Format {
  for (const _key in change) return { ...format, ...change };
  return format;
}
