import type { ColumnType, Generated } from 'kysely';

type SiteTable = {
  readonly id: Generated<string>;
  readonly organisation_id: string;
  readonly is_main: Generated<boolean>;
  readonly parent_id: string | null;
  readonly path: string | null;
  /** {"vi": "…", "en": "…"} */
  readonly name: ColumnType<unknown, string, string>;
  readonly settings: ColumnType<unknown, string, string>;
  /** YYYY-MM-DD */
  readonly opened_on: ColumnType<string, string, never>;
  readonly closed_on: string | null;
  readonly revision: Generated<number>;
  readonly created_at: Generated<Date>;
};

type SiteHostTable = {
  readonly host: string;
  readonly site_id: string;
  readonly is_primary: boolean;
};

/** The module's own tables, for `kysely.$extendTables<SiteTables>()`. */
export type SiteTables = { readonly site: SiteTable; readonly site_host: SiteHostTable };
