import type { Organisation } from '#modules/organisations';

/** A body with those right below it. */
export type Branch = { readonly organisation: Organisation; readonly below: readonly Branch[] };

const order: Readonly<Record<Organisation['kind'], number>> = {
  province: 0,
  unit: 1,
  department: 2,
  district: 3,
  commune: 4,
};

/**
 * The tree under a body, from all bodies of a day: units before departments before territories, each in the given order.
 * `depth`: how many levels; a chart of a province that named every unit of every commune would be no chart.
 */
export function treeUnder(all: readonly Organisation[], id: string, depth: number): readonly Branch[] {
  const children = new Map<string, Organisation[]>();
  for (const organisation of all) {
    if (organisation.parentId === null) continue;
    const beside = children.get(organisation.parentId);
    if (beside === undefined) children.set(organisation.parentId, [organisation]);
    else beside.push(organisation);
  }
  const branchesOf = (parent: string, left: number): readonly Branch[] =>
    left === 0
      ? []
      : (children.get(parent) ?? [])
          .toSorted((a, b) => order[a.kind] - order[b.kind])
          .map((organisation) => ({ organisation, below: branchesOf(organisation.id, left - 1) }));
  return branchesOf(id, depth);
}
