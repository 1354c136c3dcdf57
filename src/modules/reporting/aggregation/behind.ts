import {
  answersTo,
  type Field,
  type GrowingTable,
  isNumberType,
  ownSlotName,
  type Row,
  rowsOf,
  type Value,
} from '#forms-engine';
import { organisationsUpTo } from '#modules/organisations';
import type { Queryable } from '#platform/database';
import { selectAnswered, selectNumbers } from './figures.ts';
import type { PlacedReport } from './grouping.ts';

/** A report behind a figure: who reported, for whom it counts now, and what it says. */
export type Contribution = {
  readonly reportId: string;
  readonly name: string;
  /** The body for which it counts in the tree of the day, where that is another one. */
  readonly countsFor: string | null;
  readonly value: Value;
};

const collator = new Intl.Collator('vi', { numeric: true });

/** The largest first; what is no number by the body's name. */
function byValue(a: Contribution, b: Contribution): number {
  const larger = typeof a.value === 'number' && typeof b.value === 'number' ? b.value - a.value : 0;
  return larger || collator.compare(a.name, b.name);
}

/** Bodies are named as they were last, since one that was merged has no name on the day. */
async function namesOf(db: Queryable, day: Parameters<typeof organisationsUpTo>[1]) {
  const known = new Map((await organisationsUpTo(db, day)).map(({ id, name }) => [id, name]));
  return ({ report: { organisationId }, stands }: PlacedReport) => ({
    name: known.get(organisationId) ?? stands.name,
    countsFor: stands.id === organisationId ? null : stands.name,
  });
}

function asAnswer(field: Field, number: number): Value {
  return isNumberType(field.type) ? number : number === 1;
}

async function valuesOf(db: Queryable, field: Field, ids: readonly string[]): Promise<ReadonlyMap<string, Value>> {
  if (isNumberType(field.type) || field.type === 'yesNo' || field.type === 'tick') {
    const numbers = await selectNumbers(db, ids, ownSlotName(field));
    return new Map([...numbers].map(([id, number]) => [id, asAnswer(field, number)]));
  }
  const answered = await selectAnswered(db, ids, field.id);
  const reports = [...answered].map(([body, answer]) => ({ body, answers: { [field.id]: answer } }));
  return new Map(answersTo(field, reports).map(({ body, value }) => [body, value]));
}

/** The reports behind a figure, and how many left it blank. */
export async function contributionsTo(
  db: Queryable,
  field: Field,
  placed: readonly PlacedReport[],
  day: Parameters<typeof organisationsUpTo>[1],
): Promise<{ readonly given: readonly Contribution[]; readonly blank: number }> {
  const values = await valuesOf(
    db,
    field,
    placed.map(({ report }) => report.submissionId),
  );
  const nameOf = await namesOf(db, day);
  const given = placed.flatMap((one) => {
    const value = values.get(one.report.submissionId);
    return value === undefined ? [] : [{ reportId: one.report.reportId, ...nameOf(one), value }];
  });
  return { given: given.toSorted(byValue), blank: placed.length - given.length };
}

/** The rows of a growing table of all reports, each with who wrote it. */
export async function rowsBehind(
  db: Queryable,
  table: GrowingTable,
  placed: readonly PlacedReport[],
  day: Parameters<typeof organisationsUpTo>[1],
): Promise<readonly { readonly reportId: string; readonly name: string; readonly row: Row }[]> {
  const answered = await selectAnswered(
    db,
    placed.map(({ report }) => report.submissionId),
    table.id,
  );
  const nameOf = await namesOf(db, day);
  const reports = placed.flatMap((body) => {
    const rows = answered.get(body.report.submissionId);
    return rows === undefined ? [] : [{ body, answers: { [table.id]: rows } }];
  });
  const found = rowsOf(table, reports).map(({ body, row }) => ({
    reportId: body.report.reportId,
    name: nameOf(body).name,
    row,
  }));
  return found.toSorted((a, b) => collator.compare(a.name, b.name));
}
