import { expect, it } from 'vitest';
import { findClaim, touchClaim } from '#server/claims/rows';
import { getClaim } from '#server/claims/reads';
import { transact } from '#server/db';
import { aClaim, aNewsroom } from '#server/newsroom-fixture';

it('tries again when two changes wait for each other', async () => {
  const { editor, article } = await aNewsroom();
  const one = await aClaim(editor, article.id, '80,000 barrels');
  const other = await aClaim(editor, article.id, 'two tankers');
  const bothLocked = meeting(2);
  const change = (first: string, second: string) =>
    transact(async (tx) => {
      await findClaim(tx, first);
      await bothLocked();
      await findClaim(tx, second);
      await touchClaim(tx, first, editor);
    });
  await Promise.all([change(one.id, other.id), change(other.id, one.id)]);
  expect((await getClaim(editor, { claimId: one.id })).version).toBe(2);
  expect((await getClaim(editor, { claimId: other.id })).version).toBe(2);
});

/** A promise that each of `size` callers waits for until all have come; who comes later does not wait. */
function meeting(size: number): () => Promise<void> {
  let come = 0;
  let open: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (open = resolve));
  return () => {
    come += 1;
    if (come >= size) open();
    return all;
  };
}
