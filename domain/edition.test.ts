import { describe, expect, it } from 'vitest';
import { corrections, expectReason, openCorrections } from '#domain/edition';
import type { Correction, Succession } from '#domain/edition';

const standing: Succession = { last: 'standing', isUnchanged: false, isEmpty: false };

describe('what can follow', () => {
  it.each<[string, Partial<Succession>, readonly Correction[]]>([
    ['is no correction before the first edition', { last: 'none' }, []],
    ['is anything after a change', {}, corrections],
    ['is a retraction when nothing changed', { isUnchanged: true }, ['retraction']],
    ['is a retraction when no approval holds', { isEmpty: true }, ['retraction']],
    ['is anything but another retraction after one', { last: 'retracted', isUnchanged: true }, ['clarification', 'correction', 'update']],
    ['is nothing after a retraction when no approval holds', { last: 'retracted', isEmpty: true }, []],
  ])('%s', (_, more, expected) => expect(openCorrections({ ...standing, ...more })).toEqual(expected));
});

describe('an edition', () => {
  const decide = (more: Partial<Succession>, correction: Correction | null) => () => expectReason({ ...standing, ...more }, 2, correction);
  const refuses = (code: string) => expect.objectContaining({ code });

  it('retracts whether or not anything changed or is approved', () => {
    for (const more of [{}, { isUnchanged: true }, { isEmpty: true }]) expect(decide(more, 'retraction')).not.toThrow();
    expect(decide({ last: 'retracted', isUnchanged: true }, 'retraction')).toThrow(refuses('edition-unchanged'));
  });
  it('takes a retraction back', () => expect(decide({ last: 'retracted', isUnchanged: true }, 'correction')).not.toThrow());
  it('else holds something, something new, and says why it follows', () => {
    expect(decide({ isEmpty: true }, 'update')).toThrow(refuses('nothing-approved'));
    expect(decide({ isUnchanged: true }, 'update')).toThrow(refuses('edition-unchanged'));
    expect(decide({ isUnchanged: true }, null)).toThrow(refuses('edition-unchanged'));
    expect(decide({}, null)).toThrow(refuses('correction-required'));
  });
  it('corrects nothing when it is the first', () => {
    expect(decide({ last: 'none' }, null)).not.toThrow();
    expect(decide({ last: 'none' }, 'update')).toThrow(refuses('invalid-input'));
    expect(decide({ last: 'none', isEmpty: true }, 'retraction')).toThrow(refuses('nothing-approved'));
  });
});
