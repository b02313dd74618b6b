import { DOMParser } from 'linkedom';

/** Five times as many as HTML has names; what comes after them in a source is left as it stands. */
const maxDistinct = 10_000;

const reference = /&(?:#x[\da-f]+|#\d+|[a-z][\da-z]{1,31});?/gi;

/** Turns the character references of a text or attribute into characters. */
export type Dereference = (raw: string, place: 'text' | 'attribute') => string;

/**
 * Read every character reference of an HTML source once.
 *
 * Linkedom's parser knows HTML's two thousand names and its rules for numbers out of range, but takes
 * minutes for 5 MB of unlucky text. So it is given the distinct references alone, as one attribute with NUL between
 * them, which takes it a fraction of a second at worst.
 */
export function referencesOf(html: string): Dereference {
  const distinct = [...new Set(html.match(reference))].slice(0, maxDistinct);
  const list = new DOMParser().parseFromString(`<i title="${distinct.join('\0')}"></i>`, 'text/html');
  const read = (list.querySelector('i')?.getAttribute('title') ?? '').split('\0');
  const characters = new Map(distinct.map((name, index) => [name, read[index] ?? name]));
  return (raw, place) => {
    if (!raw.includes('&')) return raw;
    return raw.replace(reference, (name: string, at: number) => {
      const isQueryKey = place === 'attribute' && !name.endsWith(';') && raw.charAt(at + name.length) === '=';
      return isQueryKey ? name : (characters.get(name) ?? name);
    });
  };
}
