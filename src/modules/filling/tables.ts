import type { ColumnType, Generated } from 'kysely';
import type { About, Value } from '#forms-engine';

type Json<T> = ColumnType<T | null, string | null, string | null>;
/** bigint travels as text in `pg`; sequences stay far below 2^53. */
type Sequence = ColumnType<string, number, number>;

type SheetTable = {
  readonly id: Generated<string>;
  readonly organisation_id: string;
  readonly definition_code: string;
  readonly definition_version: number;
  readonly definition_hash: string;
  readonly period: string;
  readonly sequence: ColumnType<string, never, number>;
  readonly answered: ColumnType<number, never, number>;
  readonly expected: ColumnType<number, never, number>;
  readonly created_at: Generated<Date>;
};

type AnswerTable = {
  readonly organisation_id: string;
  readonly sheet_id: string;
  readonly place: string;
  readonly value: Json<Value>;
  readonly about: Json<About>;
  readonly sequence: Sequence;
  readonly changed_at: Generated<Date>;
  readonly changed_by: string;
};

/** The module's own tables, for `kysely.$extendTables<FillingTables>()`. */
export type FillingTables = {
  readonly sheet: SheetTable;
  readonly answer: AnswerTable;
  readonly answer_change: AnswerTable;
};
