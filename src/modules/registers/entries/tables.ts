import type { ColumnType, Generated } from 'kysely';
import type { Act } from './entry.ts';

type RegisterEntryTable = {
  readonly id: Generated<string>;
  readonly organisation_id: string;
  readonly register: string;
  readonly revision: Generated<number>;
};

type RegisterChangeTable = {
  readonly organisation_id: string;
  readonly entry_id: string;
  readonly revision: number;
  readonly act: Act;
  readonly day: string | null;
  readonly reason: string | null;
  readonly source: string | null;
  readonly made_at: Date;
  readonly made_by: string;
};

type RegisterVersionTable = {
  readonly organisation_id: string;
  readonly entry_id: string;
  readonly register: string;
  readonly revision: number;
  /** Days, the last not included: "[2026-01-01,)". */
  readonly valid: string;
  readonly key: string;
  readonly values: ColumnType<unknown, string, never>;
  readonly is_public: boolean;
  readonly replaced_in: ColumnType<number | null, never, number>;
};

type RegisterConfirmationTable = {
  readonly organisation_id: string;
  readonly register: string;
  readonly confirmed_on: string;
  readonly made_at: Date;
  readonly made_by: string;
};

/** The module's own tables, for `kysely.$extendTables<RegisterTables>()`. */
export type RegisterTables = {
  readonly register_entry: RegisterEntryTable;
  readonly register_change: RegisterChangeTable;
  readonly register_version: RegisterVersionTable;
  readonly register_confirmation: RegisterConfirmationTable;
};
