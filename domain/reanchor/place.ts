import type { Span } from '#domain/anchor';
import { isNumeral } from '#domain/quantity';
import type { Alignment } from '#domain/reanchor/alignment';
import { isEnd, sentenceAt } from '#domain/reanchor/sentence';
import { none } from '#domain/reanchor/sequence';
import type { Text } from '#domain/reanchor/text';
import { bagAt } from '#domain/reanchor/text';
import type { Run, Tokens } from '#domain/reanchor/token';
import { spanOf, tokensIn, wordAt } from '#domain/reanchor/token';

/**
 * Where the alignment puts a quote. `kept` is the share of what its words tell that stands there, 0 to 1 (half
 * of it when the part of a sentence fell apart into several, or moved and lost its first or last word on the way).
 * `size` is how many words and marks that is, `sentences` how many whole sentences the quote is made of, 0 for any other,
 * and `likeness` how alike they are to what they became. `isUnsure` says that a person has to look, however much is left: the
 * words moved alone, some of them stand beyond the place, or it holds far more than the quote did.
 */
export type Place = { span: Span; kept: number; size: number; sentences: number; likeness: number; isUnsure: boolean };

/** As much as this of what a quote tells has to be left, for what was added to it not to count. */
const nearlyAll = 0.95;

/** The place that the alignment gives a quote, or `null` when nothing of it lives on. */
export function placeOf(alignment: Alignment, span: Span): Place | null {
  const quote = tokensIn(alignment.before, span);
  const cluster = heaviest(alignment, quote);
  const mapped = cluster && partPlace(alignment, span, quote, cluster);
  if (mapped && isSame(alignment, span, mapped.span)) return mapped;
  const place = sentencePlace(alignment, quote, cluster) ?? mapped;
  return place && { ...place, isUnsure: place.isUnsure || isSwollen(alignment, quote, place.span) };
}

/** From so many times as many words and marks as the quote had, most of a place was never the quote's. */
const swollen = 3;

function isSwollen({ after }: Alignment, quote: Run, span: Span): boolean {
  const { from, to } = tokensIn(after, span);
  return to - from >= swollen * (quote.to - quote.from);
}

/** Whether two spans hold the very same text. */
export function isSame({ before, after }: Alignment, span: Span, to: Span): boolean {
  return before.text.slice(span.start, span.end) === after.text.slice(to.start, to.end);
}

type Cluster = Run & { weight: number; kept: number; size: number };

/** Of the places to which the words of a quote went, the one where most of what they tell is. */
function heaviest(alignment: Alignment, quote: Run): Cluster | null {
  const { before, partner, weights } = alignment;
  let all = 0;
  const mates: { mate: number; weight: number }[] = [];
  for (let token = quote.from; token < quote.to; token += 1) {
    const weight = weights[before.ids[token] ?? 0] ?? 0;
    all += weight;
    const mate = partner[token] ?? none;
    if (mate !== none) mates.push({ mate, weight });
  }
  let best: Cluster | null = null;
  let last: Cluster | null = null;
  for (const { mate, weight } of mates.sort((a, b) => a.mate - b.mate)) {
    if (last === null || isParted(alignment, quote, last.to, mate)) last = { from: mate, to: mate, weight: 0, kept: 0, size: 0 };
    last.to = mate + 1;
    last.weight += weight;
    last.size += 1;
    last.kept = last.weight / all;
    if (best === null || last.weight > best.weight) best = last;
  }
  return best !== null && saysWords(alignment, quote, best) ? best : null;
}

/** Marks are everywhere: words that went leave no place behind where their marks stand. A quote of marks alone has only these. */
function saysWords({ before, isWord, partner }: Alignment, quote: Run, { from, to }: Run): boolean {
  let hasWords = false;
  for (let token = quote.from; token < quote.to; token += 1) {
    if (isWord[before.ids[token] ?? 0] !== 1) continue;
    const mate = partner[token] ?? none;
    if (mate >= from && mate < to) return true;
    hasWords = true;
  }
  return !hasWords;
}

/** So many words of other passages between two words part them; fewer may have slipped in by chance. */
const strangersThatPart = 4;

function isParted(alignment: Alignment, quote: Run, from: number, to: number): boolean {
  let strangers = 0;
  for (let at = from; at < to && strangers < strangersThatPart; at += 1) if (isStranger(alignment, quote, at)) strangers += 1;
  return strangers >= strangersThatPart;
}

/** Whether a word of the later text comes from outside the quote. */
function isStranger({ origin }: Alignment, quote: Run, token: number): boolean {
  const source = origin[token] ?? none;
  return source !== none && (source < quote.from || source >= quote.to);
}

