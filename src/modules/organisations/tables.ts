import type { ColumnType, Generated } from 'kysely';

type OrganisationTable = {
  readonly id: Generated<string>;
  readonly identifier_code: string | null;
  readonly created_at: Generated<Date>;
};

type OrganisationStateTable = {
  readonly organisation_id: string;
  /** A daterange as PostgreSQL writes it: "[2021-01-01,)". */
  readonly valid: ColumnType<string, string, string>;
  readonly name: string;
  readonly kind: string;
  readonly legal_nature: string;
  readonly parent_id: string | null;
  readonly decision: string | null;
};

/** The module's own tables, for `kysely.$extendTables<OrganisationTables>()`. */
export type OrganisationTables = {
  readonly organisation: OrganisationTable;
  readonly organisation_state: OrganisationStateTable;
};
