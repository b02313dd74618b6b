import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimView } from '#contract/claim';
import type { Actor } from '#domain/permission';
import { addHop } from '#server/attribution';
import { moveAnchor } from '#server/claims/marking';
import { mergeClaim, unmergeClaim } from '#server/claims/mergers';
import { getClaim } from '#server/claims/reads';
import { describeClaim } from '#server/claims/wording';
import { db } from '#server/db';
import { addEvidence, changeEvidence } from '#server/evidence';
import { newId } from '#server/id';
import { aClaim, aNewsroom, aPerson, selectionOf } from '#server/newsroom-fixture';
import type { Newsroom } from '#server/newsroom-fixture';
import { aSentClaim, aWeighedClaim } from '#server/review-fixture';
import { approveClaim, submitClaim } from '#server/reviews';
import { changeSource, createSource } from '#server/sources';
import { changeVoice, createVoice } from '#server/voices';

const quote = 'Mexico sent two tankers to Cuba';

let room: Newsroom;
/** An editor who reviews, too: the one whom four eyes are about. */
let both: Actor;
beforeAll(async () => {
  room = await aNewsroom();
  both = await aPerson('editor', 'reviewer');
});

const aVoice = () => createVoice(both, { kind: 'organisation', name: `Agency ${newId()}` });
const aSource = (more = {}) => createSource(both, { title: `Register ${newId()}`, kind: 'data', ...more });
const isIn = async (claimId: string) => (await db.contribution.count({ where: { claimId, personId: both.id } })) > 0;

/** A fresh claim of the editor's, changed once more by them. */
async function aClaimWith(change: (claim: ClaimView) => Promise<unknown>): Promise<string> {
  const claim = await aClaim(room.editor, room.article.id, quote);
  await change(claim);
  return claim.id;
}

const withHop = (voiceId: string, sourceId: string | null = null) =>
  aClaimWith(({ id: claimId, appearances }) =>
    addHop(room.editor, { claimId, appearanceId: appearances[0]?.id ?? '' }, { voiceId, sourceId, role: 'wire', relation: 'reported' }));
const withEvidence = (sourceId: string) => aClaimWith(({ id: claimId }) => addEvidence(room.editor, { claimId }, { sourceId, stance: 'supports' }));

/** Attach the source to a claim that is otherwise ready, and send it. */
async function aSentClaimWith(sourceId: string): Promise<ClaimView> {
  const { id: claimId } = await aWeighedClaim(room, quote);
  const { version } = await addEvidence(room.editor, { claimId }, { sourceId, stance: 'supports', excerpt: 'two tankers' });
  return submitClaim(room.editor, { claimId }, {}, version);
}

const approve = (actor: Actor, { id: claimId, digest, version }: ClaimView) => approveClaim(actor, { claimId }, { digest }, version);

describe('who wrote what a colleague attaches', () => {
  it('may not approve it, by the command or by SQL', async () => {
    const sent = await aSentClaimWith((await aSource()).id);
    expect(sent.contributors.map(({ id }) => id)).toContain(both.id);
    await expect(approve(both, sent)).rejects.toMatchObject({ code: 'own-work' });
    await expect(db.$executeRaw`
      INSERT INTO "Review" (id, "claimId", "submissionId", "reviewerId", decision, digest, content)
      VALUES (${newId()}::uuid, ${sent.id}::uuid, ${sent.submissions[0]?.id}::uuid, ${both.id}::uuid, 'approve', ${sent.digest}, '{}')`).rejects.toThrow(/own work/u);
  });

  it('contributes to a claim as the writer of a claimant, a hop, its source, a source or its publisher', async () => {
    const [voice, source] = [await aVoice(), await aSource()];
    const published = await createSource(room.editor, { title: 'Port log', kind: 'data', publisherId: voice.id });
    const plain = await createVoice(room.editor, { kind: 'person', name: 'A clerk' });
    for (const claimId of [
      await aClaimWith(({ id, version }) => describeClaim(room.editor, { claimId: id }, { claimantId: voice.id }, version)),
      await withHop(voice.id),
      await withHop(plain.id, source.id),
      await withEvidence(source.id),
      await withEvidence(published.id),
    ]) expect(await isIn(claimId)).toBe(true);
    expect(await isIn(await withHop(plain.id))).toBe(false);
  });

  it('contributes by SQL, too, to claims that use it already', async () => {
    const [voice, source] = [await createVoice(room.editor, { kind: 'person', name: 'A pilot' }), await createSource(room.editor, { title: 'Log', kind: 'data' })];
    const [named, weighed, published] = [await withHop(voice.id), await withEvidence(source.id), await withEvidence(source.id)];
    await db.$executeRaw`UPDATE "Voice" SET aliases = '{Pilot}', "updatedById" = ${both.id}::uuid WHERE id = ${voice.id}::uuid`;
    expect(await isIn(named)).toBe(false);
    await db.$executeRaw`UPDATE "Voice" SET role = 'pilot', "updatedById" = ${both.id}::uuid WHERE id = ${voice.id}::uuid`;
    expect(await isIn(named)).toBe(true);
    await db.$executeRaw`UPDATE "Source" SET "publisherId" = ${voice.id}::uuid, "updatedById" = ${room.editor.id}::uuid WHERE id = ${source.id}::uuid`;
    expect([await isIn(weighed), await isIn(published)]).toEqual([true, true]);
  });
});

