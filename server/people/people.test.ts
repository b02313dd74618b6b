import { hash } from '@node-rs/argon2';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor, Role } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { db } from '#server/db';
import { aPerson } from '#server/newsroom-fixture';
import { addPerson, changePerson, changeProfile } from './commands';
import { normaliseEmail } from './email';
import { checkPassword, hashPassword, tryPassword } from './passwords';
import { findFirstEditor, getPerson, getProfile, listPeople } from './reads';

const password = 'seven lilac bicycles sing';
const owner = { email: 'ana.ruiz@example.org', name: 'Ana Ruiz' };

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(() => null, (thrown: unknown) => thrown);
  return error instanceof Refusal ? error.code : String(error);
}

async function entriesAbout(personId: string): Promise<string[]> {
  const entries = await db.ledgerEntry.findMany({ orderBy: { seq: 'asc' } });
  return entries.filter(({ bytes }) => Buffer.from(bytes).includes(personId)).map(({ type }) => type);
}

describe('an e-mail address', () => {
  it.each([['Ana@Example.ORG', 'ana@example.org'], [' ana@example.org ', 'ana@example.org'], ['ａｎａ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'ana@example.org'], ['josé@españa.es', 'josé@españa.es']])('%s is stored as %s', (typed, stored) => {
    expect(normaliseEmail(typed)).toBe(stored);
  });

  it.each(['', 'ana', '@example.org', 'ana@', 'a@b@example.org', 'a＠b@example.org', 'ana@exa mple.org', 'ana@example..org', 'a,b@example.org', 'ana@example.org\r\nBcc: all@example.org', '<ana@example.org>', `${'x'.repeat(250)}@example.org`, 'ana\u200b@example.org'])('%j is refused', (typed) => {
    expect(() => normaliseEmail(typed)).toThrow(Refusal);
  });

  it('keeps its one form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.domain(), (local, domain) => {
        const once = attempt(`${local}@${domain}`);
        expect(once === null || normaliseEmail(once) === once).toBe(true);
      }),
    );
  });
});

