import { isAssignable } from '../expressions/check-types.ts';
import type { Expression } from '../expressions/expression.ts';
import { parseExpression } from '../expressions/parse.ts';
import type { ExpressionType, Scope } from '../expressions/parse-scope.ts';
import { boolean, number } from '../expressions/parse-scope.ts';
import type { Expected, Field, GrowingTable } from './definition.ts';
import type { Declared, Draft, DraftTable } from './draft.ts';
import { type FaultKind, type Place, within } from './faults.ts';
import { isNumeric } from './fields.ts';
import { findReference, knownReferences } from './references.ts';
import { expressionType } from './scope.ts';
import { hint } from './suggest.ts';

/** Parses and type-checks an expression of the definition; its faults stand at `place`. */
export function readExpression(
  text: string,
  scope: Scope,
  wanted: ExpressionType | undefined,
  place: Place,
  draft: Draft,
): Expression | undefined {
  const parsed = parseExpression(text, scope, wanted);
  if (parsed.ok) return parsed.expression;
  for (const fault of parsed.faults) draft.faults.add(place, fault);
  return undefined;
}

/** The field with its formulas. */
export function finishField(declared: Declared, scope: Scope, draft: Draft): Field {
  const { field, source, place } = declared;
  const inRow = field.table === undefined ? scope : { ...scope, row: field.table };
  const formulas: Formulas = { declared, scope: inRow, draft };
  checkOneFormula(formulas);
  const applicable =
    source.applicable === undefined
      ? undefined
      : readExpression(source.applicable, inRow, boolean, within(place, 'applicable'), draft);
  const expected = source.sum ? sumOf(formulas) : source.ratio ? ratioOf(formulas) : expressionOf(formulas);
  const partOf = source.partOf === undefined ? undefined : readPartOf(formulas);
  return {
    ...field,
    ...(applicable === undefined ? {} : { applicable }),
    ...(expected === undefined ? {} : { expected }),
    ...(partOf === undefined ? {} : { partOf }),
    ...(source.weight === undefined || !isWeight(formulas, source.weight) ? {} : { weight: source.weight }),
  };
}

/** The growing table with its columns and its condition. */
export function finishTable(
  { table, applicable, place }: DraftTable,
  fields: readonly Field[],
  scope: Scope,
  draft: Draft,
): GrowingTable {
  const columns = fields.filter((field) => field.table === table.id);
  if (applicable === undefined) return { ...table, columns };
  const expression = readExpression(applicable, scope, boolean, within(place, 'applicable'), draft);
  return { ...table, columns, ...(expression === undefined ? {} : { applicable: expression }) };
}

interface Formulas {
  readonly declared: Declared;
  readonly scope: Scope;
  readonly draft: Draft;
}

function report({ declared, draft }: Formulas, kind: FaultKind, key: string, words: Record<string, string>): void {
  draft.faults.report(within(declared.place, key), kind, { id: declared.field.id, ...words });
}

function checkOneFormula(formulas: Formulas): void {
  const { source, place } = formulas.declared;
  const keys = (['sum', 'ratio', 'expected'] as const).filter((key) => source[key] !== undefined);
  if (keys.length > 1) {
    formulas.draft.faults.report(place, 'manyExpected', { id: formulas.declared.field.id, keys: keys.join(', ') });
  }
  if (source.sumCompare !== undefined && source.sum === undefined)
    report(formulas, 'compareWithoutSum', 'sumCompare', {});
}

/** References to numbers, each once and none to the field itself; undefined after a fault. */
function readReferences(
  formulas: Formulas,
  key: string,
  references: readonly string[],
): readonly Expression[] | undefined {
  const { declared, scope, draft } = formulas;
  const found: Expression[] = [];
  const seen = new Set<string>();
  for (const id of references) {
    const reference = findReference(id, scope);
    if (seen.has(id)) report(formulas, 'repeatedReference', key, { id, key });
    seen.add(id);
    if (
      id === declared.field.id &&
      (reference?.expression.op === 'rowField') === (declared.field.table !== undefined)
    ) {
      report(formulas, 'selfReference', key, { key });
    } else if (reference === undefined) {
      draft.faults.report(within(declared.place, key), 'unknownReference', {
        id,
        hint: hint(id, knownReferences(scope)),
      });
    } else if (!isAssignable(reference.type, number)) {
      report(formulas, 'referenceNotNumber', key, { id, type: reference.type.kind });
    } else found.push(reference.expression);
  }
  return found.length === references.length ? found : undefined;
}

function sumOf(formulas: Formulas): Expected | undefined {
  const { source } = formulas.declared;
  const of = source.sum ?? [];
  const operands = readReferences(formulas, 'sum', of);
  if (operands === undefined) return undefined;
  // a blank item leaves the total missing: blank is neither 0 nor "không"
  const expression: Expression = { op: 'call', name: 'total', arguments: operands };
  return { rule: 'sum', of, compare: source.sumCompare ?? 'equal', expression };
}

function ratioOf(formulas: Formulas): Expected | undefined {
  const { ratio, type } = formulas.declared.source;
  if (ratio === undefined) return undefined;
  const to = typeof ratio.to === 'string' ? [ratio.to] : ratio.to;
  const scale = ratio.scale ?? (type === 'percent' ? 100 : 1);
  const [numerator] = readReferences(formulas, 'ratio', [ratio.of]) ?? [];
  const denominators = readReferences(formulas, 'ratio', to);
  if (to.length === 1 && to[0] === ratio.of) {
    report(formulas, 'ratioToItself', 'ratio', { of: ratio.of });
    return undefined;
  }
  if (numerator === undefined || denominators === undefined) return undefined;
  return { rule: 'ratio', of: ratio.of, to, scale, expression: quotient(numerator, denominators, scale) };
}

/** Multiplied before divided, so that whole percentages come out whole. */
function quotient(numerator: Expression, denominators: readonly Expression[], scale: number): Expression {
  const [only, ...more] = denominators;
  const isPlain = only !== undefined && more.length === 0 && only.op !== 'column';
  const right: Expression = isPlain ? only : { op: 'call', name: 'total', arguments: denominators };
  const top: Expression = numerator.op === 'column' ? { op: 'call', name: 'total', arguments: [numerator] } : numerator;
  const left: Expression =
    scale === 1 ? top : { op: 'binary', operator: '*', left: top, right: { op: 'literal', value: scale } };
  return { op: 'binary', operator: '/', left, right };
}

function expressionOf({ declared, scope, draft }: Formulas): Expected | undefined {
  const { field, source, place } = declared;
  if (source.expected === undefined) return undefined;
  const expression = readExpression(source.expected, scope, expressionType(field), within(place, 'expected'), draft);
  return expression === undefined ? undefined : { rule: 'expression', expression };
}

/** Another number of the same report. */
function isWeight(formulas: Formulas, weight: string): boolean {
  return readReferences(formulas, 'weight', [weight]) !== undefined;
}

function readPartOf(formulas: Formulas): readonly string[] | undefined {
  const { partOf, type } = formulas.declared.source;
  const wholes = typeof partOf === 'string' ? [partOf] : (partOf ?? []);
  if (type !== undefined && !isNumeric(type)) return undefined;
  const found = readReferences(formulas, 'partOf', wholes);
  if (found === undefined) return undefined;
  for (const [index, expression] of found.entries()) {
    if (expression.op === 'column') report(formulas, 'columnAsField', 'partOf', { id: wholes[index] ?? '' });
  }
  return wholes;
}
