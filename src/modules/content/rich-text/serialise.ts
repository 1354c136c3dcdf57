import { escapeHtml } from './escape.ts';
import type { Node } from './tree.ts';

const isVoid = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'wbr', 'source', 'track', 'area', 'base']);

/** The tree as HTML again. */
export function serialise(nodes: readonly Node[]): string {
  return nodes.map(serialiseNode).join('');
}

function serialiseNode(node: Node): string {
  if (node.kind === 'text') return escapeHtml(node.text);
  const attributes = Object.entries(node.attributes)
    .filter(([name]) => /^[a-z][a-z0-9-]*$/.test(name))
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const tag = `<${node.name}${attributes.join('')}>`;
  return isVoid.has(node.name) ? tag : `${tag}${serialise(node.children)}</${node.name}>`;
}
