import { expect, test } from 'vitest';
import { decimalsOf, roundHalfUp } from './rounding.ts';

test.each([
  [1.005, 2, 1.01],
  [2.675, 2, 2.68],
  [-1.005, 2, -1.01],
  [0.5, 0, 1],
  [-2.5, 0, -3],
  [99.4999, 0, 99],
  [72.9559748427673, 2, 72.96],
  [0.1 + 0.2, 2, 0.3],
  [1e-7, 2, 0],
  [-0.001, 2, 0],
  [1.2e21, 2, 1.2e21],
  [1234.5, -2, 1200],
])('%d at %d decimals is %d', (number, decimals, rounded) => {
  expect(roundHalfUp(number, decimals)).toBe(rounded);
});

test('decimals are those that a number shows when written', () => {
  expect([85, 85.5, 0.05, 1e-7, 1e21].map(decimalsOf)).toEqual([0, 1, 2, 7, 0]);
});
