import { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '#document/canonical-text';
import { articleNode } from '#document/schema';
import { parseArticleDocument } from '#document/validate';
import { findWords, nextFrom, replaceRanges } from './find-replace';

const stateOf = (...lines: string[]) =>
  EditorState.create({
    doc: articleNode(parseArticleDocument({ type: 'doc', content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'bold' }] }] })) })),
  });

describe('finding and replacing', () => {
  it('finds words whatever their case, or by it', () => {
    const { doc } = stateOf('EFE said.', 'efe (EFE)');
    expect(findWords(doc, 'efe', false)).toHaveLength(3);
    expect(findWords(doc, 'EFE', true)).toHaveLength(2);
    expect(findWords(doc, '(', false)).toHaveLength(1);
    expect(findWords(doc, '', false)).toEqual([]);
  });

  it('replaces every place and keeps the emphasis', () => {
    const state = stateOf('80,000 and 80,000', 'not 8,000');
    const { doc } = replaceRanges(state, findWords(state.doc, '80,000', true), '85,000');
    expect(canonicalText(doc)).toBe('85,000 and 85,000\nnot 8,000');
    expect(doc.firstChild?.childCount).toBe(1);
  });

  it('takes words away', () => {
    const state = stateOf('a very very long day');
    expect(canonicalText(replaceRanges(state, findWords(state.doc, 'very ', true), '').doc)).toBe('a long day');
  });

  it('goes on from the caret and around the end', () => {
    const { doc } = stateOf('a b a b a');
    const found = findWords(doc, 'a', true);
    expect([nextFrom(found, 2), nextFrom(found, 10), nextFrom([], 1)]).toEqual([1, 0, -1]);
  });
});
