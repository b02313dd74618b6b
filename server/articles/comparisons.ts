import type { Span } from '#domain/anchor';
import { align } from '#domain/reanchor/align';
import type { Alignment } from '#domain/reanchor/alignment';
import { reanchor } from '#domain/reanchor/reanchor';
import type { Reanchored } from '#domain/reanchor/reanchor';
import type { Tx } from '#server/db';

/**
 * Earlier revisions compared with one text: each is aligned once, each span looked for once, however often one asks.
 *
 * Ask first outside the transaction that saves, so that no lock is held while texts are compared.
 */
export class Comparison {
  readonly text: string;
  readonly #revisions = new Map<string, { before: string; alignment: Alignment | null; found: Map<string, Reanchored> }>();

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

  /** Where spans of a revision that was read stand in the text, in the order in which they came. */
  find(revisionId: string, spans: readonly Span[]): Reanchored[] {
    const revision = this.#revisions.get(revisionId);
    if (!revision) throw new Error(`The revision ${revisionId} was not read`);
    const missing = spans.filter((span) => !revision.found.has(keyOf(span)));
    const found = missing.length === 0 || revision.before === this.text ? missing.map(unmoved) : reanchor((revision.alignment ??= align(revision.before, this.text)), missing);
    missing.forEach((span, at) => {
      const place = found[at];
      if (place) revision.found.set(keyOf(span), place);
    });
    return spans.flatMap((span) => revision.found.get(keyOf(span)) ?? []);
  }
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}

function unmoved({ start, end }: Span): Reanchored {
  return { span: { start, end }, method: 'identical', confidence: 1, candidates: [] };
}
