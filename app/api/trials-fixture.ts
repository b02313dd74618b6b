/** How every operation of the REST API is tried in the tests of who may do what. */
import type { OperationId } from '#contract/api';
import type { ClaimView } from '#contract/claim';
import type { Action, Actor } from '#domain/permission';
import { addHop, removeHop } from '#server/attribution';
import { importArticle } from '#server/articles/commands';
import { mergeClaim } from '#server/claims/mergers';
import { closeAppearance } from '#server/claims/closures';
import { moveAnchor } from '#server/claims/marking';
import { splitClaim } from '#server/claims/splits';
import { deleteClaim } from '#server/claims/wording';
import { db } from '#server/db';
import { getEditionPreview } from '#server/editions/previews';
import { addEvidence, removeEvidence } from '#server/evidence';
import { newId } from '#server/id';
import { aClaim, aNewsroom, selectionOf } from '#server/newsroom-fixture';
import type { Newsroom } from '#server/newsroom-fixture';
import { addQuestion, removeQuestion } from '#server/questions';
import { anApprovedClaim, aRationale, aSentClaim, aWeighedClaim } from '#server/review-fixture';
import { createSource } from '#server/sources';
import { createVoice } from '#server/voices';

/** Who tries, in which newsroom, and whether the thing is theirs or another person's. */
export type Trier = { room: Newsroom; actor: Actor; isOwn: boolean };

export type Trial = {
  action: Action;
  /** It concerns nobody but the one who tries. */
  isSelf?: true;
  /** What the request holds, after everything is made that it needs to succeed. */
  prepare: (trier: Trier) => Promise<Request> | Request;
};

type Request = { params?: Record<string, string>; query?: string; body?: unknown };

const quote = 'carried 80,000 barrels of fuel';
const other = '01a20000-0000-7000-8000-000000000000';

const trial = (action: Action, prepare: Trial['prepare'] = () => ({})): Trial => ({ action, prepare });
const onSelf = (action: Action, body?: unknown): Trial => ({ action, isSelf: true, prepare: () => ({ body }) });

/** A trial on the room's article. */
const onArticle = (action: Action, more: Request = {}): Trial =>
  trial(action, async ({ room, actor, isOwn }) => {
    const { id } = room.article;
    await db.article.update({ where: { id }, data: { createdById: isOwn ? actor.id : room.editor.id } });
    return { ...more, params: { articleId: id, ...more.params } };
  });

/** A trial on a claim of its own, to which the one who tries has contributed when it is to be theirs. */
const onClaim = (prepare: (claim: ClaimView, trier: Trier) => Promise<Request> | Request, action: Action = 'claim.edit', make = aMarkedClaim): Trial =>
  trial(action, async (trier) => {
    const claim = await make(trier.room);
    const { params, ...rest } = await prepare(claim, trier);
    if (trier.isOwn) await db.claim.update({ where: { id: claim.id }, data: { updatedById: trier.actor.id } });
    return { ...rest, params: { claimId: claim.id, ...params } };
  });

function aMarkedClaim({ editor, article }: Newsroom): Promise<ClaimView> {
  return aClaim(editor, article.id, quote);
}

