import type { Block, List, ListStyle } from './model.ts';
import { type Element, element, isElement, type Node } from './tree.ts';

const orders: readonly ListStyle[] = ['1', 'a', 'A', 'i', 'I'];

function styleOf({ name, attributes }: Element): ListStyle {
  if (name === 'ul') return 'disc';
  return orders.find((style) => style === attributes.type) ?? '1';
}

function startOf({ name, attributes }: Element): { readonly start?: number } {
  const written = name === 'ol' && /^\d{1,4}$/.test(attributes.start ?? '') ? Number(attributes.start) : 1;
  return written === 1 ? {} : { start: written };
}

/** What stands in each item. A list that lies between the items, as programs like to write it, belongs to the item before it. */
function itemContents({ children }: Element): readonly (readonly Node[])[] {
  const items: Node[][] = [];
  for (const node of children) {
    if (isElement(node, 'li')) items.push([...node.children]);
    else if (isElement(node, 'ul', 'ol') && items.length > 0) items.at(-1)?.push(node);
    else if (node.kind !== 'text' || node.text.trim() !== '') items.push([node]);
  }
  return items;
}

/** A list without empty items; nothing where no item holds anything. */
export function listOf(node: Element, read: (nodes: readonly Node[]) => readonly Block[]): readonly List[] {
  const items = itemContents(node)
    .map(read)
    .filter((blocks) => blocks.length > 0);
  return items.length === 0 ? [] : [{ kind: 'list', style: styleOf(node), ...startOf(node), items }];
}

/** A list that lies too deep, as its contents. */
export const flatItems = (node: Element): readonly Node[] => itemContents(node).map((nodes) => element('div', nodes));
