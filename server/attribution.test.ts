import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimView } from '#contract/claim';
import { addEvidenceHop, addHop, changeHop, removeHop, restoreHop } from '#server/attribution';
import { addEvidence } from '#server/evidence';
import { newId } from '#server/id';
import { aClaim, aNewsroom, lastEntry, selectionOf } from '#server/newsroom-fixture';
import type { Newsroom } from '#server/newsroom-fixture';
import { createSource } from '#server/sources';
import { createVoice } from '#server/voices';

const quote = 'The tankers carried 80,000 barrels of fuel';
const cue = 'as reported by';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await aNewsroom();
});

const aVoice = async (name: string) => (await createVoice(newsroom.editor, { kind: 'organisation', name })).id;

/** A claim whose words are one voice's, who has them from another. */
async function aChain() {
  const claim = await aClaim(newsroom.editor, newsroom.article.id, quote);
  const place = { claimId: claim.id, appearanceId: claim.appearances[0]?.id ?? '' };
  const [agency, institute] = [await aVoice('EFE'), await aVoice('Energy Institute')];
  const above = hops(await addHop(newsroom.editor, place, { voiceId: agency, role: 'wire', relation: 'reported' }))[0]?.id ?? '';
  const view = await addHop(newsroom.editor, place, {
    voiceId: institute, role: 'data-source', relation: 'cited-data', parentId: above, method: 'capacity estimate', assertion: 'estimates',
  });
  return { ...place, view, agency, institute, above, below: hops(view)[1]?.id ?? '' };
}

const hops = (view: ClaimView) => view.appearances[0]?.hops ?? [];

