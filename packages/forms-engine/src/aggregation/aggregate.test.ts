import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formOf } from '../evaluation/testing/test-form.ts';
import type { Answers } from '../values/value.ts';
import { aggregate, mergeAll, talliesOf } from './aggregate.ts';
import { answersTo, rowsOf } from './listing.ts';
import { aggregationRule } from './rule.ts';
import { slotsOf } from './slots.ts';

const options = [
  { id: 'full', label: 'Đầy đủ' },
  { id: 'none', label: 'Chưa có' },
];
const form = formOf({
  parts: [
    { id: 'main', title: 'SỐ LIỆU' },
    { id: 'office', title: 'VĂN PHÒNG', owner: 'Văn phòng UBND tỉnh' },
  ],
  fields: {
    staff: { type: 'integer' },
    accounts: { type: 'integer' },
    accounts_share: { type: 'percent', expected: { ratio: ['accounts', 'staff'] } },
    daily_share: { type: 'percent', weight: 'staff' },
    plain_share: { type: 'percent' },
    has_rules: { type: 'yesNo' },
    signs: { type: 'tick' },
    state: { type: 'choice', options },
    slowest: { type: 'hours', aggregation: 'maximum' },
    bandwidth: { type: 'decimal', aggregation: 'none' },
    note: { type: 'text' },
    provincial: { type: 'integer', owner: 'Sở Nội vụ' },
    items: { type: 'integer', part: 'office' },
  },
  tables: { lines: { columns: { name: { type: 'text' }, speed: { type: 'integer' } } } },
});

const over = (reports: readonly Answers[]) => {
  const fields = aggregate(form, talliesOf(form, reports));
  return (id: string) => {
    const found = fields.find(({ field }) => field.id === id);
    if (found === undefined) throw new Error(`no field ${id}`);
    return found;
  };
};

const money = fc.integer({ min: 0, max: 100_000 }).map((hundredths) => hundredths / 100);
const blankOr = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const report: fc.Arbitrary<Answers> = fc.record({
  staff: blankOr(fc.nat(500)),
  accounts: blankOr(fc.nat(500)),
  accounts_share: blankOr(money),
  daily_share: blankOr(money),
  has_rules: blankOr(fc.boolean()),
  signs: blankOr(fc.constant(true)),
  state: blankOr(fc.constantFrom('full', 'none')),
  slowest: blankOr(money),
  note: blankOr(fc.constantFrom('a', 'b')),
  provincial: blankOr(fc.nat(3)),
});
const reports = fc.array(report, { maxLength: 12 });
const shownOf = (given: readonly Answers[]) => aggregate(form, talliesOf(form, given));

describe('The rule of a field', () => {
  test('follows from its type and formula unless the definition gives one', () => {
    const rules = form.fields
      .filter(({ table }) => table === undefined)
      .map((field) => [field.id, aggregationRule(field).kind]);
    expect(Object.fromEntries(rules)).toEqual({
      staff: 'sum',
      accounts: 'sum',
      accounts_share: 'ratio',
      daily_share: 'weightedMean',
      plain_share: 'none',
      has_rules: 'countYes',
      signs: 'countYes',
      state: 'countEach',
      slowest: 'maximum',
      bandwidth: 'none',
      note: 'list',
      provincial: 'sum',
      items: 'sum',
    });
  });
});

