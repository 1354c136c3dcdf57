import type { Section } from '../../sections/queries.ts';

/** A section with those under it, in their order. */
export type Branch = { readonly section: Section; readonly below: readonly Section[] };
export type Direction = 'up' | 'down';

/** The sections of a site as its menu has them. One whose parent is gone stands at the top. */
export function branchesOf(sections: readonly Section[]): readonly Branch[] {
  const codes = new Set(sections.map(({ code }) => code));
  const isTop = ({ parentCode }: Section) => parentCode === null || !codes.has(parentCode);
  return sections
    .filter(isTop)
    .map((section) => ({ section, below: sections.filter(({ parentCode }) => parentCode === section.code) }));
}

function swapped<T>(list: readonly T[], index: number, direction: Direction): readonly T[] {
  const other = direction === 'up' ? index - 1 : index + 1;
  const one = list[index];
  const two = list[other];
  return one === undefined || two === undefined ? list : list.with(index, two).with(other, one);
}

/** The codes in their new order after a section has moved by one place among those beside it; at an end, it stays. */
export function movedOrder(sections: readonly Section[], code: string, direction: Direction): readonly string[] {
  const branches = branchesOf(sections);
  const top = branches.findIndex(({ section }) => section.code === code);
  const ordered = top === -1 ? branches : swapped(branches, top, direction);
  return ordered.flatMap(({ section, below }) => {
    const index = below.findIndex((each) => each.code === code);
    const children = index === -1 ? below : swapped(below, index, direction);
    return [section.code, ...children.map((each) => each.code)];
  });
}
