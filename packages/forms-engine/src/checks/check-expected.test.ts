import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codes, findings } from '../evaluation/testing/findings.ts';
import type { Sketch } from '../evaluation/testing/test-form.ts';

const people = { unit: 'người' };

describe('a part above its whole', () => {
  const form: Sketch = {
    fields: {
      staff: { ...people, label: 'Tổng số CBCC của đơn vị:', number: '4.3' },
      equipped: { ...people, label: 'Số CBCC được trang bị máy tính', number: '-', partOf: ['staff'] },
    },
  };

  test('is told with both figures, their units and their numbers', () => {
    const [finding] = findings(form, { staff: 1043, equipped: 1159 });
    expect(finding).toMatchObject({
      severity: 'error',
      class: 'part',
      code: 'part-above-whole',
      fields: ['equipped', 'staff'],
    });
    expect(finding?.message.vi).toBe(
      '“Số CBCC được trang bị máy tính” là 1.159 người, không thể lớn hơn “Tổng số CBCC của đơn vị” (mục 4.3) là 1.043 người, vì chỉ là một phần của số đó.',
    );
    expect(finding?.message.en).toContain('1,159');
  });

  test('is caught whenever it is above, and silent otherwise', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), (staff, equipped) => {
        expect(codes(form, { staff, equipped })).toEqual(equipped > staff ? ['part-above-whole'] : []);
      }),
    );
  });

  test('of several wholes gives one finding that names each whole it exceeds', () => {
    const wholes: Sketch = { fields: { a: {}, b: {}, c: {}, part: { partOf: ['a', 'b', 'c'] } } };
    expect(findings(wholes, { a: 5, b: 20, c: 6, part: 10 }).map(({ fields }) => fields)).toEqual([['part', 'a', 'c']]);
  });

  test('holds against a whole that is computed', () => {
    const computed: Sketch = { fields: { a: {}, twice: { expected: 'a * 2' }, part: { partOf: ['twice'] } } };
    expect(codes(computed, { a: 2, part: 5 })).toEqual(['part-above-whole']);
    expect(codes(computed, { a: 2, part: 4 })).toEqual([]);
  });
});

describe('items against their total', () => {
  const items = ['phd', 'master', 'bachelor'];
  const form: Sketch = {
    fields: {
      total: { ...people, label: 'Tổng số', expected: { sum: items } },
      ...Object.fromEntries(items.map((id) => [id, { ...people, partOf: ['total'] }])),
    },
  };

  test('are told once, with the sum and its items', () => {
    const [finding, ...more] = findings(form, { total: 9, phd: 1, master: 2, bachelor: 7 });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ class: 'total', code: 'total-differs', expected: 10, fields: ['total', ...items] });
    expect(finding?.message.vi).toBe('“Tổng số” là 9 người, nhưng cộng các mục thành phần được 10 người (1 + 2 + 7).');
  });

  test('are caught when they differ, and silent when the total is right or blank', () => {
    const counts = fc.tuple(fc.nat(500), fc.nat(500), fc.nat(500));
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 50 }), ([phd, master, bachelor], off) => {
        const answers = { phd, master, bachelor };
        const sum = phd + master + bachelor;
        expect(codes(form, { ...answers, total: sum })).toEqual([]);
        expect(codes(form, answers)).toEqual([]);
        expect(codes(form, { ...answers, total: sum + off })).toEqual(['total-differs']);
        if (sum >= off) expect(codes(form, { ...answers, total: sum - off })).toEqual(['total-differs']);
      }),
    );
  });

  test('of which some are blank contradict the total only when they are above it already, and are told once', () => {
    expect(codes(form, { total: 9, bachelor: 2, master: 7 })).toEqual([]);
    expect(codes(form, { total: 9, bachelor: 2, master: 8 })).toEqual(['items-exceed-total']);
    expect(codes(form, { total: 9, master: 12 })).toEqual(['items-exceed-total']);
  });

  test('may be told to be at least or at most', () => {
    const compared = (compare: 'atLeast' | 'atMost'): Sketch => ({
      fields: { a: {}, b: {}, total: { expected: { sum: ['a', 'b'], compare } } },
    });
    expect(codes(compared('atLeast'), { a: 2, b: 3, total: 6 })).toEqual([]);
    expect(codes(compared('atLeast'), { a: 2, b: 3, total: 4 })).toEqual(['total-below-items']);
    expect(codes(compared('atMost'), { a: 2, b: 3, total: 4 })).toEqual([]);
    expect(codes(compared('atMost'), { a: 2, b: 3, total: 6 })).toEqual(['total-above-items']);
    expect(codes(compared('atMost'), { a: 7, total: 6 })).toEqual([]);
  });

  test('in money are compared at the decimals of the field, without a double’s last bit', () => {
    const money: Sketch = {
      fields: { a: { type: 'money' }, b: { type: 'money' }, total: { type: 'money', expected: { sum: ['a', 'b'] } } },
    };
    expect(codes(money, { a: 0.1, b: 0.2, total: 0.3 })).toEqual([]);
    expect(codes(money, { a: 1, b: 0.005, total: 1.01 })).toEqual([]);
    expect(codes(money, { a: 1, b: 0.005, total: 1 })).toEqual(['total-differs']);
  });
});

