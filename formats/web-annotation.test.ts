import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markSpan } from '#domain/anchor';
import { exampleEdition } from './example-edition';
import { fromCodePoints, fromSelectors, toAnnotationCollection, toCodePoints, toSelectors } from './web-annotation';

const base = 'https://desk.example';
const collection = toAnnotationCollection(exampleEdition(), base, 'en');
const { text } = exampleEdition().content.revision;

/** Text as it comes: ASCII, astral characters, combining marks, joiners, right-to-left. */
const anyText = fc
  .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('🛢️', '👩‍👧', 'e\u0301', 'ن\u064e', '𝒳', '\u200d', ' ', '\n', '\r\n', '\u00a0', '\u202e', '\u2067', '\u200f', 'word')), { minLength: 1, maxLength: 30 })
  .map((parts) => parts.join(''));
const textAndSpan = anyText.chain((value) =>
  fc.tuple(fc.constant(value), fc.nat(value.length), fc.nat(value.length)).map(([of, a, b]) => ({ text: of, start: Math.min(a, b), end: Math.max(a, b) })),
);

describe('a span in code points', () => {
  it('counts one for each character beyond the basic plane', () => {
    expect(toCodePoints('a🛢b🛢c', { start: 3, end: 7 })).toEqual({ start: 2, end: 5 });
    expect(fromCodePoints('a🛢b🛢c', { start: 2, end: 5 })).toEqual({ start: 3, end: 7 });
  });

  it('agrees with what the language itself counts', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text: of, start, end }) => {
        fc.pre([start, end].every((at) => of.slice(0, at).isWellFormed()) && of.isWellFormed());
        expect(toCodePoints(of, { start, end })).toEqual({ start: [...of.slice(0, start)].length, end: [...of.slice(0, end)].length });
      }),
    );
  });

  it('is refused where the text ends before it, or when it runs backwards', () => {
    expect(fromCodePoints('a🛢', { start: 0, end: 3 })).toBeNull();
    expect(fromCodePoints('abc', { start: 2, end: 1 })).toBeNull();
    expect(fromCodePoints('abc', { start: -1, end: 1 })).toBeNull();
    expect(fromCodePoints('abc', { start: 0.5, end: 1 })).toBeNull();
  });
});

describe('the selectors of a marked claim', () => {
  it('lead back to the same words in any text', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text: of, ...span }) => {
        const anchor = markSpan(of, span);
        fc.pre(anchor !== null);
        expect(fromSelectors(of, toSelectors(of, anchor))).toEqual({ start: anchor.start, end: anchor.end });
      }),
      { numRuns: 500 },
    );
  });

  it('lead nowhere when other words stand there', () => {
    const [quote, position] = toSelectors('one two', { start: 0, end: 3, exact: 'one', prefix: '', suffix: ' two' });
    expect(fromSelectors('uno two', [quote, position])).toBeNull();
  });
});

describe('the annotations of an edition', () => {
  it('stand on the words of its revision, each one of them', () => {
    const places = collection.first.items.map(({ target }) => fromSelectors(text, target.selector));
    expect(places).toEqual(exampleEdition().content.claims.map(({ anchor: { start, end } }) => ({ start, end })));
  });

  it('say which claim, how it is rated, and which edition was read', () => {
    const [first] = collection.first.items;
    expect(first?.body).toContainEqual({ type: 'SpecificResource', purpose: 'assessing', source: `${base}/articles/fuel-for-the-island/claims/1` });
    expect(first?.body).toContainEqual({ type: 'TextualBody', purpose: 'classifying', value: 'Misleading', format: 'text/plain', language: 'en' });
    expect(first?.target.state.cached).toBe(`${base}/articles/fuel-for-the-island?edition=1`);
    expect(first?.target.selector[1].start).toBeLessThan(exampleEdition().content.claims[0]?.anchor.start ?? 0);
  });

  it('are none after a retraction', () => {
    const retracted = exampleEdition({ number: 2, correction: { kind: 'retraction', note: 'Wrong.' } });
    expect(toAnnotationCollection(retracted, base, 'en')).toMatchObject({ total: 0, first: { items: [] } });
  });

  it('keep every MUST of the Web Annotation Data Model', () => {
    expect(collection.total).toBe(collection.first.items.length);
    for (const item of collection.first.items) expect(brokenMusts({ '@context': collection['@context'], ...item })).toEqual([]);
  });
});

