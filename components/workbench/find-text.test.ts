import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findText, searchable } from './find-text';

function found(text: string, words: string): string[] {
  return findText(searchable(text), words).map(({ start, end }) => text.slice(start, end));
}

describe('finding words in the text', () => {
  it('finds every place', () => {
    expect(found('one fuel, two fuel', 'fuel')).toEqual(['fuel', 'fuel']);
  });

  it('does not mind case, accents or the kind of quotation marks', () => {
    expect(found('He called it “la Energía” — twice', '"LA ENERGIA" - twice')).toEqual(['“la Energía” — twice']);
  });

  it('does not mind line breaks and double spaces', () => {
    expect(found('sent  to\nCuba', 'sent to cuba')).toEqual(['sent  to\nCuba']);
  });

  it('keeps a combining accent with its letter', () => {
    expect(found('cafe\u0301 noir', 'cafe')).toEqual(['cafe\u0301']);
  });

  it('finds nothing for white space alone', () => {
    expect(found('a b', '  ')).toEqual([]);
  });

  it('finds any stretch of a text, at its own place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(60), fc.nat(60), (text, a, b) => {
        const characters = [...text];
        const words = characters.slice(Math.min(a, b), Math.max(a, b)).join('');
        fc.pre(searchable(words.trim()).folded.trim() !== '');
        expect(findText(searchable(text), words).length).toBeGreaterThan(0);
      }),
    );
  });
});
