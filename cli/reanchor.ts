import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Span } from '#domain/anchor';
import { align } from '#domain/reanchor/align';
import type { Reanchored } from '#domain/reanchor/reanchor';
import { reanchor } from '#domain/reanchor/reanchor';
import type { Terminal, Verb } from './verb';
import { CannotDo, parse, unreadable, WrongUsage } from './verb';

/** Re-anchor spans of one text in another, from files. Needs no newsroom and no database; always answers in JSON. */
export const reanchorFiles: Verb = {
  usage: 'reanchor OLD.txt NEW.txt SPANS.json | reanchor --batch FILE.jsonl',
  summary: 'Find spans of an old text in a new one. Offsets count UTF-16 code units. SPANS.json: [{"start", "end"}]; a line of FILE.jsonl: {"id", "before", "after", "spans"}.',
  examples: ['reanchor old.txt new.txt spans.json'],
  run: async (args, terminal) => {
    const batch = args.findIndex((arg) => arg === '--batch' || arg.startsWith('--batch='));
    if (batch === -1) return reanchorOne(args);
    const { values } = parse(args, [], { batch: { type: 'string' } });
    await reanchorLines(values.batch ?? '', terminal);
    return { text: null, json: null };
  },
};

const aSpan = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
const aLine = z.object({ id: z.unknown().optional(), before: z.string(), after: z.string(), spans: z.array(aSpan) });

async function reanchorOne(args: string[]) {
  const { word } = parse(args, ['OLD.txt', 'NEW.txt', 'SPANS.json'], {});
  const [before, after, listed] = [await read(word(0)), await read(word(1)), await read(word(2))];
  const spans = spansOf(z.array(aSpan), listed, word(2));
  mustFit(spans, before, word(2));
  const answers = reanchor(align(before, after), spans).map(({ span, method, confidence, candidates }) => (
    { start: span?.start ?? null, end: span?.end ?? null, method, confidence, candidates }
  ));
  return { text: JSON.stringify(answers, null, 2), json: answers };
}

async function reanchorLines(path: string, { print }: Terminal): Promise<void> {
  if (path === '') throw new WrongUsage('FILE.jsonl is missing.');
  let number = 0;
  try {
    for await (const line of linesOf(path)) {
      number += 1;
      if (line.trim() !== '') print(answerTo(line.trim(), `Line ${number} of ${path}`));
    }
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The lines of a file as they are read. node:readline would also cut at U+2028, which may stand inside of JSON. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of createReadStream(path)) {
    const lines = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield `${rest}${decoder.decode()}`;
}

function answerTo(line: string, where: string): string {
  const { id, before, after, spans } = spansOf(aLine, line, where);
  mustFit(spans, before, where);
  const began = performance.now();
  const answers = reanchor(align(before, after), spans);
  const ms = Math.round((performance.now() - began) * 1000) / 1000;
  return JSON.stringify({ id: id ?? null, ms, spans: answers.map(statusOf) });
}

/** As a reader of the batch sees it: whether a person is asked, and where the words are. */
function statusOf({ span, method, confidence }: Reanchored) {
  const status = { identical: 'accepted', mapped: 'accepted', agreed: 'accepted', proposed: 'confirm', lost: 'lost' } as const;
  return { start: span?.start ?? null, end: span?.end ?? null, status: status[method], confidence };
}

function spansOf<T>(shape: z.ZodType<T>, json: string, where: string): T {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/u, ''));
  } catch {
    throw new CannotDo(`${where} is not valid JSON.`);
  }
  const { success, data, error } = shape.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  throw new CannotDo(`${where} is not in the form that reanchor takes: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`);
}

function mustFit(spans: readonly Span[], text: string, where: string): void {
  const at = spans.findIndex(({ start, end }) => start > end || end > text.length);
  const span = spans[at];
  if (span) throw new CannotDo(`${where}: span ${at} (${span.start} to ${span.end}) does not lie in the old text, which has ${text.length} code units.`);
}

async function read(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch (error) {
    throw unreadable(path, error);
  }
}
