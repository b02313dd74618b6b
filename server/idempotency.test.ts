import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { db } from '#server/db';
import { newId } from '#server/id';
import { once } from './idempotency';

const answer = { status: 201, headers: { ETag: '"1"' }, body: '{"token":"stet_secret","z":1,"a":"ñ 🦆"}' };
const aRequest = (more: Partial<{ personId: string; key: string; request: string }> = {}) => ({ personId: newId(), key: randomUUID(), request: 'POST /x', ...more });

/** Something that can be done once too often. */
function counted() {
  const deeds = { count: 0, act: async () => { deeds.count += 1; return answer; } };
  return deeds;
}

describe('a request with a key', () => {
  it('acts once, and is answered byte for byte as the first time', async () => {
    const [request, deed] = [aRequest(), counted()];
    expect(await once(request, deed.act)).toEqual({ ...answer, replayed: false });
    expect(await once(request, deed.act)).toEqual({ ...answer, replayed: true });
    expect(deed.count).toBe(1);
  });

  it('belongs to its person', async () => {
    const [request, deed] = [aRequest(), counted()];
    await once(request, deed.act);
    await once({ ...request, personId: newId() }, deed.act);
    expect(deed.count).toBe(2);
  });

  it('is refused when the key comes with another request, or while the first one runs', async () => {
    const request = aRequest();
    let finish = () => {};
    const running = once(request, () => new Promise((resolve) => { finish = () => resolve(answer); }));
    await expect.poll(() => once(request, counted().act).catch((error: unknown) => error)).toMatchObject({ code: 'idempotency-in-progress' });
    await expect(once({ ...request, request: 'POST /y' }, counted().act)).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    finish();
    await running;
    await expect(once({ ...request, request: 'POST /y' }, counted().act)).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('may act again after a failure, a day, or the death of the process that ran it', async () => {
    const [request, deed] = [aRequest(), counted()];
    await expect(once(request, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await once(request, deed.act);
    for (const [status, age] of [[201, 86_500_000], [null, 130_000]] as const) {
      await db.idempotentAnswer.updateMany({ where: { personId: request.personId }, data: { status, createdAt: new Date(Date.now() - age) } });
      expect((await once(request, deed.act)).replayed).toBe(false);
    }
    expect(deed.count).toBe(3);
  });

  it('leaves nothing readable behind', async () => {
    const request = aRequest({ request: 'POST /people {"password":"seven lilac bicycles sing"}' });
    await once(request, counted().act);
    const row = await db.idempotentAnswer.findFirstOrThrow({ where: { personId: request.personId } });
    expect(JSON.stringify(row)).not.toContain('stet_secret');
    expect(row.key).not.toBe(request.key);
  });
});
