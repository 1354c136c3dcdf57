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
  readonly second_factor_at: ColumnType<Date | null, never, never>;
  readonly second_factor_due: ColumnType<string | null, never, never>;
  readonly last_sign_in_at: ColumnType<Date | null, never, never>;
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

type PendingSignInTable = {
  readonly token_hash: Buffer;
  readonly account_id: string;
  readonly entered_by: string;
  readonly expires_at: Date;
};

/** The hash of its token can be written and not read. */
type OneTimeLinkTable = {
  readonly id: Generated<string>;
  readonly account_id: string;
  readonly kind: string;
  readonly token_hash: ColumnType<never, Buffer, never>;
  readonly made_at: Date;
  readonly made_by: string;
  readonly expires_at: Date;
  readonly used_at: ColumnType<Date | null, never, never>;
  readonly withdrawn_at: ColumnType<Date | null, never, Date>;
};

type IdentityTable = {
  readonly issuer: string;
  readonly subject: string;
  readonly account_id: string;
  readonly label: string;
  readonly linked_at: Date;
};

/** The module's own tables, for `kysely.$extendTables<PeopleTables>()`; passwords are reached through functions only. */
export type PeopleTables = {
  readonly account: AccountTable;
  readonly role_grant: RoleGrantTable;
  readonly sign_in_guard: SignInGuardTable;
  readonly pending_sign_in: PendingSignInTable;
  readonly one_time_link: OneTimeLinkTable;
  readonly identity: IdentityTable;
};