/** Every operation: a new one without a trial does not compile. */
export const trials: Record<OperationId, Trial> = {
  getProfile: onSelf('profile.edit'),
  changeProfile: onSelf('profile.edit', { locale: 'es' }),
  listTokens: onSelf('token.create'),
  createToken: onSelf('token.create', { name: 'Export' }),
  revokeToken: trial('token.create', async (trier) => ({ params: { tokenId: await aToken(trier) } })),
  listSessions: onSelf('profile.edit'),
  revokeSession: trial('profile.edit', async (trier) => ({ params: { sessionId: await aSession(trier) } })),
  listPeople: trial('person.list'),
  addPerson: trial('person.edit', () => ({ body: { email: `${newId()}@example.org`, name: 'New Person', roles: ['editor'], password: 'a long enough sentence' } })),
  getPerson: trial('person.list', (trier) => ({ params: { personId: holderOf(trier) } })),
  changePerson: trial('person.edit', (trier) => ({ params: { personId: holderOf(trier) }, body: { name: 'New Name' } })),
  getNewsroom: trial('article.read'),
  changeNewsroom: trial('newsroom.edit', () => ({ body: { name: 'The Example' } })),
  listScales: trial('article.read'),

  listArticles: trial('article.read'),
  importArticle: trial('article.import', () => ({ body: { title: 'A title', text: 'A text.' } })),
  getArticle: onArticle('article.read'),
  changeArticle: trial('article.edit', async ({ room }) => ({ params: { articleId: room.article.id }, body: { title: `Title ${newId()}` } })),
  listRevisions: onArticle('article.read'),
  getRevision: onArticle('article.read', { params: { number: '1' } }),
  reviseArticle: trial('article.edit', aRevision),
  previewRevision: trial('article.edit', aRevision),
  listRevisionAnchors: onArticle('article.read', { params: { number: '1' } }),
  listUnsureAnchors: trial('article.read'),
  getEditing: onArticle('article.read'),
  announceEditing: onArticle('article.edit'),
  stopEditing: onArticle('article.edit'),

  listClaims: onArticle('article.read'),
  markClaim: trial('claim.mark', async ({ room }) => ({ params: { articleId: room.article.id }, body: await selectionOf(room.article.id, quote) })),
  getClaim: onClaim(() => ({}), 'article.read'),
  describeClaim: onClaim(() => ({ body: { place: 'Havana' } })),
  deleteClaim: onClaim(() => ({})),
  restoreClaim: onClaim(async ({ id: claimId, version }, { room }) => (await deleteClaim(room.editor, { claimId }, version), {})),
  splitClaim: onClaim((claim) => ({ body: aCut(claim) })),
  unsplitClaim: onClaim(async (claim, { room }) => {
    const { second } = await splitClaim(room.editor, { claimId: claim.id }, aCut(claim), claim.version);
    return { params: { secondId: second.id } };
  }),
  mergeClaim: onClaim(async (_, { room }) => ({ body: { intoId: (await aMarkedClaim(room)).id } })),
  unmergeClaim: onClaim(async ({ id: claimId, version }, { room }) => {
    await mergeClaim(room.editor, { claimId }, { intoId: (await aMarkedClaim(room)).id }, version);
    return {};
  }),
  moveAnchor: onClaim(async (claim, { room }) => ({ params: { appearanceId: placeOf(claim) }, body: await selectionOf(room.article.id, '80,000 barrels') })),
  unconfirmAnchor: onClaim(async (claim, { room }) => {
    const params = { claimId: claim.id, appearanceId: placeOf(claim) };
    await moveAnchor(room.editor, params, await selectionOf(room.article.id, '80,000 barrels'), claim.version);
    return { params };
  }),
  closeAppearance: onClaim((claim) => ({ params: { appearanceId: placeOf(claim) } })),
  reopenAppearance: onClaim(async (claim, { room }) => {
    const params = { claimId: claim.id, appearanceId: placeOf(claim) };
    await closeAppearance(room.editor, params, claim.version);
    return { params };
  }),

  addHop: onClaim(async (claim, { room }) => ({ params: { appearanceId: placeOf(claim) }, body: await aHop(room) })),
  addEvidenceHop: onClaim(async (claim, { room }) => ({ params: { evidenceId: await anEvidence(room, claim) }, body: await aHop(room) })),
  changeHop: onClaim(async (claim, { room }) => ({ params: { hopId: (await aHopOf(room, claim)).hopId }, body: { note: 'Read again.' } })),
  removeHop: onClaim(async (claim, { room }) => ({ params: { hopId: (await aHopOf(room, claim)).hopId } })),
  restoreHop: onClaim(async (claim, { room }) => {
    const { hopId, version } = await aHopOf(room, claim);
    await removeHop(room.editor, { claimId: claim.id, hopId }, version);
    return { params: { hopId } };
  }),
  listVoices: trial('article.read'),
  getVoice: trial('article.read', async ({ room }) => ({ params: { voiceId: (await aVoice(room)).id } })),
  createVoice: trial('voice.edit', () => ({ body: { kind: 'person', name: 'Somebody' } })),
  changeVoice: trial('voice.edit', async ({ room }) => ({ params: { voiceId: (await aVoice(room)).id }, body: { role: 'agency' } })),

  listSources: trial('article.read'),
  getSource: trial('article.read', async ({ room }) => ({ params: { sourceId: await aSource(room) } })),
  createSource: trial('source.edit', () => ({ body: { title: 'Register', kind: 'data' } })),
  changeSource: trial('source.edit', async ({ room }) => ({ params: { sourceId: await aSource(room) }, body: { title: 'Port register' } })),
  addQuestion: onClaim(() => ({ body: { text: 'Since when?' } })),
  changeQuestion: onClaim(async (claim, { room }) => ({ params: { questionId: (await aQuestion(room, claim)).questionId }, body: { text: 'How many?' } })),
  removeQuestion: onClaim(async (claim, { room }) => ({ params: { questionId: (await aQuestion(room, claim)).questionId } })),
  restoreQuestion: onClaim(async (claim, { room }) => {
    const { questionId, version } = await aQuestion(room, claim);
    await removeQuestion(room.editor, { claimId: claim.id, questionId }, version);
    return { params: { questionId } };
  }),
  addEvidence: onClaim(async (_, { room }) => ({ body: { sourceId: await aSource(room), stance: 'supports' } })),
  changeEvidence: onClaim(async (claim, { room }) => ({ params: { evidenceId: await anEvidence(room, claim) }, body: { note: 'Page 3.' } })),
  removeEvidence: onClaim(async (claim, { room }) => ({ params: { evidenceId: await anEvidence(room, claim) } })),
  restoreEvidence: onClaim(async (claim, { room }) => {
    const evidenceId = await anEvidence(room, claim);
    await removeEvidence(room.editor, { claimId: claim.id, evidenceId }, null);
    return { params: { evidenceId } };
  }),

  saveVerdictDraft: onClaim(() => ({ body: { ratingId: null, conclusion: 'So it is.', rationale: aRationale(), confidence: null, whatWouldChangeIt: '' } })),
  submitClaim: onClaim(() => ({ body: {} }), 'claim.submit', (room) => aWeighedClaim(room, quote)),
  withdrawClaim: onClaim(() => ({}), 'claim.submit', (room) => aSentClaim(room, quote)),
  approveClaim: onClaim(({ digest }) => ({ body: { digest } }), 'claim.approve', (room) => aSentClaim(room, quote)),
  requestChanges: onClaim(({ digest }) => ({ body: { digest, comment: 'Say since when.' } }), 'claim.request-changes', (room) => aSentClaim(room, quote)),
  listQueue: trial('article.read'),
  addComment: onClaim(() => ({ body: { body: 'Really?' } }), 'comment.write'),
  resolveComment: onClaim(async (claim, trier) => ({ params: { commentId: await aComment(claim, trier) } }), 'comment.resolve'),
  reopenComment: onClaim(async (claim, trier) => ({ params: { commentId: await aComment(claim, trier) } }), 'comment.resolve'),

  getEditionPreview: onArticle('article.read'),
  publishArticle: trial('article.publish', aPublication),
  listEditions: onArticle('article.read'),
  listLedger: trial('ledger.read'),
};

