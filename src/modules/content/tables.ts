import type { ColumnType, Generated } from 'kysely';

type Json = ColumnType<unknown, string, string>;
/** Written once. */
type Fixed<T> = ColumnType<T, T, never>;
/** A daterange as PostgreSQL writes it: "[2021-01-01,)". */
type Days = ColumnType<string, string, string>;
/** bigint travels as text in `pg`. */
type Counted = ColumnType<string, never, never>;
/** YYYY-MM-DD; selected with ::text. */
type Day = ColumnType<unknown, string, string>;

type SectionTable = {
  readonly site_id: Fixed<string>;
  readonly code: Fixed<string>;
  readonly organisation_id: Fixed<string>;
  readonly statutory_code: Fixed<string | null>;
  readonly parent_code: string | null;
  readonly slug: string;
  readonly name: Json;
  readonly kind: 'news' | 'pages';
  readonly position: number;
  readonly is_shown: Generated<boolean>;
};

type ArticleTable = {
  readonly id: Generated<string>;
  readonly number: Counted;
  readonly site_id: Fixed<string>;
  readonly organisation_id: Fixed<string>;
  readonly created_at: Fixed<Date>;
  readonly created_by: Fixed<string | null>;
  readonly import_key: Fixed<string | null>;
};

type EditionTable = {
  readonly id: Generated<string>;
  readonly article_id: Fixed<string>;
  readonly site_id: Fixed<string>;
  readonly organisation_id: Fixed<string>;
  readonly language: Fixed<string>;
  readonly number: Fixed<number>;
  readonly based_on: Fixed<string | null>;
  readonly state: string;
  readonly section_code: string;
  readonly title: string;
  readonly slug: string;
  readonly summary: string;
  readonly body: string;
  readonly details: Json;
  readonly event_kind: string | null;
  readonly event_on: ColumnType<unknown, string | null, string | null>;
  readonly event_document: string | null;
  readonly revision: ColumnType<number, number | undefined, number>;
  readonly writers: ColumnType<string[], readonly string[], readonly string[]>;
  readonly created_at: Fixed<Date>;
  readonly created_by: Fixed<string>;
  readonly changed_at: Date;
  readonly changed_by: string;
  readonly publish_at: Date | null;
  readonly published_at: Date | null;
  readonly taken_by: string | null;
  readonly is_unconfirmed: Generated<boolean>;
  readonly urgent_by: string | null;
};

type EditionRevisionTable = {
  readonly edition_id: Fixed<string>;
  readonly revision: Fixed<number>;
  readonly site_id: Fixed<string>;
  readonly at: Fixed<Date>;
  readonly account_id: Fixed<string | null>;
  readonly actor: Fixed<string>;
  readonly words: Json;
};

type EditionStepTable = {
  readonly id: Counted;
  readonly edition_id: Fixed<string>;
  readonly site_id: Fixed<string>;
  readonly at: Fixed<Date>;
  readonly account_id: Fixed<string | null>;
  readonly actor: Fixed<string>;
  readonly action: Fixed<string>;
  readonly from_state: Fixed<string | null>;
  readonly to_state: Fixed<string>;
  readonly reason: Fixed<string | null>;
  readonly detail: Json;
};

type PublicationTable = {
  readonly site_id: Fixed<string>;
  readonly language: Fixed<string>;
  readonly article_id: Fixed<string>;
  readonly edition_id: string;
  readonly organisation_id: string;
  readonly section_code: string;
  readonly number: ColumnType<string, number | string, never>;
  readonly title: string;
  readonly slug: string;
  readonly summary: string;
  readonly cover: ColumnType<unknown, string | null, string | null>;
  readonly first_published_at: Date;
  readonly published_at: Date;
  readonly is_lead: boolean;
  readonly offer_id: string | null;
  readonly source_site_id: string;
};

type WithdrawalTable = {
  readonly article_id: string;
  readonly language: string;
  readonly site_id: string;
  readonly number: ColumnType<string, number | string, never>;
  readonly title: string;
  readonly kind: string;
  readonly explanation: string;
  readonly at: Date;
};