describe('Many reports as one', () => {
  test('a ratio is made from the sums of its parts, over the bodies that gave all of them, and is never averaged', () => {
    const found = over([
      { staff: 10, accounts: 10, accounts_share: 100 },
      { staff: 990, accounts: 0, accounts_share: 0 },
      { accounts: 500, accounts_share: 50 },
    ])('accounts_share');
    expect(found).toMatchObject({ value: 1, answered: 3, counted: 2, range: { from: 0, to: 100 } });
  });

  test('a share without parts is weighed by the people over whom it is a share', () => {
    const found = over([{ staff: 10, daily_share: 100 }, { staff: 30, daily_share: 20 }, { daily_share: 90 }])(
      'daily_share',
    );
    expect(found).toMatchObject({ value: 40, answered: 3, counted: 2 });
  });

  test('nothing is divided by nothing', () => {
    expect(over([{ staff: 0, accounts: 0 }])('accounts_share')).toMatchObject({ value: null, fault: 'zero' });
  });

  test('yes is counted, and each option apart', () => {
    const given = [
      { has_rules: true, state: 'full' },
      { has_rules: false, state: 'full', signs: true },
      { state: 'none' },
    ];
    const found = over(given);
    expect(found('has_rules')).toMatchObject({ value: 1, answered: 2 });
    expect(found('signs')).toMatchObject({ value: 1, answered: 1 });
    expect(found('state').each?.map(({ count }) => count)).toEqual([2, 1]);
  });

  test('the largest is kept where the largest is asked, and a figure that does not add up is only counted', () => {
    const found = over([
      { slowest: 3, bandwidth: 8 },
      { slowest: 7.5, bandwidth: 2 },
    ]);
    expect(found('slowest')).toMatchObject({ value: 7.5, answered: 2 });
    expect(found('bandwidth')).toMatchObject({ value: null, answered: 2, range: { from: 2, to: 8 } });
  });

  test('what one body alone knows is not added when several give it, and a contradiction is named', () => {
    expect(over([{ provincial: 8000 }, { provincial: 8000 }])('provincial')).toMatchObject({ value: 8000 });
    expect(over([{ provincial: 8000 }, { provincial: 8001 }])('provincial')).toMatchObject({
      value: null,
      fault: 'owner',
    });
    expect(over([{ items: 5 }, {}])('items')).toMatchObject({ value: 5, answered: 1 });
  });

  test('blank is not 0: who left a field blank does not count, and where all did there is no figure', () => {
    fc.assert(
      fc.property(reports, (given) => {
        const found = over(given)('staff');
        const numbers = given.map(({ staff }) => staff).filter((value) => typeof value === 'number');
        const sum = numbers.reduce((all, one) => all + one, 0);
        expect(found.answered).toBe(numbers.length);
        expect(found.value).toBe(numbers.length === 0 ? null : sum);
      }),
    );
  });

  test('the order of the reports does not matter', () => {
    const shuffled = reports.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray([...given], { minLength: given.length })),
    );
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        expect(shownOf(other)).toEqual(shownOf(given));
      }),
    );
  });

  test('groups put together give what all reports at once give, however the groups are made', () => {
    fc.assert(
      fc.property(reports, fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }), (given, groups) => {
        const parts = [0, 1, 2, 3].map((group) => given.filter((_one, index) => groups[index] === group));
        const merged = mergeAll(parts.map((part) => talliesOf(form, part)));
        expect(aggregate(form, merged)).toEqual(shownOf(given));
      }),
    );
  });
});

describe('What does not add up is listed', () => {
  const given = [
    { body: 'A', answers: { note: 'mới', lines: [{ name: 'cáp quang' }, { name: 'dự phòng' }] } },
    { body: 'B', answers: { note: ' ' } },
    { body: 'C', answers: { lines: [{ name: 'vệ tinh' }] } },
  ];

  test('texts with the body that wrote them', () => {
    const note = form.fields.find(({ id }) => id === 'note');
    expect(note && answersTo(note, given)).toEqual([{ body: 'A', value: 'mới' }]);
  });

  test('rows of growing tables, all of them', () => {
    expect(rowsOf({ id: 'lines' }, given).map(({ body, row }) => [body, row.name])).toEqual([
      ['A', 'cáp quang'],
      ['A', 'dự phòng'],
      ['C', 'vệ tinh'],
    ]);
  });
});

test('no two slots of a form have one name', () => {
  const names = slotsOf(form).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
