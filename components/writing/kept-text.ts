import type { ClaimPlace, Manuscript } from '#components/workbench/bench';

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

const storeName = 'texts';

/** The same for this page alone, for a browser that stores nothing. */
const here = new Map<string, KeptText>();

/** What is kept under a key; `null` when nothing is, or it is not ours to read. */
export async function readKept(key: string): Promise<KeptText | null> {
  const own = here.get(key);
  if (own) return own;
  const value: unknown = await run('readonly', (store) => store.get(key));
  return isKeptText(value) ? value : null;
}

/** Keep a text in the place of what was kept under this key. */
export async function keep(key: string, text: KeptText): Promise<void> {
  here.set(key, text);
  await run('readwrite', (store) => store.put(text, key));
}

export async function dropKept(key: string): Promise<void> {
  here.delete(key);
  await run('readwrite', (store) => store.delete(key));
}

/** The texts of one person and one article have one place. */
export function keyOf(articleId: string, personId: string): string {
  return `${articleId} ${personId}`;
}

/** A kept text as one goes on writing it. */
export function manuscriptOf({ base, document, places, writtenAt }: KeptText): Manuscript {
  return { base, document, places: new Map(places), keptAt: writtenAt };
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
