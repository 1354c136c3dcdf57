import { expect, test } from 'vitest';
import { evaluate } from './evaluate-report.ts';
import { prepare } from './prepare.ts';
import { formOf } from './testing/test-form.ts';

const form = prepare(
  formOf({
    fields: { staff: {}, computers: {}, visits: { max: 10 }, items: {} },
    tables: { systems: { columns: { name: { type: 'text' } }, presence: 'required' } },
    written: [{ expect: 'visits <= items', fields: ['visits', 'items'] }],
  }),
);
const answers = { staff: 4, visits: 20, items: 5 };
const told = (notAsked: readonly string[]) =>
  evaluate(form, { answers, notAsked: new Set(notAsked) }).findings.flatMap(({ fields }) => [fields.join(' ')]);

test('what a body is not asked is not expected of it', () => {
  const whole = evaluate(form, { answers });
  expect(whole.progress).toEqual([{ part: 'main', answered: 3, expected: 5 }]);
  const own = evaluate(form, { answers: { staff: 4 }, notAsked: new Set(['visits', 'items', 'systems']) });
  expect(own.progress).toEqual([{ part: 'main', answered: 1, expected: 2 }]);
  expect(own.findings.map(({ fields }) => fields)).toEqual([['computers']]);
});

test('what is found of that alone is not told; what is found between it and an own figure is', () => {
  expect(told([])).toEqual(expect.arrayContaining(['visits', 'visits items']));
  expect(told(['visits', 'items', 'systems', 'computers'])).toEqual([]);
  expect(told(['visits', 'systems', 'computers'])).toEqual(['visits items']);
});

test('an optional figure is expected of the body that keeps it for all, and of nobody else', () => {
  const kept = prepare(formOf({ fields: { own: {}, total: { presence: 'optional', owner: 'Sở Nội vụ' } } }));
  const expectedOf = (owns: readonly string[]) => evaluate(kept, { answers: {}, owns: new Set(owns) });
  expect(expectedOf([]).progress).toEqual([{ part: 'main', answered: 0, expected: 1 }]);
  expect(expectedOf(['total']).progress).toEqual([{ part: 'main', answered: 0, expected: 2 }]);
  expect(expectedOf(['total']).findings.flatMap(({ fields }) => fields)).toEqual(['own', 'total']);
});
