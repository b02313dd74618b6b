import canonicalize from 'canonicalize';

/** Whether two values say the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonicalize(a) === canonicalize(b);
}

/** The fields of `after` that are not what they were. */
export function difference<T extends object>(before: T, after: T): Partial<T> {
  const changed: Partial<T> = {};
  for (const key of keysOf(after)) if (!isSame(before[key], after[key])) changed[key] = after[key];
  return changed;
}

/** The fields that both sides changed since `base`, and not to the same. */
export function clashesOf<T extends object>(base: T, mine: T, theirs: T): (keyof T & string)[] {
  return keysOf(mine).filter((key) => !isSame(base[key], mine[key]) && !isSame(base[key], theirs[key]) && !isSame(mine[key], theirs[key]));
}

/** Theirs, with every field on top that was changed here since `base`. */
export function merge<T extends object>(base: T, mine: T, theirs: T): T {
  return { ...theirs, ...difference(base, mine) };
}

function keysOf<T extends object>(value: T): (keyof T & string)[] {
  const isKey = (key: string): key is keyof T & string => key in value;
  return Object.keys(value).filter(isKey);
}
