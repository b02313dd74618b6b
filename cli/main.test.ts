import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { markClaim } from '#server/claims/marking';
import { db } from '#server/db';
import { newId } from '#server/id';
import { selectionOf } from '#server/newsroom-fixture';
import { findTokenActor } from '#server/tokens';
import { actorNamed } from './actor';
import { run } from './run';

type Run = { exit: number; out: string; err: string };

/** Run the program in this process, with what it says caught. */
async function stet(args: string[], input = ''): Promise<Run> {
  const said = { out: '', err: '' };
  const exit = await run(args, {
    print: (line) => { said.out += `${line}\n`; },
    note: (line) => { said.err += `${line}\n`; },
    input: () => Promise.resolve(input),
  });
  return { exit, ...said };
}

const email = 'ana@example.org';
let added: Run;

beforeAll(async () => {
  added = await stet(['user', 'add', email, '--name', 'Ana Ruiz', '--role', 'admin', '--role', 'editor', '--json']);
});

describe('the command line', () => {
  it('adds the first admin to an empty newsroom, with a password of its own making', async () => {
    expect(added.exit).toBe(0);
    const { person, password }: { person: object; password: string } = JSON.parse(added.out);
    expect(person).toMatchObject({ email, roles: ['editor', 'admin'] });
    expect(password).toMatch(/^[\w-]{24}$/u);
    expect(await db.ledgerEntry.findFirstOrThrow({ where: { type: 'person.added' } })).toMatchObject({ actorId: null });
  });

  it('takes a password from standard input, and refuses what the newsroom refuses', async () => {
    const given = await stet(['user', 'add', 'bob@example.org', '--name', 'Bob', '--role', 'reviewer', '--password-stdin'], 'seven lilac bicycles sing\n');
    expect(given).toMatchObject({ exit: 0, out: 'Added Bob <bob@example.org>: reviewer.\n', err: '' });
    const taken = await stet(['user', 'add', email.toUpperCase(), '--name', 'Ana', '--role', 'editor']);
    expect(taken).toMatchObject({ exit: 1, out: '', err: 'Somebody with this e-mail address is already here.\n' });
  });

  it('makes a token and prints nothing else', async () => {
    const { exit, out } = await stet(['token', 'create', email]);
    expect(exit).toBe(0);
    expect(await findTokenActor(out.trim())).toMatchObject({ email });
    expect(await stet(['token', 'create', 'nobody@example.org'])).toMatchObject({ exit: 1, out: '' });
  });

  it('imports files as the first editor and says who that is', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stet-cli-'));
    await writeFile(join(folder, 'story.md'), '# Fuel for Cuba\n\nMexico sent **two** tankers.\n');
    await writeFile(join(folder, 'story.docx'), 'PK');
    expect(await stet(['import', join(folder, 'story.md')])).toMatchObject({ exit: 0, out: expect.stringContaining('Imported “Fuel for Cuba” as Ana Ruiz <ana@example.org>.') });
    expect((await db.revision.findFirstOrThrow()).text).toContain('Mexico sent two tankers.');
    expect(await stet(['import', join(folder, 'story.docx')])).toMatchObject({ exit: 1, out: '' });
    expect(await stet(['import', join(folder, 'missing.txt')])).toMatchObject({ exit: 1, err: expect.stringContaining('missing.txt cannot be read: there is no such file.') });
  });

  describe('bringing in a new version', () => {
    let folder: string;
    let articleId: string;
    const update = (words: string[], text = 'Mexico sent two tankers. They carried 85,000 barrels of fuel.') =>
      writeFile(join(folder, 'new.txt'), text).then(() => stet(['import', ...words]));

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'stet-cli-'));
      await writeFile(join(folder, 'old.txt'), 'Mexico sent two tankers. They carried 80,000 barrels of fuel. Nobody commented.');
      const { out } = await stet(['import', join(folder, 'old.txt'), '--title', 'Tankers', '--json']);
      ({ id: articleId } = JSON.parse(out));
      const ana = await actorNamed(email);
      for (const quote of ['Mexico sent two tankers.', 'carried 80,000 barrels', 'Nobody commented.']) await markClaim(ana, { articleId }, await selectionOf(articleId, quote));
    });

    it('says what it did to the claims', async () => {
      const { exit, out } = await update(['--update', articleId, join(folder, 'new.txt'), '--note', 'As printed']);
      expect(exit).toBe(0);
      expect(out).toContain('Saved revision 2 of “Tankers” as Ana Ruiz <ana@example.org>.');
      expect(out).toContain('Claims: 1 kept, 1 changed, 0 to confirm, 1 lost.');
      expect(await db.revision.findFirstOrThrow({ where: { articleId, number: 2 } })).toMatchObject({ note: 'As printed' });
      const json = await update(['--json', '--update', `http://localhost/desk/articles/${articleId}#c-1`, join(folder, 'new.txt')], 'Mexico sent two tankers.');
      expect(JSON.parse(json.out)).toMatchObject({ revision: { number: 3 }, counts: { kept: 1 } });
    });

    it('says that a claim is in another place than it was', async () => {
      const ana = await actorNamed(email);
      await writeFile(join(folder, 'place.txt'), 'Mexico sent two tankers.');
      const { out: imported } = await stet(['import', join(folder, 'place.txt'), '--json']);
      const { id }: { id: string } = JSON.parse(imported);
      await markClaim(ana, { articleId: id }, await selectionOf(id, 'two tankers'));
      const marked = await db.anchor.findFirstOrThrow({ where: { revision: { articleId: id } } });
      const anchorId = newId();
      await db.anchor.create({ data: { ...marked, id: anchorId, method: 'identical', foundFromId: marked.id, placeId: anchorId } });
      expect((await update(['--update', id, join(folder, 'new.txt')])).out).toContain('Claims: 0 kept, 0 changed, 0 to confirm, 0 lost, 1 moved.');
    });

    it.each<[string, number, string, (id: string) => string[]]>([
      ['the same text', 1, 'This is what revision 3 says already', (id) => ['--update', id, 'new.txt']],
      ['an article that is not there', 1, 'There is no such article', () => ['--update', '0190c1d2-7e3a-7b4c-8d5e-6f708192a3b4', 'new.txt']],
      ['what is no id', 1, '“story” names no article', () => ['--update', 'story', 'new.txt']],
      ['a file that is not there', 1, 'cannot be read', (id) => ['--update', id, 'nowhere.txt']],
      ['a title', 2, '--update changes the text alone', (id) => ['--update', id, '--title', 'Other', 'new.txt']],
      ['a note without an article', 2, 'name the article with --update', () => ['--note', 'Why', 'new.txt']],
      ['no file', 2, 'FILE is missing.', (id) => ['--update', id]],
    ])('refuses %s in a sentence', async (_, exit, sentence, words) => {
      const said = await update(words(articleId).map((word) => (word.endsWith('.txt') ? join(folder, word) : word)), 'Mexico sent two tankers.');
      expect(said).toMatchObject({ exit, out: '', err: expect.stringContaining(sentence) });
    });
  });

  it('explains itself', async () => {
    const help = await stet(['--help']);
    expect(help.exit).toBe(0);
    for (const verb of ['import story', 'import --update', 'user add', 'token create', 'migrate']) expect(help.out).toContain(`npm run -s stet -- ${verb}`);
    const data: { verbs: { usage: string }[]; exits: object } = JSON.parse((await stet(['--help', '--json'])).out);
    expect(data.verbs.map(({ usage }) => usage.split(/ [A-Z[]/u)[0])).toEqual(['import', 'reanchor', 'user add', 'token create', 'migrate']);
    expect(data.exits).toMatchObject({ unreachable: 3 });
    expect(JSON.parse((await stet(['token', 'create', '--help', '--json'])).out).verbs).toHaveLength(1);
    for (const wrong of [[], ['nonsense'], ['__proto__'], ['user', 'add'], ['token', 'create', email, 'twice'], ['import', 'x.txt', '--loudly']]) {
      expect(await stet(wrong)).toMatchObject({ exit: 2, out: '' });
    }
  });

  it('is a program of its own, which says when the database does not answer', { timeout: 90_000 }, async () => {
    const program = ['node_modules/tsx/dist/cli.mjs', '--conditions=react-server', 'cli/main.ts', 'token', 'create', email];
    const env = { ...process.env, NODE_ENV: 'development' as const, STET_APP_DATABASE_URL: 'postgresql://stet:x@127.0.0.1:1/stet' };
    const ended: unknown = await promisify(execFile)(process.execPath, program, { env }).catch((error: unknown) => error);
    expect(ended).toMatchObject({ code: 3, stdout: '', stderr: 'The database does not answer. Start it, or correct DATABASE_URL.\n' });
  });
});
