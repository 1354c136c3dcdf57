import { describe, expect, test } from 'vitest';
import type { Answers } from '../values/value.ts';
import { evaluate } from './evaluate-report.ts';
import { periodFromKey } from './period.ts';
import { dependencyCircle, prepare } from './prepare.ts';
import { formOf, type Sketch } from './testing/test-form.ts';

function evaluated(sketch: Sketch, answers: Answers) {
  return evaluate(prepare(formOf(sketch)), { answers });
}

function computed(sketch: Sketch, answers: Answers, id: string) {
  const found = evaluated(sketch, answers).computed.get(id);
  return found?.ok ? found.value : found?.fault;
}

describe('a field with an expected value', () => {
  const form: Sketch = {
    fields: {
      office: {},
      divisions: {},
      staff: { expected: { sum: ['office', 'divisions'] } },
      equipped: {},
      share: { type: 'percent', expected: { ratio: ['equipped', 'staff'] } },
    },
  };

  test('takes the computed value when it is blank, rounded at its decimals', () => {
    expect(computed(form, { office: 30, divisions: 13 }, 'staff')).toBe(43);
    expect(computed(form, { office: 30, divisions: 13, equipped: 7 }, 'share')).toBe(16.28);
  });

  test('keeps the reported value, and what depends on it uses the reported one', () => {
    expect(computed(form, { office: 30, divisions: 13, staff: 50, equipped: 25 }, 'share')).toBe(50);
    expect(computed(form, { office: 30, divisions: 13, staff: 50 }, 'staff')).toBe(43);
  });

  test('is missing while an operand is blank, and names it', () => {
    expect(computed(form, { office: 30 }, 'staff')).toEqual({ kind: 'missing', fields: ['divisions'] });
    expect(computed(form, { equipped: 3 }, 'share')).toEqual({ kind: 'missing', fields: ['staff'] });
  });

  test('with a zero divisor has a fault, not Infinity', () => {
    expect(computed(form, { staff: 0, equipped: 3 }, 'share')).toEqual({ kind: 'divisionByZero', fields: ['staff'] });
  });
});

describe('whether a slot counts', () => {
  const form: Sketch = {
    fields: {
      has_system: { type: 'yesNo' },
      points: { applicable: 'has_system' },
      double: { applicable: 'has_system', expected: 'points * 2' },
    },
  };

  test('follows its condition; a blank one of a slot that does not count is no gap', () => {
    const no = evaluated(form, { has_system: false });
    expect([no.isApplicable('points'), no.isApplicable('has_system')]).toEqual([false, true]);
    expect(no.progress).toEqual([{ part: 'main', answered: 1, expected: 1 }]);
    const yes = evaluated(form, { has_system: true });
    expect(yes.isApplicable('points')).toBe(true);
    expect(yes.progress).toEqual([{ part: 'main', answered: 1, expected: 3 }]);
  });

  test('is open while the condition is blank: the slot may be filled and is no gap', () => {
    const open = evaluated(form, {});
    expect(open.isApplicable('points')).toBe(true);
    expect(open.progress).toEqual([{ part: 'main', answered: 0, expected: 1 }]);
  });

  test('stops its computed value', () => {
    expect(evaluated(form, { has_system: false, points: 3 }).computed.has('double')).toBe(false);
    expect(computed(form, { has_system: true, points: 3 }, 'double')).toBe(6);
  });

  test('follows the part', () => {
    const parts = [
      { id: 'main', title: 'A' },
      { id: 'second', title: 'B', applicable: 'has' },
    ];
    const sketch: Sketch = { parts, fields: { has: { type: 'yesNo' }, count: { part: 'second' } } };
    expect(evaluated(sketch, { has: false }).isApplicable('count')).toBe(false);
    expect(evaluated(sketch, { has: true }).progress).toEqual([
      { part: 'main', answered: 1, expected: 1 },
      { part: 'second', answered: 0, expected: 1 },
    ]);
  });
});

describe('a growing table', () => {
  const form: Sketch = {
    fields: {
      total: { expected: { sum: ['services.received'] } },
      rows_total: { expected: 'rows(services.received)' },
    },
    tables: {
      services: {
        columns: {
          received: {},
          online: { partOf: ['received'] },
          share: { type: 'percent', expected: { ratio: ['online', 'received'] } },
        },
      },
    },
  };
  const services = [
    { _id: 'a', received: 10, online: 5 },
    { _id: 'b', received: 3, online: 1 },
  ];

  test('computes its cells row by row and feeds totals of columns', () => {
    const { computed: values } = evaluated(form, { services });
    expect(values.get('services/b/share')).toEqual({ ok: true, value: 33.33 });
    expect(values.get('total')).toEqual({ ok: true, value: 13 });
    expect(values.get('rows_total')).toEqual({ ok: true, value: 2 });
  });

  test('without rows is blank, so that what counts its rows is missing', () => {
    expect(computed(form, { services: [] }, 'rows_total')).toEqual({ kind: 'missing', fields: ['services.received'] });
  });
});

test('chains and fans of three thousand fields are computed in order, whatever their place in the document', () => {
  const size = 3000;
  const chain = Object.fromEntries(
    Array.from({ length: size }, (_, i) => [
      `c${size - i}`,
      { expected: i === size - 1 ? 'start + 1' : `c${size - i - 1} + 1` },
    ]),
  );
  const items = Array.from({ length: 300 }, (_, i) => `item${i}`);
  const fan = Object.fromEntries(items.map((id) => [id, {}]));
  const form: Sketch = { fields: { ...chain, start: {}, ...fan, fan_total: { expected: { sum: items } } } };
  const answers = { start: 0, ...Object.fromEntries(items.map((id) => [id, 2])) };
  expect(computed(form, answers, `c${size}`)).toBe(size);
  expect(computed(form, answers, 'fan_total')).toBe(600);
  expect(computed(form, {}, 'c2')).toEqual({ kind: 'missing', fields: ['c1'] });
});

test('formulas and conditions in a circle are named, not followed', () => {
  const definition = formOf({
    fields: { a: { expected: 'b + 1' }, b: { expected: 'c + 1' }, c: { applicable: 'a > 1' }, d: {} },
  });
  expect(dependencyCircle(definition)).toEqual([]);
  const circle = formOf({ fields: { a: { expected: 'b + 1' }, b: { expected: 'a + 1' }, d: {} } });
  expect(dependencyCircle(circle)).toContain('a');
  expect(dependencyCircle(circle)).not.toContain('d');
  expect(() => prepare(circle)).toThrow(/circle: .*a, b/);
});

test('answers under names of the language’s own objects are nothing special', () => {
  const form = formOf({ fields: { constructor: {}, valueof: { expected: 'constructor + 1' } } });
  expect(evaluate(prepare(form), { answers: {} }).computed.get('valueof')).toMatchObject({ ok: false });
});

test('formulas see the period', () => {
  const period = periodFromKey('2019Q2');
  const form = prepare(formOf({ fields: { year: { expected: 'period.year' } } }));
  expect(evaluate(form, { answers: {}, ...(period && { period }) }).computed.get('year')).toEqual({
    ok: true,
    value: 2019,
  });
});
