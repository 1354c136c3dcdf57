import { expect, test } from 'vitest';
import { afterFailure, type GuardState, guardRules, isBlocked } from './guard.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 5) + seconds * 1000);

function fail(times: number): GuardState | null {
  let state: GuardState | null = null;
  for (let i = 0; i < times; i += 1) state = afterFailure(state, guardRules.account, at(0));
  return state;
}

const delayOf = (state: GuardState | null) =>
  ((state?.blockedUntil?.getTime() ?? at(0).getTime()) - at(0).getTime()) / 1000;

test('four failures cost nothing; from the fifth on each doubles the delay, up to a quarter of an hour', () => {
  expect([1, 4, 5, 6, 7, 9, 10, 30].map((times) => delayOf(fail(times)))).toEqual([0, 0, 30, 60, 120, 480, 900, 900]);
});

test('a block ends when its time is over', () => {
  expect(isBlocked(fail(5), at(29))).toBe(true);
  expect(isBlocked(fail(5), at(30))).toBe(false);
  expect(isBlocked(null, at(0))).toBe(false);
});

test('failures are forgotten after a day without another', () => {
  expect(afterFailure(fail(9), guardRules.account, at(24 * 3600)).failures).toBe(10);
  expect(afterFailure(fail(9), guardRules.account, at(24 * 3600 + 1)).failures).toBe(1);
});
