import type { ColumnType, Generated } from 'kysely';
import type { FormDefinition } from '#forms-engine';

/** Where a report stands (submissions/transitions.ts). One that was reopened is in progress, as its next version. */
export type ReportState = 'open' | 'inProgress' | 'certified' | 'signed' | 'submitted' | 'returned' | 'accepted';

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
  readonly state: ColumnType<ReportState, never, ReportState>;
  readonly state_at: ColumnType<Date, never, Date>;
  readonly version: ColumnType<number, never, number>;
};

/** The module's own tables, for `kysely.$extendTables<ReportingTables>()`. */
export type ReportingTables = {
  readonly form_definition: FormDefinitionTable;
  readonly report: ReportTable;
};
