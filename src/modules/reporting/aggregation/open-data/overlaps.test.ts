import { expect, test } from 'vitest';
import type { PublishedFigure } from './dataset.ts';
import { overlapsOf, type Published } from './overlaps.ts';

const figure = (answered: number, more: Partial<PublishedFigure> = {}): PublishedFigure => ({
  ...{ id: 'staff', indicator: null, part: '', label: '', unit: null, rule: 'sum', method: { vi: '', en: '' } },
  ...{ value: 1, each: null, answered, isWithheld: false },
  ...more,
});
const body = (
  id: string,
  above: readonly string[],
  answered: number,
  more: Partial<PublishedFigure> = {},
): Published => ({
  ...{ id, name: id.toUpperCase(), above },
  figures: [figure(answered, more)],
});
const province = body('province', [], 20);

test('a body and one branch of it tell what one or two others reported', () => {
  expect(overlapsOf(body('branch', ['province'], 19), [province])).toEqual([{ others: ['PROVINCE'], items: 1 }]);
  expect(overlapsOf(province, [body('branch', ['province'], 18)])).toEqual([{ others: ['BRANCH'], items: 1 }]);
});

test('three bodies or more, or none, are told by nobody', () => {
  expect(overlapsOf(body('branch', ['province'], 17), [province])).toEqual([]);
  expect(overlapsOf(body('branch', ['province'], 20), [province])).toEqual([]);
  expect(overlapsOf(body('other', [], 19), [province])).toEqual([]);
});

test('several branches together narrow down what each of them does not', () => {
  const [one, other] = [body('one', ['province'], 10), body('other', ['province'], 9)];
  expect(overlapsOf(other, [province, one])).toEqual([{ others: ['PROVINCE', 'ONE'], items: 1 }]);
  // what stands below a branch is in it already
  expect(overlapsOf(body('below', ['one', 'province'], 5), [province, one])).toEqual([]);
});

test('what is withheld, told by one body for all, or a range, tells nothing', () => {
  for (const more of [{ isWithheld: true }, { rule: 'owned' }, { rule: 'maximum' }] as const)
    expect(overlapsOf(body('branch', ['province'], 19, more), [body('province', [], 20, more)])).toEqual([]);
});

test('a release in the place of an older one of the same body is compared with the others alone', () => {
  expect(overlapsOf(body('province', [], 21), [province])).toEqual([]);
});
