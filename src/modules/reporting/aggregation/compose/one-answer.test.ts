import { describe, expect, test } from 'vitest';
import { type Answers, aggregate, mergeTallies, slotsOf, type Tally, type Value } from '#forms-engine';
import { type Form, findForm } from '../../definitions/library.ts';
import { oneAnswer } from './one-answer.ts';

function formNamed(code: string): Form {
  const form = findForm(code);
  if (form === undefined) throw new Error(`no form ${code}`);
  return form;
}
const { definition } = formNamed('egov-department-2019');

const tallyOf = (numbers: readonly (number | null)[]): Tally =>
  numbers
    .filter((number) => number !== null)
    .map((number): Tally => ({ count: 1, sum: number, min: number, max: number }))
    .reduce(mergeTallies, { count: 0, sum: 0, min: Infinity, max: -Infinity });

/** What bodies A, B and C make together of their answers to a field. */
function made(id: string, ...values: readonly Value[]): Value | undefined {
  const reports: readonly Answers[] = values.map((value) => ({ [id]: value }));
  const tallies = new Map(slotsOf(definition).map(({ name, read }) => [name, tallyOf(reports.map(read))]));
  const found = aggregate(definition, tallies, [id])[0];
  if (found === undefined) throw new Error(`no field ${id}`);
  const given = values.flatMap((value, index) => (value === null ? [] : [{ name: 'ABC'[index] ?? '', value }]));
  return oneAnswer(found.field, found, given);
}

describe('the answers of many bodies as one', () => {
  test('numbers add up by their rule', () => {
    expect(made('items_news', 3, null, 4)).toBe(7);
  });

  test('yes where anybody said yes, no where all who answered said no; a tick that nobody set is no answer', () => {
    expect([made('timely_news', false, true), made('timely_news', false, null), made('timely_news', null)]).toEqual([
      true,
      false,
      undefined,
    ]);
    expect([made('procedures_to_iso', true, null), made('procedures_to_iso', null)]).toEqual([true, undefined]);
  });

  test('the option that most chose, and none where two are even; of several at once each that anybody chose', () => {
    expect(made('function_rating', 'complete', 'trial', 'complete')).toBe('complete');
    expect(made('function_rating', 'complete', 'trial')).toBeUndefined();
    expect(made('signature_kinds', ['public'], ['government', 'public'])).toEqual(['public', 'government']);
  });

  test('short texts once each, long ones in a line for each body', () => {
    expect(made('app_personnel', 'PostgreSQL', 'Oracle', 'PostgreSQL')).toBe('PostgreSQL; Oracle');
    expect(made('app_personnel_features', 'đã nâng cấp', null, 'chưa có')).toBe('A: đã nâng cấp\nC: chưa có');
    expect(made('app_personnel', 'a'.repeat(1_001))).toBeUndefined();
  });

  test('a document only where all name the same', () => {
    const decision = { number: '12/QĐ', date: '2019-01-02', title: 'Quy chế' };
    expect(made('management_rules', decision, { ...decision })).toEqual(decision);
    expect(made('management_rules', decision, { ...decision, number: '13/QĐ' })).toBeUndefined();
  });
});
