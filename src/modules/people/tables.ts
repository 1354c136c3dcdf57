import type { ColumnType, Generated } from 'kysely';

type AccountTable = {
  readonly id: Generated<string>;
  readonly email: string | null;
  readonly user_name: string | null;
  readonly name: string;
  readonly organisation_id: string | null;
  readonly language: Generated<string>;
  readonly locked_at: ColumnType<Date | null, never, Date | null>;
  readonly must_change_password: ColumnType<boolean, never, never>;
  readonly is_demonstration: Generated<boolean>;
  readonly created_at: Generated<Date>;
};

type RoleGrantTable = {
  readonly id: Generated<string>;
  readonly account_id: string;
  readonly role: string;
  readonly organisation_id: string | null;
  readonly site_id: string | null;
  readonly sections: string[] | null;
  readonly source: Generated<string>;
  /** Number and date of the document on which a delegation rests. */
  readonly authority: string | null;
  /** Days, the last not included; "empty": withdrawn before it held a whole day. */
  readonly valid: string;
  readonly granted_by: string;
  readonly given_by: Generated<string | null>;
  readonly given_at: Generated<Date>;
};

type SignInGuardTable = {
  readonly key: string;
  readonly failures: number;
  readonly last_failure_at: Date;
  readonly blocked_until: Date | null;
};

/** The module's own tables, for `kysely.$extendTables<PeopleTables>()`; passwords are reached through functions only. */
export type PeopleTables = {
  readonly account: AccountTable;
  readonly role_grant: RoleGrantTable;
  readonly sign_in_guard: SignInGuardTable;
};