type StandingPermissionTable = {
  readonly id: Generated<string>;
  readonly to_site_id: Fixed<string>;
  readonly from_site_id: Fixed<string>;
  readonly from_section: Fixed<string>;
  readonly to_section: Fixed<string>;
  readonly valid: Days;
  readonly granted_by: Fixed<string>;
};

type OfferTable = {
  readonly id: Generated<string>;
  readonly article_id: Fixed<string>;
  readonly from_site_id: Fixed<string>;
  readonly to_site_id: Fixed<string>;
  readonly to_section: string;
  readonly state: string;
  readonly note: Fixed<string>;
  readonly offered_at: Fixed<Date>;
  readonly offered_by: Fixed<string>;
  readonly decided_at: Date | null;
  readonly decided_by: string | null;
  readonly reason: string | null;
  readonly standing_id: string | null;
};

type BoardTable = {
  readonly id: Generated<string>;
  readonly site_id: Fixed<string>;
  readonly organisation_id: Fixed<string>;
  readonly decision_number: string;
  readonly decision_on: Day;
  readonly decision_link: string | null;
  readonly valid: Days;
};

type BoardMemberTable = {
  readonly id: Generated<string>;
  readonly board_id: Fixed<string>;
  readonly site_id: Fixed<string>;
  readonly account_id: string | null;
  readonly name: string;
  readonly post: string;
  readonly position: string;
  readonly tasks: ColumnType<string[], readonly string[], readonly string[]>;
  readonly sections: ColumnType<string[] | null, readonly string[] | null, readonly string[] | null>;
  readonly valid: Days;
};

type DelegationTable = {
  readonly id: Generated<string>;
  readonly site_id: Fixed<string>;
  readonly from_account: Fixed<string>;
  readonly to_account: Fixed<string>;
  readonly from_name: Fixed<string>;
  readonly to_name: Fixed<string>;
  readonly step: Fixed<string>;
  readonly sections: Fixed<readonly string[] | null>;
  readonly document_number: Fixed<string>;
  readonly document_on: Day;
  readonly valid: Days;
  readonly role_grant_id: Fixed<string>;
  readonly revoked_at: Date | null;
  readonly revoked_by: string | null;
};

type EditionMediaTable = { readonly edition_id: string; readonly media_id: string; readonly site_id: string };

type PreviewLinkTable = {
  readonly token_hash: Buffer;
  readonly edition_id: string;
  readonly site_id: string;
  readonly created_at: Date;
  readonly created_by: string;
  readonly expires_at: Date;
};

type EditionPresenceTable = {
  readonly edition_id: string;
  readonly account_id: string;
  readonly site_id: string;
  readonly name: string;
  readonly since: Date;
  readonly seen_at: Date;
};

type ContentEventTable = {
  readonly id: Counted;
  readonly kind: string;
  readonly at: Date;
  readonly site_id: string;
  readonly organisation_id: string;
  readonly article_id: string;
  readonly edition_id: string;
  readonly language: string;
  readonly section_code: string;
  readonly statutory_code: string | null;
  readonly event_kind: string | null;
  readonly event_on: string | null;
  readonly event_document: string | null;
};

/** The module's own tables, for `kysely.$extendTables<ContentTables>()`. */
export type ContentTables = {
  readonly section: SectionTable;
  readonly article: ArticleTable;
  readonly edition: EditionTable;
  readonly edition_revision: EditionRevisionTable;
  readonly edition_step: EditionStepTable;
  readonly publication: PublicationTable;
  readonly withdrawal: WithdrawalTable;
  readonly standing_permission: StandingPermissionTable;
  readonly offer: OfferTable;
  readonly board: BoardTable;
  readonly board_member: BoardMemberTable;
  readonly delegation: DelegationTable;
  readonly edition_media: EditionMediaTable;
  readonly preview_link: PreviewLinkTable;
  readonly edition_presence: EditionPresenceTable;
  readonly content_event: ContentEventTable;
};
