import { expect, it } from 'vitest';
import { closeAppearance } from '#server/claims/closures';
import { getClaim } from '#server/claims/reads';
import { findEdition } from '#server/editions/reads';
import { toClaimReview } from '#formats/claim-review';
import { fromSelectors, toAnnotationCollection } from '#formats/web-annotation';
import { aNewsroom } from '#server/newsroom-fixture';
import { anApprovedClaim, publishNow } from '#server/review-fixture';
import { appearanceOf, revise } from '#server/revision-fixture';

const paragraphs = {
  kept: 'Mexico sent two tankers to Cuba in September.',
  moved: 'The harbour registry entered both ships on the same rainy morning.',
  lost: 'A retired pilot remembers a third vessel without any lights.',
  closed: 'The minister expects more of them before the end of winter 👍🏽.',
};
const { kept, moved, lost, closed } = paragraphs;

it('publishes after a new text only what surely stands in it, at its new place in every format', async () => {
  const room = await aNewsroom({ text: [kept, moved, lost, closed].join('\n') });
  const { id: articleId, slug } = room.article;
  const claims: Record<string, string> = {};
  for (const [name, quote] of Object.entries(paragraphs)) claims[name] = (await anApprovedClaim(room, quote.slice(0, -1))).id;
  await publishNow(room);
  const first = await findEdition(slug);

  await revise(room.editor, articleId, 1, ['It rained 👩‍👩‍👧 for days.', closed, kept, 'Nobody else wrote about it at the time.', moved].join('\n'));
  const ended = await getClaim(room.editor, { claimId: claims.closed ?? '' });
  await closeAppearance(room.editor, { claimId: ended.id, appearanceId: appearanceOf(ended).id }, ended.version);
  await publishNow(room, { kind: 'update', note: 'The article was rewritten.' });

  expect(await findEdition(slug, 1)).toEqual(first);
  const edition = await findEdition(slug);
  if (edition === null) throw new Error('nothing was published');
  const { revision, claims: published } = edition.content;
  expect(published.map(({ claimId }) => claimId)).toEqual([claims.kept, claims.moved]);
  for (const { anchor } of published) expect(revision.text.slice(anchor.start, anchor.end)).toBe(anchor.exact);

  const collection = toAnnotationCollection(edition, 'https://example.org', 'en');
  expect(collection.total).toBe(2);
  expect(collection.first.items.map(({ target }) => fromSelectors(revision.text, target.selector))).toMatchObject(published.map(({ anchor: { start, end } }) => ({ start, end })));
  expect(collection.first.items.every(({ target }) => target.source['schema:version'] === 2)).toBe(true);
  expect(published.map((claim) => toClaimReview(edition, claim, 'https://example.org', 'en').missing)).toEqual([[], []]);
}, 60_000);
