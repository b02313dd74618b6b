import { uuidv7 } from 'uuidv7';
import { inStore, listStore } from '../client/browser-store';
import type { ClaimPlace, Manuscript } from '#components/workbench/bench';
import { textsElsewhere } from './open-texts';

/**
 * A text that was written and not yet saved, kept in this browser. `base` is the revision that it was made from, `places` where
 * the claims stand in it. `isMerged`: put together with somebody else's revision and not looked at since.
 */
export type KeptText = {
  base: number;
  document: object;
  places: readonly (readonly [appearanceId: string, place: ClaimPlace])[];
  writtenAt: string;
  isMerged: boolean;
};

/** A kept text under its key. */
export type Kept = KeptText & { key: string };

/** What the browser refused to store: kept for as long as the page stands. */
const here = new Map<string, KeptText>();

/** What a person has kept of an article and nobody writes in another tab just now, the newest first. */
export async function listKept(articleId: string, personId: string): Promise<Kept[]> {
  const start = `${articleId} ${personId} `;
  const [stored, elsewhere] = await Promise.all([listStore('texts', start), textsElsewhere()]);
  const own = [...here].filter(([key]) => key.startsWith(start));
  return [...new Map<string, unknown>([...stored, ...own])]
    .flatMap(([key, value]) => (isKeptText(value) && !elsewhere.has(key) ? [{ ...value, key }] : []))
    .sort((a, b) => b.writtenAt.localeCompare(a.writtenAt));
}

/** Keep a text in the place of what was kept under this key. */
export async function keep(key: string, text: KeptText): Promise<void> {
  here.set(key, text);
  await inStore('texts', 'readwrite', (store) => store.put(text, key));
  here.delete(key);
}

export async function dropKept(key: string): Promise<void> {
  here.delete(key);
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
  const { base, document, places, writtenAt } = text;
  return { base, document, places: new Map(places), keptAt: writtenAt, keptAs };
}

function isKeptText(value: unknown): value is KeptText {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'base' in value && typeof value.base === 'number' &&
    'document' in value && typeof value.document === 'object' && value.document !== null &&
    'places' in value && Array.isArray(value.places) &&
    'writtenAt' in value && typeof value.writtenAt === 'string' &&
    'isMerged' in value && typeof value.isMerged === 'boolean'
  );
}
