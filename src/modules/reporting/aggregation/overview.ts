import { type AggregatedField, aggregate, mergeAll, periodFromKey } from '#forms-engine';
import { isInScope, loadTree, type Organisation, type TreeOn, treeOn } from '#modules/organisations';
import { isIsoDate } from '#platform/calendar';
import type { Queryable } from '#platform/database';
import { selectAnswerers } from './answerers.ts';
import { selectCountedReports } from './figures.ts';
import { type PlacedReport, placeReports } from './grouping.ts';
import type { Question } from './question.ts';
import { selectTallies } from './tallies.ts';

/** A body directly under the one that is asked (or that one's own reports), with what its reports give together. */
export type Group = {
  readonly organisation: Organisation;
  readonly reports: number;
  readonly fields: readonly AggregatedField[];
};

/** The answer to a question. */
export type Overview = {
  readonly question: Question;
  readonly reports: readonly PlacedReport[];
  readonly fields: readonly AggregatedField[];
  /** Bodies that were asked, as they were on the period's last day, of which no report counts. */
  readonly missing: readonly Organisation[];
};

const byName = new Intl.Collator('vi', { numeric: true });

/**
 * Those that had to report, at or below the body that is asked: whom the campaigns of the form and period ask; where there was none, the
 * form's scope at the period's end.
 */
function askedBodies({ form, node, tree }: Question, then: TreeOn, answerers: ReadonlySet<string> | null) {
  // a body that began after the period, or ended before it, is known in the other tree alone
  const known = new Map([...tree.bodies, ...then.bodies]);
  const asked =
    answerers === null
      ? [...then.bodies.values()].filter((body) => isInScope(body, form.definition.scope))
      : [...known.values()].filter(({ id }) => answerers.has(id));
  return asked.filter(({ id }) => {
    const place = tree.bodies.get(tree.standing(id) ?? '');
    return place !== undefined && (place.id === node.id || place.above.includes(node.id));
  });
}

async function missingOf(db: Queryable, question: Question, reports: readonly PlacedReport[]) {
  const end = periodFromKey(question.period)?.to;
  if (end === undefined || !isIsoDate(end)) return [];
  const then = end === question.tree.day ? question.tree : treeOn(await loadTree(db), end);
  const here = new Set(reports.map(({ report }) => report.organisationId));
  const answerers = await selectAnswerers(db, question.form.definition.code, question.period);
  return askedBodies(question, then, answerers)
    .filter(({ id }) => !here.has(id))
    .sort((a, b) => byName.compare(a.name, b.name));
}

/** The figures of a question without asking who is missing. */
export type Summed = Omit<Overview, 'missing'>;

/** The reports that a question counts, each with the body that it counts for. The body `without` is left out. */
export async function reportsOf(db: Queryable, question: Question, without?: string): Promise<readonly PlacedReport[]> {
  const { form, period, onlyAccepted, node, tree } = question;
  const counted = await selectCountedReports(db, { formCode: form.definition.code, period, onlyAccepted });
  const others = counted.filter(({ organisationId }) => organisationId !== without);
  return placeReports(others, node, tree);
}

/** Adds up what the question asks, in two readings: which reports count, and their numbers; all fields or some. */
export async function sumUp(
  db: Queryable,
  question: Question,
  { without, fields }: { readonly without?: string; readonly fields?: readonly string[] } = {},
): Promise<Summed> {
  const reports = await reportsOf(db, question, without);
  const keys = new Map(reports.map(({ report }) => [report.submissionId, question.node.id]));
  const together = await selectTallies(db, keys, fields);
  return { question, reports, fields: aggregate(question.form.definition, mergeAll([...together.values()]), fields) };
}

/** The bodies directly under the one that is asked of which reports count, by name. */
export function bodiesOf(reports: readonly PlacedReport[]): readonly Organisation[] {
  const bodies = new Map(reports.map(({ group }) => [group.id, group]));
  return [...bodies.values()].sort((a, b) => byName.compare(a.name, b.name));
}

/** The same reports by the bodies directly under the one that is asked, by name; some fields of them, or all. */
export async function groupsOf(
  db: Queryable,
  { question, reports }: Pick<Summed, 'question' | 'reports'>,
  fields?: readonly string[],
): Promise<readonly Group[]> {
  const keys = new Map(reports.map(({ report, group }) => [report.submissionId, group.id]));
  const tallies = await selectTallies(db, keys, fields);
  const counts = Map.groupBy(reports, ({ group }) => group.id);
  return bodiesOf(reports).map((organisation) => ({
    organisation,
    reports: counts.get(organisation.id)?.length ?? 0,
    fields: aggregate(question.form.definition, tallies.get(organisation.id) ?? new Map(), fields),
  }));
}

/** The whole answer to a question. */
export async function overviewOf(db: Queryable, question: Question): Promise<Overview> {
  const summed = await sumUp(db, question);
  return { ...summed, missing: await missingOf(db, question, summed.reports) };
}