describe('a ratio against its counts', () => {
  const form: Sketch = {
    fields: {
      computers: { unit: 'chiếc', label: 'Tổng số máy tính tại đơn vị:' },
      protected: { unit: 'chiếc', label: 'Tổng số máy tính được cài đặt', partOf: ['computers'] },
      share: {
        type: 'percent',
        label: 'Tỷ lệ',
        name: 'Tỷ lệ máy tính được cài đặt',
        expected: { ratio: ['protected', 'computers'] },
      },
    },
  };

  test('is told with the two counts and the figure that it should be', () => {
    const [finding] = findings(form, { computers: 159, protected: 116, share: 100 });
    expect(finding).toMatchObject({
      class: 'ratio',
      code: 'ratio-differs',
      expected: 72.96,
      fields: ['share', 'protected', 'computers'],
    });
    expect(finding?.message.vi).toBe(
      '“Tỷ lệ máy tính được cài đặt” là 100%, nhưng “Tổng số máy tính được cài đặt” (116 chiếc) trên “Tổng số máy tính tại đơn vị” (159 chiếc) là 72,96%.',
    );
  });

  test('is right at the decimals that the filler wrote', () => {
    const right = (share: number) => codes(form, { computers: 159, protected: 116, share });
    expect([right(73), right(73.0), right(72.96), right(72.9)]).toEqual([[], [], [], ['ratio-differs']]);
    expect(codes(form, { computers: 1000, protected: 996, share: 100 })).toEqual([]);
    expect(codes(form, { computers: 1000, protected: 994, share: 100 })).toEqual(['ratio-differs']);
    expect(codes(form, { computers: 3, protected: 2, share: 66.66667 })).toEqual([]);
  });

  test('is caught when it is off, and silent at every way of rounding it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.nat(2000),
        fc.integer({ min: 0, max: 2 }),
        (computers, some, decimals) => {
          const answers = { computers, protected: Math.min(some, computers) };
          const exact = (answers.protected * 100) / computers;
          const share = Number((Math.round(exact * 10 ** decimals) / 10 ** decimals).toFixed(decimals));
          expect(codes(form, { ...answers, share })).toEqual([]);
          if (share <= 98) expect(codes(form, { ...answers, share: share + 1.5 })).toEqual(['ratio-differs']);
        },
      ),
    );
  });

  test('is not told again when its count is above the whole', () => {
    expect(codes(form, { computers: 43, protected: 159, share: 100 })).toEqual(['part-above-whole']);
    expect(codes(form, { computers: 43, protected: 159, share: 369.77 })).toEqual(['part-above-whole']);
  });

  test('above 100 is told once', () => {
    expect(codes(form, { share: 120 })).toEqual(['above-hundred']);
    expect(codes(form, { computers: 40, protected: 30, share: 120 })).toEqual(['ratio-differs']);
    const free: Sketch = { fields: { of: {}, to: {}, share: { type: 'percent', expected: { ratio: ['of', 'to'] } } } };
    expect(codes(free, { of: 12, to: 10, share: 120 })).toEqual(['above-hundred']);
  });

  test('with a zero or blank denominator says nothing', () => {
    expect(codes(form, { computers: 0, protected: 0, share: 0 })).toEqual([]);
    expect(codes(form, { protected: 5, share: 50 })).toEqual([]);
  });
});

test('a figure with a formula of its own is told what the others give', () => {
  const form: Sketch = { fields: { a: {}, area: { type: 'decimal', expected: 'a * 1.5' } } };
  expect(findings(form, { a: 3, area: 4 })).toMatchObject([
    { code: 'value-differs', class: 'consistency', expected: 4.5 },
  ]);
  expect(codes(form, { a: 3, area: 4.5 })).toEqual([]);
});
