import { expect, it } from 'vitest';
import type { Actor } from '#domain/permission';
import { listLedger } from '#server/ledger';
import { aPerson } from '#server/newsroom-fixture';
import { createToken, revokeToken } from '#server/tokens';
import { createVoice } from '#server/voices';

it('shows what somebody did with their tokens to them and to admins alone', async () => {
  const [ben, iker, adam] = [await aPerson('editor'), await aPerson('editor', 'reviewer', 'publisher'), await aPerson('admin')];
  await createVoice(ben, { kind: 'person', name: 'A witness' });
  const { id: tokenId } = await createToken(ben, { name: 'Export' });
  await revokeToken(ben, { tokenId });
  const seenBy = async (reader: Actor) => {
    const { items } = await listLedger(reader, { limit: 200 });
    return items.filter(({ actor }) => actor?.id === ben.id).map(({ type }) => type);
  };
  const all = ['token.revoked', 'token.created', 'voice.created'];
  expect(await seenBy(ben)).toEqual(all);
  expect(await seenBy(adam)).toEqual(all);
  expect(await seenBy(iker)).toEqual(['voice.created']);
});
