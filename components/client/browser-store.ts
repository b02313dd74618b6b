/** What is kept in this browser, in two stores of one database: texts being written, and forms half written. */
export type StoreName = 'texts' | 'forms';

/** How long the browser has to answer, in milliseconds: one that does not is taken for one that refused. */
const patienceMs = 5_000;

/** Act on one store. Settles when the transaction is complete: only then does it survive a crash. */
export function inStore<T>(name: StoreName, mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DOMException('No answer', 'TimeoutError')), patienceMs);
    void transact(name, mode, act).then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function transact<T>(name: StoreName, mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(name, mode);
      const request = act(transaction.objectStore(name));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new DOMException('Not kept', 'AbortError'));
    });
  } finally {
    database.close();
  }
}

/** Everything in a store under keys that begin alike, by key; nothing where the browser keeps nothing. */
export async function listStore(name: StoreName, beginning: string): Promise<(readonly [key: string, value: unknown])[]> {
  const range = () => IDBKeyRange.bound(beginning, `${beginning}\uffff`);
  const [keys, values] = await Promise.all([
    inStore(name, 'readonly', (store): IDBRequest<IDBValidKey[]> => store.getAllKeys(range())).catch(() => []),
    inStore(name, 'readonly', (store): IDBRequest<unknown[]> => store.getAll(range())).catch(() => []),
  ]);
  return keys.map((key, index) => [String(key), values[index]] as const);
}

const newest = 2;

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    if (typeof indexedDB === 'undefined') return reject(new DOMException('No storage', 'NotSupportedError'));
    const request = indexedDB.open('stet', newest);
    request.onupgradeneeded = () => {
      for (const name of ['texts', 'forms'] satisfies StoreName[]) {
        if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name);
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException('No storage', 'UnknownError'));
  });
}
