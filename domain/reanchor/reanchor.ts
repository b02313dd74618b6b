import type { Span } from '#domain/anchor';
import { wholeCharacters } from '#domain/anchor';
import type { Alignment } from '#domain/reanchor/alignment';
import { none } from '#domain/reanchor/sequence';
import { tokenAfter } from '#domain/reanchor/token';
import { search } from '#domain/reanchor/search';

/** A place where the quote may stand now, and how sure that is, 0 to 1. */
export type Candidate = Span & { confidence: number };

/**
 * Where a span of the earlier text stands in the later one.
 *
 * `identical`: the very words, carried along. `mapped`: most of its words live on in one place, its own. `agreed`: the
 * mapped place and an independent search for the quote are the same. These three are taken without asking.
 * `proposed`: `span` is the best of `candidates`, for a person to confirm. `lost`: no span; candidates may be offered.
 */
export type Reanchored = {
  span: Span | null;
  method: 'identical' | 'mapped' | 'agreed' | 'proposed' | 'lost';
  confidence: number;
  candidates: readonly Candidate[];
};

/** Find each span of the earlier text in the later one, in the order in which they came. */
export function reanchor(alignment: Alignment, spans: readonly Span[]): Reanchored[] {
  return spans.map((span) => decide(alignment, span));
}

/** The share of a quote's telling words that must live on in one place for it to be that place. */
const enough = 0.5;

function decide(alignment: Alignment, span: Span): Reanchored {
  const mapped = map(alignment, span);
  if (mapped && isSame(alignment, span, mapped)) return { span: whole(alignment, mapped), method: 'identical', confidence: 1, candidates: [] };
  const found = search(alignment, span);
  if (mapped && mapped.confidence >= enough) {
    const method = found && overlap(found, mapped) >= 0.5 ? 'agreed' as const : 'mapped' as const;
    return { span: whole(alignment, mapped), method, confidence: mapped.confidence, candidates: [] };
  }
  const candidates = [mapped, found].filter((one) => one !== null).map((one) => ({ ...one, ...whole(alignment, one) })).sort((a, b) => b.confidence - a.confidence);
  const [best] = candidates;
  if (!best) return { span: null, method: 'lost', confidence: 0, candidates };
  return { span: { start: best.start, end: best.end }, method: 'proposed', confidence: best.confidence, candidates };
}

function whole({ after }: Alignment, { start, end }: Span): Span {
  return wholeCharacters(after.text, { start, end });
}

/** Overlap of two spans: what they share of what they cover together. */
export function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function isSame({ before, after }: Alignment, span: Span, to: Span): boolean {
  return before.text.slice(span.start, span.end) === after.text.slice(to.start, to.end);
}

/** From the first to the last of the words that live on, and the share of its telling words that do. */
function map({ before, after, partner, weights }: Alignment, span: Span): Candidate | null {
  const first = tokenAfter(before, span.start);
  let [from, to, kept, all] = [none, none, 0, 0];
  let end = first;
  for (; end < before.count && (before.starts[end] ?? 0) < span.end; end += 1) {
    const weight = weights[before.ids[end] ?? 0] ?? 0;
    all += weight;
    const mate = partner[end] ?? none;
    if (mate === none) continue;
    kept += weight;
    if (from === none || mate < from) from = mate;
    if (mate > to) to = mate;
  }
  if (from === none) return null;
  const startInside = partner[first] === from ? Math.max(0, span.start - (before.starts[first] ?? 0)) : 0;
  const endInside = partner[end - 1] === to ? Math.max(0, (before.ends[end - 1] ?? 0) - span.end) : 0;
  const mapped = { start: (after.starts[from] ?? 0) + startInside, end: (after.ends[to] ?? 0) - endInside };
  return { ...mapped, confidence: kept / all };
}
