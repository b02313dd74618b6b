import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#domain/refusal';
import { canonicalText } from './canonical-text';
import { anyArticle, anyText, paragraphs } from './random-documents';
import { citedEvidence, isBlankRationale } from './rationale-document';
import { articleNode } from './schema';
import { type DocumentRule, documentLimits, parseArticleDocument, parseRationale } from './validate';

const evidenceId = '0198c0de-0000-7000-8000-000000000001';
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const text = (words: unknown, ...marks: unknown[]) => ({ type: 'text', text: words, marks });
const link = (href: unknown) => ({ type: 'link', attrs: { href } });

function refusalOf(parse: () => unknown): Refusal {
  try {
    parse();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('It was taken');
}

function expectRefused(value: unknown, field: string, rule: DocumentRule): void {
  const { code, field: at, params } = refusalOf(() => parseArticleDocument(value));
  expect([code, at, params['ruleCode']]).toEqual(['document-invalid', field, rule]);
}

function expectBlockRefused(block: unknown, field: string, rule: DocumentRule): void {
  expectRefused({ type: 'doc', content: [block] }, `document.content.0.${field}`, rule);
}

describe('a document that obeys the schema', () => {
  it('comes out as it went in', () => {
    fc.assert(fc.property(anyArticle, (article) => { expect(parseArticleDocument(JSON.parse(JSON.stringify(article)))).toEqual(article); }));
  });

  it('gets the attributes that were left out', () => {
    const list = { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph(text('a'))] }] };
    expect(parseArticleDocument({ type: 'doc', content: [list] }).content[0]).toMatchObject({ attrs: { start: 1 } });
  });

  it('has neighbouring texts with equal marks joined', () => {
    const bold = { type: 'bold' };
    const { content } = parseArticleDocument({ type: 'doc', content: [paragraph(text('a', bold), text('b', bold))] });
    expect(content[0]).toEqual({ type: 'paragraph', content: [{ type: 'text', text: 'ab', marks: [bold] }] });
  });

  it('keeps every character', () => {
    fc.assert(fc.property(anyText, (words) => { expect(canonicalText(articleNode(paragraphs(words)))).toBe(words); }));
  });

  it('keeps a bidi override', () => {
    expect(canonicalText(articleNode(paragraphs('verdict \u202eesurt\u202c is')))).toBe('verdict \u202eesurt\u202c is');
  });

  it('may be a 20,000-word article in which every second word is marked', () => {
    const words = Array.from({ length: 20_000 }, (_, index) => text(`word${index} `, ...(index % 2 ? [{ type: 'bold' }] : [])));
    const content = Array.from({ length: 200 }, (_, index) => paragraph(...words.slice(index * 100, index * 100 + 100)));
    expect(parseArticleDocument({ type: 'doc', content }).content).toHaveLength(200);
  });
});

