import type { Words } from './words';

/** A day or a moment as a reader writes a date. */
export function Day({ at, words }: { at: string; words: Words }) {
  return <time dateTime={at}>{words.day(at)}</time>;
}
