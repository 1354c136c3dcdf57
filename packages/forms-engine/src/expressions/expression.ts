/**
 * The checked tree of an expression: plain JSON that travels to the browser.
 * All numbers are doubles; faults are values. Written in CEL's grammar, parsed on the server only.
 */
export type Expression =
  | { readonly op: 'literal'; readonly value: number | string | boolean | null }
  /** A field's value (reported, else computed). */
  | { readonly op: 'field'; readonly id: string }
  /** All values of a column of a growing table, in row order. */
  | { readonly op: 'column'; readonly table: string; readonly column: string }
  /** The same column in the row that is being checked. */
  | { readonly op: 'rowField'; readonly table: string; readonly column: string }
  | { readonly op: 'period'; readonly property: 'year' | 'quarter' | 'key' | 'from' | 'to' }
  | { readonly op: 'unary'; readonly operator: '-' | '!'; readonly operand: Expression }
  | {
      readonly op: 'binary';
      readonly operator: '+' | '-' | '*' | '/' | '%' | '<' | '<=' | '>' | '>=' | '==' | '!=' | '&&' | '||' | 'in';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly op: 'conditional'; readonly test: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly op: 'list'; readonly items: readonly Expression[] }
  | { readonly op: 'call'; readonly name: FunctionName; readonly arguments: readonly Expression[] };

/**
 * - `blank(x)`, `given(x)`: whether a value is there (never missing themselves)
 * - `either(x, y)`: x unless blank, else y
 * - `sum(…)`: of numbers and columns; blanks count as nothing, missing only if all are blank
 * - `total(…)`: of numbers and columns; missing if any is blank; a table without rows adds nothing
 * - `count(column)`: rows with a value there; `countIf(column, value)`; `rows(column)`: number of rows
 * - `round(x, decimals)`, `floor`, `ceil`, `abs`, `min(…)`, `max(…)`
 * - `yearOf(date)`, `length(text)`
 */
export const functionNames = [
  'blank',
  'given',
  'either',
  'sum',
  'total',
  'count',
  'countIf',
  'rows',
  'round',
  'floor',
  'ceil',
  'abs',
  'min',
  'max',
  'yearOf',
  'length',
] as const;
export type FunctionName = (typeof functionNames)[number];

/** Why an expression has no value. */
export type Fault =
  | { readonly kind: 'missing'; readonly fields: readonly string[] }
  | { readonly kind: 'divisionByZero'; readonly fields: readonly string[] }
  | { readonly kind: 'type'; readonly fields: readonly string[]; readonly detail: string };

export type Result =
  | {
      readonly ok: true;
      readonly value: number | string | boolean | null | readonly (number | string | boolean | null)[];
    }
  | { readonly ok: false; readonly fault: Fault };
