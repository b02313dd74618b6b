import { z } from 'zod';
import { articleView, changeArticle, importArticle, revisionView } from '#contract/article';
import { addHop, changeHop, changeVoice, createVoice, voiceView } from '#contract/attribution';
import { claimCard, claimView, describeClaim, markClaim, mergeClaim, moveAnchor, splitClaim, splitView } from '#contract/claim';
import { editionPreview, editionView, publishArticle } from '#contract/edition';
import { addEvidence, addQuestion, changeEvidence, changeQuestion, changeSource, createSource, sourceView } from '#contract/evidence';
import { ledgerEntryView, ledgerQuery } from '#contract/ledger';
import { page, pageQuery } from '#contract/list';
import { change, create, put, read, remove } from '#contract/operation';
import type { Operation } from '#contract/operation';
import {
  addPerson, changeNewsroom, changePerson, changeProfile, createdToken, createToken, newsroomView, personView, sessionView, tokenView,
} from '#contract/person';
import { addComment, approveClaim, queueItem, requestChanges, submitClaim } from '#contract/review';
import {
  editingView, reviseArticle, revisedView, revisionAnchorView, revisionLine, revisionPreview, unsureAnchorView, unsureStates,
} from '#contract/revision';
import { id } from '#contract/text';
import { saveVerdictDraft, scaleView } from '#contract/verdict';

const article = z.object({ articleId: id });
const claim = z.object({ claimId: id });
const revision = article.extend({ number: z.coerce.string<string | number>().regex(/^[1-9]\d*$/u).pipe(z.coerce.number<string>().int().min(1)) });
const manyQuery = pageQuery.extend({ limit: z.coerce.number().int().min(1).max(2000).default(500) });
const unsureQuery = pageQuery.extend({ articleId: id.optional(), state: z.enum(unsureStates).optional() });
const search = pageQuery.extend({ q: z.string().max(200).optional() });

