import { type AggregatedField, type Field, periodFromKey, singleFields, windowOf } from '#forms-engine';
import type { Queryable } from '#platform/database';
import { allForms, type Form } from '../definitions/library.ts';
import { selectKept } from './figures.ts';
import { sumUp } from './overview.ts';
import type { Question } from './question.ts';

/** One indicator on one form, period by period. */
export type SeriesLine = {
  readonly form: Form;
  readonly field: Field;
  readonly points: readonly {
    readonly period: string;
    readonly aggregated: AggregatedField;
    readonly reports: number;
    /** The days that the figure covers: figures of one indicator are compared, and never added, over different days. */
    readonly days: { readonly from: string; readonly to: string };
  }[];
};

/** Where an indicator is asked: the fields that carry it, one a form. */
function fieldsWith(indicator: string): readonly { readonly form: Form; readonly field: Field }[] {
  return allForms().flatMap((form) => {
    const field = singleFields(form.definition).find((one) => one.indicator === indicator);
    return field === undefined ? [] : [{ form, field }];
  });
}

/** The earliest first; of two that end on one day, the longer one last. */
function byEnd(a: string, b: string): number {
  const [one, other] = [periodFromKey(a), periodFromKey(b)];
  const compared = (one?.to ?? a).localeCompare(other?.to ?? b);
  return compared || (other?.from ?? b).localeCompare(one?.from ?? a);
}

async function lineOf(
  db: Queryable,
  question: Question,
  { form, field }: { form: Form; field: Field },
  periods: readonly string[],
) {
  const part = form.definition.parts.find(({ id }) => id === field.part);
  const points: SeriesLine['points'][number][] = [];
  for (const key of periods) {
    const { fields, reports } = await sumUp(db, { ...question, form, period: key }, { fields: [field.id] });
    const [aggregated] = fields;
    const period = periodFromKey(key);
    if (aggregated === undefined || period === undefined || reports.length === 0) continue;
    const { from, to } = windowOf(field, part, form.definition, period);
    points.push({ period: key, aggregated, reports: reports.length, days: { from, to } });
  }
  return { form, field, points };
}

/** An indicator over all periods and forms of which there are figures, at the body and by the tree of the question. */
export async function seriesOf(db: Queryable, question: Question, indicator: string): Promise<readonly SeriesLine[]> {
  const kept = await selectKept(db);
  const lines: SeriesLine[] = [];
  for (const one of fieldsWith(indicator)) {
    const periods = kept.filter(({ formCode }) => formCode === one.form.definition.code).map(({ period }) => period);
    const line = await lineOf(db, question, one, periods.toSorted(byEnd));
    if (line.points.length > 0) lines.push(line);
  }
  return lines;
}

/** Every period of the lines, in time. */
export const periodsOf = (lines: readonly SeriesLine[]): readonly string[] =>
  [...new Set(lines.flatMap(({ points }) => points.map(({ period }) => period)))].sort(byEnd);
