import { beforeAll, describe, expect, it } from 'vitest';
import { addComment, reopenComment, resolveComment } from '#server/comments';
import { db } from '#server/db';
import { addEvidence, changeEvidence, removeEvidence, restoreEvidence } from '#server/evidence';
import { newId } from '#server/id';
import { aClaim, aNewsroom, lastEntry } from '#server/newsroom-fixture';
import type { Newsroom } from '#server/newsroom-fixture';
import { addQuestion, changeQuestion, removeQuestion, restoreQuestion } from '#server/questions';
import { createSource } from '#server/sources';

let newsroom: Newsroom;
let sourceId: string;
beforeAll(async () => {
  newsroom = await aNewsroom();
  sourceId = (await createSource(newsroom.editor, { title: 'Tanker register', kind: 'data' })).id;
});

const aBareClaim = () => aClaim(newsroom.editor, newsroom.article.id, 'Mexico sent two tankers to Cuba');

describe('evidence', () => {
  it('is numbered in its claim, and no number is given twice', async () => {
    const { id: claimId } = await aBareClaim();
    const first = await addEvidence(newsroom.editor, { claimId }, { sourceId, stance: 'supports', excerpt: '  two tankers ' });
    expect(first.evidence).toMatchObject([{ number: 1, stance: 'supports', excerpt: '  two tankers ', answerKind: 'extractive', medium: 'web-text', source: { title: 'Tanker register', usedInClaims: expect.any(Number) } }]);
    expect(await lastEntry({ claimId })).toMatchObject({ type: 'evidence.added', actorId: newsroom.editor.id, event: { number: 1, sourceId } });
    const gone = await removeEvidence(newsroom.editor, { claimId, evidenceId: first.evidence[0]?.id ?? '' }, first.version);
    expect(gone.evidence).toEqual([]);
    const second = await addEvidence(newsroom.editor, { claimId }, { sourceId, stance: 'refutes' });
    expect(second.evidence.map(({ number }) => number)).toEqual([2]);
  });

  it('comes back under its number when it is restored, once', async () => {
    const { id: claimId } = await aBareClaim();
    const { evidence, version } = await addEvidence(newsroom.editor, { claimId }, { sourceId, stance: 'supports' });
    const place = { claimId, evidenceId: evidence[0]?.id ?? '' };
    const gone = await removeEvidence(newsroom.editor, place, version);
    await expect(changeEvidence(newsroom.editor, place, { note: 'x' }, gone.version)).rejects.toMatchObject({ code: 'not-found' });
    const back = await restoreEvidence(newsroom.editor, place, gone.version);
    expect(back.evidence).toMatchObject([{ id: place.evidenceId, number: 1 }]);
    expect((await lastEntry({ claimId })).type).toBe('evidence.restored');
    expect((await restoreEvidence(newsroom.editor, place, back.version)).version).toBe(back.version);
  });

  it('changes on the state that was seen, and loses its place in a snapshot with its words', async () => {
    const { id: claimId } = await aBareClaim();
    const { evidence, version } = await addEvidence(newsroom.editor, { claimId }, { sourceId, stance: 'supports', excerpt: 'two' });
    const place = { claimId, evidenceId: evidence[0]?.id ?? '' };
    await db.evidence.update({ where: { id: place.evidenceId }, data: { excerptStart: 3, excerptEnd: 6 } });
    const changed = await changeEvidence(newsroom.editor, place, { excerpt: 'three', isPrimary: true }, version);
    expect(changed.evidence).toMatchObject([{ excerpt: 'three', isPrimary: true, version: 2 }]);
    expect(await db.evidence.findUnique({ where: { id: place.evidenceId } })).toMatchObject({ excerptStart: null, excerptEnd: null });
    expect(await lastEntry({ claimId })).toMatchObject({ type: 'evidence.changed', event: { changed: ['excerpt', 'isPrimary'] } });
    await expect(changeEvidence(newsroom.editor, place, { note: 'x' }, version)).rejects.toMatchObject({ code: 'stale' });
    await expect(changeEvidence(newsroom.reviewer, place, { note: 'x' }, changed.version)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('needs a source that exists and a question of this claim', async () => {
    const { id: claimId } = await aBareClaim();
    const other = await addQuestion(newsroom.editor, { claimId: (await aBareClaim()).id }, { text: 'When?' });
    const add = (body: object) => addEvidence(newsroom.editor, { claimId }, { sourceId, stance: 'context', ...body });
    await expect(add({ sourceId: newId() })).rejects.toMatchObject({ code: 'not-found', field: 'sourceId' });
    await expect(add({ questionId: other.questions[0]?.id })).rejects.toMatchObject({ code: 'not-found', field: 'questionId' });
    await expect(addEvidence(newsroom.editor, { claimId: newId() }, { sourceId, stance: 'context' })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('questions', () => {
  it('are asked in order, reworded, and leave their evidence behind', async () => {
    const { id: claimId } = await aBareClaim();
    await addQuestion(newsroom.editor, { claimId }, { text: 'When did they sail?' });
    expect((await lastEntry({ claimId })).type).toBe('question.added');
    const { questions } = await addQuestion(newsroom.editor, { claimId }, { text: 'How many?' });
    expect(questions.map(({ text, position }) => [text, position])).toEqual([['When did they sail?', 0], ['How many?', 1]]);
    const place = { claimId, questionId: questions[0]?.id ?? '' };
    const answered = await addEvidence(newsroom.editor, { claimId }, { sourceId, stance: 'context', questionId: place.questionId, answerKind: 'unanswerable' });
    const reworded = await changeQuestion(newsroom.editor, place, { text: 'On which day?' }, answered.version);
    expect(reworded.questions[0]).toMatchObject({ text: 'On which day?', version: 2 });
    const after = await removeQuestion(newsroom.editor, place, reworded.version);
    expect(after.questions.map(({ text }) => text)).toEqual(['How many?']);
    expect(after.evidence).toMatchObject([{ questionId: null, answerKind: 'unanswerable' }]);
    expect((await lastEntry({ claimId })).type).toBe('question.removed');
    await expect(removeQuestion(newsroom.editor, place, after.version)).rejects.toMatchObject({ code: 'not-found' });
    await expect(restoreQuestion(newsroom.reviewer, place, after.version)).rejects.toMatchObject({ code: 'not-allowed' });
    const back = await restoreQuestion(newsroom.editor, place, after.version);
    expect(back.questions.map(({ text }) => text)).toEqual(['On which day?', 'How many?']);
    expect(back.evidence).toMatchObject([{ questionId: place.questionId }]);
    expect((await lastEntry({ claimId })).type).toBe('question.restored');
    expect((await restoreQuestion(newsroom.editor, place, back.version)).version).toBe(back.version);
    await expect(changeQuestion(newsroom.editor, place, { text: 'x' }, answered.version)).rejects.toMatchObject({ code: 'stale' });
  });
});

describe('comments', () => {
  it('are made by anybody, resolved and reopened without end, and leave the version', async () => {
    const { id: claimId, version } = await aBareClaim();
    const { comments } = await addComment(newsroom.publisher, { claimId }, { body: 'Is this the right month?' });
    expect(comments).toMatchObject([{ author: { id: newsroom.publisher.id }, resolvedAt: null }]);
    expect((await lastEntry({ claimId })).type).toBe('comment.added');
    const place = { claimId, commentId: comments[0]?.id ?? '' };
    const resolved = await resolveComment(newsroom.reviewer, place);
    expect(resolved).toMatchObject({ version, comments: [{ resolvedBy: { id: newsroom.reviewer.id } }] });
    expect((await resolveComment(newsroom.editor, place)).comments).toEqual(resolved.comments);
    expect(await db.ledgerEntry.count({ where: { claimId, type: 'comment.resolved' } })).toBe(1);
    expect((await reopenComment(newsroom.publisher, place)).comments).toMatchObject([{ resolvedAt: null, resolvedBy: null }]);
    expect((await lastEntry({ claimId })).type).toBe('comment.reopened');
    await expect(resolveComment(newsroom.admin, place)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(resolveComment(newsroom.editor, { claimId, commentId: newId() })).rejects.toMatchObject({ code: 'not-found' });
    await expect(addComment(newsroom.editor, { claimId: newId() }, { body: 'x' })).rejects.toMatchObject({ code: 'not-found' });
  });
});
