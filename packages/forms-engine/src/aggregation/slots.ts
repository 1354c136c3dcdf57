import type { Field, FormDefinition } from '../definition/definition.ts';
import { isBlank, isNumberType, isRows } from '../values/kinds.ts';
import type { Answers, Value } from '../values/value.ts';
import { type AggregationRule, aggregationRule } from './rule.ts';

/**
 * A number that a report gives to aggregation. Whatever its rule, a field adds up by counting, summing and comparing the numbers of its slots,
 * so that a database can do it without knowing the form. The name says which: `field` its value (yes is 1, no 0), `field:given`,
 * `field:option`, `field:of` and `field:to` of a ratio, `field:weighted` and `field:weight` of a weighted mean.
 */
export type Slot = {
  readonly name: string;
  readonly read: (answers: Answers) => number | null;
};

function answerTo(answers: Answers, id: string): Value {
  const found = answers[id];
  return found === undefined || isRows(found) ? null : found;
}

const numberOf = (value: Value): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);

/** The number that a formula names: a field, or the sum of a growing table's column. */
function readNamed(answers: Answers, name: string): number | null {
  const [id = '', column] = name.split('.');
  if (column === undefined) return numberOf(answerTo(answers, id));
  const rows = answers[id];
  const cells = isRows(rows) ? rows.map((row) => numberOf(row[column] ?? null)) : [];
  return cells.reduce((sum, cell) => (cell === null ? sum : (sum ?? 0) + cell), null);
}

/** All or none: a ratio whose one part is blank would compare different bodies. */
function together(answers: Answers, names: readonly string[], of: (numbers: readonly number[]) => number | null) {
  const numbers = names.map((name) => readNamed(answers, name)).filter((number) => number !== null);
  return numbers.length === names.length ? of(numbers) : null;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function ratioSlots({ id }: Field, { of, to }: Extract<AggregationRule, { kind: 'ratio' }>): readonly Slot[] {
  const names = [of, ...to];
  return [
    { name: `${id}:of`, read: (answers) => together(answers, names, ([first = 0]) => first) },
    { name: `${id}:to`, read: (answers) => together(answers, names, ([, ...others]) => sumOf(others)) },
  ];
}

function meanSlots({ id }: Field, weight: string): readonly Slot[] {
  const names = [id, weight];
  return [
    { name: `${id}:weighted`, read: (answers) => together(answers, names, ([value = 0, by = 0]) => value * by) },
    { name: `${id}:weight`, read: (answers) => together(answers, names, ([, by = 0]) => by) },
  ];
}

function optionSlots(field: Field): readonly Slot[] {
  return (field.options ?? []).map((option) => ({
    name: `${field.id}:${option.id}`,
    read: (answers) => {
      const value = answerTo(answers, field.id);
      if (isBlank(field, value)) return null;
      return Number(Array.isArray(value) ? value.includes(option.id) : value === option.id);
    },
  }));
}

/** What tells that a field was answered at all, and its value where that is a number. */
function ownSlot(field: Field): Slot {
  const { id, type } = field;
  if (isNumberType(type)) return { name: id, read: (answers) => numberOf(answerTo(answers, id)) };
  const read = (answers: Answers): Value => answerTo(answers, id);
  if (type === 'yesNo' || type === 'tick') {
    return { name: id, read: (answers) => (isBlank(field, read(answers)) ? null : Number(read(answers) === true)) };
  }
  return { name: `${id}:given`, read: (answers) => (isBlank(field, read(answers)) ? null : 1) };
}

function fieldSlots(field: Field): readonly Slot[] {
  const rule = aggregationRule(field);
  if (rule.kind === 'ratio') return [ownSlot(field), ...ratioSlots(field, rule)];
  if (rule.kind === 'weightedMean') return [ownSlot(field), ...meanSlots(field, rule.weight)];
  return rule.kind === 'countEach' ? [ownSlot(field), ...optionSlots(field)] : [ownSlot(field)];
}

/** The fields that stand once in a report; those of growing tables are rows, which are listed. */
export const singleFields = ({ fields }: Pick<FormDefinition, 'fields'>): readonly Field[] =>
  fields.filter(({ table }) => table === undefined);

/** The slots of a form, in the order of its fields. */
export function slotsOf(definition: FormDefinition): readonly Slot[] {
  return singleFields(definition).flatMap(fieldSlots);
}

/** The slot that says how many bodies answered a field. */
export const ownSlotName = (field: Field): string => ownSlot(field).name;
