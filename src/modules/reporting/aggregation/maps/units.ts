import { type AggregatedField, aggregate, type Field, ownerOf, singleFields } from '#forms-engine';
import { isInScope, type Organisation, type Polygons, selectShapes } from '#modules/organisations';
import type { Queryable } from '#platform/database';
import type { PlacedReport } from '../grouping.ts';
import type { Question } from '../question.ts';
import { selectTallies } from '../tallies.ts';

export const levels = ['district', 'commune'] as const;
/** The kinds of units that a map may show. */
export type Level = (typeof levels)[number];

/** A unit of the map: its territory, where one is known, and what its reports give together. */
export type MapUnit = {
  readonly organisation: Organisation;
  readonly polygons: Polygons | null;
  readonly reports: number;
  /** Undefined: it has no report. */
  readonly figure: AggregatedField | undefined;
};

export type FigureMap = {
  readonly level: Level;
  /** Levels with territories, from which one may choose. */
  readonly levels: readonly Level[];
  readonly units: readonly MapUnit[];
};

const byName = new Intl.Collator('vi', { numeric: true });
const added: readonly AggregatedField['rule']['kind'][] = [
  'sum',
  'countYes',
  'minimum',
  'maximum',
  'ratio',
  'weightedMean',
];

/** The fields of which a map can be drawn: numbers that every unit has of its own. */
export function mappedFields({ form: { definition } }: Question): readonly Field[] {
  const numbers = new Set(
    aggregate(definition, new Map())
      .filter(({ rule }) => added.includes(rule.kind))
      .map(({ field }) => field.id),
  );
  return singleFields(definition).filter((field) => numbers.has(field.id) && ownerOf(field, definition) === undefined);
}

/** The unit of a level to which the body of a report belongs; null: it stands above or beside all of them. */
function unitOf(stands: Organisation, { tree }: Question, level: Level): Organisation | null {
  if (stands.kind === level) return stands;
  const id = stands.above.find((one) => tree.bodies.get(one)?.kind === level);
  return id === undefined ? null : (tree.bodies.get(id) ?? null);
}

function unitsAt({ tree, node }: Question, level: Level): readonly Organisation[] {
  return [...tree.bodies.values()].filter(
    ({ kind, id, above }) => kind === level && (id === node.id || above.includes(node.id)),
  );
}

/**
 * The levels on which a unit can have an answer: bodies of its own report, or are in the form's scope. Of what departments alone answer
 * every unit would be hatched.
 */
export function answeredLevels(question: Question, reports: readonly PlacedReport[]): readonly Level[] {
  const { scope } = question.form.definition;
  const asked = [...question.tree.bodies.values()].filter((body) => isInScope(body, scope));
  const answering = [...reports.map(({ stands }) => stands), ...asked];
  return levels.filter((level) => {
    const units = new Set(unitsAt(question, level).map(({ id }) => id));
    return answering.some((body) => units.has(unitOf(body, question, level)?.id ?? ''));
  });
}

/** The level on which most reports lie: on that of communes nothing is seen of what districts reported. */
function usual(question: Question, reports: readonly PlacedReport[], possible: readonly Level[]): Level | undefined {
  const withReport = (level: Level) =>
    new Set(reports.flatMap(({ stands }) => unitOf(stands, question, level)?.id ?? [])).size;
  return possible.toSorted((a, b) => withReport(b) - withReport(a))[0];
}

/** A field of the question by the units of a level, for a map; null where no two units that can answer have a territory on the day of the tree. */
export async function figureMap(
  db: Queryable,
  question: Question,
  reports: readonly PlacedReport[],
  { field, level: asked }: { readonly field: string; readonly level?: Level | undefined },
): Promise<FigureMap | null> {
  const shapes = new Map((await selectShapes(db, question.tree.day)).map((one) => [one.organisationId, one.polygons]));
  const possible = answeredLevels(question, reports).filter(
    (one) => unitsAt(question, one).filter(({ id }) => shapes.has(id)).length > 1,
  );
  const level = possible.find((one) => one === asked) ?? usual(question, reports, possible);
  if (level === undefined) return null;
  const placed = reports.flatMap((one) => {
    const unit = unitOf(one.stands, question, level);
    return unit === null ? [] : [[one.report.submissionId, unit.id] as const];
  });
  const tallies = await selectTallies(db, new Map(placed), [field]);
  const counts = Map.groupBy(placed, ([, unit]) => unit);
  const units = unitsAt(question, level).map((organisation): MapUnit => {
    const count = counts.get(organisation.id)?.length ?? 0;
    const [figure] = aggregate(question.form.definition, tallies.get(organisation.id) ?? new Map(), [field]);
    return {
      organisation,
      polygons: shapes.get(organisation.id) ?? null,
      reports: count,
      figure: count === 0 ? undefined : figure,
    };
  });
  return {
    level,
    levels: possible,
    units: units.toSorted((a, b) => byName.compare(a.organisation.name, b.organisation.name)),
  };
}
