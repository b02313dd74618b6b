import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { scoreOf } from '../../bench/score.js';

/** What has to be reached on each set, in per cent: at least, at most. */
const targets = [
  ['argrewrite', { accepted: 94, right: 97, exact: 93 }, { wrong: 1.5, deleted: 3 }],
  ['18f-blog', { accepted: 99.7, right: 99.7, exact: 99.5 }, { wrong: 0.05, deleted: 1 }],
  ['digitalgov', { accepted: 99.7, right: 99.7, exact: 99.5 }, { wrong: 0.05, deleted: 1 }],
] as const;

const folder = new URL('../../../shared/data/revisions/', import.meta.url);

it.skipIf(!existsSync(folder)).each(targets)('is right often enough on %s (skipped where ../shared/data is not there)', (name, least, most) => {
  const score = scoreOf(readFileSync(new URL(`${name}.jsonl`, folder), 'utf8'));
  for (const key of ['accepted', 'right', 'exact'] as const) expect(score[key], `${key} of ${name}`).toBeGreaterThanOrEqual(least[key]);
  for (const key of ['wrong', 'deleted'] as const) expect(score[key], `${key} of ${name}`).toBeLessThanOrEqual(most[key]);
});
