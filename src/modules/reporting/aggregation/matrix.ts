import { type AggregatedField, type Field, singleFields } from '#forms-engine';
import type { Organisation } from '#modules/organisations';
import type { Queryable } from '#platform/database';
import { type Language, say } from '#platform/i18n';
import { periodInWords } from '../words.ts';
import type { PlacedReport } from './grouping.ts';
import { messages } from './messages.ts';
import { bodiesOf, type Group, groupsOf, type Summed, sumUp } from './overview.ts';
import type { Asked, Question } from './question.ts';

export const layouts = ['chi-tieu-co-quan', 'chi-tieu-ky', 'co-quan-ky'] as const;
export type Layout = (typeof layouts)[number];

/** Which part of the cube (item × body × period) is looked at. */
export type Cut = {
  readonly layout: Layout;
  readonly part: string;
  readonly field: string;
  /** Which of the bodies, counted from 1; null: all of them, as a file has them. */
  readonly page: number | null;
};

/** A table of figures; a cell is undefined where there is no report at all. */
export type Matrix = {
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly (AggregatedField | undefined)[] }[];
  /** Where more bodies than a page shows stand side by side or one below the other. */
  readonly page: { readonly number: number; readonly pages: number };
};

/** As many periods and bodies as a page can show side by side, and bodies one below the other. */
const most = { periods: 12, columns: 12, rows: 100 };

const byName = new Intl.Collator('vi', { numeric: true });
const nameOf = (field: Field): string => [field.number, field.name ?? field.label].filter(Boolean).join(' ');
const cellOf = (fields: readonly AggregatedField[], id: string) => fields.find(({ field }) => field.id === id);

const fieldsOf = ({ form }: Question, part: string): readonly Field[] =>
  singleFields(form.definition).filter((field) => field.part === part);

const idsOf = (fields: readonly Field[]): readonly string[] => fields.map(({ id }) => id);

type Part = { readonly bodies: readonly Organisation[]; readonly page: Matrix['page'] };

/** The bodies that a page shows: only their numbers are read. */
function partOf(bodies: readonly Organisation[], asked: number | null, each: number): Part {
  if (asked === null) return { bodies, page: { number: 1, pages: 1 } };
  const pages = Math.max(1, Math.ceil(bodies.length / each));
  const number = Math.min(pages, asked);
  return { bodies: bodies.slice((number - 1) * each, number * each), page: { number, pages } };
}

/** The reports that count for some of the bodies. */
function reportsFor(reports: readonly PlacedReport[], bodies: readonly Organisation[]): readonly PlacedReport[] {
  const ids = new Set(bodies.map(({ id }) => id));
  return reports.filter(({ group }) => ids.has(group.id));
}

async function itemsByBody(db: Queryable, question: Question, cut: Cut, language: Language): Promise<Matrix> {
  const fields = fieldsOf(question, cut.part);
  const summed = await sumUp(db, question, { fields: idsOf(fields) });
  const { bodies, page } = partOf(bodiesOf(summed.reports), cut.page, most.columns);
  const shown = { question, reports: reportsFor(summed.reports, bodies) };
  const groups = await groupsOf(db, shown, idsOf(fields));
  return {
    corner: say(messages.item, language),
    columns: [say(messages.total, language), ...groups.map(({ organisation }) => organisation.name)],
    rows: fields.map((field) => ({
      head: nameOf(field),
      cells: [cellOf(summed.fields, field.id), ...groups.map((group) => cellOf(group.fields, field.id))],
    })),
    page,
  };
}

/** The periods that a page shows, the earliest first. */
const periodsOf = ({ periods }: Asked): readonly string[] => periods.slice(0, most.periods).toReversed();

async function overPeriods(
  db: Queryable,
  asked: Asked,
  question: Question,
  fields: readonly string[],
): Promise<readonly Summed[]> {
  const found: Summed[] = [];
  for (const period of periodsOf(asked)) found.push(await sumUp(db, { ...question, period }, { fields }));
  return found;
}

const columnsOf = (asked: Asked, language: Language) =>
  periodsOf(asked).map((period) => periodInWords(period, language));

async function itemsByPeriod(
  db: Queryable,
  asked: Asked,
  question: Question,
  cut: Cut,
  language: Language,
): Promise<Matrix> {
  const fields = fieldsOf(question, cut.part);
  const sums = await overPeriods(db, asked, question, idsOf(fields));
  return {
    corner: say(messages.item, language),
    columns: columnsOf(asked, language),
    rows: fields.map((field) => ({
      head: nameOf(field),
      cells: sums.map((sum) => (sum.reports.length === 0 ? undefined : cellOf(sum.fields, field.id))),
    })),
    page: { number: 1, pages: 1 },
  };
}

async function bodiesByPeriod(
  db: Queryable,
  asked: Asked,
  question: Question,
  cut: Cut,
  language: Language,
): Promise<Matrix> {
  const sums = await overPeriods(db, asked, question, [cut.field]);
  const everybody = new Map(sums.flatMap(({ reports }) => bodiesOf(reports)).map((body) => [body.id, body]));
  const sorted = [...everybody.values()].sort((a, b) => byName.compare(a.name, b.name));
  const { bodies, page } = partOf(sorted, cut.page, most.rows);
  const columns: ReadonlyMap<string, Group>[] = [];
  for (const { question: own, reports } of sums) {
    const groups = await groupsOf(db, { question: own, reports: reportsFor(reports, bodies) }, [cut.field]);
    columns.push(new Map(groups.map((group) => [group.organisation.id, group])));
  }
  return {
    corner: say(messages.organisation, language),
    columns: columnsOf(asked, language),
    rows: [
      { head: say(messages.total, language), cells: sums.map(({ fields }) => cellOf(fields, cut.field)) },
      ...bodies.map(({ id, name }) => ({
        head: name,
        cells: columns.map((groups) => cellOf(groups.get(id)?.fields ?? [], cut.field)),
      })),
    ],
    page,
  };
}

/** A row in which nobody answered anything says nothing. */
const isTold = ({ cells }: Matrix['rows'][number]): boolean =>
  cells.some((cell) => cell !== undefined && (cell.answered > 0 || cell.value !== null));

function wholeMatrix(db: Queryable, asked: Asked, question: Question, cut: Cut, language: Language): Promise<Matrix> {
  switch (cut.layout) {
    case 'chi-tieu-co-quan':
      return itemsByBody(db, question, cut, language);
    case 'chi-tieu-ky':
      return itemsByPeriod(db, asked, question, cut, language);
    case 'co-quan-ky':
      return bodiesByPeriod(db, asked, question, cut, language);
  }
}

/** A cut through items, bodies and periods, as a table of all rows in which there is anything. */
export async function matrixOf(...asked: Parameters<typeof wholeMatrix>): Promise<Matrix> {
  const matrix = await wholeMatrix(...asked);
  return { ...matrix, rows: matrix.rows.filter(isTold) };
}
