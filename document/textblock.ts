import type { ArticleBlock, ArticleInline, ArticleMark, ArticleText } from './article-document';
import { type Format, marksOf } from './html-format';

type Run = { parts: string[]; format: Format };

/** What HTML folds into one space. Other spaces, the no-break space among them, are characters like any other. */
const foldable = /[ \t\n\f\r]+/g;

/** A paragraph of these alone is what editors leave behind for a gap. */
const blank = /^[\s\u200b\u2060]*$/;

/**
 * The words of one paragraph or heading as they come in, folding white space as HTML does.
 *
 * `null` among the runs is a line break. Texts are kept in parts until the end: to look at the end of a string
 * that grows by a character at a time takes quadratic time.
 */
export class Textblock {
  #runs: (Run | null)[] = [];

  addText(text: string, format: Format): void {
    const folded = text.replace(foldable, ' ');
    const last = this.#runs.at(-1);
    const added = (last == null || endsWithSpace(last)) && folded.startsWith(' ') ? folded.slice(1) : folded;
    if (added === '') return;
    if (last?.format === format) last.parts.push(added);
    else this.#runs.push({ parts: [added], format });
  }

  /** @returns whether this is the second break in a row, by which writers mean a new paragraph. */
  addBreak(): boolean {
    this.#trimEnd();
    if (this.#runs.at(-1) === null) return true;
    if (this.#runs.length > 0) this.#runs.push(null);
    return false;
  }

  /** Take the words out as a block, and begin anew; `null` when there are none. */
  take(headingLevel: number | null): ArticleBlock | null {
    this.#trimEnd();
    while (this.#runs.at(-1) === null && this.#runs.length > 0) {
      this.#runs.pop();
      this.#trimEnd();
    }
    const runs = this.#runs;
    this.#runs = [];
    if (runs.every((run) => run === null || run.parts.every((part) => blank.test(part)))) return null;
    const content = join(runs);
    return headingLevel === null ? { type: 'paragraph', content } : { type: 'heading', attrs: { level: headingLevel }, content };
  }

  /** Folding leaves one space at most. */
  #trimEnd(): void {
    const last = this.#runs.at(-1);
    if (last == null || !endsWithSpace(last)) return;
    const kept = (last.parts.pop() ?? '').slice(0, -1);
    if (kept !== '') last.parts.push(kept);
    if (last.parts.length === 0) this.#runs.pop();
  }
}

function endsWithSpace({ parts }: Run): boolean {
  return parts.at(-1)?.endsWith(' ') === true;
}

/** Runs as inline nodes, neighbours of the same look joined. */
function join(runs: readonly (Run | null)[]): ArticleInline[] {
  const inlines: ArticleInline[] = [];
  let look = '';
  for (const run of runs) {
    const marks = run === null ? [] : marksOf(run.format);
    const next = JSON.stringify(marks);
    const last = inlines.at(-1);
    if (run === null) inlines.push({ type: 'hardBreak' });
    else if (last?.type === 'text' && look === next) last.text += run.parts.join('');
    else inlines.push(textNode(run.parts.join(''), marks));
    look = next;
  }
  return inlines;
}

function textNode(text: string, marks: ArticleMark[]): ArticleText {
  return marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
}
