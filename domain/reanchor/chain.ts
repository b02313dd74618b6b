/** Sentence `a` of the earlier text and `b` of the later one, and how alike they are, 0 to 1. */
export type Link = { a: number; b: number; likeness: number };

/** Less alike than this, two sentences that stand in the same place are not the same. */
const faint = 0.12;

/**
 * The links, in order on both sides, whose likeness beyond the faint adds up to most.
 *
 * This is dynamic programming over the links alone, with a Fenwick tree of the best chain that ends at or before each
 * `b`: n links take n log n steps, where a table of all sentences against all would take their product.
 */
export function chain(links: readonly Link[], count: number): Link[] {
  const sorted = links.filter((link) => link.likeness > faint).sort((one, other) => one.a - other.a || other.b - one.b);
  const tree: (Step | undefined)[] = [];
  let best: Step | undefined;
  for (const link of sorted) {
    let previous: Step | undefined;
    for (let at = link.b; at > 0; at -= at & -at) previous = better(previous, tree[at]);
    const step: Step = { link, previous, total: (previous?.total ?? 0) + link.likeness - faint };
    for (let at = link.b + 1; at <= count; at += at & -at) tree[at] = better(tree[at], step);
    best = better(best, step);
  }
  const row: Link[] = [];
  for (let step = best; step; step = step.previous) row.push(step.link);
  return row.reverse();
}

type Step = { link: Link; previous: Step | undefined; total: number };

function better(one: Step | undefined, other: Step | undefined): Step | undefined {
  return other && other.total > (one?.total ?? 0) ? other : one;
}
