import { type AggregatedField, type Field, singleFields } from '#forms-engine';
import type { Organisation } from '#modules/organisations';
import type { Queryable } from '#platform/database';
import { type Language, say } from '#platform/i18n';
import { periodInWords } from '../words.ts';
import { messages } from './messages.ts';
import { type Group, groupsOf, type Summed, sumUp } from './overview.ts';
import type { Asked, Question } from './question.ts';

export const layouts = ['chi-tieu-co-quan', 'chi-tieu-ky', 'co-quan-ky'] as const;
export type Layout = (typeof layouts)[number];

/** Which part of the cube (item × body × period) is looked at. */
export type Cut = { readonly layout: Layout; readonly part: string; readonly field: string };

/** A table of figures; a cell is undefined where there is no report at all. */
export type Matrix = {
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly (AggregatedField | undefined)[] }[];
};

/** As many periods as a page can show side by side. */
const mostPeriods = 12;

const nameOf = (field: Field): string => [field.number, field.name ?? field.label].filter(Boolean).join(' ');
const cellOf = (fields: readonly AggregatedField[], id: string) => fields.find(({ field }) => field.id === id);

async function overPeriods(db: Queryable, asked: Asked, question: Question): Promise<readonly Summed[]> {
  const found: Summed[] = [];
  for (const period of asked.periods.slice(0, mostPeriods).toReversed())
    found.push(await sumUp(db, { ...question, period }));
  return found;
}

const fieldsOf = ({ form }: Question, part: string): readonly Field[] =>
  singleFields(form.definition).filter((field) => field.part === part);

async function itemsByBody(db: Queryable, question: Question, cut: Cut, language: Language): Promise<Matrix> {
  const summed = await sumUp(db, question);
  const { fields } = summed;
  const groups = await groupsOf(db, summed);
  return {
    corner: say(messages.item, language),
    columns: [say(messages.total, language), ...groups.map(({ organisation }) => organisation.name)],
    rows: fieldsOf(question, cut.part).map((field) => ({
      head: nameOf(field),
      cells: [cellOf(fields, field.id), ...groups.map((group) => cellOf(group.fields, field.id))],
    })),
  };
}

const columnsOf = (sums: readonly Summed[], language: Language) =>
  sums.map(({ question }) => periodInWords(question.period, language));

async function itemsByPeriod(
  db: Queryable,
  asked: Asked,
  question: Question,
  cut: Cut,
  language: Language,
): Promise<Matrix> {
  const sums = await overPeriods(db, asked, question);
  return {
    corner: say(messages.item, language),
    columns: columnsOf(sums, language),
    rows: fieldsOf(question, cut.part).map((field) => ({
      head: nameOf(field),
      cells: sums.map(({ fields, reports }) => (reports.length === 0 ? undefined : cellOf(fields, field.id))),
    })),
  };
}

async function bodiesByPeriod(
  db: Queryable,
  asked: Asked,
  question: Question,
  cut: Cut,
  language: Language,
): Promise<Matrix> {
  const sums = await overPeriods(db, asked, question);
  const groupsOfPeriods: (readonly Group[])[] = [];
  for (const summed of sums) groupsOfPeriods.push(await groupsOf(db, summed, cut.field));
  const bodies = new Map<string, Organisation>();
  for (const groups of groupsOfPeriods)
    for (const { organisation } of groups) bodies.set(organisation.id, organisation);
  const collator = new Intl.Collator('vi', { numeric: true });
  const sorted = [...bodies.values()].sort((a, b) => collator.compare(a.name, b.name));
  return {
    corner: say(messages.organisation, language),
    columns: columnsOf(sums, language),
    rows: [
      { head: say(messages.total, language), cells: sums.map(({ fields }) => cellOf(fields, cut.field)) },
      ...sorted.map(({ id, name }) => ({
        head: name,
        cells: groupsOfPeriods.map((groups) =>
          cellOf(groups.find(({ organisation }) => organisation.id === id)?.fields ?? [], cut.field),
        ),
      })),
    ],
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