function attempt(email: string): string | null {
  try {
    return normaliseEmail(email);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

describe('a password', () => {
  it.each(['seven lilac bicycles sing', 'пятнадцать букв и больше', '    four   blue doors     ', '🦆🦆🐝🐝🪵🪵🌋🌋🧵🧵🪡🪡🥨🥨🥯', 'Tr0ub4dor&3 and a kite'])('%j will do', (word) => {
    expect(() => checkPassword(word, owner)).not.toThrow();
  });

  it.each([
    'short', '14 characters!', 'aaaaaaaaaaaaaaaaaaaa', 'password12345678', 'P@ssw0rd-P@ssw0rd', 'qwertyuiopasdfgh', '123456789012345', '987654321098765',
    'correct horse battery staple', 'iloveyou iloveyou', 'Bienvenidos2026!', 'contraseña segura', 'newsroom-admin-2026', 'ana.ruiz@example.org', 'AnaRuizAnaRuizAnaRuiz', 'abcabcabcabcabcabc',
  ])('%j is refused', (word) => {
    expect(() => checkPassword(word, owner)).toThrow(Refusal);
  });

  it('is right however the keyboard composes it, and wrong otherwise', async () => {
    const stored = await hashPassword('una contraseñita de café');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
    expect(await tryPassword('una contraseñita de café'.normalize('NFD'), stored)).toEqual({ isRight: true, isOutdated: false });
    expect(await tryPassword('una contraseñita de cafe', stored)).toEqual({ isRight: false, isOutdated: false });
  });

  it('of nobody is never right', async () => {
    expect(await tryPassword('nobody has this password', null)).toEqual({ isRight: false, isOutdated: false });
  });

  it('that was hashed more cheaply is outdated', async () => {
    expect(await tryPassword(password, await hash(password, { memoryCost: 8192 }))).toEqual({ isRight: true, isOutdated: true });
  });
});

describe('people', () => {
  let admin: Actor;

  beforeAll(async () => {
    admin = await aPerson('admin');
  });

  const add = (more: Partial<{ email: string; roles: Role[]; password: string }> = {}) =>
    addPerson(admin, { email: `${randomUUID()}@example.org`, name: 'Somebody', roles: ['editor'], password, ...more });

  it('are added by an admin, each address once', async () => {
    const email = `${randomUUID()}@example.org`;
    const person = await add({ email: email.toUpperCase(), roles: ['publisher', 'editor', 'editor'] });
    expect(person).toMatchObject({ email, roles: ['editor', 'publisher'], disabledAt: null, version: 1 });
    expect(await entriesAbout(person.id)).toEqual(['person.added']);
    expect(await refusalOf(add({ email }))).toBe('email-taken');
    expect(await refusalOf(addPerson(await aPerson('editor'), { email: 'x@example.org', name: 'X', roles: ['admin'], password }))).toBe('not-allowed');
  });

  it('are added once when two admins do it at the same moment', async () => {
    const email = `${randomUUID()}@example.org`;
    const outcomes = await Promise.all([1, 2, 3].map(() => refusalOf(add({ email }))));
    expect(outcomes.filter((outcome) => outcome === 'email-taken')).toHaveLength(2);
  });

  it('never show a password or its hash', async () => {
    const person = await add();
    const shown = JSON.stringify([person, await getPerson(admin, { personId: person.id }), await listPeople(admin, { limit: 200 }), await db.ledgerEntry.findMany({ select: { type: true, bytes: true } }).then((rows) => rows.map(({ bytes }) => Buffer.from(bytes).toString('utf8')))]);
    expect(shown).not.toContain('argon2');
    expect(shown).not.toContain(password);
  });

  it('change, and the ledger says what', async () => {
    const { id: personId } = await add();
    const changed = await changePerson(admin, { personId }, { name: 'Other', roles: ['reviewer'], password: 'eleven amber kites rest', disabled: true }, 1);
    expect(changed).toMatchObject({ name: 'Other', roles: ['reviewer'], version: 2 });
    expect(changed.disabledAt).not.toBeNull();
    expect((await changePerson(admin, { personId }, { disabled: false }, 2)).disabledAt).toBeNull();
    expect(await entriesAbout(personId)).toEqual(['person.added', 'person.changed', 'person.disabled', 'password.changed', 'person.enabled']);
    expect(await refusalOf(changePerson(admin, { personId }, { name: 'Stale' }, 2))).toBe('stale');
    expect(await refusalOf(changePerson(admin, { personId }, { password: 'too short' }, null))).toBe('password-weak');
    expect(await refusalOf(changePerson(admin, { personId: randomUUID() }, { name: 'X' }, null))).toBe('not-found');
  });

  it('set their own language', async () => {
    const person = await aPerson('reviewer');
    expect(await getProfile(person)).toMatchObject({ locale: null });
    expect(await changeProfile(person, { locale: 'es' }, 1)).toMatchObject({ locale: 'es', version: 2 });
    expect(await getProfile(person)).toMatchObject({ locale: 'es' });
    expect(await entriesAbout(person.id)).toEqual(['profile.changed']);
  });

  it('are listed in pages, everybody once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listPeople(admin, { limit: 2, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(await db.person.count());
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('have a first editor, who is never one who was shut out', async () => {
    const first = await findFirstEditor();
    expect(first?.roles).toContain('editor');
    await changePerson(admin, { personId: first?.id ?? '' }, { disabled: true }, null);
    expect((await findFirstEditor())?.id).not.toBe(first?.id);
  });
});

describe('the last admin', () => {
  it('stays, even when two take the role from each other at the same moment', async () => {
    await db.person.updateMany({ data: { disabledAt: new Date() } });
    const [one, other] = [await aPerson('admin'), await aPerson('admin', 'editor')];
    const outcomes = await Promise.all([
      refusalOf(changePerson(one, { personId: other.id }, { roles: ['editor'] }, null)),
      refusalOf(changePerson(other, { personId: one.id }, { disabled: true }, null)),
    ]);
    expect(outcomes.filter((outcome) => outcome === 'last-admin')).toHaveLength(1);
    expect(await db.person.count({ where: { roles: { has: 'admin' }, disabledAt: null } })).toBe(1);
  });
});

describe('the demo people', () => {
  it('are read from the data folder, and nobody without a demo', async () => {
    const data = await mkdtemp(join(tmpdir(), 'stet-demo-'));
    const person = { name: 'Ana', email: 'ana@demo.example', password, roles: ['editor'] };
    const fresh = async (demo: string) => {
      vi.resetModules();
      vi.stubEnv('STET_DATA', data).stubEnv('STET_DEMO', demo);
      return (await import('./demo')).listDemoPeople();
    };
    expect(await fresh('1')).toEqual([]);
    await writeFile(join(data, 'demo.json'), JSON.stringify([person]));
    expect(await fresh('1')).toEqual([person]);
    expect(await fresh('0')).toEqual([]);
  });
});
