import type { Span } from '#domain/anchor';
import { wholeCharacters } from '#domain/anchor';
import type { Alignment } from '#domain/reanchor/alignment';
import type { Place } from '#domain/reanchor/place';
import { isSame, placeOf } from '#domain/reanchor/place';
import { findAlike, findWords, isTaken, quotedSpan } from '#domain/reanchor/search';
import type { Run } from '#domain/reanchor/token';
import { spanOf, tokensIn } from '#domain/reanchor/token';

/** A place where a quote may stand now, and how sure that is, 0 to 1. */
export type Candidate = Span & { confidence: number };

/**
 * Where a span of the earlier text stands in the later one.
 *
 * `identical`: the very words, carried along. `mapped`: most of it lives on in one place, its own. `agreed`: the
 * mapped place, and a search for the words finds them there and nowhere else. These three are taken without asking.
 * `proposed`: `span` is the best of `candidates`, for a person to confirm. `lost`: no span; what reads like it may be
 * among `candidates`, but belongs to another passage.
 */
export type Reanchored = {
  span: Span | null;
  method: 'identical' | 'mapped' | 'agreed' | 'proposed' | 'lost';
  confidence: number;
  candidates: readonly Candidate[];
};

/**
 * Find each span of the earlier text in the later one, in the order in which they came.
 *
 * Every span that comes out lies in the later text and begins and ends between characters.
 */
export function reanchor(alignment: Alignment, spans: readonly Span[]): Reanchored[] {
  const isSameText = alignment.before.text === alignment.after.text;
  return spans.map((span) => {
    if (span.start >= span.end) return lost([]);
    return isSameText ? accept(alignment, span, 'identical', 1) : decide(alignment, span);
  });
}

/** A sentence that is less alike than this to what it became is for a person to confirm. */
const enough = 0.53;

/** So are several, all in all. More is asked of them, since each has its own fate and two decide where the quote ends. */
const enoughOfSeveral = 0.6;

/** Of part of a sentence, at least so much of what it tells has to be left, and more than a single word or mark. */
const mostly = 0.5;

function decide(alignment: Alignment, span: Span): Reanchored {
  const place = placeOf(alignment, span);
  const quote = tokensIn(alignment.before, span);
  const confidence = place ? confidenceOf(place) : 0;
  if (place?.isUnsure) return propose(alignment, quote, { ...place.span, confidence: confidence / 2 });
  if (place && isSame(alignment, span, place.span)) return accept(alignment, place.span, 'identical', 1);
  const words = findWords(alignment, quote);
  const found = words && quotedSpan(alignment, span, quote, words);
  if (place && found && overlap(found, place.span) >= 0.5) {
    return accept(alignment, isSame(alignment, span, found) ? found : place.span, 'agreed', (1 + confidence) / 2);
  }
  if (place && isEnough(place)) return accept(alignment, place.span, 'mapped', confidence);
  return propose(alignment, quote, place && { ...place.span, confidence });
}

function confidenceOf({ sentences, likeness, kept }: Place): number {
  return sentences === 0 ? kept : likeness;
}

function isEnough({ sentences, likeness, kept, size }: Place): boolean {
  if (sentences === 0) return kept >= mostly && size > 1;
  return likeness >= (sentences === 1 ? enough : enoughOfSeveral);
}

function accept(alignment: Alignment, span: Span, method: 'identical' | 'mapped' | 'agreed', confidence: number): Reanchored {
  return { span: whole(alignment, span), method, confidence, candidates: [] };
}

/** Less sure than this, a place is not put before a person as where the quote went: of such, hardly one in ten is right. */
const doubtful = 0.25;

/** Less sure than this, it is not even worth a look among the candidates of a lost quote. */
const hopeless = 0.1;

/** A place that only reads like the quote, with nothing to say that it is, is worth a quarter of its likeness. */
const hearsay = 0.25;

const mostCandidates = 5;

function propose(alignment: Alignment, quote: Run, mapped: Candidate | null): Reanchored {
  const alike = findAlike(alignment, quote).map((find) => ({ ...spanOf(alignment.after, find), confidence: find.likeness * hearsay, isTaken: isTaken(alignment, quote, find) }));
  const candidates = [...(mapped ? [{ ...mapped, isTaken: false }] : []), ...alike]
    .filter(({ confidence }) => confidence >= hopeless)
    .sort((one, other) => Number(one.isTaken) - Number(other.isTaken) || other.confidence - one.confidence)
    .filter((one, at, all) => !all.slice(0, at).some((better) => overlap(one, better) >= 0.5))
    .slice(0, mostCandidates)
    .map((one) => ({ ...whole(alignment, one), confidence: one.confidence, isTaken: one.isTaken }));
  const offered = candidates.map(({ start, end, confidence }) => ({ start, end, confidence }));
  const [best] = candidates;
  if (!best || best.isTaken || best.confidence < doubtful) return lost(offered);
  return { span: { start: best.start, end: best.end }, method: 'proposed', confidence: best.confidence, candidates: offered };
}

function lost(candidates: readonly Candidate[]): Reanchored {
  return { span: null, method: 'lost', confidence: 0, candidates };
}

function whole({ after }: Alignment, span: Span): Span {
  return wholeCharacters(after.text, span);
}

/** How much two spans share of what they cover together, 0 to 1. */
function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