/**
 * From the first to the last word of a cluster, with what the quote had beyond its outermost words, or without what it
 * had not of them, where the later text has the same there.
 */
function edges({ before, after, partner }: Alignment, { start, end }: Span, quote: Run, { from, to }: Run): Span {
  const [old, recent] = [spanOf(before, quote), spanOf(after, { from, to })];
  const isFirst = partner[quote.from] === from && wordAt(before, quote.from) === wordAt(after, from);
  const isLast = partner[quote.to - 1] === to - 1 && wordAt(before, quote.to - 1) === wordAt(after, to - 1);
  const left = recent.start + start - old.start;
  const right = recent.end + end - old.end;
  const isLeft = isFirst && (start >= old.start || before.text.slice(start, old.start) === after.text.slice(left, recent.start));
  const isRight = isLast && (end <= old.end || before.text.slice(old.end, end) === after.text.slice(recent.end, right));
  return { start: isLeft && left >= 0 ? left : recent.start, end: isRight ? right : recent.end };
}

/** The place of a quote that need not be made of whole sentences. */
function partPlace(alignment: Alignment, span: Span, quote: Run, cluster: Cluster): Place {
  const { before, after } = alignment.sentences;
  const fellApart = breaks(after, cluster) > breaks(before, quote) && cluster.kept < nearlyAll;
  const run = withNumbers(alignment, quote, cluster);
  const kept = fellApart || isFrayed(alignment, quote, cluster, run) ? cluster.kept / 2 : cluster.kept;
  return { span: edges(alignment, span, quote, run), kept, size: cluster.size, sentences: 0, likeness: 0, isUnsure: isStray(alignment, quote, cluster) };
}

/** Whether a quote moved and lost a word at its edge: where it begins or ends now, only a person can tell. */
function isFrayed({ partner, origin, isMoved }: Alignment, quote: Run, cluster: Cluster, run: Run): boolean {
  const isFirst = run.from < cluster.from || partner[quote.from] === run.from;
  const isLast = run.to > cluster.to || partner[quote.to - 1] === run.to - 1;
  return isMoved[origin[cluster.from] ?? none] === 1 && !(isFirst && isLast);
}

/** So few words that moved with nothing beside them may be said of anything: an answer, a share, a name. */
const few = 5;

/** Whether a quote moved to where none of its sentences did, or so few words by themselves: the same words, said of something else for all that is known. */
function isStray(alignment: Alignment, quote: Run, cluster: Cluster): boolean {
  const { origin, isMoved, sentences, pairing } = alignment;
  if (isMoved[origin[cluster.from] ?? none] !== 1) return false;
  if (isAlone(alignment, quote, cluster)) return true;
  const [first, last] = [sentenceAt(sentences.after.sentences, cluster.from), sentenceAt(sentences.after.sentences, cluster.to - 1)];
  const old = sentences.before.sentences;
  for (let at = sentenceAt(old, quote.from); at <= sentenceAt(old, quote.to - 1); at += 1) {
    const from = pairing.first[at] ?? none;
    if (from !== none && from <= last && (pairing.last[at] ?? from) >= first) return false;
  }
  return true;
}

/** Whether what moved is few words, and what stood right before and behind them did not move along. */
function isAlone({ before, isWord, partner }: Alignment, quote: Run, { from, to }: Run): boolean {
  if ((from > 0 && partner[quote.from - 1] === from - 1) || partner[quote.to] === to) return false;
  let words = 0;
  for (let token = quote.from; token < quote.to; token += 1) words += isWord[before.ids[token] ?? 0] ?? 0;
  return words < few;
}

/**
 * A cluster with the numbers at its edges that took the place of the quote's own: 80,000 barrels become 85,000 barrels,
 * and not ,000 barrels. Of other words that were replaced at an edge it cannot be told whether the quote would take them in.
 */
function withNumbers({ before, after, partner, origin }: Alignment, quote: Run, { from, to }: Run): Run {
  const isReplaced = (gone: number, edge: number, fresh: number) =>
    partner[gone] === none && partner[edge] === (fresh < from ? from : to - 1) && origin[fresh] === none && isNumeral(wordAt(before, gone)) && isNumeral(wordAt(after, fresh));
  return {
    from: isReplaced(quote.from, quote.from + 1, from - 1) ? from - 1 : from,
    to: isReplaced(quote.to - 1, quote.to - 2, to) ? to + 1 : to,
  };
}

/** How often one sentence ends and the next begins within a run. */
function breaks({ sentences }: Text, { from, to }: Run): number {
  return sentenceAt(sentences, to - 1) - sentenceAt(sentences, from);
}