/** Every REST operation of Stet, by the name of the command or read behind it. */
export const api = {
  getProfile: read('people', '/me', { summary: 'The person behind this session or token', answer: personView }),
  changeProfile: change('people', '/me', { summary: 'Change my own settings', body: changeProfile, answer: personView }),
  listTokens: read('people', '/me/tokens', { summary: 'My API tokens', query: pageQuery, answer: page(tokenView) }),
  createToken: create('people', '/me/tokens', { summary: 'Make an API token; it is shown once', body: createToken, answer: createdToken }),
  revokeToken: { ...remove('people', '/me/tokens/{tokenId}', { summary: 'Revoke one of my API tokens', params: z.object({ tokenId: id }), answer: tokenView }), guards: [] },
  listSessions: read('people', '/me/sessions', { summary: 'Where I am signed in', query: pageQuery, answer: page(sessionView) }),
  revokeSession: { ...remove('people', '/me/sessions/{sessionId}', { summary: 'Sign out elsewhere', params: z.object({ sessionId: id }), answer: sessionView }), guards: [] },
  listPeople: read('people', '/people', { summary: 'Everybody in the newsroom', query: pageQuery, answer: page(personView) }),
  addPerson: create('people', '/people', { summary: 'Add a person', body: addPerson, answer: personView }),
  getPerson: read('people', '/people/{personId}', { summary: 'One person', params: z.object({ personId: id }), answer: personView }),
  changePerson: change('people', '/people/{personId}', { summary: 'Change roles, disable, set a password', params: z.object({ personId: id }), body: changePerson, answer: personView }),
  getNewsroom: read('newsroom', '/newsroom', { summary: 'The newsroom’s settings', answer: newsroomView }),
  changeNewsroom: change('newsroom', '/newsroom', { summary: 'Change the newsroom’s settings', body: changeNewsroom, answer: newsroomView }),
  listScales: read('newsroom', '/scales', { summary: 'The rating scales and their definitions', query: pageQuery, answer: page(scaleView) }),

  listArticles: read('articles', '/articles', { summary: 'Articles, latest change first', query: search, answer: page(articleView) }),
  importArticle: create('articles', '/articles', { summary: 'Bring an article in', body: importArticle, answer: articleView }),
  getArticle: read('articles', '/articles/{articleId}', { summary: 'One article', params: article, answer: articleView }),
  changeArticle: change('articles', '/articles/{articleId}', { summary: 'Change title, byline, outlet, date, language, address', params: article, body: changeArticle, answer: articleView }),
  listRevisions: read('articles', '/articles/{articleId}/revisions', { summary: 'An article’s revisions, newest first', params: article, query: pageQuery, answer: page(revisionLine) }),
  getRevision: read('articles', '/articles/{articleId}/revisions/{number}', { summary: 'One revision, whole', params: revision, answer: revisionView }),
  reviseArticle: create('articles', '/articles/{articleId}/revisions', { summary: 'Save a new text; every claim is carried along, to be confirmed, or lost', params: article, body: reviseArticle, answer: revisedView }),
  previewRevision: { ...create('articles', '/articles/{articleId}/revision-preview', { summary: 'What saving a new text would do to the claims', params: article, body: reviseArticle, answer: revisionPreview }), status: 200, guards: [] },
  listRevisionAnchors: read('articles', '/articles/{articleId}/revisions/{number}/anchors', { summary: 'How each claim stood in one revision, in the order of the text', params: revision, query: manyQuery, answer: page(revisionAnchorView) }),
  listUnsureAnchors: read('articles', '/unsure-anchors', { summary: 'Anchors that wait for a person, oldest first', query: unsureQuery, answer: page(unsureAnchorView) }),
  getEditing: read('articles', '/articles/{articleId}/editing', { summary: 'Who else is writing in this article, and its newest revision', params: article, answer: editingView }),
  announceEditing: { ...put('articles', '/articles/{articleId}/editing', { summary: 'Say that I am writing in this article, once in 20 seconds, and see who else is', params: article, answer: editingView }), guards: [] },
  stopEditing: { ...remove('articles', '/articles/{articleId}/editing', { summary: 'Say that I have stopped writing', params: article, answer: editingView }), guards: [] },

  listClaims: read('claims', '/articles/{articleId}/claims', { summary: 'The claims of an article in the order of the text', params: article, query: manyQuery, answer: page(claimCard) }),
  markClaim: create('claims', '/articles/{articleId}/claims', { summary: 'Mark a claim', params: article, body: markClaim, answer: claimView }),
  getClaim: read('claims', '/claims/{claimId}', { summary: 'One claim, whole', params: claim, answer: claimView }),
  describeClaim: change('claims', '/claims/{claimId}', { summary: 'Describe a claim', params: claim, body: describeClaim, answer: claimView }),
  deleteClaim: remove('claims', '/claims/{claimId}', { summary: 'Delete a claim; it can be restored', params: claim, answer: claimView }),
  restoreClaim: put('claims', '/claims/{claimId}/restoration', { summary: 'Bring a deleted claim back', params: claim, answer: claimView }),
  splitClaim: { ...create('claims', '/claims/{claimId}/splits', { summary: 'Split a claim in two', params: claim, body: splitClaim, answer: splitView }), guards: ['idempotency-key', 'if-match'] },
  unsplitClaim: remove('claims', '/claims/{claimId}/splits/{secondId}', { summary: 'Undo a split', params: claim.extend({ secondId: id }), answer: claimView }),
  mergeClaim: put('claims', '/claims/{claimId}/merger', { summary: 'Merge this claim into another', params: claim, body: mergeClaim, answer: claimView }),
  unmergeClaim: remove('claims', '/claims/{claimId}/merger', { summary: 'Undo a merger', params: claim, answer: claimView }),
  moveAnchor: put('claims', '/claims/{claimId}/appearances/{appearanceId}/anchor', { summary: 'Move an appearance to other words, or confirm where it stands', params: claim.extend({ appearanceId: id }), body: moveAnchor, answer: claimView }),
  unconfirmAnchor: remove('claims', '/claims/{claimId}/appearances/{appearanceId}/anchor', { summary: 'Take a confirmation back; the anchor is unsure again', params: claim.extend({ appearanceId: id }), answer: claimView }),
  closeAppearance: put('claims', '/claims/{claimId}/appearances/{appearanceId}/closure', { summary: 'Say that the article no longer claims this here', params: claim.extend({ appearanceId: id }), answer: claimView }),
  reopenAppearance: remove('claims', '/claims/{claimId}/appearances/{appearanceId}/closure', { summary: 'Undo that', params: claim.extend({ appearanceId: id }), answer: claimView }),

  addHop: create('attribution', '/claims/{claimId}/appearances/{appearanceId}/hops', { summary: 'Add a hop to an appearance’s attribution', params: claim.extend({ appearanceId: id }), body: addHop, answer: claimView }),
  addEvidenceHop: create('attribution', '/claims/{claimId}/evidence/{evidenceId}/hops', { summary: 'Add a hop to a piece of evidence', params: claim.extend({ evidenceId: id }), body: addHop, answer: claimView }),
  changeHop: change('attribution', '/claims/{claimId}/hops/{hopId}', { summary: 'Change a hop', params: claim.extend({ hopId: id }), body: changeHop, answer: claimView }),
  removeHop: remove('attribution', '/claims/{claimId}/hops/{hopId}', { summary: 'Remove a hop; what hung from it hangs from its parent', params: claim.extend({ hopId: id }), answer: claimView }),
  restoreHop: put('attribution', '/claims/{claimId}/hops/{hopId}/restoration', { summary: 'Bring a removed hop back to where it was', params: claim.extend({ hopId: id }), answer: claimView }),
  listVoices: read('attribution', '/voices', { summary: 'Find voices by name or alias', query: search, answer: page(voiceView) }),
  getVoice: read('attribution', '/voices/{voiceId}', { summary: 'One voice', params: z.object({ voiceId: id }), answer: voiceView }),
  createVoice: create('attribution', '/voices', { summary: 'Create a voice', body: createVoice, answer: voiceView }),
  changeVoice: change('attribution', '/voices/{voiceId}', { summary: 'Change a voice', params: z.object({ voiceId: id }), body: changeVoice, answer: voiceView }),

  listSources: read('evidence', '/sources', { summary: 'Find sources by title or address', query: search, answer: page(sourceView) }),
  getSource: read('evidence', '/sources/{sourceId}', { summary: 'One source', params: z.object({ sourceId: id }), answer: sourceView }),
  createSource: create('evidence', '/sources', { summary: 'Create a source', body: createSource, answer: sourceView }),
  changeSource: change('evidence', '/sources/{sourceId}', { summary: 'Change a source', params: z.object({ sourceId: id }), body: changeSource, answer: sourceView }),
  addQuestion: create('evidence', '/claims/{claimId}/questions', { summary: 'Ask a research question', params: claim, body: addQuestion, answer: claimView }),
  changeQuestion: change('evidence', '/claims/{claimId}/questions/{questionId}', { summary: 'Change a question', params: claim.extend({ questionId: id }), body: changeQuestion, answer: claimView }),
  removeQuestion: remove('evidence', '/claims/{claimId}/questions/{questionId}', { summary: 'Remove a question', params: claim.extend({ questionId: id }), answer: claimView }),
  restoreQuestion: put('evidence', '/claims/{claimId}/questions/{questionId}/restoration', { summary: 'Bring a removed question back', params: claim.extend({ questionId: id }), answer: claimView }),
  addEvidence: create('evidence', '/claims/{claimId}/evidence', { summary: 'Attach evidence', params: claim, body: addEvidence, answer: claimView }),
  changeEvidence: change('evidence', '/claims/{claimId}/evidence/{evidenceId}', { summary: 'Change evidence', params: claim.extend({ evidenceId: id }), body: changeEvidence, answer: claimView }),
  removeEvidence: remove('evidence', '/claims/{claimId}/evidence/{evidenceId}', { summary: 'Remove evidence; it can be restored', params: claim.extend({ evidenceId: id }), answer: claimView }),
  restoreEvidence: put('evidence', '/claims/{claimId}/evidence/{evidenceId}/restoration', { summary: 'Bring removed evidence back', params: claim.extend({ evidenceId: id }), answer: claimView }),

  saveVerdictDraft: put('verdict', '/claims/{claimId}/verdict-draft', { summary: 'Save the verdict being written', params: claim, body: saveVerdictDraft, answer: claimView }),

  submitClaim: put('review', '/claims/{claimId}/submission', { summary: 'Propose the verdict and send the claim for review', params: claim, body: submitClaim, answer: claimView }),
  withdrawClaim: remove('review', '/claims/{claimId}/submission', { summary: 'Take a claim back from review', params: claim, answer: claimView }),
  approveClaim: put('review', '/claims/{claimId}/approval', { summary: 'Approve exactly what was seen', params: claim, body: approveClaim, answer: claimView }),
  requestChanges: put('review', '/claims/{claimId}/change-request', { summary: 'Send a claim back with a reason', params: claim, body: requestChanges, answer: claimView }),
  listQueue: read('review', '/review-queue', { summary: 'Claims that wait for a review, oldest first', query: pageQuery, answer: page(queueItem) }),
  addComment: create('review', '/claims/{claimId}/comments', { summary: 'Comment on a claim', params: claim, body: addComment, answer: claimView }),
  resolveComment: { ...put('review', '/claims/{claimId}/comments/{commentId}/resolution', { summary: 'Resolve a comment', params: claim.extend({ commentId: id }), answer: claimView }), guards: [] },
  reopenComment: { ...remove('review', '/claims/{claimId}/comments/{commentId}/resolution', { summary: 'Reopen a comment', params: claim.extend({ commentId: id }), answer: claimView }), guards: [] },

  getEditionPreview: read('editions', '/articles/{articleId}/edition-preview', { summary: 'What publishing now would put out', params: article, answer: editionPreview }),
  publishArticle: put('editions', '/articles/{articleId}/edition', { summary: 'Publish an edition of exactly what the preview showed', params: article, body: publishArticle, answer: editionView }),
  listEditions: read('editions', '/articles/{articleId}/editions', { summary: 'An article’s editions, newest first', params: article, query: pageQuery, answer: page(editionView) }),

  listLedger: read('ledger', '/ledger', { summary: 'The record of every change, newest first', query: ledgerQuery, answer: page(ledgerEntryView) }),
} as const satisfies Record<string, Operation>;

export type Api = typeof api;
/** The name of an operation, which is that of the command or read behind it. */
export type OperationId = keyof Api;
