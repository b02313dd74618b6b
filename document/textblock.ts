import type { ArticleBlock, ArticleInline, ArticleMark, ArticleText } from './article-document';
import { type Format, marksOf } from './html-format';

type Run = { text: string; format: Format };

/** What HTML folds into one space. Other spaces, the no-break space among them, are characters like any other. */
const foldable = /[ \t\n\f\r]+/g;

/** A paragraph of these alone is what editors leave behind for a gap. */
const blank = /^[\s\u200b\u2060]*$/;

/**
 * The words of one paragraph or heading as they come in, folding white space as HTML does.
 *
 * `null` among the runs is a line break.
 */
export class Textblock {
  #runs: (Run | null)[] = [];

  addText(text: string, format: Format): void {
    const folded = text.replace(foldable, ' ');
    const last = this.#runs.at(-1);
    const endsOpen = last === undefined || last === null || last.text.endsWith(' ');
    const added = endsOpen && folded.startsWith(' ') ? folded.slice(1) : folded;
    if (added === '') return;
    if (last?.format === format) last.text += added;
    else this.#runs.push({ text: added, format });
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
    if (runs.every((run) => run === null || blank.test(run.text))) return null;
    const content = join(runs);
    return headingLevel === null ? { type: 'paragraph', content } : { type: 'heading', attrs: { level: headingLevel }, content };
  }

  #trimEnd(): void {
    for (let last = this.#runs.at(-1); last != null && last.text.endsWith(' '); last = this.#runs.at(-1)) {
      last.text = last.text.slice(0, -1);
      if (last.text !== '') return;
      this.#runs.pop();
    }
  }
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
    else if (last?.type === 'text' && look === next) last.text += run.text;
    else inlines.push(textNode(run.text, marks));
    look = next;
  }
  return inlines;
}

function textNode(text: string, marks: ArticleMark[]): ArticleText {
  return marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
}