/** For a quote of whole sentences, the sentences that its first and last became. */
function sentencePlace(alignment: Alignment, quote: Run, cluster: Cluster | null): Place | null {
  const { after, sentences, pairing } = alignment;
  const old = sentences.before.sentences;
  if (quote.from >= quote.to) return null;
  const own = { from: sentenceAt(old, quote.from), to: sentenceAt(old, quote.to - 1) + 1 };
  if (old[own.from] !== quote.from || old[own.to] !== quote.to) return null;
  const became = { from: pairing.first[own.from] ?? none, to: (pairing.last[own.to - 1] ?? none) + 1 };
  if (became.from === none || became.to <= became.from) return null;
  const outer = { from: sentences.after.sentences[became.from] ?? 0, to: sentences.after.sentences[became.to] ?? 0 };
  if (!holdsWords(alignment, after, outer) && holdsWords(alignment, alignment.before, quote)) return null;
  const isWithin = cluster !== null && cluster.from >= outer.from && cluster.to <= outer.to;
  const run = isWithin ? reach(alignment, quote, cluster, outer) : outer;
  const [kept, size] = isWithin ? [cluster.kept, cluster.size] : [0, 0];
  const isUnsure = isTorn(alignment, quote, run);
  return { span: spanOf(after, run), kept, size, sentences: own.to - own.from, likeness: likenessOf(alignment, own, became, kept), isUnsure };
}

/** As much as this of what a quote tells may stand beyond the sentences that it became. */
const little = 0.4;

/** Whether a quote's sentence was cut in two, and much of it stands where another sentence was put between. */
function isTorn({ before, partner, weights }: Alignment, quote: Run, { from, to }: Run): boolean {
  let [all, beyond] = [0, 0];
  for (let token = quote.from; token < quote.to; token += 1) {
    const [mate, weight] = [partner[token] ?? none, weights[before.ids[token] ?? 0] ?? 0];
    all += weight;
    if (mate !== none && (mate < from || mate >= to)) beyond += weight;
  }
  return beyond > little * all;
}

function holdsWords({ isWord }: Alignment, { ids }: Tokens, { from, to }: Run): boolean {
  for (let token = from; token < to; token += 1) if (isWord[ids[token] ?? 0] === 1) return true;
  return false;
}

/** How far a quote of whole sentences reaches beyond the words that are left of it, within the sentences that it became. */
function reach(alignment: Alignment, quote: Run, cluster: Run, outer: Run): Run {
  const isOpening = quote.from === 0 || isEnd(alignment.before, quote.from - 1);
  const isClosing = isEnd(alignment.before, quote.to - 1);
  return {
    from: mayCover(alignment, quote, { from: outer.from, to: cluster.from }, isOpening) ? outer.from : cluster.from,
    to: mayCover(alignment, quote, { from: cluster.to, to: outer.to }, isClosing) ? outer.to : cluster.to,
  };
}

/**
 * Whether a quote takes these words in, up to the edge of a sentence. Marks alone do not belong to it. Words that were
 * another passage's do only where the quote met it at a full stop, so that two sentences were merged; a mere end of a
 * line, as in text wrapped by hand, may stand anywhere.
 */
function mayCover(alignment: Alignment, quote: Run, { from, to }: Run, isFullStop: boolean): boolean {
  let hasWords = false;
  for (let at = from; at < to; at += 1) {
    if (!isFullStop && isStranger(alignment, quote, at)) return false;
    hasWords ||= alignment.isWord[alignment.after.ids[at] ?? 0] === 1;
  }
  return hasWords;
}

/**
 * How alike sentences are to what they became, weighed by what they tell; or how much of them is left, when that is
 * nearly all. A sentence counts for as much as the pairing trusts it, a quote whose sentences went to different places
 * for half.
 */
function likenessOf({ sentences: { before }, pairing }: Alignment, own: Run, became: Run, kept: number): number {
  let [alike, weight, isTorn, isSure] = [0, 0, false, true];
  for (let at = own.from; at < own.to; at += 1) {
    const telling = bagAt(before, at).weight;
    weight += telling;
    const trust = pairing.trust[at] ?? 0;
    alike += telling * (pairing.likeness[at] ?? 0) * trust;
    if (trust < 1) isSure = false;
    const first = pairing.first[at] ?? none;
    if (first !== none && (first < became.from || first >= became.to)) isTorn = true;
  }
  if (isTorn) return alike / weight / 2;
  return isSure && kept >= nearlyAll ? Math.max(alike / weight, kept) : alike / weight;
}
