import { expect, it } from 'vitest';
import type { Actor } from '#domain/permission';
import { importArticle } from '#server/articles/commands';
import { db } from '#server/db';
import { aPerson } from '#server/newsroom-fixture';
import { revise } from '#server/revision-fixture';

it('revises 2,000 claims in 20,000 words in one transaction', async () => {
  const editor = await aPerson('editor');
  const lines = Array.from({ length: 2000 }, (_, line) => `Claim ${line} says that village ${line * 7} has ${line + 3} wells.`);
  const { id: articleId } = await importArticle(editor, { title: 'Wells', text: lines.join('\n') });
  await seedClaims(editor, articleId, lines);
  const { counts } = await revise(editor, articleId, 1, ['A new opening.', ...lines.slice(0, 1000), 'In between.', ...lines.slice(1000)].join('\n'));
  expect(counts).toMatchObject({ kept: 2000, changed: 0, 'to-confirm': 0, lost: 0 });
  const carried = await carriedBelow(articleId, 'One more line.\n');
  const again = await revise(editor, articleId, 2, carried.text, { anchors: carried.anchors });
  expect(again.counts).toMatchObject({ kept: 2000, moved: 0 });
}, 120_000);

/** The newest text below a new line, and its claims as an editor carries them there. */
async function carriedBelow(articleId: string, line: string) {
  const { id: revisionId, text } = await db.revision.findFirstOrThrow({ where: { articleId }, orderBy: { number: 'desc' } });
  const anchors = await db.anchor.findMany({ where: { revisionId }, select: { appearanceId: true, start: true, end: true } });
  return { text: line + text, anchors: anchors.map(({ appearanceId, start, end }) => ({ appearanceId, start: start + line.length, end: end + line.length })) };
}

/** Claims as {@link aClaim} makes them, a thousand at a time. */
async function seedClaims(editor: Actor, articleId: string, lines: readonly string[]): Promise<void> {
  const { id: revisionId } = await db.revision.findFirstOrThrow({ where: { articleId } });
  const by = { createdById: editor.id };
  let start = 0;
  const rows = lines.map((exact, at) => {
    const tail = String(at).padStart(12, '0');
    const [claimId, id, anchorId] = [`01a20000-0000-7000-8001-${tail}`, `01a20000-0000-7000-8002-${tail}`, `01a20000-0000-7000-8003-${tail}`];
    const from = start;
    start += exact.length + 1;
    return {
      claim: { id: claimId, statement: exact, ...by, updatedById: editor.id },
      appearance: { id, claimId, articleId, number: at + 1, ...by },
      anchor: { id: anchorId, appearanceId: id, revisionId, start: from, end: from + exact.length, exact, prefix: '', suffix: '', method: 'marked', confidence: 1, ...by },
    };
  });
  for (let at = 0; at < rows.length; at += 1000) {
    const some = rows.slice(at, at + 1000);
    await db.claim.createMany({ data: some.map(({ claim }) => claim) });
    await db.appearance.createMany({ data: some.map(({ appearance }) => appearance) });
    await db.anchor.createMany({ data: some.map(({ anchor }) => anchor) });
  }
}
