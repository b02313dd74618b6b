import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/permission';
import { db } from '#server/db';
import { newId } from '#server/id';
import { aPerson } from '#server/newsroom-fixture';
import { changeSource, createSource, listSources } from '#server/sources';
import { createVoice } from '#server/voices';

let editor: Actor;
beforeAll(async () => {
  editor = await aPerson('editor');
});

const entries = (type: string) => db.ledgerEntry.count({ where: { type, actorId: editor.id } });

describe('sources', () => {
  it('are one for one address, however the link was copied', async () => {
    const url = 'https://Example.org/report?utm_source=mail#top';
    const source = await createSource(editor, { title: 'Report', kind: 'study', url, publishedOn: '2026-09-01' });
    expect(source).toMatchObject({ url: 'https://example.org/report', publishedOn: '2026-09-01', usedInClaims: 0, version: 1 });
    const before = await entries('source.created');
    expect(await createSource(editor, { title: 'The same', kind: 'news', url: 'https://example.org/report' })).toEqual(source);
    expect(await entries('source.created')).toBe(before);
  });

  it('are one though two people add them at once', async () => {
    const body = { title: 'Register', kind: 'data' as const, url: 'https://example.org/register' };
    const made = await Promise.all([1, 2, 3].map(() => createSource(editor, body)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  });

  it('change on the state that was seen, to an address that is free', async () => {
    const { id: publisherId } = await createVoice(editor, { kind: 'organisation', name: 'Port' });
    const taken = await createSource(editor, { title: 'Taken', kind: 'news', url: 'https://example.org/taken' });
    const source = await createSource(editor, { title: 'Log', kind: 'data' });
    const changed = await changeSource(editor, { sourceId: source.id }, { url: 'https://example.org/log', publisherId }, 1);
    expect(changed).toMatchObject({ url: 'https://example.org/log', publisher: { name: 'Port' }, version: 2 });
    const change = (body: Parameters<typeof changeSource>[2], version: number) => changeSource(editor, { sourceId: source.id }, body, version);
    await expect(change({ title: 'Late' }, 1)).rejects.toMatchObject({ code: 'stale' });
    await expect(change({ url: taken.url }, 2)).rejects.toMatchObject({ code: 'invalid-input', field: 'url' });
    await expect(change({ publisherId: newId() }, 2)).rejects.toMatchObject({ code: 'not-found', field: 'publisherId' });
    expect(await change({ url: null, publisherId: null }, 2)).toMatchObject({ url: null, publisher: null });
  });

  it('are for editors to make', async () => {
    await expect(createSource(await aPerson('reviewer'), { title: 'No', kind: 'news' })).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('are found by their address and by words of their title', async () => {
    await createSource(editor, { title: 'Kestrel tanker capacities', kind: 'data', url: 'https://kestrel.example/t' });
    await createSource(editor, { title: 'Capacities of a kestrel', kind: 'study' });
    const found = async (q: string) => (await listSources(editor, { q, limit: 10 })).items.map(({ title }) => title);
    expect((await found('kestrel tanker'))[0]).toBe('Kestrel tanker capacities');
    expect(await found('kestrel')).toEqual(['Kestrel tanker capacities', 'Capacities of a kestrel']);
    expect((await found('https://KESTREL.example/t#x'))[0]).toBe('Kestrel tanker capacities');
    const page = await listSources(editor, { limit: 1 });
    expect(page.items).toMatchObject([{ title: 'Capacities of a kestrel' }]);
    expect((await listSources(editor, { limit: 1, cursor: page.nextCursor ?? '' })).items).toMatchObject([{ title: 'Kestrel tanker capacities' }]);
  });
});
