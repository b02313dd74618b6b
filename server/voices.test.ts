import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '#server/db';
import { newId } from '#server/id';
import { aPerson } from '#server/newsroom-fixture';
import { changeVoice, createVoice, listVoices } from '#server/voices';
import type { Actor } from '#domain/permission';

let editor: Actor;
let publisher: Actor;
beforeAll(async () => {
  editor = await aPerson('editor');
  publisher = await aPerson('publisher');
});

const lastOf = async (actor: Actor) => {
  const { type, bytes } = await db.ledgerEntry.findFirstOrThrow({ where: { actorId: actor.id }, orderBy: { seq: 'desc' } });
  return { type, words: Buffer.from(bytes).toString('utf8') };
};

const names = async (actor: Actor, q: string) => (await listVoices(actor, { q, limit: 20 })).items.map(({ name }) => name);

describe('voices', () => {
  it('are made by editors, and the ledger says so without their name', async () => {
    const voice = await createVoice(editor, { kind: 'organisation', name: 'Instituto de Energía', aliases: ['IE'] });
    expect(voice).toMatchObject({ name: 'Instituto de Energía', role: '', aliases: ['IE'], protected: false, hidden: false, version: 1 });
    const { type, words } = await lastOf(editor);
    expect(type).toBe('voice.created');
    expect(words).not.toContain('Instituto');
    await expect(createVoice(publisher, { kind: 'person', name: 'Somebody' })).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('change on the state that was seen', async () => {
    const voice = await createVoice(editor, { kind: 'person', name: 'A. Minister' });
    expect(await changeVoice(editor, { voiceId: voice.id }, { name: 'Ana Minister' }, 1)).toMatchObject({ name: 'Ana Minister', version: 2 });
    expect((await lastOf(editor)).type).toBe('voice.changed');
    await expect(changeVoice(editor, { voiceId: voice.id }, { role: 'x' }, 1)).rejects.toMatchObject({ code: 'stale' });
    await expect(changeVoice(editor, { voiceId: newId() }, { role: 'x' }, 1)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are found by the beginning of their name first, then by an alias, then by likeness', async () => {
    await createVoice(editor, { kind: 'organisation', name: 'Agence Kestrel', aliases: ['Kes'] });
    await createVoice(editor, { kind: 'organisation', name: 'Kestrel Wire' });
    await createVoice(editor, { kind: 'organisation', name: 'Falcon Press', aliases: ['Kestrelino'] });
    await createVoice(editor, { kind: 'organisation', name: 'Nobody' });
    expect(await names(editor, 'kestrel')).toEqual(['Kestrel Wire', 'Falcon Press', 'Agence Kestrel']);
    expect(await names(editor, 'kestrl wire')).toContain('Kestrel Wire');
    expect(await names(editor, '%')).toEqual([]);
    expect(await names(editor, `'; DROP TABLE "Voice"; --`)).toEqual([]);
  });

  it('come in pages', async () => {
    for (const name of ['Heron A', 'Heron B', 'Heron C']) await createVoice(editor, { kind: 'person', name });
    const first = await listVoices(editor, { q: 'heron', limit: 2 });
    const second = await listVoices(editor, { q: 'heron', limit: 2, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['Heron A', 'Heron B', 'Heron C']);
    expect(second.nextCursor).toBeNull();
    expect(first.items).toMatchObject([{ aliases: [], sameAs: [] }, { aliases: [], sameAs: [] }]);
    expect((await listVoices(editor, { limit: 1 })).items).toHaveLength(1);
    await expect(listVoices(editor, { limit: 1, cursor: 'djE6eA' })).rejects.toMatchObject({ code: 'cursor-invalid' });
  });

  it('that are protected are closed to those who may not know, and no search tells', async () => {
    const words = { kind: 'person' as const, name: 'Zenobia Quill', role: 'captain', aliases: ['ZQ'], sameAs: ['https://example.org/zq'] };
    await createVoice(editor, { ...words, description: 'A sailor on the Anya', protected: true });
    expect((await listVoices(editor, { q: 'zenobia', limit: 5 })).items).toMatchObject([{ name: 'Zenobia Quill', hidden: false }]);
    expect(await names(publisher, 'zenobia')).toEqual([]);
    expect(await names(publisher, 'ZQ')).toEqual([]);
    const { items } = await listVoices(publisher, { q: 'sailor', limit: 5 });
    expect(items).toMatchObject([{ name: 'A sailor on the Anya', role: '', aliases: [], sameAs: [], hidden: true, protected: true }]);
    expect(JSON.stringify((await listVoices(publisher, { limit: 200 })).items)).not.toContain('Zenobia');
  });
});
