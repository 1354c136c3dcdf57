/** Builds small compiled definitions for tests, with expressions written as an author would. */
import type {
  Check,
  Field,
  FieldType,
  FormDefinition,
  GrowingTable,
  Part,
  Window,
} from '../../definition/definition.ts';
import type { Expression } from '../../expressions/expression.ts';
import { parseExpression } from '../../expressions/parse.ts';
import type { ExpressionType, Scope } from '../../expressions/parse-scope.ts';

type Formula =
  | string
  | { readonly sum: readonly string[]; readonly compare?: 'equal' | 'atLeast' | 'atMost' }
  | { readonly ratio: readonly [of: string, ...to: string[]] };

export interface FieldSketch extends Partial<Omit<Field, 'id' | 'expected' | 'applicable' | 'type'>> {
  readonly type?: FieldType;
  readonly expected?: Formula;
  readonly applicable?: string;
}

export interface Sketch {
  readonly fields?: Readonly<Record<string, FieldSketch>>;
  readonly tables?: Readonly<
    Record<
      string,
      {
        readonly columns: Readonly<Record<string, FieldSketch>>;
        readonly applicable?: string;
        readonly presence?: 'required' | 'optional';
        readonly minRows?: number;
        readonly maxRows?: number;
      }
    >
  >;
  readonly parts?: readonly (Omit<Part, 'applicable'> & { readonly applicable?: string })[];
  readonly written?: readonly WrittenSketch[];
  readonly window?: Window;
}

export interface WrittenSketch extends Partial<Omit<Check, 'expect' | 'when'>> {
  readonly expect: string;
  readonly when?: string;
  readonly row?: string;
}

export function formOf(sketch: Sketch): FormDefinition {
  const scope = scopeOf(sketch);
  const partIds = sketch.parts ?? [{ id: 'main', number: 'MỤC 1.', title: 'SỐ LIỆU' }];
  return {
    code: 'test-form',
    version: 1,
    title: 'BIỂU THỬ',
    name: { vi: 'Biểu thử', en: 'Test form' },
    source: { document: 'Thử', date: '2019-01-01', issuer: 'Thử' },
    validity: { from: '2019-01-01' },
    scope: { natures: ['administrative'] },
    period: { kind: 'quarter', window: sketch.window ?? { kind: 'flow' } },
    printedYear: 2019,
    orientation: 'portrait',
    parts: partIds.map(({ applicable, ...part }) =>
      applicable === undefined ? part : { ...part, applicable: parsed(applicable, scope) },
    ),
    fields: Object.entries(sketch.fields ?? {}).map(([id, field]) => fieldOf(id, field, scope)),
    tables: Object.entries(sketch.tables ?? {}).map(([id, table]) => tableOf(id, table, scope)),
    layout: [],
    checks: (sketch.written ?? []).map((check) => checkOf(check, scope)),
    signatures: [],
    corrections: [],
  };
}

const numeric: readonly FieldType[] = ['integer', 'decimal', 'money', 'percent', 'hours'];

function fieldOf(id: string, sketch: FieldSketch, scope: Scope, table?: string): Field {
  const { expected, applicable, type = 'integer', ...rest } = sketch;
  const inRow = table === undefined ? scope : { ...scope, row: table };
  return {
    id,
    label: `Chỉ tiêu ${id}`,
    part: 'main',
    presence: 'required',
    printed: true,
    ...(numeric.includes(type) ? { min: 0, decimals: type === 'integer' ? 0 : 2 } : {}),
    ...(type === 'percent' ? { max: 100, unit: '%' } : {}),
    ...rest,
    type,
    ...(table === undefined ? {} : { table }),
    ...(applicable === undefined ? {} : { applicable: parsed(applicable, inRow) }),
    ...(expected === undefined ? {} : { expected: expectedOf(expected, inRow) }),
  };
}

function expectedOf(formula: Formula, scope: Scope): NonNullable<Field['expected']> {
  if (typeof formula === 'string') return { rule: 'expression', expression: parsed(formula, scope) };
  if ('sum' in formula) {
    const expression: Expression = parsed(`total(${formula.sum.join(', ')})`, scope);
    return { rule: 'sum', of: formula.sum, compare: formula.compare ?? 'equal', expression };
  }
  const [of, ...to] = formula.ratio;
  return { rule: 'ratio', of, to, scale: 100, expression: parsed(`${of} * 100 / total(${to.join(', ')})`, scope) };
}

function tableOf(id: string, sketch: NonNullable<Sketch['tables']>[string], scope: Scope): GrowingTable {
  const { columns, applicable, presence = 'required', ...rest } = sketch;
  return {
    id,
    label: `Bảng ${id}`,
    part: 'main',
    presence,
    blankRows: 1,
    ...rest,
    columns: Object.entries(columns).map(([column, field]) => fieldOf(column, field, scope, id)),
    ...(applicable === undefined ? {} : { applicable: parsed(applicable, scope) }),
  };
}

function checkOf({ expect, when, row, ...rest }: WrittenSketch, scope: Scope): Check {
  const inRow = row === undefined ? scope : { ...scope, row };
  return {
    code: 'written',
    class: 'consistency',
    severity: 'error',
    fields: [],
    blank: 'skipAny',
    message: { vi: 'Sai.', en: 'Wrong.' },
    ...rest,
    expect: parsed(expect, inRow),
    ...(when === undefined ? {} : { when: parsed(when, inRow) }),
  };
}

function parsed(text: string, scope: Scope): Expression {
  const result = parseExpression(text, scope);
  if (!result.ok) throw new Error(`${text}: ${result.faults.map((fault) => fault.message.en).join('; ')}`);
  return result.expression;
}

function scopeOf(sketch: Sketch): Scope {
  const fields = new Map(Object.entries(sketch.fields ?? {}).map(([id, field]) => [id, typeOf(field)]));
  const tables = new Map(
    Object.entries(sketch.tables ?? {}).map(([id, table]) => [
      id,
      new Map(Object.entries(table.columns).map(([column, field]) => [column, typeOf(field)])),
    ]),
  );
  return { fields, tables };
}

function typeOf({ type = 'integer' }: FieldSketch): ExpressionType {
  if (numeric.includes(type)) return { kind: 'number' };
  if (type === 'yesNo' || type === 'tick') return { kind: 'boolean' };
  return { kind: 'unknown' };
}
