import type { ColumnType, Generated } from 'kysely';
import type { MediaKind } from './kinds.ts';

type MediaTable = {
  readonly id: Generated<string>;
  readonly site_id: ColumnType<string, string, never>;
  readonly organisation_id: ColumnType<string, string, never>;
  readonly kind: ColumnType<MediaKind, MediaKind, never>;
  readonly storage_key: ColumnType<string, string, never>;
  readonly name: string;
  readonly media_type: ColumnType<string, string, never>;
  /** bigint travels as text */
  readonly size: ColumnType<string, number, never>;
  readonly width: number | null;
  readonly height: number | null;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  readonly transcript: string;
  readonly variants: ColumnType<unknown, string, string>;
  readonly is_public: Generated<boolean>;
  readonly created_at: ColumnType<Date, Date, never>;
  readonly created_by: ColumnType<string, string, never>;
};

type EditionMediaTable = { readonly edition_id: string; readonly media_id: string; readonly site_id: string };

/** The tables of files, for `kysely.$extendTables<MediaTables>()`. */
export type MediaTables = { readonly media: MediaTable; readonly edition_media: EditionMediaTable };
