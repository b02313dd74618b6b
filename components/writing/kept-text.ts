import { uuidv7 } from 'uuidv7';
import type { Copied } from '#document/carrying';
import { isSameDocument } from '#document/same-document';
import { inStore, listStore } from '../client/browser-store';
import { holdPage } from '../client/hold-page';
import type { ClaimPlace, Manuscript } from '#components/workbench/bench';
import { textsElsewhere } from './open-texts';

/**
 * A text that was written and not yet saved, kept in this browser. `base` is the revision that it was made from, `places` where
 * the claims stand in it, and `copied` what was cut or copied of it, so that a paste still brings its claims back. `isMerged`: put together with somebody else's revision and not looked at since.
 */
export type KeptText = {
  base: number;
  document: object;
  places: readonly (readonly [appearanceId: string, place: ClaimPlace])[];
  copied: readonly Copied[];
  writtenAt: string;
  isMerged: boolean;
};

/** A kept text under its key. */
export type Kept = KeptText & { key: string };

/** What the browser refused to store, or has not stored yet: kept for as long as the page stands. */
const here = new Map<string, KeptText>();

/**
 * What a person has kept of an article and nobody writes in another tab just now, the newest first. What says the same as the
 * article's `newest` text has been saved, although the page was gone before the answer came; that is let go of.
 */
export async function listKept(articleId: string, personId: string, newest: object): Promise<Kept[]> {
  const start = `${articleId} ${personId} `;
  const [inBrowser, elsewhere] = await Promise.all([listStore('texts', start), textsElsewhere()]);
  const own = [...here].filter(([key]) => key.startsWith(start)).map(([key, text]) => [key, stored(text)] as const);
  const kept = [...new Map<string, unknown>([...inBrowser, ...own])].flatMap(([key, value]) => (isStored(value) && !elsewhere.has(key) ? [{ ...value, places: unpacked(value.places), copied: copiesOf(value), key }] : []));
  const saved = new Set(kept.filter(({ document }) => isSameDocument(document, newest)));
  for (const { key } of saved) void dropKept(key).catch(() => null);
  return kept.filter((text) => !saved.has(text)).sort((a, b) => b.writtenAt.localeCompare(a.writtenAt));
}

/** Keep a text in the place of what was kept under this key. */
export async function keep(key: string, text: KeptText): Promise<void> {
  here.set(key, text);
  holdPage(here, true);
  try {
    await inStore('texts', 'readwrite', (store) => store.put(stored(text), key));
    if (here.get(key) === text) here.delete(key);
  } finally {
    holdPage(here, here.size > 0);
  }
}

/** Whether the browser refused to store what is kept under this key, so that it would not outlive the page. */
export function isOnlyHere(key: string): boolean {
  return here.has(key);
}

export async function dropKept(key: string): Promise<void> {
  here.delete(key);
  holdPage(here, here.size > 0);
  await inStore('texts', 'readwrite', (store) => store.delete(key));
}

/** A key of its own for each writing: what is written in two tabs is two texts. */
export function newKey(articleId: string, personId: string): string {
  return `${articleId} ${personId} ${uuidv7()}`;
}

/**
 * Take a kept text up again, under a new key: should another tab write it after all, neither writes over the other.
 */
export async function resume({ key, ...text }: Kept): Promise<Manuscript> {
  const [articleId = '', personId = ''] = key.split(' ');
  const keptAs = newKey(articleId, personId);
  // Where nothing can be stored, the page itself holds it. The old one goes when the new one is there.
  await keep(keptAs, text).then(() => dropKept(key)).catch(() => here.delete(key));
  const { base, document, places, copied, writtenAt } = text;
  return { base, document, places: new Map(places), copied, keptAt: writtenAt, keptAs };
}

/** Places as they are stored: a browser copies two lists in a moment, and thousands of small objects while a key waits. */
type Packed = { ids: readonly string[]; spans: Int32Array; found?: readonly string[]; gone?: readonly string[] };

/** Copies in the same way: index, start and end of each span. What an older Stet kept has none. */
type PackedCopy = { id: string; clips: readonly { text: string; spans: Int32Array }[] };

type Stored = Omit<KeptText, 'places' | 'copied'> & { places: Packed; copied?: readonly PackedCopy[] };

function stored({ places, copied, ...text }: KeptText): Stored {
  const [ids, found, gone]: [string[], string[], string[]] = [[], [], []];
  const spans = new Int32Array(4 * places.length);
  for (const [index, [id, { from, now, isFound, isGone }]] of places.entries()) {
    ids.push(id);
    spans.set([from.start, from.end, now?.start ?? -1, now?.end ?? -1], 4 * index);
    if (isFound) found.push(id);
    if (isGone) gone.push(id);
  }
  return { ...text, places: { ids, spans, found, gone }, copied: copied.map(packedCopy) };
}

function unpacked({ ids, spans, found = [], gone = [] }: Packed): KeptText['places'] {
  const [isFound, isGone] = [new Set(found), new Set(gone)];
  return ids.map((id, index) => {
    const [start = 0, end = 0, nowStart = -1, nowEnd = -1] = spans.subarray(4 * index, 4 * index + 4);
    return [id, { from: { start, end }, now: nowStart < 0 ? null : { start: nowStart, end: nowEnd }, isFound: isFound.has(id), isGone: isGone.has(id) }];
  });
}

function packedCopy({ id, clips }: Copied): PackedCopy {
  return { id, clips: clips.map(({ text, spans }) => ({ text, spans: Int32Array.from(spans.flatMap(({ index, start, end }) => [index, start, end])) })) };
}

function copiesOf({ copied = [] }: Stored): Copied[] {
  const spansOf = (list: Int32Array) => Array.from({ length: list.length / 3 }, (_, at) => ({ index: list[3 * at] ?? 0, start: list[3 * at + 1] ?? 0, end: list[3 * at + 2] ?? 0 }));
  return copied.map(({ id, clips }) => ({ id, clips: clips.map(({ text, spans }) => ({ text, spans: spansOf(spans) })) }));
}

function isStored(value: unknown): value is Stored {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'base' in value && typeof value.base === 'number' &&
    'document' in value && typeof value.document === 'object' && value.document !== null &&
    'places' in value && isPacked(value.places) &&
    (!('copied' in value) || Array.isArray(value.copied)) &&
    'writtenAt' in value && typeof value.writtenAt === 'string' &&
    'isMerged' in value && typeof value.isMerged === 'boolean'
  );
}

function isPacked(value: unknown): value is Packed {
  return typeof value === 'object' && value !== null && 'ids' in value && Array.isArray(value.ids) && 'spans' in value && value.spans instanceof Int32Array;
}
