import { describe, expect, it } from 'vitest';
import { sentences } from '#document/sentences';
import { extend, moveEdge, readSentence, sentenceAt, step } from './reading';
import type { Reading } from './reading';

const text = 'Tankers sailed. They carried fuel to Cuba. EFE reported it. Nobody denied it.';
const all = sentences(text, 'en');
const inHand = (reading: Reading | null) => (reading === null ? null : text.slice(reading.start, reading.end));

describe('the sentence stepper', () => {
  it('begins with the first sentence', () => {
    expect(inHand(step(all, null, 1))).toBe('Tankers sailed.');
  });

  it('goes on, goes back and stops at both ends of the text', () => {
    expect(inHand(step(all, readSentence(all, 0), 1))).toBe('They carried fuel to Cuba.');
    expect(inHand(step(all, readSentence(all, 0), -1))).toBe('Tankers sailed.');
    expect(inHand(step(all, readSentence(all, 3), 1))).toBe('Nobody denied it.');
  });

  it('adds the next sentence and gives it back', () => {
    const two = extend(all, readSentence(all, 1), 1);
    expect(inHand(two)).toBe('They carried fuel to Cuba. EFE reported it.');
    expect(inHand(extend(all, two, -1))).toBe('They carried fuel to Cuba.');
    expect(inHand(extend(all, extend(all, two, -1), -1))).toBe('Tankers sailed. They carried fuel to Cuba.');
  });

  it('takes words off and adds them at either end', () => {
    const one = readSentence(all, 1);
    if (one === null) throw new Error('no sentence');
    expect(inHand(moveEdge(text, one, 'end', -1, 'en'))).toBe('They carried fuel to Cuba');
    expect(inHand(moveEdge(text, one, 'start', 1, 'en'))).toBe('carried fuel to Cuba.');
    expect(inHand(moveEdge(text, one, 'start', -1, 'en'))).toBe('sailed. They carried fuel to Cuba.');
    expect(inHand(moveEdge(text, one, 'end', 1, 'en'))).toBe('They carried fuel to Cuba. EFE');
  });

  it('keeps at least one word', () => {
    const word = { anchor: 0, focus: 0, start: 0, end: 7 };
    expect(inHand(moveEdge(text, word, 'end', -1, 'en'))).toBe('Tankers');
    expect(inHand(moveEdge(text, word, 'start', 1, 'en'))).toBe('Tankers');
  });

  it('knows the sentence under an offset', () => {
    expect([0, 14, 16, 50, 999].map((offset) => sentenceAt(all, offset))).toEqual([0, 0, 1, 2, 3]);
  });

  it('says that there is nothing to step through', () => {
    expect(step([], null, 1)).toBeNull();
  });
});
