import { expect, test } from '@playwright/test';
import { arrive, fuelText, people, quotes, restOf, tokenOf } from './newsroom';

test('the main job, by REST: from paste to published page and its machine-readable forms', async ({ browser, request, baseURL }) => {
  const origin = baseURL ?? '';
  const editor = restOf(request, await tokenOf(browser, people.editor, origin));
  const reviewer = restOf(request, await tokenOf(browser, people.reviewer, origin));
  const publisher = restOf(request, await tokenOf(browser, people.publisher, origin));

  const article = await editor('post', '/articles', { data: { title: 'Tankers for Cuba, by REST', text: fuelText(), language: 'en' } });
  const { text, sha256 } = await editor('get', `/articles/${article.id}/revisions/1`);
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  const start = text.indexOf(quotes.tankers);
  const marked = await editor('post', `/articles/${article.id}/claims`, {
    data: { revision: 1, start, end: start + quotes.tankers.length, exact: quotes.tankers },
  });
  const claim = `/claims/${marked.id}`;
  let view = await editor('patch', claim, {
    version: marked.version,
    data: { statement: 'Mexico sent tankers with 80,000 barrels of fuel to Cuba.', shortStatement: 'Mexico sent Cuba 80,000 barrels', kinds: ['statistic'] },
  });

  const efe = await editor('post', '/voices', { data: { kind: 'organisation', name: 'EFE agency' } });
  const institute = await editor('post', '/voices', { data: { kind: 'organisation', name: 'Energy Institute, University of Texas' } });
  const hops = `${claim}/appearances/${marked.appearances[0].id}/hops`;
  view = await editor('post', hops, { data: { voiceId: efe.id, role: 'wire', relation: 'reported', status: 'found' } });
  view = await editor('post', hops, {
    data: { parentId: view.appearances[0].hops[0].id, voiceId: institute.id, role: 'data-source', relation: 'cited-data', assertion: 'estimates', method: 'capacity estimate' },
  });
  expect(view.appearances[0].attribution).toMatchObject({ depth: 2, hops: 2, primaryReached: false, methods: ['capacity estimate'] });
  expect(view.appearances[0].attribution.origins).toEqual([{ voiceId: institute.id, name: institute.name }]);

  const source = await editor('post', '/sources', { data: { title: 'Note on two tankers', kind: 'data', url: 'https://energy.example.org/rest-note', publisherId: institute.id } });
  view = await editor('post', `${claim}/evidence`, { data: { sourceId: source.id, stance: 'context', excerpt: 'The ships can hold 80,000 barrels.', isPrimary: true } });
  const { items: scales } = await editor('get', '/scales');
  const { scaleVersionId } = await editor('get', '/newsroom');
  const scale = scales.find((candidate: { scaleVersionId: string }) => candidate.scaleVersionId === scaleVersionId);
  const rating = scale.ratings.find(({ code }: { code: string }) => code === 'mixed');
  const rationale = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It is a capacity ' }, { type: 'citation', attrs: { evidenceId: view.evidence[0].id } }] }],
  };
  view = await editor('put', `${claim}/verdict-draft`, {
    version: view.version,
    data: { ratingId: rating.id, conclusion: 'A capacity, not a measured cargo.', rationale, confidence: 'medium', whatWouldChangeIt: '' },
  });
  view = await editor('put', `${claim}/submission`, { version: view.version, data: {} });
  expect(view.stage).toBe('in-review');

  const refused = await editor('put', `${claim}/approval`, { version: view.version, data: { digest: view.digest }, status: 403 });
  expect(refused.code).toBe('not-allowed');
  const seen = await reviewer('get', claim);
  view = await reviewer('put', `${claim}/approval`, { version: seen.version, data: { digest: seen.digest } });
  expect(view.stage).toBe('approved');

  const preview = await publisher('get', `/articles/${article.id}/edition-preview`);
  expect(preview.claims).toHaveLength(1);
  const edition = await publisher('put', `/articles/${article.id}/edition`, {
    version: preview.version,
    data: { revision: preview.revision, claims: preview.claims.map(({ claimId, digest }: { claimId: string; digest: string }) => ({ claimId, digest })) },
  });
  expect(edition.number).toBe(1);

  const page = await request.get(`/articles/${edition.slug}`);
  expect(await page.text()).toContain('A capacity, not a measured cargo.');
  const annotations = await (await request.get(`/articles/${edition.slug}/annotations.json`)).json();
  expect(JSON.stringify(annotations)).toContain(quotes.tankers);
  expect(await (await request.get('/feed.xml')).text()).toContain('Tankers for Cuba, by REST');
  expect(await (await request.get(`/articles/${edition.slug}/claims/1`)).text()).toContain('"@type":"ClaimReview"');
});

test('a stale change is refused with 412 and nothing of it is kept', async ({ browser, request, baseURL }) => {
  const editor = restOf(request, await tokenOf(browser, people.editor, baseURL ?? ''));
  const article = await editor('post', '/articles', { data: { title: 'Stale', text: 'One sentence to check.' } });
  const newer = await editor('patch', `/articles/${article.id}`, { version: article.version, data: { outlet: 'First' } });
  const problem = await editor('patch', `/articles/${article.id}`, { version: article.version, data: { outlet: 'Second' }, status: 412 });
  expect(problem.code).toBe('stale');
  expect((await editor('get', `/articles/${article.id}`)).outlet).toBe(newer.outlet);
});

test('a write that is not ours is refused: a foreign Origin, no session', async ({ browser, request, baseURL }) => {
  const page = await arrive(browser, people.editor);
  const write = (headers: Record<string, string>) =>
    page.request.post('/api/v1/articles', { headers: { 'idempotency-key': crypto.randomUUID(), ...headers }, data: { title: 'No', text: 'No.' } });
  expect((await write({ origin: 'https://elsewhere.example' })).status()).toBe(403);
  expect((await write({ origin: baseURL ?? '' })).status()).toBe(201);
  expect((await request.get('/api/v1/articles')).status()).toBe(401);
});
