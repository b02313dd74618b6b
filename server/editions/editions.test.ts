import { describe, expect, it } from 'vitest';
import { changeHop } from '#server/attribution';
import { describeClaim } from '#server/claims/wording';
import { addComment, resolveComment } from '#server/comments';
import { db } from '#server/db';
import { publishArticle } from '#server/editions/commands';
import { getEditionPreview, listEditions, previewEdition } from '#server/editions/previews';
import { editionsOf, findEdition, findLatestWith, listCorrections, listPublished } from '#server/editions/reads';
import { changeEvidence } from '#server/evidence';
import { newId } from '#server/id';
import { aClaim, aNewsroom, lastEntry } from '#server/newsroom-fixture';
import { anApprovedClaim, aSentClaim, publishNow } from '#server/review-fixture';
import { approveClaim, submitClaim } from '#server/reviews';
import { changeVoice } from '#server/voices';

const quote = 'Mexico sent two tankers to Cuba';
const barrels = 'The tankers carried 80,000 barrels of fuel';

describe('the preview', () => {
  it('lists what is approved in the order of the text, and what stays behind with its stage', async () => {
    const room = await aNewsroom();
    const later = await anApprovedClaim(room, barrels);
    const earlier = await anApprovedClaim(room, quote);
    const sent = await aSentClaim(room, 'did not comment');
    const preview = await getEditionPreview(room.publisher, { articleId: room.article.id });
    expect(preview).toMatchObject({ nextNumber: 1, revision: 1, unchanged: false });
    expect(preview.claims.map(({ claimId, digest }) => [claimId, digest])).toEqual([[earlier.id, earlier.digest], [later.id, later.digest]]);
    expect(preview.leftOut).toMatchObject([{ claimId: sent.id, stage: 'in-review', gates: [] }]);
  }, 60_000);

  it('leaves out an approved claim at a gate that has opened since, until it closes', async () => {
    const room = await aNewsroom();
    const { id: claimId } = await anApprovedClaim(room, quote);
    const { comments } = await addComment(room.editor, { claimId }, { body: 'The port has answered.' });
    const place = { articleId: room.article.id };
    expect(await getEditionPreview(room.publisher, place)).toMatchObject({ claims: [], leftOut: [{ claimId, stage: 'approved', gates: ['unresolved-comment'] }] });
    await resolveComment(room.editor, { claimId, commentId: comments[0]?.id ?? '' });
    expect(await getEditionPreview(room.publisher, place)).toMatchObject({ claims: [{ claimId }], leftOut: [] });
  });

  it.each([['proposed', 1], ['lost', 0]])('leaves out an approved claim whose anchor is %s with confidence %d', async (method, confidence) => {
    const room = await aNewsroom();
    const { id: claimId, appearances } = await anApprovedClaim(room, quote);
    const { id: _, ...found } = await db.anchor.findFirstOrThrow({ where: { appearanceId: appearances[0]?.id ?? '' } });
    const span = method === 'lost' ? { start: 0, end: 0 } : {};
    await db.anchor.create({ data: { ...found, ...span, id: newId(), method, confidence } });
    expect(await getEditionPreview(room.publisher, { articleId: room.article.id })).toMatchObject({
      claims: [], leftOut: [{ claimId, stage: 'approved', gates: ['anchor-unsure'] }],
    });
  });
});

