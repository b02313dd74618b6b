import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EditionFront } from '#domain/edition';
import { toAtom } from './atom';
import { exampleContent, exampleFront } from './example-edition';

const words = {
  title: 'Desk of the Gulf',
  subtitle: 'Checked & annotated',
  correction: (kind: string) => kind.toUpperCase(),
  summary: ({ checks }: EditionFront) => `${checks.length} claims checked`,
};
const corrected = exampleFront({ number: 2, publishedAt: '2026-11-07T08:00:00.000Z', correction: { kind: 'correction', note: 'The port was <wrong>.' } });
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const nasty = fc.constantFrom('&', '<', '>', '"', "'", ']]>', '</title>', '&#0;', '\0', '\u001f', '\ufffe', '\ud800', '🛢', ' ');
const anyTitle = fc.array(fc.oneof(nasty, fc.string({ maxLength: 5 })), { maxLength: 12 }).map((parts) => parts.join(''));
const feed = toAtom([corrected, exampleFront()], 'https://desk.example:8443', 'en', words);

describe('the feed', () => {
  it('was updated when its newest edition was published', () => {
    expect(feed).toContain('<subtitle>Checked &#38; annotated</subtitle>\n<updated>2026-11-07T08:00:00.000Z</updated>');
  });

  it('has an entry for a correction, with its note first', () => {
    expect(feed).toContain('<title>CORRECTION: Fuel for the island</title>');
    expect(feed).toContain('<category term="correction" label="CORRECTION"/>');
    expect(feed).toContain('<summary>The port was &#60;wrong&#62;.\n\n4 claims checked</summary>');
  });

  it('gives every edition an id that neither title, slug nor port change', () => {
    const article = { ...exampleContent().article, slug: 'other', title: 'Other' };
    const ids = (xml: string) => [...xml.matchAll(/<id>(tag:[^<]+)</gu)].map(([, id]) => id);
    expect(ids(feed)).toEqual([
      'tag:desk.example,2026-11-05:0193a0f0-0000-7000-8000-000000000001/2',
      'tag:desk.example,2026-11-05:0193a0f0-0000-7000-8000-000000000001/1',
    ]);
    expect(ids(toAtom([exampleFront({ article })], 'https://desk.example', 'en', words))).toEqual(ids(feed).slice(1));
  });

  it('stays one document whatever a title holds', () => {
    fc.assert(
      fc.property(anyTitle, (title) => {
        const xml = toAtom([exampleFront({ article: { ...exampleContent().article, title } })], 'https://desk.example', 'en', words);
        expect(xml.match(/<entry /gu)).toHaveLength(1);
        expect(xml.isWellFormed()).toBe(true);
        expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u);
        const [, written = ''] = /<entry [^>]*>[^]*?<title>([^<>"']*)<\/title>/u.exec(xml) ?? [];
        const read = written.replace(/&#(\d+);/gu, (_, code) => String.fromCodePoint(Number(code)));
        expect(read).toBe(title.toWellFormed().replace(unwritable, '\ufffd'));
      }),
    );
  });
});
