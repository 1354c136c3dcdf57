import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row, Value } from '../values/value.ts';
import { evaluate } from './evaluate-report.ts';
import type { Evaluation, EvaluationInput } from './evaluation.ts';
import { prepare } from './prepare.ts';
import { type Session, session } from './session.ts';
import { formOf, type Sketch } from './testing/test-form.ts';

const sketch: Sketch = {
  parts: [
    { id: 'main', number: 'MỤC 1.', title: 'CHUNG' },
    { id: 'extra', title: 'THÊM', applicable: 'has' },
  ],
  fields: {
    has: { type: 'yesNo' },
    a: {},
    b: { partOf: ['a'] },
    c: { applicable: 'has && a > 2' },
    total: { expected: { sum: ['a', 'b', 'c'] } },
    share: { type: 'percent', expected: { ratio: ['b', 'total'] } },
    deep: { expected: 'total * 2 - either(share, 0)' },
    of_rows: { expected: 'sum(list.x)' },
    extra_count: { part: 'extra', partOf: ['of_rows'] },
    plan: { type: 'document', presence: 'optional' },
    other_plan: { type: 'document', presence: 'optional' },
  },
  tables: {
    list: {
      applicable: 'a > 0',
      maxRows: 3,
      columns: {
        x: {},
        y: { partOf: ['x'] },
        z: { type: 'percent', expected: { ratio: ['y', 'x'] }, applicable: 'x > 1' },
        weight: { type: 'decimal', expected: 'y / of_rows' },
        flag: { type: 'tick', applicable: 'has' },
      },
    },
  },
  written: [
    {
      code: 'deep-below-a',
      expect: 'deep >= a',
      fields: ['deep', 'a'],
      message: { vi: '{deep} < {a}', en: '{name:deep}' },
    },
    {
      code: 'row-above-total',
      expect: 'x <= total',
      row: 'list',
      fields: ['x'],
      message: { vi: '{x} > {total}', en: '' },
    },
    { code: 'flags', expect: 'countIf(list.flag, true) <= 1', fields: ['list'] },
  ],
};
const form = prepare(formOf({ ...sketch, tables: sketch.tables ?? {} }));
const fieldIds = [...form.fields.keys(), 'stranger'];
const columns = ['x', 'y', 'z', 'weight', 'flag', 'stranger'];

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -1, max: 8 }),
  fc.boolean(),
  fc.constantFrom('abc', '3', ''),
  fc.constantFrom<Value>({ link: 'http://a.vn/x' }, { number: '1/KH', link: 'https://a.vn/x/' }),
);
const row: fc.Arbitrary<Row> = fc.dictionary(fc.constantFrom(...columns), value, { maxKeys: 4 });
const rows = fc
  .uniqueArray(fc.record({ id: fc.constantFrom('p', 'q', 'r', 's'), row }), { selector: ({ id }) => id })
  .map((list) => list.map(({ id, row: cells }): Row => ({ ...cells, _id: id })));

type Edit = (of: Session) => void;
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.constantFrom(...fieldIds), value).map(
    ([id, next]): Edit =>
      (of) =>
        of.update(id, next),
  ),
  rows.map(
    (next): Edit =>
      (of) =>
        of.update('list', next),
  ),
  fc.tuple(fc.nat(3), fc.constantFrom(...columns), value).map(
    ([at, column, next]): Edit =>
      (of) => {
        const list = of.answers().list;
        const target = Array.isArray(list) ? list[at] : undefined;
        if (typeof target === 'object' && target !== null && typeof target._id === 'string')
          of.updateCell('list', target._id, column, next);
      },
  ),
  fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('http://a.vn/x', '5/QĐ-UBND')).map(
    ([id, text]): Edit =>
      (of) =>
        of.updateAbout(id, { evidence: [text] }),
  ),
);

function plain({ computed, findings, progress, isApplicable }: Evaluation) {
  return {
    computed: new Map([...computed].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    findings,
    progress,
    applicable: [...form.fields.keys(), 'list', 'flag'].map((id) => isApplicable(id)),
  };
}

test('after any edits the session says exactly what a full evaluation of its answers says', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      const filling = session(form, { answers: {} });
      const about: Record<string, { evidence: string[] }> = {};
      for (const change of edits) {
        change({
          ...filling,
          updateAbout(id, said) {
            about[id] = { evidence: [...(said?.evidence ?? [])] };
            return filling.updateAbout(id, said);
          },
        });
        const input: EvaluationInput = { answers: filling.answers(), about };
        expect(plain(filling.evaluation())).toEqual(plain(evaluate(form, input)));
      }
    }),
    { numRuns: 300 },
  );
});

test('an evaluation that was handed out does not change with later edits', () => {
  const filling = session(form, { answers: { a: 1, b: 1, has: true } });
  const before = filling.evaluation();
  const kept = plain(before);
  filling.update('a', 5);
  filling.update('has', false);
  expect(plain(before)).toEqual(kept);
});

test('a cell changes in its row only, and rows that are not there are refused', () => {
  const filling = session(form, {
    answers: {
      a: 1,
      list: [
        { _id: 'p', x: 4, y: 5 },
        { x: 2, y: 1 },
      ],
    },
  });
  const fixed = filling.updateCell('list', 'p', 'y', 2);
  expect(fixed.computed.get('list/p/z')).toEqual({ ok: true, value: 50 });
  expect(filling.updateCell('list', 'row-2', 'y', 2).computed.get('list/row-2/z')).toEqual({ ok: true, value: 100 });
  expect(() => filling.updateCell('list', 'nobody', 'y', 2)).toThrow(/no row nobody/);
});
