import { beforeAll, describe, expect, it } from 'vitest';
import { db, transact } from '#server/db';
import { addEvidence, removeEvidence } from '#server/evidence';
import { newId } from '#server/id';
import { changeNewsroom, getNewsroom } from '#server/newsroom';
import { aClaim, aNewsroom, lastEntry } from '#server/newsroom-fixture';
import type { Newsroom } from '#server/newsroom-fixture';
import { aRationale, ratingOf } from '#server/review-fixture';
import { ensureScales, listScales } from '#server/scales';
import { createSource } from '#server/sources';
import { saveVerdictDraft } from '#server/verdicts';

let newsroom: Newsroom;
let ratingId: string;
beforeAll(async () => {
  newsroom = await aNewsroom();
  ratingId = await ratingOf(newsroom.editor, 'mixed');
});

const words = (more: object = {}) => ({ ratingId, conclusion: 'It depends.', rationale: aRationale(), confidence: null, whatWouldChangeIt: '', ...more });
const aBareClaim = () => aClaim(newsroom.editor, newsroom.article.id, 'Mexico sent two tankers to Cuba');

describe('the verdict being written', () => {
  it('is saved whole, and the ledger tells which parts changed but not their words', async () => {
    const { id: claimId, version } = await aBareClaim();
    const saved = await saveVerdictDraft(newsroom.editor, { claimId }, words(), version);
    expect(saved.draft).toMatchObject({ rating: { code: 'mixed', value: 3 }, conclusion: 'It depends.', confidence: null, version: 1 });
    const again = await saveVerdictDraft(newsroom.editor, { claimId }, words({ confidence: 'low', conclusion: 'It varies.' }), saved.version);
    expect(again.draft).toMatchObject({ confidence: 'low', version: 2 });
    const { type, event } = await lastEntry({ claimId });
    expect(type).toBe('verdict.drafted');
    expect(event).toEqual({ type, articleId: newsroom.article.id, claimId, changed: ['conclusion', 'confidence'] });
    expect(again.verdicts).toEqual([]);
  });

  it('is not saved again when nothing changed', async () => {
    const { id: claimId, version } = await aBareClaim();
    const saved = await saveVerdictDraft(newsroom.editor, { claimId }, words(), version);
    expect((await saveVerdictDraft(newsroom.editor, { claimId }, words(), saved.version)).version).toBe(saved.version);
    expect(await db.ledgerEntry.count({ where: { claimId, type: 'verdict.drafted' } })).toBe(1);
  });

  it('cites only evidence that the claim has', async () => {
    const { id: claimId } = await aBareClaim();
    const { id: sourceId } = await createSource(newsroom.editor, { title: 'Log', kind: 'data' });
    const other = await addEvidence(newsroom.editor, { claimId: (await aBareClaim()).id }, { sourceId, stance: 'supports' });
    const { evidence, version } = await addEvidence(newsroom.editor, { claimId }, { sourceId, stance: 'supports' });
    const save = (cited: string, at: number) => saveVerdictDraft(newsroom.editor, { claimId }, words({ rationale: aRationale(cited) }), at);
    await expect(save(other.evidence[0]?.id ?? '', version)).rejects.toMatchObject({ code: 'citation-unknown', field: 'rationale' });
    const saved = await save(evidence[0]?.id ?? '', version);
    const gone = await removeEvidence(newsroom.editor, { claimId, evidenceId: evidence[0]?.id ?? '' }, saved.version);
    await expect(saveVerdictDraft(newsroom.editor, { claimId }, words({ rationale: aRationale(evidence[0]?.id ?? ''), conclusion: 'New.' }), gone.version)).rejects.toMatchObject({ code: 'citation-unknown' });
  });

  it('is refused with a document that is none, an unknown rating, an old version, another role', async () => {
    const { id: claimId, version } = await aBareClaim();
    const save = (more: object, at = version) => saveVerdictDraft(newsroom.editor, { claimId }, words(more), at);
    await expect(save({ rationale: { type: 'doc', content: [{ type: 'heading' }] } })).rejects.toMatchObject({ code: 'document-invalid' });
    await expect(save({ rationale: undefined })).rejects.toMatchObject({ code: 'document-invalid' });
    await expect(save({ ratingId: newId() })).rejects.toMatchObject({ code: 'rating-unknown', field: 'ratingId' });
    await expect(save({}, version + 1)).rejects.toMatchObject({ code: 'stale' });
    await expect(saveVerdictDraft(newsroom.publisher, { claimId }, words(), version)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('scales', () => {
  it('are there after every start, once', async () => {
    await Promise.all([transact(ensureScales), transact(ensureScales)]);
    const { items } = await listScales(newsroom.editor, { limit: 50 });
    expect(items.map(({ code, number }) => [code, number])).toEqual([['five-point', 1], ['six-point', 1], ['averitec', 1], ['spanish-eight', 1], ['conclusion-only', 1]]);
    expect(items[0]?.ratings[0]).toMatchObject({ code: 'true', value: 5, token: 'supported', label: { en: 'True', es: 'Verdadero' } });
    expect((await getNewsroom(newsroom.editor)).scaleVersionId).toBe(items[0]?.scaleVersionId);
    expect(await db.ledgerEntry.count({ where: { type: 'scale.added', actorId: null } })).toBe(5);
    const page = await listScales(newsroom.editor, { limit: 2 });
    expect((await listScales(newsroom.editor, { limit: 2, cursor: page.nextCursor ?? '' })).items.map(({ code }) => code)).toEqual(['averitec', 'spanish-eight']);
  });
});

describe('the newsroom', () => {
  it('says how grave each gate is, and keeps what an admin changes', async () => {
    const { version, gates } = await getNewsroom(newsroom.publisher);
    expect(gates).toMatchObject({ 'no-evidence': 'block', 'few-origins': 'warn' });
    const changed = await changeNewsroom(newsroom.admin, { name: 'The Example', ownHosts: ['https://WWW.Example.org/x', 'www.example.org'], gates: { 'few-origins': 'block' } }, version);
    expect(changed).toMatchObject({ name: 'The Example', ownHosts: ['www.example.org'], gates: { 'no-evidence': 'block', 'few-origins': 'block' }, version: version + 1 });
    const entry = await db.ledgerEntry.findFirstOrThrow({ where: { type: 'newsroom.changed', actorId: newsroom.admin.id } });
    expect(Buffer.from(entry.bytes).toString('utf8')).toContain('"changed":["name","ownHosts","gates"]');
    await expect(changeNewsroom(newsroom.admin, { name: 'Late' }, version)).rejects.toMatchObject({ code: 'stale' });
    await expect(changeNewsroom(newsroom.editor, { name: 'No' }, version + 1)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(changeNewsroom(newsroom.admin, { scaleVersionId: newId() }, version + 1)).rejects.toMatchObject({ code: 'not-found', field: 'scaleVersionId' });
  });

  it('rates on the scale that it has chosen, and on no other', async () => {
    const { items } = await listScales(newsroom.editor, { limit: 50 });
    const { version } = await getNewsroom(newsroom.admin);
    const six = items.find(({ code }) => code === 'six-point');
    await changeNewsroom(newsroom.admin, { scaleVersionId: six?.scaleVersionId ?? '' }, version);
    const claim = await aBareClaim();
    await expect(saveVerdictDraft(newsroom.editor, { claimId: claim.id }, words(), claim.version)).rejects.toMatchObject({ code: 'rating-unknown' });
    const saved = await saveVerdictDraft(newsroom.editor, { claimId: claim.id }, words({ ratingId: six?.ratings[0]?.id }), claim.version);
    expect(saved.draft?.rating?.value).toBe(6);
  });
});
