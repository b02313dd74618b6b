import { expect, it } from 'vitest';
import { db } from '#server/db';
import { editionsOf, findEdition, findLatestWith, listCorrections, listEditions, listPublished } from '#server/editions/reads';
import { getHealth } from '#server/health';
import { newId } from '#server/id';
import { aNewsroom } from '#server/newsroom-fixture';
import { anApprovedClaim, publishNow } from '#server/review-fixture';

it.each([{}, null, 'words', [[]], { article: { slug: 'a' }, newsroom: {}, claims: 'none' }, { claims: [null] }])('serves the other editions when one holds %j', async (content) => {
  const room = await aNewsroom();
  const { slug, id: articleId } = room.article;
  await anApprovedClaim(room, 'Mexico sent two tankers to Cuba');
  await publishNow(room);
  const { revisionId } = await db.edition.findFirstOrThrow({ where: { articleId } });
  await db.$executeRaw`
    INSERT INTO "Edition" (id, "articleId", number, "revisionId", content, correction, "correctionNote", "publishedById")
    VALUES (${newId()}::uuid, ${articleId}::uuid, 2, ${revisionId}::uuid, ${JSON.stringify(content)}::jsonb, 'update', 'By hand.', ${room.publisher.id}::uuid)`;
  const other = await aNewsroom();
  await anApprovedClaim(other, 'Mexico sent two tankers to Cuba');
  await publishNow(other);
  const limit = 50;
  expect((await listPublished({ limit })).items.map(({ article }) => article.slug)).toContain(other.article.slug);
  expect((await listEditions({ limit })).filter(({ article }) => article.slug === slug)).toMatchObject([{ number: 1 }]);
  expect((await listCorrections({ limit })).items.filter((line) => line.note === 'By hand.').every((line) => typeof line.title === 'string')).toBe(true);
  expect(await listCorrections({ limit: 1 })).toMatchObject({ items: [], older: expect.any(String) });
  expect((await editionsOf(slug)).map(({ number }) => number)).toEqual([2, 1]);
  expect(await findEdition(slug)).toMatchObject({ number: 1 });
  expect(await findEdition(slug, 2)).toBeNull();
  expect(await findEdition(slug, 1)).toMatchObject({ number: 1 });
  expect(await findLatestWith(slug, 1)).toMatchObject({ number: 1 });
  expect(await getHealth()).toMatchObject({ status: 'ok', editions: 'unreadable' });
}, 60_000);