describe('a chain', () => {
  it('grows hop by hop and says what it amounts to', async () => {
    const { claimId, view, agency, institute, above, below } = await aChain();
    expect(hops(view)).toMatchObject([
      { id: above, parentId: null, voice: { id: agency, name: 'EFE' }, status: 'not-found', quoteType: 'indirect' },
      { id: below, parentId: above, voice: { id: institute }, method: 'capacity estimate' },
    ]);
    expect(view.appearances[0]?.attribution).toMatchObject({ depth: 2, hops: 2, origins: [{ voiceId: institute }], primaryReached: false, methods: ['capacity estimate'] });
    expect(await lastEntry({ claimId })).toMatchObject({ type: 'hop.added', actorId: newsroom.editor.id, event: { hopId: below, voiceId: institute } });
  });

  it('keeps the cue with its place in the text, and only when it stands there', async () => {
    const { claimId, appearanceId, above, view } = await aChain();
    const { start, end } = await selectionOf(newsroom.article.id, cue);
    const placed = await changeHop(newsroom.editor, { claimId, hopId: above }, { cue, cueSpan: { start, end } }, view.version);
    expect(hops(placed)[0]).toMatchObject({ cue, cueSpan: { start, end } });
    expect(hops(await changeHop(newsroom.editor, { claimId, hopId: above }, { note: 'Read again.' }, placed.version))[0]).toMatchObject({ cue, cueSpan: { start, end } });
    const reworded = await changeHop(newsroom.editor, { claimId, hopId: above }, { cue: 'reported' }, placed.version + 1);
    expect(hops(reworded)[0]).toMatchObject({ cue: 'reported', cueSpan: null });
    const voiceId = await aVoice('Another agency');
    const elsewhere = { voiceId, role: 'wire' as const, relation: 'said' as const, cue, cueSpan: { start: start + 1, end: end + 1 } };
    await expect(addHop(newsroom.editor, { claimId, appearanceId }, elsewhere)).rejects.toMatchObject({ code: 'anchor-mismatch', params: { revision: 1 } });
  });

  it('closes when a hop is taken out of its middle', async () => {
    const { claimId, view, above, below } = await aChain();
    const after = await removeHop(newsroom.editor, { claimId, hopId: above }, view.version);
    expect(hops(after)).toMatchObject([{ id: below, parentId: null, position: 0 }]);
    expect(await lastEntry({ claimId })).toMatchObject({ type: 'hop.removed', event: { hopId: above } });
    await expect(removeHop(newsroom.editor, { claimId, hopId: above }, after.version)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is what it was before when a hop comes back into its middle', async () => {
    const { claimId, view, above, below } = await aChain();
    const gone = await removeHop(newsroom.editor, { claimId, hopId: above }, view.version);
    await expect(restoreHop(newsroom.reviewer, { claimId, hopId: above }, gone.version)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(restoreHop(newsroom.editor, { claimId, hopId: above }, view.version)).rejects.toMatchObject({ code: 'stale' });
    const back = await restoreHop(newsroom.editor, { claimId, hopId: above }, gone.version);
    expect(hops(back).map(({ id, parentId }) => [id, parentId])).toEqual([[above, null], [below, above]]);
    expect(await lastEntry({ claimId })).toMatchObject({ type: 'hop.restored', event: { hopId: above } });
    expect((await restoreHop(newsroom.editor, { claimId, hopId: above }, back.version)).version).toBe(back.version);
  });

  it('can be turned round, but never into a circle', async () => {
    const { claimId, view, above, below, agency } = await aChain();
    const change = (hopId: string, body: Parameters<typeof changeHop>[2], version: number) => changeHop(newsroom.editor, { claimId, hopId }, body, version);
    await expect(change(above, { parentId: below }, view.version)).rejects.toMatchObject({ code: 'hop-cycle', field: 'parentId' });
    await expect(change(below, { voiceId: agency }, view.version)).rejects.toMatchObject({ code: 'hop-cycle', field: 'voiceId' });
    const risen = await change(below, { parentId: null, position: 0 }, view.version);
    expect(hops(await change(above, { parentId: below }, risen.version)).map(({ id, parentId }) => [id, parentId])).toEqual([[below, null], [above, below]]);
  });

  it('belongs to one appearance or one piece of evidence', async () => {
    const { claimId, view, above } = await aChain();
    const { id: sourceId } = await createSource(newsroom.editor, { title: 'A log', kind: 'data' });
    const { evidence } = await addEvidence(newsroom.editor, { claimId }, { sourceId, stance: 'context' });
    const evidenceId = evidence[0]?.id ?? '';
    const clerk = { voiceId: await aVoice('Clerk'), role: 'author' as const, relation: 'calculated' as const };
    const withHop = await addEvidenceHop(newsroom.editor, { claimId, evidenceId }, clerk);
    expect(withHop.evidence[0]).toMatchObject({ hops: [{ voice: { name: 'Clerk' } }], attribution: { hops: 1 } });
    await expect(addEvidenceHop(newsroom.editor, { claimId, evidenceId }, { ...clerk, parentId: above })).rejects.toMatchObject({ code: 'hop-target' });
    await expect(addEvidenceHop(newsroom.editor, { claimId, evidenceId }, { ...clerk, cue: 'as', cueSpan: { start: 0, end: 2 } })).rejects.toMatchObject({ code: 'invalid-input', field: 'cueSpan' });
    await expect(addEvidenceHop(newsroom.editor, { claimId, evidenceId: newId() }, clerk)).rejects.toMatchObject({ code: 'not-found' });
    await expect(addHop(newsroom.editor, { claimId, appearanceId: newId() }, clerk)).rejects.toMatchObject({ code: 'not-found' });
    await expect(changeHop(newsroom.editor, { claimId, hopId: above }, { voiceId: newId() }, withHop.version)).rejects.toMatchObject({ code: 'not-found', field: 'voiceId' });
    await expect(changeHop(newsroom.editor, { claimId, hopId: above }, { note: 'Late' }, view.version)).rejects.toMatchObject({ code: 'stale' });
    await expect(changeHop(newsroom.reviewer, { claimId, hopId: above }, { note: 'No' }, withHop.version)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
