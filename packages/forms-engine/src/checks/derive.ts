/** All checks of a form: those that follow from its fields, tables and parts, and those written by hand. */

import type { Check, Field } from '../definition/definition.ts';
import type { FormIndex, PreparedTable, Rule, Signal } from '../evaluation/model.ts';
import { fieldOf, isCounted } from '../evaluation/prepared.ts';
import { signalsOf } from '../evaluation/steps-values.ts';
import { readsOf } from '../expressions/evaluate-reads.ts';
import { isDateType, isNumberType } from '../values/kinds.ts';
import { checkCondition, checkPartCondition, checkTableCondition } from './check-conditions.ts';
import { checkEvidence, evidenceSignals } from './check-evidence.ts';
import { checkExpected } from './check-expected.ts';
import { checkHistory, checkWindow } from './check-history.ts';
import { checkMeasured, measuredSignals } from './check-measured.ts';
import { checkMissing } from './check-missing.ts';
import { checkPart, wholesOf } from './check-parts.ts';
import { checkRows, checkUnknown, checkUnknownColumns, checkValue } from './check-values.ts';
import { checkWritten, idsInMessage } from './check-written.ts';

/** The rules in document order. */
export function deriveRules(form: FormIndex): readonly Rule[] {
  const rules = [
    { reads: ['unknown'], position: -1, check: checkUnknown },
    ...[...form.fields.values()].flatMap((field) => fieldRules(form, field)),
    ...[...form.tables.values()].flatMap((table) => tableRules(form, table)),
    ...partRules(form),
    ...form.definition.checks.map((check) => writtenRule(form, check)),
    { reads: evidenceSignals(form), position: lastOf(form), check: checkEvidence },
    { reads: measuredSignals(form), position: lastOf(form), check: checkMeasured },
  ];
  return rules.toSorted((a, b) => a.position - b.position);
}

type Place = Pick<Rule, 'position'> & { readonly table?: string };

/** The rules of one field, of the form or of a table's row: the same rules, with signals of the form or of the row. */
function fieldRules(
  form: FormIndex,
  field: Field,
  place: Place = { position: form.positions.get(field.id) ?? 0 },
): Rule[] {
  const rule = (check: Rule['check'], ids: readonly string[], more: readonly Signal[] = []): Rule => {
    const signals = ids.map((id) => signalOf(form, id, place.table));
    const own = place.table === undefined ? `f:${field.id}` : `d:${place.table}.${field.id}`;
    const all = [own, ...signals, ...more];
    if (place.table === undefined) return { ...place, reads: all, check };
    const inRow = (name: Signal) => /^[cdae]:/.test(name) && name.slice(2).startsWith(`${place.table}.`);
    return {
      ...place,
      reads: [...all.filter((name) => !inRow(name)), `t:${place.table}`],
      rowReads: all.filter(inRow),
      check,
    };
  };
  const { expected, applicable } = field;
  const rules: Rule[] = [rule(checkValue(field), expected?.rule === 'ratio' ? [expected.of, ...expected.to] : [])];
  const wholes = wholesOf(form, field);
  if (wholes.length > 0) rules.push(rule(checkPart(field, wholes), [field.id, ...wholes]));
  if (expected !== undefined) rules.push(rule(checkExpected(field, expected), operandsOf(field)));
  if (applicable !== undefined) rules.push(rule(checkCondition(field, applicable), [], conditionSignals(field, place)));
  if (field.window !== undefined && isDateType(field.type)) rules.push(rule(checkWindow(field, field.window), []));
  if (place.table === undefined && isNumberType(field.type)) rules.push(rule(checkHistory(field), []));
  return rules;
}

function operandsOf(field: Field): readonly string[] {
  const { expected } = field;
  if (expected?.rule === 'sum') return expected.of;
  return expected?.rule === 'ratio' ? [expected.of, ...expected.to] : [];
}

