import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogues, locales } from './catalogue';

type Tree = { [key: string]: string | Tree };

const folder = (locale: string) => new URL(`./${locale}/`, import.meta.url);
const namespaces = (locale: string) =>
  readdirSync(folder(locale))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
const read = (locale: string, namespace: string): Tree =>
  JSON.parse(readFileSync(new URL(`${namespace}.json`, folder(locale)), 'utf8'));

/** Every message of a catalogue as `path → text`. */
const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );

/** Names between braces (ICU arguments) and tags, in order: what a translation may not lose. */
const placeholders = (text: string) =>
  [...text.matchAll(/\{\s*(\w+)\s*[,}]|<(\w+)>/g)].map(([, argument, tag]) => argument ?? `<${tag}>`).sort();

describe('the catalogues', () => {
  it.each(locales)('loads every file of %s', (locale) => {
    expect(Object.keys(catalogues[locale]).sort()).toEqual(namespaces(locale));
  });

  it('has the same namespaces in both languages', () => {
    expect(namespaces('es')).toEqual(namespaces('en'));
  });

  it.each(namespaces('en'))('says in Spanish what %s says in English', (namespace) => {
    const [en, es] = [new Map(flat(read('en', namespace))), new Map(flat(read('es', namespace)))];
    expect([...es.keys()].sort()).toEqual([...en.keys()].sort());
    for (const [key, text] of en) {
      expect([key, placeholders(es.get(key) ?? '')]).toEqual([key, placeholders(text)]);
      expect(es.get(key)?.trim(), key).not.toBe('');
    }
  });

  it.each(namespaces('es'))('says tú in %s', (namespace) => {
    const formal = /(?<!\p{L})(usted(es)?|vosotr[oa]s|compruebe|elija|escriba|inténtel[oa]|pida|pulse|recargue|seleccione)(?!\p{L})/iu;
    expect(flat(read('es', namespace)).filter(([, text]) => formal.test(text))).toEqual([]);
  });
});
