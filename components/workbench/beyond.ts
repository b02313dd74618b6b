import type { ClaimCard } from '#contract/claim';

/** One item of the margin, from its top to its bottom, and the claims that it stands for. */
type Stretch<Card> = { top: number; bottom: number; cards: readonly Card[] };

/** What lies beyond one edge of the screen: how many claims, how many of them still want work, and the nearest of all. */
type Beyond<Card> = { count: number; open: number; nearest: Card | null };

/**
 * Counts what lies beyond the edges of the screen. It is asked at every frame of a scroll, so it adds up once and looks up after.
 *
 * @param stretches one below the other.
 */
export class Horizon<Card extends Pick<ClaimCard, 'stage'> = ClaimCard> {
  readonly #stretches: readonly Stretch<Card>[];
  /** By index, the claims before that stretch, and those of them that want work. */
  readonly #before: readonly { count: number; open: number }[];

  constructor(stretches: readonly Stretch<Card>[]) {
    this.#stretches = stretches;
    let [count, open] = [0, 0];
    this.#before = [
      { count, open },
      ...stretches.map(({ cards }) => ({ count: (count += cards.length), open: (open += cards.filter(({ stage }) => stage !== 'approved').length) })),
    ];
  }

  /** What ends above a height. */
  above(y: number): Beyond<Card> {
    const end = this.#first(({ bottom }) => bottom >= y);
    const { count, open } = this.#before[end] ?? { count: 0, open: 0 };
    return { count, open, nearest: this.#stretches[end - 1]?.cards.at(-1) ?? null };
  }

  /** What begins below a height. */
  below(y: number): Beyond<Card> {
    const start = this.#first(({ top }) => top > y);
    const [all, before] = [this.#before.at(-1), this.#before[start]];
    const nearest = this.#stretches[start]?.cards[0] ?? null;
    return { count: (all?.count ?? 0) - (before?.count ?? 0), open: (all?.open ?? 0) - (before?.open ?? 0), nearest };
  }

  /** The first stretch for which a test holds that holds for a last part of them only; their number for none. */
  #first(holds: (stretch: Stretch<Card>) => boolean): number {
    let [low, high] = [0, this.#stretches.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const stretch = this.#stretches[middle];
      if (stretch !== undefined && holds(stretch)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
