import { expect, test } from 'vitest';
import { beginningsOf, sentenceAt, toldBeginnings } from './timing.ts';

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

test('a recording that tells when its sentences begin is believed, unless they are not those of the page', () => {
  expect(toldBeginnings('0 0.125 0.5', 3)).toEqual([0, 0.125, 0.5]);
  expect([toldBeginnings('0 0.125', 3), toldBeginnings(undefined, 1), toldBeginnings('', 3)]).toEqual([
    null,
    null,
    null,
  ]);
  expect([toldBeginnings('0 x 0.5', 3), toldBeginnings('0 0.7 0.5', 3), toldBeginnings('0 0.5 2', 3)]).toEqual([
    null,
    null,
    null,
  ]);
});