function conditionSignals(field: Field, { table }: Place): readonly Signal[] {
  const { reads, rowReads } =
    field.applicable === undefined ? { reads: [], rowReads: [] } : signalsOf(field.applicable);
  const own = table === undefined ? [`a:${field.id}`] : [`a:${table}.${field.id}`, `a:${table}`];
  return [...reads, ...rowReads, ...own, `a:part:${field.part}`];
}

/** The signal of an id as a field's properties write it: a column of the same table, a field, or `table.column`. */
function signalOf(form: FormIndex, id: string, table: string | undefined): Signal {
  if (table !== undefined && form.tables.get(table)?.columns.has(id)) return `c:${table}.${id}`;
  return id.includes('.') ? `c:${id}` : `v:${id}`;
}

function tableRules(form: FormIndex, prepared: PreparedTable): Rule[] {
  const { id, applicable, part } = prepared.table;
  const position = form.positions.get(id) ?? 0;
  const columns = [...prepared.columns.values()].flatMap((field) => fieldRules(form, field, { position, table: id }));
  const rules: Rule[] = [
    { position, reads: [`t:${id}`, `a:${id}`], check: checkRows(prepared) },
    { position, table: id, reads: [`t:${id}`], rowReads: [`u:${id}`], check: checkUnknownColumns(prepared) },
    ...columns,
  ];
  if (applicable === undefined) return rules;
  const reads = [...signalsOf(applicable).reads, `t:${id}`, `a:${id}`, `a:part:${part}`];
  return [...rules, { position, reads, check: checkTableCondition(prepared, applicable) }];
}

function partRules(form: FormIndex): Rule[] {
  return form.definition.parts.flatMap((part) => {
    const fields = [...form.fields.values()].filter((field) => field.part === part.id);
    const tables = [...form.tables.values()].filter(({ table }) => table.part === part.id);
    const position = form.positions.get(fields[0]?.id ?? tables[0]?.table.id ?? '') ?? lastOf(form);
    const rules: Rule[] = [];
    if (fields.some(isCounted) || tables.length > 0) {
      rules.push({ position, reads: [`p:${part.id}`], check: checkMissing(part) });
    }
    if (part.applicable !== undefined) {
      const filled = [...fields.map((field) => `f:${field.id}`), ...tables.map(({ table }) => `t:${table.id}`)];
      const reads = [...signalsOf(part.applicable).reads, `a:part:${part.id}`, ...filled];
      rules.push({ position, reads, check: checkPartCondition(form, part, part.applicable) });
    }
    return rules;
  });
}

/** A check that looks at a row of a table runs in each of its rows; the others once. */
function writtenRule(form: FormIndex, check: Check): Rule {
  const expressions = check.when === undefined ? [check.expect] : [check.expect, check.when];
  const rowFields = expressions.flatMap((expression) => readsOf(expression).rowFields);
  const table = rowFields[0]?.split('.')[0];
  const columns = table === undefined ? undefined : form.tables.get(table)?.columns;
  const shown = [...check.fields, ...idsInMessage(check)].filter((id) => fieldOf(form, id, table) !== undefined);
  const shownFields = shown.filter((id) => columns?.has(id) !== true).flatMap((id) => [`v:${id}`, `f:${id}`]);
  const reads = [...expressions.flatMap((expression) => signalsOf(expression).reads), ...shownFields];
  const shownCells = shown.filter((id) => columns?.has(id) === true).map((id) => `${table}.${id}`);
  const rowReads = [...rowFields, ...shownCells].flatMap((id) => [`c:${id}`, `d:${id}`]);
  const position = form.positions.get(table ?? check.fields[0] ?? '') ?? lastOf(form);
  const rule = { position, check: checkWritten(form, check) };
  if (table === undefined) return { ...rule, reads };
  return { ...rule, table, reads: [...reads, `t:${table}`], rowReads };
}

function lastOf(form: FormIndex): number {
  return form.definition.fields.length + 1;
}
