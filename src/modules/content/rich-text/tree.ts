/** A tree of HTML as plain data: made by the server's parser and from the browser's DOM alike, so that the same rules run on both. */
export type Text = { readonly kind: 'text'; readonly text: string };
export type Element = {
  readonly kind: 'element';
  /** In small letters, "o:p" with its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
};
export type Node = Text | Element;

export function element(
  name: string,
  children: readonly Node[],
  attributes: Readonly<Record<string, string>> = {},
): Element {
  return { kind: 'element', name, attributes, children };
}

/** Whether a node is an element, of one of these names where any are given. */
export const isElement = <Name extends string>(
  node: Node | undefined,
  ...names: readonly Name[]
): node is Element & { readonly name: Name } =>
  node?.kind === 'element' && (names.length === 0 || names.some((name) => name === node.name));

/** Everything that is written in nodes, one after the other. */
export function textOf(nodes: readonly Node[]): string {
  return nodes.map((node) => (node.kind === 'text' ? node.text : textOf(node.children))).join('');
}

/** The first element of some name at any depth. */
export function findElement(nodes: readonly Node[], ...names: readonly string[]): Element | undefined {
  for (const node of nodes) {
    if (node.kind !== 'element') continue;
    const found = names.includes(node.name) ? node : findElement(node.children, ...names);
    if (found !== undefined) return found;
  }
  return undefined;
}
