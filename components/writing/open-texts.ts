const prefix = 'stet text ';

/** The keys that this page ever held. Nobody else takes one of them up again: a text that is resumed gets a new key. */
const own = new Set<string>();

/**
 * Say to the browser's other tabs that the text under a key is being written here. A reload or a crash lets go of it by itself.
 *
 * Where the browser has no locks (outside https and localhost) nobody hears of it; then a text may be offered while it is written.
 *
 * @returns what lets go of it.
 */
export function holdText(key: string): () => void {
  own.add(key);
  if (!('locks' in navigator)) return () => undefined;
  let letGo = () => {};
  const isOver = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  void navigator.locks.request(prefix + key, () => isOver);
  return letGo;
}

/** The keys of the texts that are being written in other tabs of this browser. */
export async function textsElsewhere(): Promise<ReadonlySet<string>> {
  if (!('locks' in navigator)) return new Set();
  const { held = [] } = await navigator.locks.query();
  const keys = held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : []));
  return new Set(keys.filter((key) => !own.has(key)));
}
