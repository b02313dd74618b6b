import type { Span } from '#domain/anchor';
import { align } from '#domain/reanchor/align';
import type { Alignment } from '#domain/reanchor/alignment';
import { reanchor } from '#domain/reanchor/reanchor';
import type { Reanchored } from '#domain/reanchor/reanchor';
import { isTaken } from '#domain/reanchor/search';
import { tokensIn } from '#domain/reanchor/token';
import type { Tx } from '#server/db';

type Compared = { before: string; alignment: Alignment | null; found: Map<string, Reanchored> };

/**
 * Earlier revisions compared with one text: each is aligned once, each span looked for once, however often one asks.
 *
 * Ask first outside the transaction that saves, so that no lock is held while texts are compared.
 */
export class Comparison {
  readonly text: string;
  readonly #revisions = new Map<string, Compared>();

  constructor(text: string) {
    this.text = text;
  }

  /** Read the texts of these revisions, as far as they have not been. */
  async read(tx: Tx, revisionIds: Iterable<string>): Promise<void> {
    const missing = [...new Set(revisionIds)].filter((id) => !this.#revisions.has(id));
    if (missing.length === 0) return;
    const rows = await tx.revision.findMany({ where: { id: { in: missing } }, select: { id: true, text: true } });
    for (const { id, text } of rows) this.#revisions.set(id, { before: text, alignment: null, found: new Map() });
  }

  /**
   * Where a comparison puts a span of a revision that was read, and whether the words at `now` were those of another line than the
   * span's before. Of two lines that say the same, nobody can tell which of them is left.
   */
  trace(revisionId: string, was: Span, now: Span): Pick<Reanchored, 'span' | 'method'> & { isAnothers: boolean } {
    const [found = { span: null, method: 'lost' as const }] = this.find(revisionId, [was]);
    const { before, alignment } = this.#get(revisionId);
    const isAnothers = alignment !== null && isTaken(alignment, tokensIn(alignment.before, was), tokensIn(alignment.after, now)) && lineAt(before, was) !== lineAt(this.text, now);
    return { ...found, isAnothers };
  }

  /** Where spans of a revision that was read stand in the text, in the order in which they came. */
  find(revisionId: string, spans: readonly Span[]): Reanchored[] {
    const revision = this.#get(revisionId);
    const missing = spans.filter((span) => !revision.found.has(keyOf(span)));
    const found = missing.length === 0 || revision.before === this.text ? missing.map(unmoved) : reanchor((revision.alignment ??= align(revision.before, this.text)), missing);
    missing.forEach((span, at) => {
      const place = found[at];
      if (place) revision.found.set(keyOf(span), place);
    });
    return spans.flatMap((span) => revision.found.get(keyOf(span)) ?? []);
  }

  #get(revisionId: string): Compared {
    const revision = this.#revisions.get(revisionId);
    if (!revision) throw new Error(`The revision ${revisionId} was not read`);
    return revision;
  }
}

/** The lines in which a span stands. */
function lineAt(text: string, { start, end }: Span): string {
  const after = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, after < 0 ? text.length : after);
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}

function unmoved({ start, end }: Span): Reanchored {
  return { span: { start, end }, method: 'identical', confidence: 1, candidates: [] };
}
