import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from './sentences';

/** Each `|` is where a sentence ends. */
function expectSentences(marked: string, language = 'en'): void {
  const text = marked.replaceAll('|', '');
  const found = sentences(text, language).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(marked.split('|').map((sentence) => sentence.trim()).filter((sentence) => sentence !== ''));
}

describe('sentences in English', () => {
  it.each([
    'One.| Two?| Three!',
    'He met Dr. Smith.| She left.',
    'The U.S. Government said so.| He agreed.',
    'He lives in the U.S.| The ship left.',
    'No. 5 came before No. 10.| No.| He stayed.',
    'George W. Bush and J. K. Rowling met.',
    'They sat in row C.| Then they left.',
    'He left at 5 p.m.| He slept.',
    'Acme Inc. Chairman Lee spoke on Jan. 5 in St. Louis.',
    '“Yes.”| “No,” he said.',
    'It cost $5.5 million, 80,000 barrels.| It went to example.org.',
    'A headline without a full stop',
  ])('%s', (marked) => expectSentences(marked));
});

describe('sentences in Spanish', () => {
  it.each([
    'El Sr. Pérez habló.| La Dra. Ruiz no.',
    'EE. UU. Anunció sanciones.| México no.',
    'Viajó a EE. UU.| El presidente se quedó.',
    '¿Qué pasó?| ¡Nada!',
    'Vive en el núm. 5 de la Av. Juárez.| Trabaja en Pemex.',
  ])('%s', (marked) => expectSentences(marked, 'es'));
});

describe('sentences', () => {
  it('never cross a line', () => expectSentences('A headline|\nThe text begins.| It goes on|\n\nhere.'));
  it('have no white space at their edges', () => expectSentences('  One. |  \n \n\t Two.  '));
  it('are found in a language that nobody knows', () => expectSentences('One.| Two.', 'not a tag!'));
  it('are none in an empty text', () => expect(sentences('', 'en')).toEqual([]));

  it('hold every character but white space, once and in order', () => {
    const text = fc.array(fc.constantFrom('Dr.', 'U.S.', 'The', 'ship', 'EE.', 'UU.', '. ', '? ', ' ', '\n', '“', '5', '😀', 'é', '\u00a0', '...')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'es', 'ja'), (words, language) => {
        const spans = sentences(words, language);
        expect(spans.map(({ start, end }) => words.slice(start, end)).join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
        spans.reduce((previous, { start, end }) => {
          expect(start).toBeGreaterThanOrEqual(previous);
          expect(words.slice(start, end)).toMatch(/^\S(?:[^\n]*\S)?$/);
          return end;
        }, 0);
      }),
    );
  });
});
