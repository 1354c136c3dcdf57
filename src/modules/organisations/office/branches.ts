import type { Organisation } from '../organisation.ts';
import type { Branch } from './tree.page.tsx';

/** Beyond so many bodies a page shows two levels, and a body's own page the next. */
const mostInWhole = 1_500;

/** The bodies under one (null: under none) as branches of a page. */
export function branchesOf(organisations: readonly Organisation[], root: string | null): readonly Branch[] {
  const byParent = Map.groupBy(organisations, ({ parentId }) => parentId);
  const isWhole = organisations.length <= mostInWhole;
  const grow = (parent: string | null, depth: number): readonly Branch[] =>
    (byParent.get(parent) ?? []).map((organisation) => ({
      organisation,
      count: byParent.get(organisation.id)?.length ?? 0,
      below: depth < 20 && (isWhole || depth === 0) ? grow(organisation.id, depth + 1) : [],
    }));
  return grow(root, isWhole || root === null ? 0 : 1);
}
