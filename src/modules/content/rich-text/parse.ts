import { Parser } from 'htmlparser2';
import { escapeHtml } from './escape.ts';
import type { Node } from './tree.ts';

/** Deeper elements lose their tags and keep their content: nobody writes so deep, and a tower of tags must not overflow the stack. */
const deepest = 120;

type Open = { readonly name: string; readonly attributes: Record<string, string>; readonly children: Node[] };

/** Reads any text as HTML: never fails, closes what is open, leaves comments and declarations out. */
export function parseHtml(html: string): readonly Node[] {
  const root: Node[] = [];
  const stack: Open[] = [];
  let skipped = 0;
  const siblings = () => stack.at(-1)?.children ?? root;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (stack.length >= deepest) skipped += 1;
      else stack.push({ name, attributes, children: [] });
    },
    ontext(data) {
      siblings().push({ kind: 'text', text: data });
    },
    onclosetag(name) {
      if (skipped > 0) {
        skipped -= 1;
        return;
      }
      // the parser also closes a tag that the end of the text cut in two, and that was never opened
      if (stack.at(-1)?.name !== name) return;
      const closed = stack.pop();
      if (closed !== undefined) siblings().push({ kind: 'element', ...closed });
    },
  });
  parser.end(html);
  return root;
}

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
