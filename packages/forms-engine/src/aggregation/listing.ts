import type { Field, GrowingTable } from '../definition/definition.ts';
import { isBlank, isRows } from '../values/kinds.ts';
import type { Answers, Row, Value } from '../values/value.ts';

/** A report as far as aggregation asks: of which body, and what it answers. */
export type BodyAnswers<Body> = { readonly body: Body; readonly answers: Answers };

/** What each body answered to a field, in the order of the reports; who left it blank is not in it. */
export function answersTo<Body>(
  field: Field,
  reports: readonly BodyAnswers<Body>[],
): readonly { readonly body: Body; readonly value: Value }[] {
  return reports.flatMap(({ body, answers }) => {
    const value = answers[field.id];
    return value === undefined || isRows(value) || isBlank(field, value) ? [] : [{ body, value }];
  });
}

/** The rows of a growing table of all bodies, each with the body that wrote it. */
export function rowsOf<Body>(
  table: Pick<GrowingTable, 'id'>,
  reports: readonly BodyAnswers<Body>[],
): readonly { readonly body: Body; readonly row: Row }[] {
  return reports.flatMap(({ body, answers }) => {
    const rows = answers[table.id];
    return isRows(rows) ? rows.map((row) => ({ body, row })) : [];
  });
}
