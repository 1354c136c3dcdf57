import { type Field, mapFields, type Row } from '#forms-engine';
import { measurable } from './measurable.ts';
import { type Asked, daysOf, type EarlierReport, isFact, newestFirst, tellsTheSameTime } from './offered.ts';

/** The rows of a growing table as an earlier report on the same form has them, by the columns of this form's version. */
export type OfferedRows = {
  readonly rows: readonly Row[];
  readonly form: string;
  readonly period: string;
};

type Column = { readonly from: string; readonly to: string };

/** For each growing table of this version the table and columns of the earlier one that live on in it. */
function columnsIn({ definition, period }: Asked, report: EarlierReport) {
  const taken = mapFields(report.definition, definition).flatMap(({ before, after, isTaken }) => {
    const [table, earlier] = [after.field.table, before.field.table];
    return isTaken && table !== undefined && earlier !== undefined
      ? [{ table, earlier, before: before.field, after: after.field }]
      : [];
  });
  const mayBeTaken = (before: Field, after: Field) =>
    isFact(after) ||
    tellsTheSameTime(daysOf(definition, after, period), daysOf(report.definition, before, report.period));
  return Map.groupBy(
    taken.filter(({ before, after }) => mayBeTaken(before, after)),
    ({ table }) => table,
  );
}

/** Rows with the columns that live on under their new names; a row of which nothing does is left out. */
function renamed(rows: readonly Row[], columns: readonly Column[]): readonly Row[] {
  return rows.flatMap(({ _id, ...cells }) => {
    const kept = columns.flatMap(({ from, to }) =>
      (cells[from] ?? null) === null ? [] : [[to, cells[from]] as const],
    );
    return kept.length === 0 ? [] : [{ ...Object.fromEntries(kept), ...(_id === undefined ? {} : { _id }) }];
  });
}

/**
 * What earlier reports on the same form, of whatever version, offer for growing tables: their rows with the columns that live on. As with
 * single fields, what was counted over days stays blank. Tables that the system measures are measured.
 */
export function offeredRows(asked: Asked, earlier: readonly EarlierReport[]): ReadonlyMap<string, OfferedRows> {
  const { definition, period, isMeasured } = asked;
  const wanted = definition.tables.filter(({ columns }) => !columns.some((column) => measurable(column, isMeasured)));
  const offers = new Map<string, OfferedRows>();
  for (const report of newestFirst(earlier, period)) {
    if (report.definition.code !== definition.code) continue;
    const columns = columnsIn(asked, report);
    for (const { id } of wanted) {
      const [first, ...more] = columns.get(id) ?? [];
      if (first === undefined || offers.has(id)) continue;
      // columns that were gathered from several tables are rows of none
      const own = [first, ...more].filter(({ earlier: table }) => table === first.earlier);
      const pairs = own.map(({ before, after }) => ({ from: before.id, to: after.id }));
      const rows = renamed(report.rows.get(first.earlier) ?? [], pairs);
      if (rows.length > 0) offers.set(id, { rows, form: report.definition.code, period: report.period.key });
    }
  }
  return offers;
}
