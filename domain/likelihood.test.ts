import { expect, it } from 'vitest';
import { likelihoodOf } from '#domain/likelihood';

it('says how sure a candidate is in a word', () => {
  expect([1, 0.45, 0.44, 0.26].map(likelihoodOf)).toEqual(['probable', 'probable', 'possible', 'possible']);
});

it('calls what only reads alike just that', () => {
  expect([0.25, 0.1, 0].map(likelihoodOf)).toEqual(['alike', 'alike', 'alike']);
});
