import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#domain/permission';
import { db } from '#server/db';
import { newId } from '#server/id';
import { aPerson } from '#server/newsroom-fixture';
import { createVoice } from '#server/voices';
import { once } from './idempotency';

const answer = { status: 201, headers: { ETag: '"1"' }, body: '{"token":"stet_secret","z":1,"a":"ñ 🦆"}' };
const aRequest = (more: Partial<{ key: string; request: string }> = {}) => ({ key: randomUUID(), request: 'POST /x', ...more });
const someone = (): Actor => ({ id: newId(), name: 'Somebody', email: 'somebody@example.org', roles: [] });
const ana = someone();

/** Something that can be done once too often. */
function counted() {
  const deeds = { count: 0, act: async () => { deeds.count += 1; return answer; } };
  return deeds;
}

describe('a request with a key', () => {
  it('acts once, and is answered byte for byte as the first time', async () => {
    const [request, deed] = [aRequest(), counted()];
    expect(await once(ana, request, deed.act)).toEqual({ ...answer, replayed: false });
    expect(await once(ana, request, deed.act)).toEqual({ ...answer, replayed: true });
    expect(deed.count).toBe(1);
  });

  it('belongs to its person', async () => {
    const [request, deed] = [aRequest(), counted()];
    await once(ana, request, deed.act);
    await once(someone(), request, deed.act);
    expect(deed.count).toBe(2);
  });

  it('is refused when the key comes with another request, or while the first one runs', async () => {
    const request = aRequest();
    let finish = () => {};
    const running = once(ana, request, () => new Promise((resolve) => { finish = () => resolve(answer); }));
    await expect.poll(() => once(ana, request, counted().act).catch((error: unknown) => error)).toMatchObject({ code: 'idempotency-in-progress' });
    await expect(once(ana, { ...request, request: 'POST /y' }, counted().act)).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    finish();
    await running;
    await expect(once(ana, { ...request, request: 'POST /y' }, counted().act)).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('may act again after a failure, a day, or the death of the process that ran it', async () => {
    const [request, deed, ben] = [aRequest(), counted(), someone()];
    await expect(once(ben, request, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await once(ben, request, deed.act);
    for (const [status, age] of [[201, 86_500_000], [null, 130_000]] as const) {
      await db.idempotentAnswer.updateMany({ where: { personId: ben.id }, data: { status, createdAt: new Date(Date.now() - age) } });
      expect((await once(ben, request, deed.act)).replayed).toBe(false);
    }
    expect(deed.count).toBe(3);
  });

  it('leaves nothing readable behind', async () => {
    const [request, ana] = [aRequest({ request: 'POST /people {"password":"seven lilac bicycles sing"}' }), someone()];
    await once(ana, request, counted().act);
    const row = await db.idempotentAnswer.findFirstOrThrow({ where: { personId: ana.id }, orderBy: { createdAt: 'desc' } });
    expect(JSON.stringify(row)).not.toContain('stet_secret');
    expect(row.key).not.toBe(request.key);
  });
});

describe('what was done under a key', () => {
  /** Make a voice, and answer with what no database can keep. */
  const make = (by: Actor) => createVoice(by, { kind: 'person', name: 'A witness' }).then(() => ({ ...answer, headers: { 'X-Unstorable': '\u0000' } }));
  const made = ({ id }: Actor) => db.voice.count({ where: { createdById: id } });
  const age = ({ id }: Actor, ms: number) => db.idempotentAnswer.updateMany({
    where: { personId: id, actedAt: { not: null } }, data: { createdAt: new Date(Date.now() - ms), actedAt: new Date(Date.now() - ms) },
  });

  it('is not done again when its answer could not be kept, and a repetition is told', async () => {
    const [editor, request] = [await aPerson('editor'), aRequest()];
    await expect(once(editor, request, make)).rejects.toThrow();
    await expect(once(editor, request, make)).rejects.toMatchObject({ code: 'idempotency-in-progress' });
    await age(editor, 130_000);
    await expect(once(editor, request, make)).rejects.toMatchObject({ code: 'idempotency-outcome-lost', status: 409 });
    await expect(once(editor, { ...request, request: 'POST /y' }, make)).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    expect(await made(editor)).toBe(1);
    await age(editor, 86_500_000);
    await expect(once(editor, request, make)).rejects.toThrow();
    expect(await made(editor)).toBe(2);
  });

  it('is not done again when what followed it failed', async () => {
    const [editor, request] = [await aPerson('editor'), aRequest()];
    const fail = (by: Actor) => make(by).then(() => Promise.reject(new Error('broken')));
    await expect(once(editor, request, fail)).rejects.toThrow('broken');
    await age(editor, 130_000);
    await expect(once(editor, request, make)).rejects.toMatchObject({ code: 'idempotency-outcome-lost' });
    expect(await made(editor)).toBe(1);
  });

  it('is undone when the request was taken for dead and another has its key', async () => {
    const [editor, request] = [await aPerson('editor'), aRequest()];
    const late = once(editor, request, async (by) => {
      await db.idempotentAnswer.updateMany({ where: { personId: editor.id }, data: { createdAt: new Date(Date.now() - 130_000) } });
      await once(editor, request, counted().act);
      return make(by);
    });
    await expect(late).rejects.toMatchObject({ code: 'idempotency-in-progress' });
    expect(await made(editor)).toBe(0);
  });
});
