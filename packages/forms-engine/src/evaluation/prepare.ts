import { deriveRules } from '../checks/derive.ts';
import type { FormDefinition } from '../definition/definition.ts';
import type { FormIndex, PreparedForm, Readers, Rule, Signal, Step } from './model.ts';
import { orderSteps } from './order.ts';
import { indexForm } from './prepared.ts';
import { applicableStep, cellApplicableStep, partStep } from './steps-applicable.ts';
import { progressStep, tallyStep } from './steps-progress.ts';
import { cellStep, fieldStep } from './steps-values.ts';

/**
 * Makes a definition ready for evaluating, once: places, dependency order, who reads what, the checks that follow.
 * Throws where formulas and conditions go in a circle, naming it; {@link dependencyCircle} tells that beforehand.
 */
export function prepare(definition: FormDefinition): PreparedForm {
  const form = indexForm(definition);
  const { ordered: steps, circle } = orderSteps(stepsOf(form));
  if (circle.length > 0) {
    throw new Error(
      `The formulas and conditions of ${definition.code} go in a circle: ${circle.slice(0, 10).join(', ')}`,
    );
  }
  const rules = deriveRules(form);
  return { ...form, steps, rules, readers: readersOf(steps, rules) };
}

/** Fields, tables and parts whose formulas and conditions depend on each other in a circle; empty when all is well. */
export function dependencyCircle(definition: FormDefinition): readonly string[] {
  return [...new Set(orderSteps(stepsOf(indexForm(definition))).circle)];
}

function stepsOf(form: FormIndex): readonly Step[] {
  const parts = form.definition.parts;
  const tables = [...form.tables.values()];
  return [
    ...parts.flatMap((part) => (part.applicable === undefined ? [] : [partStep(part, part.applicable)])),
    ...[...form.fields.values()].flatMap((field) => [
      ...applicableStep(form, field),
      ...(field.expected === undefined ? [] : [fieldStep(field, field.expected)]),
    ]),
    ...tables.flatMap((prepared) => [
      ...applicableStep(form, prepared.table),
      ...[...prepared.columns.values()].flatMap((column) => [
        ...(column.applicable === undefined ? [] : [cellApplicableStep(prepared.table.id, column, column.applicable)]),
        ...(column.expected === undefined ? [] : [cellStep(prepared.table.id, column, column.expected)]),
      ]),
      tallyStep(prepared),
    ]),
    ...parts.map((part) => progressStep(form, part.id)),
  ];
}

function readersOf(steps: readonly Step[], rules: readonly Rule[]): ReadonlyMap<Signal, Readers> {
  const readers = new Map<Signal, { readonly whole: number[]; readonly rows: number[] }>();
  const add = (name: Signal, kind: 'whole' | 'rows', task: number) => {
    const found = readers.get(name) ?? { whole: [], rows: [] };
    found[kind].push(task);
    readers.set(name, found);
  };
  [...steps, ...rules].forEach((task, index) => {
    for (const name of new Set(task.reads)) add(name, 'whole', index);
    for (const name of new Set(task.rowReads ?? [])) add(name, 'rows', index);
  });
  return readers;
}
