import type { Organisation, TreeOn } from '#modules/organisations';
import type { CountedReport } from './figures.ts';

/** A report with the body that it counts for in the tree, directly under the one that is asked or that one itself. */
export type PlacedReport = {
  readonly report: CountedReport;
  /** Where the report's body stands in the tree of the day. */
  readonly stands: Organisation;
  readonly group: Organisation;
};

/** The body directly under `node` at or above `place`, `node` itself for its own; null outside. */
function groupUnder(node: Organisation, place: Organisation, { bodies }: TreeOn): Organisation | null {
  if (place.id === node.id) return node;
  const at = place.above.indexOf(node.id);
  if (at < 0) return null;
  const id = at === 0 ? place.id : place.above[at - 1];
  return id === undefined ? null : (bodies.get(id) ?? null);
}

/** The reports of a body and of all below it in the tree of the day, whatever tree they were made under. */
export function placeReports(
  reports: readonly CountedReport[],
  node: Organisation,
  tree: TreeOn,
): readonly PlacedReport[] {
  return reports.flatMap((report) => {
    const id = tree.standing(report.organisationId);
    const stands = id === null ? undefined : tree.bodies.get(id);
    const group = stands === undefined ? null : groupUnder(node, stands, tree);
    return stands === undefined || group === null ? [] : [{ report, stands, group }];
  });
}
