import type { Span } from '#domain/anchor';

/**
 * Give each span a lane such that no two that overlap share one: how deep its underline is drawn.
 *
 * Lanes count from 0, nearest to the words. Greedy over the spans by their start, the wider first, which
 * needs as many lanes as spans overlap anywhere, and no more.
 *
 * @returns the lane of each span, in the order given.
 */
export function lanes(spans: readonly Span[]): number[] {
  const order = spans.map((_, index) => index).sort((a, b) => compare(spans[a], spans[b]) || a - b);
  const result = spans.map(() => 0);
  const ends: number[] = [];
  for (const index of order) {
    const span = spans[index];
    if (!span) continue;
    const free = ends.findIndex((end) => end <= span.start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = span.end;
    result[index] = lane;
  }
  return result;
}

function compare(a: Span | undefined, b: Span | undefined): number {
  return a && b ? a.start - b.start || b.end - a.end : 0;
}