describe('a document is refused, with the place and the rule, for', () => {
  it.each([null, undefined, 1, 'doc', [], true])('not being an object: %j', (value) => {
    expectRefused(value, 'document', 'not-an-object');
  });

  it('another root', () => expectRefused(paragraph(), 'document.type', 'unknown-type'));
  it('no block at all', () => expectRefused({ type: 'doc', content: [] }, 'document.content', 'structure'));
  it('an unknown node', () => expectBlockRefused({ type: 'script' }, 'type', 'unknown-type'));
  it('a node named like a property of every object', () => expectBlockRefused({ type: 'constructor' }, 'type', 'unknown-type'));
  it('an unknown key', () => expectBlockRefused({ type: 'paragraph', html: '<b>' }, 'html', 'unknown-key'));
  it('a prototype', () => expectRefused(JSON.parse('{"type":"doc","__proto__":{}}'), 'document.__proto__', 'unknown-key'));
  it('an unknown attribute', () => expectBlockRefused({ type: 'paragraph', attrs: { style: 'x' } }, 'attrs.style', 'unknown-key'));
  it('content that is no list', () => expectBlockRefused({ type: 'paragraph', content: {} }, 'content', 'not-a-list'));
  it('marks on a block', () => expectBlockRefused({ type: 'paragraph', marks: [{ type: 'bold' }] }, 'marks', 'unknown-key'));
  it('an empty text', () => expectBlockRefused(paragraph(text('')), 'content.0.text', 'text-empty'));
  it('a text that is no string', () => expectBlockRefused(paragraph(text(['<img>'])), 'content.0.text', 'text-empty'));
  it('a NUL', () => expectBlockRefused(paragraph(text('a\0b')), 'content.0.text', 'text-unstorable'));
  it('a lone surrogate', () => expectBlockRefused(paragraph(text('a\ud83d')), 'content.0.text', 'text-unstorable'));
  it('a mark of a type that marks do not have', () => expectBlockRefused(paragraph(text('a', { type: 'blink' })), 'content.0.marks.0.type', 'unknown-type'));
  it('the same mark twice', () => expectBlockRefused(paragraph(text('a', { type: 'bold' }, { type: 'bold' })), 'content.0.marks', 'structure'));
  it('code that is bold', () => expectBlockRefused(paragraph(text('a', { type: 'code' }, { type: 'bold' })), 'content.0.marks', 'structure'));
  it('a paragraph in a paragraph', () => expectBlockRefused(paragraph(paragraph()), 'content', 'structure'));
  it('an item without a paragraph', () => {
    expectBlockRefused({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'horizontalRule' }] }] }, 'content.0.content', 'structure');
  });

  it.each([99, 0, -1, 1.5, '1', null, Number.NaN, ['<img>'], undefined])('a heading of level %j', (level) => {
    expectBlockRefused({ type: 'heading', attrs: { level } }, 'attrs.level', 'attribute');
  });

  it.each([0, 101, 1e9, '2', null])('a cell that spans %j columns', (colspan) => {
    const cell = { type: 'tableCell', attrs: { colspan }, content: [paragraph()] };
    expectBlockRefused({ type: 'table', content: [{ type: 'tableRow', content: [cell] }] }, 'content.0.content.0.attrs.colspan', 'attribute');
  });

  it.each([
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', ' https://example.org', 'data:text/html,x', 'vbscript:x',
    '//evil.example', '/\\evil.example', '\\\\evil.example', '/path', 'path', '#top', '', 'https:', 'https://', 'https:example.org', 'https:///example.org',
    'https://user:secret@example.org', 'https://user@example.org', 'ftp://example.org', 'file:///etc/passwd', 'blob:https://example.org/x',
    'https://example.org/\u0000', 'https://example.org/a b', `https://example.org/${'a'.repeat(2048)}`, 'https://[', 'mailto:', 'https://example.org/\ud800',
    null, 1, {}, ['https://example.org'], undefined,
  ])('a link to %j', (href) => {
    expectBlockRefused(paragraph(text('a', link(href))), 'content.0.marks.0.attrs.href', 'attribute');
  });

  it.each(['data:image/png;base64,AAAA', 'mailto:a@example.org', 'javascript:x', 'a.png', null])('an image from %j', (src) => {
    expectBlockRefused({ type: 'image', attrs: { src } }, 'attrs.src', 'attribute');
  });

  it('100,000 nested quotes, without a stack that overflows', () => {
    const { params } = refusalOf(() => parseArticleDocument(nestedQuotes(100_000)));
    expect(params['ruleCode']).toBe('too-deep');
  });

  it('one level too many', () => {
    expect(parseArticleDocument({ type: 'doc', content: [nestedQuotes(documentLimits.maxDepth)] }).type).toBe('doc');
    expect(refusalOf(() => parseArticleDocument({ type: 'doc', content: [nestedQuotes(documentLimits.maxDepth + 1)] })).params['ruleCode']).toBe('too-deep');
  });

  it('too many nodes', () => {
    expectRefused({ type: 'doc', content: Array(documentLimits.maxNodes + 1).fill(paragraph()) }, 'document.content', 'too-many-nodes');
  });

  it('too much text', () => {
    expectBlockRefused(paragraph(text('a'.repeat(documentLimits.maxTextLength)), text('b')), 'content.1.text', 'too-long');
  });

  it('anything else, and never with another error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), anyArticle, fc.nat(), (junk, article, place) => {
        for (const value of [junk, { type: 'doc', content: junk }, { type: 'doc', content: [...article.content.slice(place % 5), junk] }]) {
          try {
            parseArticleDocument(value);
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
          }
        }
      }),
    );
  });
});

describe('naughty strings', () => {
  const own = ['\u202eabc', '￾', '\u0001\u001b[31m', '田中さん', '🏳0🌈️', '<script>alert(0)</script>', "1;DROP TABLE users", '\ufeff', 'a\0', '\udc00'];
  const collection = new URL('../../shared/data/security/naughty-strings.json', import.meta.url);
  const isThere = existsSync(collection);

  it.each(own)('survive or are refused: %j', expectFaithful);

  it.skipIf(!isThere)(`survive or are refused: the collection${isThere ? '' : ' (skipped: ../shared/data is not here)'}`, () => {
    const naughty: string[] = JSON.parse(readFileSync(collection, 'utf8'));
    expect(naughty.length).toBeGreaterThan(100);
    for (const words of naughty) if (words !== '') expectFaithful(words);
  });

  function expectFaithful(words: string): void {
    try {
      expect(canonicalText(articleNode(parseArticleDocument({ type: 'doc', content: [paragraph(text(words))] })))).toBe(words);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      expect(error.params['ruleCode']).toBe('text-unstorable');
    }
  }
});

describe('a rationale', () => {
  const cite = (id: unknown) => ({ type: 'citation', attrs: { evidenceId: id } });
  const rationale = (...content: unknown[]) => parseRationale({ type: 'doc', content: [paragraph(...content)] });

  it('cites evidence, each once, in order', () => {
    const other = evidenceId.replace('1', '2');
    expect(citedEvidence(rationale(text('a'), cite(other), cite(evidenceId), cite(other)))).toEqual([other, evidenceId]);
  });

  it('is blank without a word or citation', () => {
    expect(isBlankRationale(rationale(text(' \u00a0')))).toBe(true);
    expect(isBlankRationale(rationale(cite(evidenceId)))).toBe(false);
  });

  it.each([null, '', 'evidence', 7, `${evidenceId}"`])('cites no %j', (id) => {
    expect(refusalOf(() => rationale(cite(id))).field).toBe('rationale.content.0.content.0.attrs.evidenceId');
  });

  it('has no headings, images or tables', () => {
    for (const type of ['heading', 'image', 'table', 'codeBlock']) {
      expect(refusalOf(() => parseRationale({ type: 'doc', content: [{ type }] })).params['ruleCode']).toBe('unknown-type');
    }
  });
});

/** Built from within, since `JSON.parse` and literals have stacks of their own. */
function nestedQuotes(depth: number): unknown {
  let nested: unknown = { type: 'paragraph' };
  for (let level = 1; level < depth; level += 1) nested = { type: 'blockquote', content: [nested] };
  return nested;
}
