import type { Span } from '#domain/anchor';

/** Where a quote can be cut: the offsets in the text at which a word begins, but for its first. */
export function cutsIn(text: string, { start, end }: Span, language: string): number[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const words = [...segmenter.segment(text.slice(start, end))].filter(({ isWordLike }) => isWordLike);
  return words.slice(1).map(({ index }) => start + index);
}

/** The cut that a person most likely means: after the punctuation nearest to the middle, else the middle. */
export function likelyCut(text: string, { start, end }: Span, cuts: readonly number[]): number | null {
  const middle = (start + end) / 2;
  const after = cuts.filter((cut) => /[.,;:—–)”"»]\s*$/u.test(text.slice(Math.max(start, cut - 3), cut)));
  const nearest = (candidates: readonly number[]) =>
    candidates.reduce<number | null>((best, cut) => (best === null || Math.abs(cut - middle) < Math.abs(best - middle) ? cut : best), null);
  return nearest(after) ?? nearest(cuts);
}
