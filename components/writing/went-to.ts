import type { Places } from '#document/carry';
import type { Manuscript } from '#components/workbench/bench';

/**
 * Where a claim's words went, as a position in the text that is being written. Of one whose words were gone before the text was
 * taken up nothing was carried: the end of the nearest claim that stood before it and still has its words, or the beginning.
 */
export function wentTo(places: Manuscript['places'], { from, to }: Places, appearanceId: string): number {
  const index = [...places.keys()].indexOf(appearanceId);
  const carried = to[index] ?? -1;
  if (carried >= 0) return carried;
  const stood = places.get(appearanceId)?.from.start ?? 0;
  let [nearest, went] = [-1, 0];
  [...places.values()].forEach(({ from: { end } }, other) => {
    if ((from[other] ?? -1) < 0 || end > stood || end <= nearest) return;
    [nearest, went] = [end, to[other] ?? 0];
  });
  return went;
}
