import { expect, test } from 'vitest';
import { beginningsOf, sentenceAt } from './timing.ts';

test('long sentences take more of the recording than short ones', () => {
  const [first, second, third] = beginningsOf(['a'.repeat(90), 'a'.repeat(10), 'a'.repeat(70)]);
  expect([first, second, third]).toEqual([0, 0.5, 0.6]);
});

test('the sentence at a moment is the last that has begun', () => {
  const beginnings = [0, 0.5, 0.6];
  expect([0, 0.49, 0.5, 0.59, 0.6, 1].map((part) => sentenceAt(beginnings, part))).toEqual([0, 0, 1, 1, 2, 2]);
});

test('nothing to say breaks nothing', () => {
  expect([beginningsOf([]), sentenceAt([], 0.5)]).toEqual([[], 0]);
});
