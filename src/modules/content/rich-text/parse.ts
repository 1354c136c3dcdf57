import { Parser } from 'htmlparser2';
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
