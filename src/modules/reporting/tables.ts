import type { ColumnType, Generated } from 'kysely';
import type { FormDefinition } from '#forms-engine';

type FormDefinitionTable = {
  readonly hash: string;
  readonly code: string;
  readonly version: number;
  readonly definition: ColumnType<FormDefinition, string, never>;
};

type ReportTable = {
  readonly id: Generated<string>;
  readonly organisation_id: string;
  readonly sheet_id: string;
  readonly form_code: string;
  readonly definition_hash: string;
  readonly period: string;
  readonly created_at: Generated<Date>;
  readonly created_by: string;
};

/** The module's own tables, for `kysely.$extendTables<ReportingTables>()`. */
export type ReportingTables = {
  readonly form_definition: FormDefinitionTable;
  readonly report: ReportTable;
};
