import { aggregationRule } from '../aggregation/rule.ts';
import { printExpression } from '../expressions/print.ts';
import type { Expected, Field, FormDefinition, Part } from './definition.ts';
import { period } from './json.words.ts';

/** A field as `forms show --format json` gives it; `unit`, `number` and the rest are null where the form has none. */
export type FieldJson = ReturnType<typeof fieldToJson>;

/** @param words fills in the year and quarter that the source prints */
export function fieldToJson(field: Field, part: Part | undefined, form: FormDefinition) {
  const words = period(form);
  return {
    id: field.id,
    label: words(field.label),
    type: field.type,
    unit: field.unit === undefined ? null : words(field.unit),
    name: field.name === undefined ? null : words(field.name),
    number: field.number ?? null,
    part: field.part,
    presence: field.presence,
    indicator: field.indicator ?? null,
    formula: formulaOf(field.expected),
    applicable: field.applicable === undefined ? null : printExpression(field.applicable),
    partOf: field.partOf ?? null,
    measure: field.measure ?? null,
    owner: field.owner ?? part?.owner ?? null,
    aggregation: aggregationRule(field).kind,
    weight: field.weight ?? null,
    options: field.options ?? null,
    decimals: field.decimals ?? null,
    min: field.min ?? null,
    max: field.max ?? null,
    bonus: field.bonus ?? false,
    window: field.window ?? part?.window ?? form.period.window,
    printed: field.printed,
    restored: field.restored ?? null,
    table: field.table ?? null,
  };
}

function formulaOf(expected: Expected | undefined): string | null {
  if (expected === undefined) return null;
  const formula = printExpression(expected.expression);
  if (expected.rule !== 'sum' || expected.compare === 'equal') return formula;
  return `${expected.compare === 'atLeast' ? '>=' : '<='} ${formula}`;
}
