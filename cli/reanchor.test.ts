import { exec } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from 'vitest';
import { run } from './run';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-reanchor-'));
});

/** Write these files and run the verb on their names. */
async function reanchor(files: Record<string, string | Uint8Array>, args: string[] = Object.keys(files)) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const said = { out: '', err: '' };
  const words = args.map((arg) => (arg in files ? join(folder, arg) : arg));
  const exit = await run(['reanchor', ...words], {
    print: (line) => { said.out += `${line}\n`; },
    note: (line) => { said.err += `${line}\n`; },
    input: () => Promise.resolve(''),
  });
  return { exit, ...said };
}

const old = 'Rain fell. Two tankers left. Nobody knows why that was so.';
const recent = 'Three tankers left. Rain fell.';
const spans = JSON.stringify([{ start: 0, end: 10 }, { start: 29, end: old.length }]);

it('prints where each span stands now, with null for a lost one', async () => {
  const { exit, out, err } = await reanchor({ 'old.txt': old, 'new.txt': recent, 'spans.json': `\ufeff${spans}` });
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(JSON.parse(out)).toMatchObject([{ start: 20, end: 30, method: 'identical', confidence: 1, candidates: [] }, { start: null, end: null, method: 'lost' }]);
});

it('answers each line of a batch with a line, in order', async () => {
  const lines = [{ id: 'b', before: old, after: recent, spans: [{ start: 0, end: 10, kind: 'moved', to: null }, { start: 29, end: old.length }] }, { id: 'a\u2028', before: '', after: '', spans: [] }];
  const { exit, out } = await reanchor({ 'batch.jsonl': `\ufeff${lines.map((line) => JSON.stringify(line)).join('\r\n')}\r\n` }, ['--batch', 'batch.jsonl']);
  expect(exit).toBe(0);
  expect(out.trim().split('\n').map((line) => JSON.parse(line))).toEqual([
    { id: 'b', ms: expect.any(Number), spans: [{ start: 20, end: 30, status: 'accepted', confidence: 1 }, { start: null, end: null, status: 'lost', confidence: 0 }] },
    { id: 'a\u2028', ms: expect.any(Number), spans: [] },
  ]);
});

it.each([
  [1, 'nowhere.txt cannot be read: there is no such file.', { 'old.txt': old }, ['old.txt', 'nowhere.txt', 'spans.json']],
  [1, 'cannot be read: there is no such file.', {}, ['--batch', 'nowhere.jsonl']],
  [1, 'cannot be read: it is a folder.', { 'old.txt': old }, ['old.txt', '.', 'spans.json']],
  [2, '--batch needs a value.', {}, ['--batch']],
  [2, '--batch needs a value. One that begins with a dash is written --batch=VALUE.', {}, ['--batch', '--help-me']],
  [2, 'There is no option --bach.', {}, ['--bach', 'batch.jsonl']],
  [1, 'spans.json is not valid JSON.', { 'old.txt': old, 'new.txt': recent, 'spans.json': '[{' }, undefined],
  [1, 'is not in the form that reanchor takes: 0.end', { 'old.txt': old, 'new.txt': recent, 'spans.json': '[{"start":1}]' }, undefined],
  [1, 'span 0 (5 to 99) does not lie in the old text', { 'old.txt': old, 'new.txt': recent, 'spans.json': '[{"start":5,"end":99}]' }, undefined],
  [1, 'Line 2 of', { 'batch.jsonl': '{"before":"a","after":"b","spans":[]}\nno' }, ['--batch', 'batch.jsonl']],
  [1, 'batch.jsonl is not written in UTF-8.', { 'batch.jsonl': Uint8Array.from(Buffer.from('{"before":"caf\u00e9","after":"b","spans":[]}', 'latin1')) }, ['--batch', 'batch.jsonl']],
  [2, 'NEW.txt is missing.', { 'old.txt': old }, ['old.txt']],
])('ends with %d and says “%s”', async (code, sentence, files: Record<string, string | Uint8Array>, args) => {
  const { exit, err } = await reanchor(files, args);
  expect(exit).toBe(code);
  expect(err).toContain(sentence);
});

it('stops without a word when nobody reads on', { timeout: 60_000 }, async () => {
  const line = JSON.stringify({ before: old, after: recent, spans: [{ start: 0, end: 10 }] });
  await writeFile(join(folder, 'many.jsonl'), `${line}\n`.repeat(20_000));
  const program = `'${process.execPath}' node_modules/tsx/dist/cli.mjs --conditions=react-server cli/main.ts reanchor --batch '${join(folder, 'many.jsonl')}' | head -1`;
  expect(await promisify(exec)(program)).toMatchObject({ stdout: expect.stringMatching(/^[^\n]+\n$/u), stderr: '' });
});
