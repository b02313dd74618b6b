import { expect, it } from 'vitest';
import type { ArticleDocument } from './article-document';
import { canonicalText } from './canonical-text';
import { compareTexts } from './comparison';
import { formChangesOf } from './form-changes';
import { fromHtml } from './paste';
import { articleNode } from './schema';

const versionOf = (document: ArticleDocument) => ({ document, text: canonicalText(articleNode(document)) });

function changes(before: string, after: string) {
  const [old, recent] = [versionOf(fromHtml(before)), versionOf(fromHtml(after))];
  return compareTexts(old, recent).flatMap((row) => formChangesOf(row, { before: old.text, after: recent.text }));
}

const words = 'Mexico sent two tankers to Cuba.';
const linked = (href: string) => `<p>Mexico <a href="${href}">sent two tankers</a> to Cuba.</p>`;

it.each([
  [`<h2>${words}</h2>`, `<p>${words}</p>`, [{ kind: 'form', was: { kind: 'heading', level: 2 }, is: { kind: 'paragraph', level: 0 } }]],
  [`<p>${words}</p>`, `<ul><li>${words}</li></ul>`, [{ kind: 'form', was: { kind: 'paragraph', level: 0 }, is: { kind: 'bullet', level: 1 } }]],
  [`<ol><li>${words}</li></ol>`, `<blockquote><p>${words}</p></blockquote>`, [{ kind: 'form', was: { kind: 'number', level: 1 }, is: { kind: 'quote', level: 1 } }]],
  [`<p>${words}</p>`, linked('https://a.example/'), [{ kind: 'link-added', words: 'sent two tankers', href: 'https://a.example/' }]],
  [linked('https://a.example/'), `<p>${words}</p>`, [{ kind: 'link-removed', words: 'sent two tankers', href: 'https://a.example/' }]],
  [linked('https://a.example/'), linked('https://b.example/'), [{ kind: 'link-changed', words: 'sent two tankers', was: 'https://a.example/', is: 'https://b.example/' }]],
  [`<p>${words}</p>`, `<p><b>Mexico</b> sent two tankers to Cuba.</p>`, [{ kind: 'looks' }]],
  ['<img src="https://a.example/a.png" alt="A ship">', '<img src="https://a.example/a.png" alt="A tanker">', [{ kind: 'caption', was: 'A ship', is: 'A tanker' }]],
  [`<p>${words}</p>`, `<p>${words}</p>`, []],
])('from %s to %s', (before, after, expected) => {
  expect(changes(before, after)).toEqual(expected);
});
