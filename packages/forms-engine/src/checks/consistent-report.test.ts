import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../evaluation/evaluate-report.ts';
import { prepare } from '../evaluation/prepare.ts';
import { session } from '../evaluation/session.ts';
import { type FieldSketch, formOf } from '../evaluation/testing/test-form.ts';
import type { Value } from '../values/value.ts';

/** A group of a form: a total over items that are parts of it, a share of one of them, a condition with its detail. */
interface Group {
  readonly items: readonly number[];
  readonly has: boolean;
  readonly detail: number;
  readonly reportTotal: boolean;
  readonly reportShare: boolean;
}

const group: fc.Arbitrary<Group> = fc.record({
  items: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 2, maxLength: 6 }),
  has: fc.boolean(),
  detail: fc.integer({ min: 1, max: 50 }),
  reportTotal: fc.boolean(),
  reportShare: fc.boolean(),
});

/** The definition of the groups, and a report on it in which everything agrees. */
function build(groups: readonly Group[]) {
  const fields: Record<string, FieldSketch> = {};
  const answers: Record<string, Value> = {};
  groups.forEach(({ items, has, detail, reportTotal, reportShare }, g) => {
    const ids = items.map((_, i) => `g${g}_item${i}`);
    const sum = items.reduce((a, b) => a + b, 0);
    fields[`g${g}_total`] = { expected: { sum: ids } };
    ids.forEach((id, i) => {
      fields[id] = { partOf: [`g${g}_total`] };
      answers[id] = items[i] ?? 0;
    });
    fields[`g${g}_share`] = { type: 'percent', expected: { ratio: [`g${g}_item0`, `g${g}_total`] } };
    fields[`g${g}_has`] = { type: 'yesNo' };
    fields[`g${g}_detail`] = { applicable: `g${g}_has` };
    answers[`g${g}_has`] = has;
    if (has) answers[`g${g}_detail`] = detail;
    if (reportTotal) answers[`g${g}_total`] = sum;
    if (reportShare && sum > 0) answers[`g${g}_share`] = Math.round(((items[0] ?? 0) * 1000) / sum) / 10;
    else answers[`g${g}_share`] = sum > 0 ? null : 0;
  });
  return { form: prepare(formOf({ fields })), answers };
}

/** Each way of spoiling a group, with the class of contradiction that it makes. */
const spoilers: readonly (readonly [string, string, (group: Group, g: number) => Record<string, Value>])[] = [
  [
    'a total that is not the sum',
    'total',
    ({ items }, g) => ({ [`g${g}_total`]: items.reduce((a, b) => a + b, 0) + 1 }),
  ],
  [
    'a share that is off',
    'ratio',
    ({ items }, g) => ({ [`g${g}_share`]: (items[0] ?? 0) * 2 < items.reduce((a, b) => a + b, 0) ? 99 : 0.1 }),
  ],
  ['a detail without its condition', 'condition', (_, g) => ({ [`g${g}_has`]: false, [`g${g}_detail`]: 5 })],
  ['a negative count', 'range', (_, g) => ({ [`g${g}_detail`]: -1, [`g${g}_has`]: true })],
  ['a text for a count', 'type', (_, g) => ({ [`g${g}_item1`]: 'nhiều' })],
];

describe('a generated report', () => {
  test('in which everything agrees has no finding', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 5 }), (groups) => {
        const { form, answers } = build(groups);
        expect(evaluate(form, { answers }).findings).toEqual([]);
      }),
    );
  });

  test.each(spoilers)('spoilt by %s is caught, in its class, and its repaired twin is silent', (_, kind, spoil) => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 3 }), fc.nat(2), (groups, pick) => {
        const g = pick % groups.length;
        const spoilt = groups[g];
        if (spoilt === undefined) return;
        fc.pre(spoilt.items.reduce((a, b) => a + b, 0) > 0);
        const { form, answers } = build(groups);
        const filling = session(form, { answers });
        const changes = spoil(spoilt, g);
        for (const [id, value] of Object.entries(changes)) filling.update(id, value);
        const found = filling.evaluation().findings.filter((finding) => finding.class === kind);
        expect(found.some(({ fields }) => fields.some((id) => id.startsWith(`g${g}_`)))).toBe(true);
        for (const id of Object.keys(changes)) filling.update(id, answers[id] ?? null);
        expect(filling.evaluation().findings).toEqual([]);
      }),
    );
  });
});

describe('chains and fans of depth 300', () => {
  const depth = 300;
  const fields: Record<string, FieldSketch> = {
    start: {},
    top: { expected: { sum: Array.from({ length: depth }, (_, i) => `leaf${i}`) } },
  };
  for (let i = 0; i < depth; i++) fields[`leaf${i}`] = { expected: `start + ${i}` };
  for (let i = 0; i < depth; i++) fields[`link${i}`] = { expected: i === 0 ? 'top + 1' : `link${i - 1} + 1` };
  const form = prepare(formOf({ fields }));

  test('compute, change and are checked to their ends', () => {
    const filling = session(form, { answers: { start: 1 } });
    const sum = (start: number) => depth * start + (depth * (depth - 1)) / 2;
    expect(filling.evaluation().computed.get(`link${depth - 1}`)).toEqual({ ok: true, value: sum(1) + depth });
    expect(filling.update('start', 2).computed.get(`link${depth - 1}`)).toEqual({ ok: true, value: sum(2) + depth });
    const wrong = filling.update('top', sum(2) + 1);
    expect(wrong.findings.map(({ code }) => code)).toEqual(['total-differs']);
    expect(wrong.computed.get('link0')).toEqual({ ok: true, value: sum(2) + 2 });
    expect(filling.update('start', null).computed.get('leaf7')).toMatchObject({ ok: false });
  });
});