describe('publishing', () => {
  it('freezes exactly the approved claims, and readers find them', async () => {
    const room = await aNewsroom();
    const claim = await anApprovedClaim(room, quote);
    await aClaim(room.editor, room.article.id, barrels);
    const edition = await publishNow(room);
    expect(edition).toMatchObject({
      number: 1, revision: 1, slug: room.article.slug, correction: null, publishedBy: { id: room.publisher.id },
      claims: [{ claimId: claim.id, digest: claim.digest }],
    });
    expect(await lastEntry({ articleId: room.article.id })).toMatchObject({
      type: 'article.published', actorId: room.publisher.id, event: { number: 1, claims: [{ claimId: claim.id, digest: claim.digest }] },
    });
    const read = await findEdition(room.article.slug);
    expect(read).toMatchObject({ number: 1, publishedBy: room.publisher.name, correction: null });
    expect(read?.firstPublishedAt).toBe(read?.publishedAt);
    expect(read?.content.claims).toMatchObject([{
      claimId: claim.id,
      digest: claim.digest,
      anchor: { exact: quote },
      hops: [{ voice: { name: 'EFE' }, position: 0 }, { voice: { name: 'Energy Institute' } }],
      attribution: { hops: 2, depth: 2, origins: [{ name: 'Energy Institute' }] },
      evidence: [{ number: 1, source: { title: 'Tanker register', publisher: 'Energy Institute' } }],
      links: 2,
      origins: [{ name: 'Energy Institute' }],
      verdict: { number: 1, rating: { code: 'mostly-true', value: 4, best: 5, worst: 1 }, author: room.editor.name },
      review: { reviewer: room.reviewer.name },
    }]);
    const stored = await db.revision.findFirstOrThrow({ where: { articleId: room.article.id } });
    expect(read?.content.revision).toMatchObject({ number: 1, text: stored.text, sha256: Buffer.from(stored.sha256).toString('hex') });
  });

  it('shows in the preview what readers then get', async () => {
    const room = await aNewsroom();
    await anApprovedClaim(room, quote);
    const { content } = await previewEdition(room.publisher, { articleId: room.article.id });
    await publishNow(room);
    expect((await findEdition(room.article.slug))?.content).toEqual(JSON.parse(JSON.stringify(content)));
  });

  it('is refused to all but publishers, on an old version, and without an approved claim', async () => {
    const room = await aNewsroom();
    const articleId = room.article.id;
    const sent = await aSentClaim(room, quote);
    const { version } = await getEditionPreview(room.publisher, { articleId });
    const body = { revision: 1, claims: [{ claimId: sent.id, digest: sent.digest }] };
    await expect(publishArticle(room.editor, { articleId }, body, version)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(publishArticle(room.publisher, { articleId }, body, version + 1)).rejects.toMatchObject({ code: 'stale' });
    await expect(publishArticle(room.publisher, { articleId }, body, version)).rejects.toMatchObject({ code: 'nothing-approved' });
  });

  it('is refused when it is not what the publisher saw', async () => {
    const room = await aNewsroom();
    const articleId = room.article.id;
    const seen = await anApprovedClaim(room, quote);
    const unseen = await anApprovedClaim(room, barrels);
    const { version } = await getEditionPreview(room.publisher, { articleId });
    const [one, two] = [seen, unseen].map(({ id: claimId, digest }) => ({ claimId, digest }));
    if (!one || !two) throw new Error('two claims are needed');
    const publish = (body: Parameters<typeof publishArticle>[2]) => publishArticle(room.publisher, { articleId }, body, version);
    await expect(publish({ revision: 1, claims: [one] })).rejects.toMatchObject({ code: 'digest-outdated' });
    await expect(publish({ revision: 1, claims: [one, { ...two, digest: one.digest }] })).rejects.toMatchObject({ code: 'digest-outdated' });
    await expect(publish({ revision: 2, claims: [one, two] })).rejects.toMatchObject({ code: 'revision-outdated' });
    await expect(publish({ revision: 1, claims: [one, two], correction: { kind: 'update', note: 'More.' } })).rejects.toMatchObject({ code: 'invalid-input', field: 'correction' });
    await describeClaim(room.editor, { claimId: unseen.id }, { place: 'Havana' }, unseen.version);
    await expect(publish({ revision: 1, claims: [one, two] })).rejects.toMatchObject({ code: 'digest-outdated' });
  });
});

describe('a published article', () => {
  it('stays as it was while its claims change, and needs a reason to be replaced', async () => {
    const room = await aNewsroom();
    const { slug } = room.article;
    const claim = await anApprovedClaim(room, quote);
    const claimId = claim.id;
    await publishNow(room);
    const first = await findEdition(slug);
    await expect(publishNow(room, { kind: 'update', note: 'Again.' })).rejects.toMatchObject({ code: 'edition-unchanged', params: { number: 1 } });

    const changed = await changeEvidence(room.editor, { claimId, evidenceId: claim.evidence[0]?.id ?? '' }, { excerpt: 'two ships' }, claim.version);
    expect(await findEdition(slug)).toEqual(first);
    await expect(publishNow(room, { kind: 'update', note: 'Too soon.' })).rejects.toMatchObject({ code: 'nothing-approved' });
    const sent = await submitClaim(room.editor, { claimId }, {}, changed.version);
    await approveClaim(room.reviewer, { claimId }, { digest: sent.digest }, sent.version);
    await expect(publishNow(room)).rejects.toMatchObject({ code: 'correction-required', params: { number: 2 } });

    const second = await publishNow(room, { kind: 'correction', note: 'The excerpt was misquoted.' });
    expect(second).toMatchObject({ number: 2, correction: { kind: 'correction', note: 'The excerpt was misquoted.' } });
    expect(await findEdition(slug, 1)).toEqual(first);
    const newest = await findEdition(slug);
    expect(newest).toMatchObject({ number: 2, firstPublishedAt: first?.publishedAt });
    expect(newest?.content.claims[0]?.evidence[0]?.excerpt).toBe('two ships');
    expect((await editionsOf(slug)).map(({ number, correction }) => [number, correction?.kind])).toEqual([[2, 'correction'], [1, undefined]]);
    const listed = await listEditions(room.editor, { articleId: room.article.id }, { limit: 1 });
    expect(listed.items).toMatchObject([{ number: 2 }]);
    expect((await listEditions(room.editor, { articleId: room.article.id }, { limit: 1, cursor: listed.nextCursor ?? '' })).items).toMatchObject([{ number: 1 }]);
  });

  it('can be retracted unchanged, is listed once, and the retraction is among the corrections', async () => {
    const room = await aNewsroom();
    await anApprovedClaim(room, quote);
    await publishNow(room);
    await publishNow(room, { kind: 'retraction', note: 'The register was forged.' });
    const { slug } = room.article;
    const published = (await listPublished({ limit: 50 })).items.filter(({ article }) => article.slug === slug);
    expect(published).toMatchObject([{ number: 2, correction: { kind: 'retraction' } }]);
    expect((await listCorrections({ limit: 50 })).items.find((line) => line.slug === slug)).toMatchObject({ number: 2, kind: 'retraction', note: 'The register was forged.', title: 'Fuel for Cuba' });
    expect((await listPublished({ limit: 50, before: published[0]?.publishedAt })).items.some(({ article }) => article.slug === slug)).toBe(false);
    await expect(publishNow(room, { kind: 'retraction', note: 'Twice.' })).rejects.toMatchObject({ code: 'edition-unchanged' });
  });

  it('can be retracted when no approval holds any more', async () => {
    const room = await aNewsroom();
    const articleId = room.article.id;
    const { id: claimId, version } = await anApprovedClaim(room, quote);
    expect(await getEditionPreview(room.publisher, { articleId })).toMatchObject({ corrections: [] });
    await publishNow(room);
    expect(await getEditionPreview(room.publisher, { articleId })).toMatchObject({ unchanged: true, changes: [], likely: null, out: { number: 1 }, corrections: ['retraction'] });
    await describeClaim(room.editor, { claimId }, { place: 'Havana' }, version);
    expect(await getEditionPreview(room.publisher, { articleId })).toMatchObject({ claims: [], unchanged: false, changes: [{ kind: 'dropped', number: 1 }], corrections: ['retraction'] });
    const edition = await publishNow(room, { kind: 'retraction', note: 'The register was forged.' });
    expect(edition).toMatchObject({ number: 2, claims: [], correction: { kind: 'retraction' } });
    expect(await findEdition(room.article.slug)).toMatchObject({ number: 2, correction: { kind: 'retraction' }, content: { claims: [] } });
    expect(await getEditionPreview(room.publisher, { articleId })).toMatchObject({ corrections: [] });
  });

  it('keeps the name that its publisher had', async () => {
    const room = await aNewsroom();
    await anApprovedClaim(room, quote);
    await publishNow(room);
    await db.person.update({ where: { id: room.publisher.id }, data: { name: 'Another Name' } });
    expect(await findEdition(room.article.slug)).toMatchObject({ publishedBy: room.publisher.name });
    expect(await getEditionPreview(room.publisher, { articleId: room.article.id })).toMatchObject({ unchanged: true });
  });

  it('has no edition under a name or number that is none', async () => {
    expect(await findEdition('nothing-here')).toBeNull();
    expect(await findEdition('a\u0000b')).toBeNull();
    expect(await findEdition('x', 1e12)).toBeNull();
    expect(await editionsOf('\ud800')).toEqual([]);
    expect(await listPublished({ limit: 5, before: 'yesterday' })).toEqual({ items: [], older: null });
  });
});

describe('a protected voice', () => {
  it('reaches readers by its description alone, wherever it stands', async () => {
    const room = await aNewsroom();
    const claim = await anApprovedClaim(room, quote);
    const claimId = claim.id;
    const [agency, institute] = claim.appearances[0]?.hops ?? [];
    const secret = 'Zenobia Quill';
    const face = { kind: 'person' as const, name: secret, role: 'captain of the Anya', aliases: ['ZQ'], sameAs: ['https://example.org/zenobia'], protected: true };
    await changeVoice(room.editor, { voiceId: agency?.voice.id ?? '' }, { ...face, description: 'A sailor' }, 1);
    await changeVoice(room.editor, { voiceId: institute?.voice.id ?? '' }, face, 1);
    const { version } = await db.claim.findUniqueOrThrow({ where: { id: claimId } });
    const described = await describeClaim(room.editor, { claimId }, { claimantId: agency?.voice.id ?? null }, version);
    const hopped = await changeHop(room.editor, { claimId, hopId: agency?.id ?? '' }, { note: 'Spoke twice.' }, described.version);
    const sent = await submitClaim(room.editor, { claimId }, {}, hopped.version);
    await approveClaim(room.reviewer, { claimId }, { digest: sent.digest }, sent.version);
    await publishNow(room);
    const { content } = await db.edition.findFirstOrThrow({ where: { articleId: room.article.id } });
    const words = JSON.stringify(content);
    for (const hidden of [secret, 'captain', 'ZQ', 'zenobia', agency?.voice.id, institute?.voice.id]) expect(words).not.toContain(hidden);
    const edition = await findEdition(room.article.slug);
    expect(edition?.content.claims).toMatchObject([{
      claimant: { name: 'A sailor', role: '', sameAs: [] },
      hops: [{ voice: { name: 'A sailor' } }, { voice: { name: 'a protected source' } }],
      origins: [{ id: 'protected-2', name: 'a protected source' }],
      evidence: [{ source: { publisher: 'a protected source' } }],
    }]);
    const entries = await db.ledgerEntry.findMany();
    for (const { bytes } of entries) expect(Buffer.from(bytes).toString('utf8')).not.toContain(secret);
  });
});

describe('a check that a later edition leaves out', () => {
  it('stays readable where it was last published', async () => {
    const room = await aNewsroom();
    const { slug } = room.article;
    const first = await anApprovedClaim(room, quote);
    await anApprovedClaim(room, barrels);
    await publishNow(room);
    await describeClaim(room.editor, { claimId: first.id }, { place: 'Havana' }, null);
    await publishNow(room, { kind: 'update', note: 'One is being checked again.' });
    const [number = 0] = first.appearances.map((appearance) => appearance.number);
    expect((await findEdition(slug))?.content.claims.map((claim) => claim.number)).not.toContain(number);
    expect(await findLatestWith(slug, number)).toMatchObject({ number: 1 });
    expect(await findLatestWith(slug, 99)).toBeNull();
    const [front] = (await listPublished({ limit: 50 })).items.filter(({ article }) => article.slug === slug);
    expect(front).toMatchObject({ number: 2, checks: [{ number: 2, rating: { code: 'mostly-true' } }] });
    expect(front).not.toHaveProperty('content');
  });
});