function holderOf({ room, actor, isOwn }: Trier): string {
  return isOwn ? actor.id : room.editor.id;
}

function placeOf({ appearances }: ClaimView): string {
  return appearances[0]?.id ?? other;
}

function aCut(claim: ClaimView) {
  return { appearanceId: placeOf(claim), at: (claim.appearances[0]?.anchor.start ?? 0) + 'carried'.length };
}

async function aRevision({ room }: Trier): Promise<Request> {
  const { id: articleId } = await importArticle(room.editor, { title: 'Fuel', text: 'Two tankers sailed.' });
  return { params: { articleId }, body: { base: 1, content: { text: 'Three tankers sailed.' } } };
}

function aVoice({ editor }: Newsroom) {
  return createVoice(editor, { kind: 'organisation', name: `Agency ${newId()}` });
}

async function aSource({ editor }: Newsroom): Promise<string> {
  return (await createSource(editor, { title: 'Tanker register', kind: 'data' })).id;
}

async function aHop(room: Newsroom) {
  return { voiceId: (await aVoice(room)).id, role: 'wire', relation: 'reported' } as const;
}

async function aHopOf(room: Newsroom, claim: ClaimView): Promise<{ hopId: string; version: number }> {
  const { appearances, version } = await addHop(room.editor, { claimId: claim.id, appearanceId: placeOf(claim) }, await aHop(room));
  return { hopId: appearances[0]?.hops[0]?.id ?? other, version };
}

async function anEvidence(room: Newsroom, { id: claimId }: ClaimView): Promise<string> {
  const { evidence } = await addEvidence(room.editor, { claimId }, { sourceId: await aSource(room), stance: 'supports' });
  return evidence[0]?.id ?? other;
}

async function aQuestion({ editor }: Newsroom, { id: claimId }: ClaimView): Promise<{ questionId: string; version: number }> {
  const { questions, version } = await addQuestion(editor, { claimId }, { text: 'When?' });
  return { questionId: questions[0]?.id ?? other, version };
}

async function aComment({ id: claimId }: ClaimView, trier: Trier): Promise<string> {
  const row = await db.comment.create({ data: { id: newId(), claimId, authorId: holderOf(trier), body: 'Really?' } });
  return row.id;
}

async function aSession(trier: Trier): Promise<string> {
  const row = await db.session.create({ data: { id: newId(), personId: holderOf(trier), tokenHash: aHash(), expiresAt: new Date(Date.now() + 60_000) } });
  return row.id;
}

async function aToken(trier: Trier): Promise<string> {
  const row = await db.apiToken.create({ data: { id: newId(), personId: holderOf(trier), tokenHash: aHash(), name: 'Another' } });
  return row.id;
}

function aHash() {
  return Uint8Array.from(Buffer.from(newId()));
}

/** What the preview shows of a newsroom that has never published. */
async function aPublication(): Promise<Request> {
  const room = await aNewsroom();
  await anApprovedClaim(room, quote);
  const params = { articleId: room.article.id };
  const { revision, claims } = await getEditionPreview(room.publisher, params);
  return { params, body: { revision, claims: claims.map(({ claimId, digest }) => ({ claimId, digest })) } };
}
