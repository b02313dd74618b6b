import { expect, it } from 'vitest';
import { isSameDocument } from './same-document';

const words = (text: string, marks?: object[]) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text, ...(marks === undefined ? {} : { marks }) }] }] });

it('knows a text again, in whichever order its keys were written', () => {
  expect(isSameDocument(words('Tankers sailed.'), { content: words('Tankers sailed.').content, type: 'doc' })).toBe(true);
});

it('tells other words and another form from it', () => {
  expect(isSameDocument(words('Tankers sailed.'), words('Tankers sank.'))).toBe(false);
  expect(isSameDocument(words('Tankers sailed.'), words('Tankers sailed.', [{ type: 'bold' }]))).toBe(false);
});

it('takes what is no article for the same as nothing', () => {
  expect(isSameDocument({ ok: true }, { ok: true })).toBe(false);
  expect(isSameDocument(null, words('Tankers sailed.'))).toBe(false);
});
