import { describe, expect, test } from 'vitest';
import { type Held, mergeChanges } from './merge.ts';

const held = (value: Held['value'], sequence: number): Held => ({
  value,
  sequence,
  by: 'An',
  at: '2026-01-05T08:00:00Z',
});

describe('one field', () => {
  test('a change that rests on what stands there is written', () => {
    const merge = mergeChanges([{ place: 'staff', value: 43, base: 2 }], new Map([['staff', held(40, 2)]]));
    expect(merge.apply).toHaveLength(1);
    expect(merge.conflicts).toEqual([]);
  });

  test('the first answer of a field rests on nothing', () => {
    expect(mergeChanges([{ place: 'staff', value: 43, base: 0 }], new Map()).apply).toHaveLength(1);
  });

  test('a change that rests on an older state shows both values and writes neither over the other', () => {
    const theirs = held(44, 5);
    const merge = mergeChanges([{ place: 'staff', value: 43, base: 2 }], new Map([['staff', theirs]]));
    expect(merge.apply).toEqual([]);
    expect(merge.conflicts).toEqual([{ place: 'staff', yours: 43, theirs }]);
  });

  test('two people who write the same are no conflict', () => {
    const merge = mergeChanges([{ place: 'staff', value: 44, base: 2 }], new Map([['staff', held(44, 5)]]));
    expect(merge).toEqual({ apply: [], same: ['staff'], conflicts: [] });
  });

  test('different fields never stand in each other’s way', () => {
    const merge = mergeChanges(
      [{ place: 'staff', value: 43, base: 2 }],
      new Map([
        ['computers', held(9, 7)],
        ['staff', held(40, 2)],
      ]),
    );
    expect(merge.apply.map((change) => change.place)).toEqual(['staff']);
  });

  test('blanking what somebody else has just written is a conflict as well', () => {
    expect(
      mergeChanges([{ place: 'staff', value: null, base: 2 }], new Map([['staff', held(44, 5)]])).conflicts,
    ).toHaveLength(1);
  });
});

describe('rows of a growing table', () => {
  test('a row is removed when nobody wrote in it since', () => {
    const state = new Map([
      ['services/r1', held(1, 3)],
      ['services/r1/name', held('Cấp phép', 4)],
    ]);
    expect(mergeChanges([{ place: 'services/r1', value: null, base: 4 }], state).apply).toHaveLength(1);
  });

  test('a row in which somebody wrote since is not removed unseen', () => {
    const state = new Map([
      ['services/r1', held(1, 3)],
      ['services/r1/name', held('Cấp phép', 6)],
    ]);
    expect(mergeChanges([{ place: 'services/r1', value: null, base: 4 }], state).conflicts[0]?.theirs.value).toBe(
      'Cấp phép',
    );
  });

  test('what is written into a row that was removed meanwhile is not lost unseen', () => {
    const state = new Map([['services/r1', held(null, 6)]]);
    const merge = mergeChanges([{ place: 'services/r1/name', value: 'Cấp phép', base: 4 }], state);
    expect(merge.conflicts).toHaveLength(1);
  });

  test('two people may add rows at once', () => {
    const state = new Map([['services/r1', held(1, 3)]]);
    expect(mergeChanges([{ place: 'services/r2', value: 2, base: 0 }], state).apply).toHaveLength(1);
  });
});