const samples = new URL('../../shared/data/w3c-annotations/', import.meta.url);
const isThere = existsSync(samples);
describe.skipIf(!isThere)(`the MUSTs that we hold ourselves to${isThere ? '' : ' (skipped: ../shared/data is not here)'}`, () => {
  it('are kept by the correct samples of W3C', () => {
    for (const sample of read('correct')) expect(brokenMusts(sample)).toEqual([]);
  });

  it('are broken by the incorrect ones', () => {
    for (const sample of read('incorrect')) expect(brokenMusts(sample)).not.toEqual([]);
  });

  function read(folder: string): Record<string, unknown>[] {
    const parsed = readdirSync(new URL(folder, samples)).flatMap((name) => parse(readFileSync(new URL(`${folder}/${name}`, samples), 'utf8')));
    return parsed.filter(({ type }) => folder === 'incorrect' || type === 'Annotation');
  }

  /** Some of the incorrect samples are not JSON at all. */
  function parse(json: string): Record<string, unknown>[] {
    try {
      return [JSON.parse(json)];
    } catch {
      return [];
    }
  }
});

const context = 'http://www.w3.org/ns/anno.jsonld';
const isUri = (value: unknown) => typeof value === 'string' && /^[a-z][a-z\d+.-]*:\S+$/iu.test(value);
const isMoment = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/u.test(value);
const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;
const list = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The MUSTs of https://www.w3.org/TR/annotation-model/ that one annotation can break, by section. */
function brokenMusts(annotation: Record<string, unknown>): string[] {
  const rules: Record<string, boolean> = {
    '3.1 context': list(annotation['@context']).includes(context),
    '3.1 id': isUri(annotation['id']),
    '3.1 type': list(annotation['type']).includes('Annotation'),
    '3.1 target': list(annotation['target']).length > 0 && list(annotation['target']).every(isResource),
    '3.1 body': list(annotation['body']).every(isResource),
    '3.2.5 bodyValue': ['undefined', 'string'].includes(typeof annotation['bodyValue']) && !('body' in annotation && 'bodyValue' in annotation),
    '3.3.1 moments': ['created', 'modified', 'generated'].every((key) => !(key in annotation) || isMoment(annotation[key])),
    '3.3.2 agents': [...list(annotation['creator']), ...list(annotation['generator'])].every((agent) => isUri(agent) || isObject(agent)),
    '3.3.6 addresses': [...list(annotation['rights']), ...list(annotation['via']), ...list(annotation['canonical'])].every(isUri),
  };
  return Object.keys(rules).filter((rule) => !rules[rule]);
}

function isResource(value: unknown): boolean {
  if (!isObject(value)) return isUri(value);
  const types = list(value['type']);
  if (types.includes('TextualBody')) return typeof value['value'] === 'string';
  if (types.some((type) => ['Choice', 'Composite', 'List', 'Independents'].includes(String(type)))) return list(value['items']).every(isResource);
  if ('source' in value) return isResource(value['source']) && list(value['selector']).every(isSelector);
  return isUri(value['id']);
}

function isSelector(value: unknown): boolean {
  if (!isObject(value)) return isUri(value);
  switch (value['type']) {
    case 'TextQuoteSelector':
      return typeof value['exact'] === 'string';
    case 'TextPositionSelector':
    case 'DataPositionSelector':
      return isCount(value['start']) && isCount(value['end']) && Number(value['start']) <= Number(value['end']);
    default:
      return true;
  }
}
