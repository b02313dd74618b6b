import { describe, expect, it } from 'vitest';
import { markSpan } from '#domain/anchor';
import type { Anchor } from '#domain/anchor';
import { isElsewhere } from '#domain/revision';
import type { Found } from '#domain/revision';

const bare = (marked: string) => marked.replace(/[[\]]/gu, '');

/** The words between brackets, anchored in the text without these. */
function stood(marked: string): Anchor {
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1];
  const anchor = markSpan(bare(marked), { start, end });
  if (anchor === null) throw new Error('No words are marked');
  return anchor;
}

function isMoved(was: string, now: string, found: Pick<Found, 'span' | 'method'> = { span: null, method: 'lost' }, isAnothers = false): boolean {
  return isElsewhere(stood(was), stood(now), { ...found, isAnothers }, bare(now));
}

const fire = 'On Monday at noon [12 people died] in the fire.';

describe('a carried anchor', () => {
  it('stands elsewhere where the comparison is sure of another place', () => {
    const now = 'A fire at noon. Later [12 people died] in the flood.';
    const { start, end } = stood(now);
    expect(isMoved(fire, now, { span: { start: 0, end: 6 }, method: 'mapped' })).toBe(true);
    expect(isMoved(fire, now, { span: { start: start + 3, end: end + 5 }, method: 'mapped' })).toBe(false);
    expect(isMoved(fire, now, { span: { start, end }, method: 'proposed' })).toBe(true);
  });

  it('stands elsewhere where another passage stood before, though it reads the same', () => {
    expect(isMoved(fire, fire)).toBe(false);
    expect(isMoved(fire, fire, { span: null, method: 'lost' }, true)).toBe(true);
  });

  it('stands elsewhere on the same words that overlap those of the comparison', () => {
    expect(isMoved('[ha ha] ha', 'ha [ha ha]', { span: { start: 0, end: 5 }, method: 'identical' })).toBe(true);
    expect(isMoved('[ha ha] ha', '[ha ha] ha', { span: { start: 0, end: 5 }, method: 'identical' })).toBe(false);
    expect(isMoved('[ha ha] ha', '[ha ha ha]', { span: { start: 0, end: 5 }, method: 'identical' })).toBe(false);
  });

  it.each([
    ['the same words between the same two', 'Fire! On Monday at noon [12 people died] in the fire, they say.', false],
    ['the same words beside one of them only', 'On Monday at noon [12 people died] of hunger.', true],
    ['the same words between others', 'Later [12 people died] of hunger.', true],
    ['the same words in another line than one of them', 'On Monday at noon\n[12 people died] in the fire.', true],
    ['other words beside one of them', 'On Monday at noon [some were hurt] by smoke.', false],
    ['other words between others', 'Later [some were hurt] by smoke.', true],
    ['letters typed behind', 'On Monday at noon [12 people died]s in the fire.', false],
    ['letters typed before', 'On Monday at noon x[12 people died] in the fire.', false],
    ['a clause typed behind without a blank', 'On Monday at noon [12 people died]out, as the head of the fire brigade put it, in the fire.', false],
  ])('is told by its neighbours where it is not: %s', (_, now, isOther) => {
    expect(isMoved(fire, now)).toBe(isOther);
    expect(isMoved(fire, now, { span: { start: 0, end: 2 }, method: 'proposed' })).toBe(isOther);
    expect(isMoved(fire, now, { span: stood(now), method: 'proposed' })).toBe(isOther);
  });

  it.each([
    ['a letter typed behind', '[fuel]s', false],
    ['a letter typed before', 'bio[fuel]', false],
    ['a paragraph put before', 'Oil\n[fuel]s', true],
  ])('is told by an end of the text: %s', (_, now, isOther) => {
    expect(isMoved('[fuel]', now)).toBe(isOther);
  });

  it('is told by both ends of its cell', () => {
    expect(isMoved('Country\nShips\nCuba\n[80]\nMexico', 'Country\nShips\nCuba\n[80]0\nMexico')).toBe(false);
    expect(isMoved('Country\nShips\nCuba\n[80]\nMexico\n12', 'Country\nShips\nCuba\n9\nMexico\n12[80]')).toBe(true);
  });
});
