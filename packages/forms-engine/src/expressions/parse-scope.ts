/** The type of an expression. Options are kept so that a misspelt option id is found when the definition is loaded. */
export type ExpressionType =
  | { readonly kind: ScalarKind; readonly options?: readonly string[] }
  | { readonly kind: 'list'; readonly of: ExpressionType; readonly column?: true };

export type ScalarKind =
  | 'number'
  | 'text'
  | 'boolean'
  | 'choice'
  | 'date'
  | 'dateTime'
  | 'month'
  | 'quarter'
  | 'year'
  | 'document'
  | 'file'
  | 'null'
  | 'unknown';

/** The names that an expression may use. */
export interface Scope {
  readonly fields: ReadonlyMap<string, ExpressionType>;
  /** Growing tables, each with its columns. */
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, ExpressionType>>;
  /** The table whose row is looked at: its columns are named without the table. */
  readonly row?: string;
}

export const number: ExpressionType = { kind: 'number' };
export const boolean: ExpressionType = { kind: 'boolean' };
export const date: ExpressionType = { kind: 'date' };
export const unknown: ExpressionType = { kind: 'unknown' };
