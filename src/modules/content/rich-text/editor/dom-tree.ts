import type { Node as TreeNode } from '../tree.ts';

/** The browser's nodes as plain data, for the rules that the server has too. */
export function treeOf(nodes: Iterable<Node>): readonly TreeNode[] {
  return [...nodes].flatMap((node): readonly TreeNode[] => {
    if (node instanceof Text) return [{ kind: 'text', text: node.data }];
    if (!(node instanceof Element)) return [];
    const attributes = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]));
    return [{ kind: 'element', name: node.localName, attributes, children: treeOf(node.childNodes) }];
  });
}
