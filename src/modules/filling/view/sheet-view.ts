import type {
  About,
  Block,
  Field,
  Finding,
  FormDefinition,
  LayoutRow,
  PartProgress,
  Period,
  Value,
} from '#forms-engine/browser';
import type { Language } from '#platform/i18n';
import type { Conflict } from '../merge.ts';
import type { BoxPlaces } from './box-places.ts';
import type { Offered, SourceAddresses } from './source-mark.tsx';

/** The rows of a growing table on this page of it: long tables are shown a page at a time. */
export interface ShownRows {
  /** `number` is the position among all rows of the table, from 1. */
  readonly shown: readonly { readonly id: string; readonly number: number }[];
  readonly total: number;
  /** The position of every row of the table, also of those on other pages. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly pages: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
}

/** An answer that another body gives for all; null: it has given none yet. */
export interface Elsewhere {
  /** Its name; null: this body is asked for the figures alone that it keeps for all, and this is none of them. */
  readonly by: string | null;
  readonly value: Value;
}

/** Everything that the page of a sheet shows. Plain data: the page is a pure function of it. */
export interface SheetView {
  readonly definition: FormDefinition;
  readonly language: Language;
  readonly period: Period | undefined;
  /** Puts the report's period into a wording of the form. */
  readonly wording: (text: string) => string;
  readonly fields: ReadonlyMap<string, Field>;
  /** Columns of growing tables by table and column. */
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, Field>>;
  readonly values: ReadonlyMap<string, Value>;
  /** What a blank reported field takes, formatted. */
  readonly computed: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
  readonly findingsByPlace: ReadonlyMap<string, readonly Finding[]>;
  readonly conflicts: ReadonlyMap<string, Conflict>;
  readonly progress: readonly PartProgress[];
  readonly rows: ReadonlyMap<string, ShownRows>;
  readonly boxes: BoxPlaces;
  /** The blocks and rows at which the parts begin: they carry the parts' ids. */
  readonly partBeginnings: ReadonlySet<Block | LayoutRow>;
  readonly labels: { readonly table: string };
  /** What another body answers for all, by field or growing table: shown, never typed here. */
  readonly elsewhere: ReadonlyMap<string, Elsewhere>;
  /** What is said about the answers, by place. */
  readonly about: ReadonlyMap<string, About>;
  /** What earlier reports offer for blank places. */
  readonly offers: ReadonlyMap<string, Offered>;
  readonly addresses: SourceAddresses;
  readonly mayChange: boolean;
}

/** Where in a growing table a block is drawn; `row` is null for the pattern that the page copies for new rows. */
export interface RowPlace {
  readonly table: string;
  readonly row: string;
  readonly number: number | null;
}

/** The place of a field, in a row if it is a column of a growing table. */
export function placeIn(field: string, row: RowPlace | null): string {
  return row === null ? field : `${row.table}/${row.row}/${field}`;
}

/** The field that an inline names: a column when inside a row of its table, else a field of the form. */
export function fieldOf(view: SheetView, id: string, row: RowPlace | null): Field | undefined {
  return (row === null ? undefined : view.columns.get(row.table)?.get(id)) ?? view.fields.get(id);
}

/** Who answers a place, where it is another body. */
export function elsewhereAt({ elsewhere }: SheetView, place: string): Elsewhere | undefined {
  return elsewhere.get(place.split('/', 1)[0] ?? place);
}

/** The id of the element in which a place is answered; findings lead to it. */
export function elementId(place: string): string {
  return `o-${place.replaceAll('/', '.')}`;
}

/** What a screen reader says for a slot: number, wording, unit. */
export function spokenLabel(field: Field): string {
  const words = [field.number, field.name ?? field.label, field.unit === undefined ? null : `(${field.unit})`];
  return words.filter((word) => word !== null && word !== undefined && word !== '').join(' ');
}
