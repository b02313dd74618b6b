import { describe, expect, it } from 'vitest';
import { markSpan } from '#domain/anchor';
import type { Anchor } from '#domain/anchor';
import { isElsewhere } from '#domain/revision';

/** The words between brackets, anchored in the text without these. */
function stood(marked: string): Anchor {
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1];
  const anchor = markSpan(marked.replace(/[[\]]/gu, ''), { start, end });
  if (anchor === null) throw new Error('No words are marked');
  return anchor;
}

const nowhere = { span: null, method: 'lost' } as const;
const was = stood('On Monday at noon [12 people died] in the fire.');

describe('a carried anchor', () => {
  it('stands elsewhere where the comparison is sure of another place', () => {
    const now = stood('A fire at noon. Later [12 people died] in the flood.');
    expect(isElsewhere(was, now, { span: { start: 0, end: 6 }, method: 'mapped' })).toBe(true);
    expect(isElsewhere(was, now, { span: { start: now.start + 3, end: now.end + 5 }, method: 'mapped' })).toBe(false);
    expect(isElsewhere(was, now, { span: now, method: 'proposed' })).toBe(true);
  });

  it.each([
    ['the same words between the same two', 'Fire! On Monday at noon [12 people died] in the fire, they say.', false],
    ['the same words beside one of them only', 'On Monday at noon [12 people died] of hunger.', true],
    ['the same words between others', 'Later [12 people died] of hunger.', true],
    ['other words beside one of them', 'On Monday at noon [some were hurt] by smoke.', false],
    ['other words between others', 'Later [some were hurt] by smoke.', true],
  ])('is told by its neighbours where it is not: %s', (_, now, isMoved) => {
    expect(isElsewhere(was, stood(now), nowhere)).toBe(isMoved);
    expect(isElsewhere(was, stood(now), { span: { start: 0, end: 2 }, method: 'proposed' })).toBe(isMoved);
    expect(isElsewhere(was, stood(now), { span: stood(now), method: 'proposed' })).toBe(isMoved);
  });
});
