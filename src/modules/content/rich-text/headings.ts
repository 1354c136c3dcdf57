import type { HeadingLevel } from './model.ts';
import { isElement, type Node } from './tree.ts';

const named = /^h([1-6])$/;

/** The level that an element's name says, 1 to 6; null: no heading. */
export function namedLevel(name: string): number | null {
  const level = named.exec(name)?.[1];
  return level === undefined ? null : Number(level);
}

function highest(nodes: readonly Node[]): number {
  return Math.min(
    7,
    ...nodes.map((node) => (isElement(node) ? Math.min(namedLevel(node.name) ?? 7, highest(node.children)) : 7)),
  );
}

const asLevel = (level: number): HeadingLevel => (level <= 2 ? 2 : level === 3 ? 3 : 4);

/**
 * Gives each heading of a text, asked one after the other, its level: the highest of the text is 2, none is below 4, and none
 * leaps over a level, since a screen reader's list of headings would have a hole there.
 */
export function headingLevels(nodes: readonly Node[]): (named: number) => HeadingLevel {
  const shift = 2 - highest(nodes);
  let current = 1;
  return (level) => {
    const given = asLevel(Math.min(level + shift, current + 1));
    current = given;
    return given;
  };
}