describe('once a second person has approved a claim with it', () => {
  it('its writer may approve others that use it as it stands, and no longer after changing it', async () => {
    const source = await aSource();
    await approve(room.reviewer, await aSentClaimWith(source.id));
    const next = await aSentClaimWith(source.id);
    expect(next.contributors.map(({ id }) => id)).not.toContain(both.id);
    expect((await approve(both, next)).stage).toBe('approved');
    await changeSource(both, { sourceId: source.id }, { title: 'Register of ports' }, source.version);
    await expect(approve(both, await aSentClaimWith(source.id))).rejects.toMatchObject({ code: 'own-work' });
  });

  it('what that claim does not use has its writer still', async () => {
    const voice = await aVoice();
    const sent = await aSentClaimWith((await createSource(room.editor, { title: 'Log', kind: 'data' })).id);
    await changeVoice(both, { voiceId: voice.id }, { role: 'agency' }, voice.version);
    await approve(room.reviewer, sent);
    expect(await isIn(await withHop(voice.id))).toBe(true);
  });
});

it('nobody rewrites who wrote what', async () => {
  for (const attempt of [
    'DELETE FROM "Writer"',
    'UPDATE "Writer" SET "personId" = "subjectId"',
    'INSERT INTO "Writer" VALUES (gen_random_uuid(), gen_random_uuid())',
    'SELECT stet_contribute_writers(gen_random_uuid())',
    'SELECT stet_named(gen_random_uuid())',
  ]) await expect(db.$executeRawUnsafe(attempt), attempt).rejects.toThrow(/permission denied/u);
});

describe('who wrote at words that are merged', () => {
  it('may not approve them in their new place, nor after they have come back', async () => {
    const from = await aClaim(room.editor, room.article.id, quote);
    const into = await aClaim(room.editor, room.article.id, 'did not comment');
    const place = { claimId: from.id, appearanceId: from.appearances[0]?.id ?? '' };
    await moveAnchor(both, place, await selectionOf(room.article.id, `${quote} in September`), from.version);
    await mergeClaim(room.editor, { claimId: from.id }, { intoId: into.id }, from.version + 1);
    expect(await isIn(into.id)).toBe(true);
    const other = await aPerson('editor', 'reviewer');
    const merged = await getClaim(room.editor, { claimId: into.id });
    const moved = merged.appearances.find(({ id }) => id === place.appearanceId);
    await moveAnchor(other, { claimId: into.id, appearanceId: moved?.id ?? '' }, await selectionOf(room.article.id, quote), merged.version);
    await unmergeClaim(room.editor, { claimId: from.id }, null);
    expect((await getClaim(room.editor, { claimId: from.id })).contributors.map(({ id }) => id)).toContain(other.id);
  });
});

describe('the application’s own role', () => {
  it('cannot put a temporary table in the place of what the rules ask', async () => {
    const own = await aSentClaim({ ...room, editor: both }, quote);
    const approval = db.$transaction(async (tx) => {
      await tx.$executeRaw`CREATE TEMPORARY TABLE "Contribution" ("claimId" uuid, "personId" uuid) ON COMMIT DROP`;
      await tx.$executeRaw`
        INSERT INTO public."Review" (id, "claimId", "submissionId", "reviewerId", decision, digest, content)
        VALUES (${newId()}::uuid, ${own.id}::uuid, ${own.submissions[0]?.id}::uuid, ${both.id}::uuid, 'approve', ${own.digest}, '{}')`;
    });
    await expect(approval).rejects.toThrow(/own work/u);
    const anchor = db.$transaction(async (tx) => {
      await tx.$executeRaw`CREATE TEMPORARY TABLE "Revision" (id uuid, text text) ON COMMIT DROP`;
      await tx.$executeRaw`INSERT INTO "Revision" SELECT id, 'never said' FROM public."Revision" WHERE "articleId" = ${room.article.id}::uuid`;
      await tx.$executeRaw`
        INSERT INTO public."Anchor" (id, "appearanceId", "revisionId", start, "end", exact, prefix, suffix, method, confidence, "createdById")
        SELECT ${newId()}::uuid, ${own.appearances[0]?.id}::uuid, id, 0, 10, 'never said', '', '', 'marked', 1, ${both.id}::uuid
        FROM public."Revision" WHERE "articleId" = ${room.article.id}::uuid`;
    });
    await expect(anchor).rejects.toThrow(/must quote its revision/u);
  });

  it('cannot move a person’s work to a claim that they may approve', async () => {
    const [from, into] = [await aClaim(room.editor, room.article.id, quote), await aClaim(room.editor, room.article.id, 'did not comment')];
    const { evidence, version } = await addEvidence(both, { claimId: from.id }, { sourceId: (await createSource(room.editor, { title: 'A log', kind: 'data' })).id, stance: 'supports' });
    await changeEvidence(room.editor, { claimId: from.id, evidenceId: evidence[0]?.id ?? '' }, { isPrimary: true }, version);
    await db.$executeRaw`UPDATE "Evidence" SET "claimId" = ${into.id}::uuid, number = 7 WHERE id = ${evidence[0]?.id}::uuid`;
    expect(await isIn(into.id)).toBe(true);
  });
});

describe('a source that a hop names', () => {
  it('keeps its writer, since a reviewer sees its title and address alone', async () => {
    const source = await aSource({ publishedOn: '2020-01-01' });
    const { id: claimId, appearances } = await aWeighedClaim(room, quote);
    const voice = await createVoice(room.editor, { kind: 'organisation', name: `Agency ${newId()}` });
    const parentId = appearances[0]?.hops[0]?.id ?? null;
    const { version } = await addHop(room.editor, { claimId, appearanceId: appearances[0]?.id ?? '' }, { voiceId: voice.id, role: 'wire', relation: 'reported', sourceId: source.id, parentId });
    await approve(room.reviewer, await submitClaim(room.editor, { claimId }, {}, version));
    await expect(approve(both, await aSentClaimWith(source.id))).rejects.toMatchObject({ code: 'own-work' });
  });
});
