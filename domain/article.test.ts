import fc from 'fast-check';
import { expect, it } from 'vitest';
import { freeSlug, maxSlug, slugOf } from '#domain/article';

it.each([
  ['México envió 80.000 barriles a Cuba', 'mexico-envio-80-000-barriles-a-cuba'],
  ['¿Qué pasó en Ñuñoa?', 'que-paso-en-nunoa'],
  ['Rubio’s “paramount” threat', 'rubios-paramount-threat'],
  ['Straße, Łódź, Ærø, Đà Nẵng', 'strasse-lodz-aero-da-nang'],
  ['ﬁne ½', 'fine-1-2'],
  ['日本', 'article'],
  ['🛢️', 'article'],
  ['  --  ', 'article'],
])('gives %j the address %s', (title, slug) => expect(slugOf(title)).toBe(slug));

it('cuts a long title between words', () => {
  expect(slugOf('word '.repeat(40))).toBe(Array(16).fill('word').join('-'));
  expect(slugOf('x'.repeat(200))).toBe('x'.repeat(maxSlug));
});

it('numbers an address that is taken', () => {
  expect(freeSlug('fuel', new Set())).toBe('fuel');
  expect(freeSlug('fuel', new Set(['fuel', 'fuel-2', 'fuel-4']))).toBe('fuel-3');
});

it('is always a plain address within its length, and free', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 100 }), fc.nat(12), (title, others) => {
    const slug = slugOf(title);
    const taken = new Set<string>();
    for (let count = 0; count <= others; count += 1) taken.add(freeSlug(slug, taken));
    expect(taken.size).toBe(others + 1);
    for (const slug of taken) expect(slug).toMatch(/^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/u);
  }));
});
