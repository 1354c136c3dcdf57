import {
  type About,
  aboutKey,
  type Evaluation,
  evaluate,
  type Field,
  fillTemplate,
  formatValue,
  type Period,
  type PreparedForm,
  printedPeriod,
  type Value,
} from '#forms-engine';
import { type Language, say } from '#platform/i18n';
import { assembleAnswers } from '../assemble.ts';
import type { Conflict } from '../merge.ts';
import { messages } from '../messages.ts';
import type { Answer } from '../queries.ts';
import { boxPlaces } from './box-places.ts';
import { findingsByPlace } from './finding-places.ts';
import { partBeginnings } from './part-beginnings.ts';
import type { Elsewhere, SheetView, ShownRows } from './sheet-view.ts';
import type { Offered, SourceAddresses } from './source-mark.tsx';

/** Rows of a growing table on one page: enough to work with, few enough for a cheap phone. */
const rowsPerPage = 100;

export interface ViewInput {
  readonly form: PreparedForm;
  readonly answers: readonly Answer[];
  readonly period: Period | undefined;
  readonly language: Language;
  readonly mayChange: boolean;
  readonly addresses: SourceAddresses;
  /** What earlier reports offer for blank places. */
  readonly offers?: ReadonlyMap<string, Offered>;
  readonly conflicts?: readonly Conflict[];
  /** What another body answers for all, by field or growing table. */
  readonly elsewhere?: ReadonlyMap<string, Elsewhere>;
  /** Fields that this body answers for all: of it they are expected, also where the form lets others leave them blank. */
  readonly owns?: ReadonlySet<string>;
  /** Which page of each growing table is shown, from 1. */
  readonly pages?: Readonly<Record<string, number>>;
  /** The address of a page of a table. */
  readonly pageHref: (table: string, page: number) => string;
}

function pagesOf(table: string, total: number, current: number, { pageHref, language }: ViewInput): ShownRows['pages'] {
  const count = Math.max(1, Math.ceil(total / rowsPerPage));
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [index * rowsPerPage + 1, Math.min((index + 1) * rowsPerPage, total)];
    return {
      label: say(messages.rowsPage, language, { from, to }),
      href: pageHref(table, index + 1),
      current: index + 1 === current,
    };
  });
}

function shownRows(input: ViewInput, answers: ReturnType<typeof assembleAnswers>): ReadonlyMap<string, ShownRows> {
  return new Map(
    input.form.definition.tables.map(({ id }) => {
      const rows = answers[id];
      const ids = Array.isArray(rows) ? rows.map((row: { readonly _id?: string }) => row._id ?? '') : [];
      const last = Math.max(1, Math.ceil(ids.length / rowsPerPage));
      const page = Math.min(Math.max(1, Math.trunc(input.pages?.[id] ?? last)), last);
      const from = (page - 1) * rowsPerPage;
      const shown = ids.slice(from, from + rowsPerPage).map((row, index) => ({ id: row, number: from + index + 1 }));
      const numbers = new Map(ids.map((row, index) => [row, index + 1]));
      return [id, { shown, numbers, total: ids.length, pages: pagesOf(id, ids.length, page, input) }];
    }),
  );
}

function computedTexts(fields: Iterable<Field>, evaluation: Evaluation): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const field of fields) {
    const computed = evaluation.computed.get(field.id);
    if (computed?.ok) texts.set(field.id, formatValue(field, computed.value, 'vi'));
  }
  return texts;
}

/** What stands in the slots: the sheet's own answers, and in their places those that another body gives for all. */
function shownValues(
  own: ReadonlyMap<string, Value>,
  elsewhere: ReadonlyMap<string, Elsewhere>,
): ReadonlyMap<string, Value> {
  return new Map([...own, ...[...elsewhere].map(([place, { value }]) => [place, value] as const)]);
}

/** What is said about the answers, as the engine takes it. */
function aboutOf(answers: readonly Answer[]): Readonly<Record<string, About>> {
  return Object.fromEntries(answers.flatMap(({ place, about }) => (about === null ? [] : [[aboutKey(place), about]])));
}

/** What the page of a sheet shows, from what the sheet holds. */
export function makeView(input: ViewInput): SheetView {
  const { form, answers, period, language, mayChange, elsewhere = new Map() } = input;
  const printed = printedPeriod(form.definition, period);
  const values = new Map<string, Value>(answers.map(({ place, value }) => [place, value]));
  const assembled = assembleAnswers(values);
  const evaluation = evaluate(form, {
    answers: assembled,
    about: aboutOf(answers),
    notAsked: new Set(elsewhere.keys()),
    owns: input.owns ?? new Set(),
    ...(period === undefined ? {} : { period }),
  });
  return {
    definition: form.definition,
    language,
    period,
    wording: (text) => fillTemplate(text, printed),
    fields: form.fields,
    columns: new Map([...form.tables].map(([id, table]) => [id, table.columns])),
    values: shownValues(values, elsewhere),
    elsewhere,
    about: new Map(answers.flatMap(({ place, about }) => (about === null ? [] : [[place, about] as const]))),
    offers: input.offers ?? new Map(),
    addresses: input.addresses,
    computed: computedTexts(form.fields.values(), evaluation),
    findings: evaluation.findings,
    findingsByPlace: findingsByPlace(evaluation.findings),
    conflicts: new Map((input.conflicts ?? []).map((conflict) => [conflict.place, conflict])),
    progress: evaluation.progress,
    rows: shownRows(input, assembled),
    boxes: boxPlaces(form.definition.layout),
    partBeginnings: partBeginnings(form.definition.layout),
    labels: { table: say(messages.table, language) },
    mayChange,
  };
}
