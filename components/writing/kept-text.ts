import { uuidv7 } from 'uuidv7';
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

const storeName = 'texts';

/** What the browser refused to store: kept for as long as the page stands. */
const here = new Map<string, KeptText>();

/** What a person has kept of an article and nobody writes in another tab just now, the newest first. */
export async function listKept(articleId: string, personId: string): Promise<Kept[]> {
  const start = `${articleId} ${personId} `;
  const range = () => IDBKeyRange.bound(start, `${start}\uffff`);
  const [keys, values, elsewhere] = await Promise.all([
    run('readonly', (store): IDBRequest<IDBValidKey[]> => store.getAllKeys(range())).catch(() => []),
    run('readonly', (store): IDBRequest<unknown[]> => store.getAll(range())).catch(() => []),
    textsElsewhere(),
  ]);
  const stored = keys.map((key, index) => [String(key), values[index]] as const);
  const own = [...here].filter(([key]) => key.startsWith(start));
  return [...new Map<string, unknown>([...stored, ...own])]
    .flatMap(([key, value]) => (isKeptText(value) && !elsewhere.has(key) ? [{ ...value, key }] : []))
    .sort((a, b) => b.writtenAt.localeCompare(a.writtenAt));
}

/** Keep a text in the place of what was kept under this key. */
export async function keep(key: string, text: KeptText): Promise<void> {
  here.set(key, text);
  await run('readwrite', (store) => store.put(text, key));
  here.delete(key);
}

export async function dropKept(key: string): Promise<void> {
  here.delete(key);
  await run('readwrite', (store) => store.delete(key));
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

async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(storeName, mode);
      const request = act(transaction.objectStore(storeName));
      // Only a transaction that is complete survives a crash.
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new DOMException('Not kept', 'AbortError'));
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    if (typeof indexedDB === 'undefined') return reject(new DOMException('No storage', 'NotSupportedError'));
    const request = indexedDB.open('stet', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException('No storage', 'UnknownError'));
  });
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
