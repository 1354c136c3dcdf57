/**
 * What all engines are given alike: the fields, formulas and checks of one of our definitions, without anything that is
 * ours alone. Written once; each peer prints it into its own language.
 */
import { type Field, type FormDefinition, isNumberType, type Period, readsOf } from '#forms-engine';
import { type Answer, keyOf, type Names, Untranslatable } from './names.ts';
import { and, choose, not, or, type Plain, type Slot, yes } from './plain.ts';
import { derivedChecks } from './plan.derived.ts';
import { type Draft, type Formula, keptBeside, type Plan, type PlanCheck, slotOf } from './plan.parts.ts';
import { writtenCheck } from './plan.written.ts';
import { answerOf, truthOf } from './truth.ts';

export function planOf(definition: FormDefinition, period?: Period): Plan {
  const fields = definition.fields.filter((field) => field.table === undefined);
  const byKey = new Map(
    [...fields, ...definition.tables.flatMap((table) => table.columns)].map((field) => [keyOf(slotOf(field)), field]),
  );
  const formulas = new Map<string, Formula>();
  const left: { key: string; why: string }[] = [];
  const names: Names = {
    answer: (slot) => settled(slot, formulas, byKey.get(keyOf(slot))),
    field: (slot) => byKey.get(keyOf(slot)),
    period,
    assumed: new Set(),
    blankIsNo: false,
  };
  for (const field of inOrder(byKey)) addFormula(field, names, formulas, left);
  const checks: PlanCheck[] = [];
  const attempt = (key: string, make: () => PlanCheck | undefined) => {
    try {
      const check = make();
      if (check !== undefined) checks.push(check);
    } catch (error) {
      if (!(error instanceof Untranslatable)) throw error;
      left.push({ key, why: error.message });
    }
  };
  const draft: Draft = { definition, names, formulas, attempt };
  const limits = [...byKey.values()].flatMap((field) => derivedChecks(draft, field));
  for (const check of definition.checks) attempt(check.code, () => writtenCheck(draft, check));
  return { definition, fields, tables: definition.tables, formulas: [...formulas.values()], limits, checks, left };
}

/** A field's value: as reported, else as computed. */
function settled(slot: Slot, formulas: ReadonlyMap<string, Formula>, field: Field | undefined): Answer {
  const own: Answer = { given: { k: 'given', slot }, value: { k: 'slot', slot } };
  const formula = formulas.get(keyOf(slot));
  if (formula === undefined || field === undefined) return own;
  const { kept } = formula;
  const raw: Plain = { k: 'slot', slot: kept };
  const whole = field.type === 'integer' && isWhole(formula.value);
  const rounds = isNumberType(field.type) && !whole;
  const computed: Plain = rounds
    ? { k: 'call', name: 'round', items: [raw, { k: 'const', value: formula.decimals }] }
    : raw;
  if (keyOf(kept) === keyOf(slot)) return { given: own.given, value: computed };
  return { given: or(own.given, { k: 'given', slot: kept }), value: choose(own.given, own.value, computed) };
}

/** Sums, differences and products of slots: whole numbers stay whole, and nobody rounds them. */
function isWhole(plain: Plain): boolean {
  switch (plain.k) {
    case 'slot':
    case 'column':
      return true;
    case 'const':
      return Number.isInteger(plain.value);
    case 'sum':
      return plain.items.every(isWhole);
    case 'op':
      return ['+', '-', '*'].includes(plain.operator) && isWhole(plain.left) && isWhole(plain.right);
    case 'if':
      return isWhole(plain.yes) && isWhole(plain.no);
    default:
      return false;
  }
}

function addFormula(
  field: Field,
  names: Names,
  formulas: Map<string, Formula>,
  left: { key: string; why: string }[],
): void {
  if (field.expected === undefined) return;
  const slot = slotOf(field);
  try {
    const { given, value } = answerOf(field.expected.expression, names);
    const counts = field.applicable === undefined ? yes : not(truthOf(field.applicable, names).no);
    const kept = field.printed ? keptBeside(slot) : slot;
    formulas.set(keyOf(slot), {
      slot,
      kept,
      decimals: field.decimals ?? (field.type === 'integer' ? 0 : 2),
      given: and(counts, given),
      value,
    });
  } catch (error) {
    if (!(error instanceof Untranslatable)) throw error;
    left.push({ key: `formula of ${keyOf(slot)}`, why: error.message });
  }
}

/** Fields with formulas, each after those it reads. */
function inOrder(byKey: ReadonlyMap<string, Field>): readonly Field[] {
  const ordered = new Set<Field>();
  const visit = (field: Field): void => {
    if (field.expected === undefined || ordered.has(field)) return;
    const reads = readsOf(field.expected.expression);
    for (const id of [...reads.fields, ...reads.rowFields, ...reads.columns]) {
      const read = byKey.get(id);
      if (read !== undefined) visit(read);
    }
    ordered.add(field);
  };
  for (const field of byKey.values()) visit(field);
  return [...ordered];
}
