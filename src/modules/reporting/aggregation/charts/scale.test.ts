import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ticksFor } from './scale.ts';

test.each([
  [[], [0, 1]],
  [[0], [0, 1]],
  [[7], [0, 2, 4, 6, 8]],
  [
    [43, 1020],
    [0, 500, 1000, 1500],
  ],
  [[0.3], [0, 0.1, 0.2, 0.3]],
  [
    [-3, 5],
    [-4, -2, 0, 2, 4, 6],
  ],
])('the lines of a chart for %j are %j', (values, ticks) => {
  expect(ticksFor(values)).toEqual(ticks);
});

test('the lines hold every value, and are few', () => {
  const values = fc.array(
    fc.double({ min: -1e9, max: 1e9, noNaN: true, noDefaultInfinity: true }).map((n) => Math.round(n * 100) / 100),
    {
      minLength: 1,
      maxLength: 20,
    },
  );
  fc.assert(
    fc.property(values, (given) => {
      const ticks = ticksFor(given);
      expect(ticks[0]).toBeLessThanOrEqual(Math.min(...given));
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...given));
      expect(ticks.length).toBeLessThanOrEqual(7);
    }),
  );
});
