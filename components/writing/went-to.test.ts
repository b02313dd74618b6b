import { expect, it } from 'vitest';
import type { Span } from '#domain/anchor';
import { wentTo } from './went-to';

type Claim = { from: Span; at: readonly [from: number, to: number] };

/** Where claim `sought` went, of claims that stood at `from` and are carried at `at`. */
function went(claims: readonly Claim[], sought: number): number {
  const places = new Map(claims.map(({ from }, index) => [String(index), { from, now: null, isFound: false, isGone: true }]));
  const carried = { from: Int32Array.from(claims, ({ at }) => at[0]), to: Int32Array.from(claims, ({ at }) => at[1]), edges: new Uint8Array(claims.length) };
  return wentTo(places, carried, String(sought));
}

const first: Claim = { from: { start: 0, end: 10 }, at: [1, 11] };
const second: Claim = { from: { start: 20, end: 30 }, at: [41, 51] };
const last: Claim = { from: { start: 80, end: 90 }, at: [21, 31] };
const gone: Claim = { from: { start: 50, end: 60 }, at: [-1, -1] };

it('leads to where the words of a claim were taken out', () => {
  expect(went([first, { ...gone, at: [-1, 17] }, last], 1)).toBe(17);
});

it('leads behind the nearest claim before, when the words were gone before the text was taken up', () => {
  expect(went([first, second, gone, last], 2)).toBe(51);
  expect(went([last, gone, second, first], 1)).toBe(51);
});

it('passes over claims before it that have no words either', () => {
  expect(went([first, { ...second, at: [-1, -1] }, gone], 2)).toBe(11);
});

it('leads to the beginning when nothing stands before, or the claim is not known here', () => {
  expect(went([gone, last], 0)).toBe(0);
  expect(went([first, second], 7)).toBe(0);
});
