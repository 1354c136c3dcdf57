import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classesOf, shadeOf } from './classes.ts';

const told = (values: readonly number[]) => classesOf(values).map(({ from, to, count }) => `${from}–${to}: ${count}`);

test('ten values are five classes of two, with limits that exist', () => {
  expect(told([9, 1, 2, 3, 4, 5, 6, 7, 8, 20])).toEqual(['1–2: 2', '3–4: 2', '5–6: 2', '7–8: 2', '9–20: 2']);
});

test.each([
  ['nothing', [], []],
  ['one value', [7, 7, 7], ['7–7: 3']],
  ['yes and no', [1, 0, 1, 1], ['0–0: 1', '1–1: 3']],
  ['one far outlier', [1, 2, 3, 4, 1_000], ['1–1: 1', '2–2: 1', '3–3: 1', '4–4: 1', '1000–1000: 1']],
])('%s', (_what, values, classes) => {
  expect(told(values)).toEqual(classes);
});

test('equal values are never parted, every value is in one class, and classes stand in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 80 }), (values) => {
      const classes = classesOf(values);
      expect(classes.length).toBeLessThanOrEqual(5);
      for (const value of values)
        expect(classes.filter(({ from, to }) => from <= value && value <= to)).toHaveLength(1);
      for (const { from, to } of classes) expect([values.includes(from), values.includes(to)]).toEqual([true, true]);
      expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
      expect(classes.map(({ from }) => from)).toEqual(classes.map(({ from }) => from).toSorted((a, b) => a - b));
    }),
  );
});

test('few classes are far apart in shade', () => {
  expect([1, 2, 3, 4, 5].map((many) => Array.from({ length: many }, (_none, index) => shadeOf(index, many)))).toEqual([
    [3],
    [1, 5],
    [1, 3, 5],
    [1, 2, 4, 5],
    [1, 2, 3, 4, 5],
  ]);
});
