import { type Element, element, isElement, type Node, textOf } from '../tree.ts';
import { stylesOf } from './styles.ts';

/** A paragraph that Word meant as an item: it writes no lists, only paragraphs with a level and a mark. */
type Item = {
  readonly level: number;
  readonly list: string;
  readonly mark: string;
  readonly children: readonly Node[];
};

const isMark = (node: Node): boolean => isElement(node) && stylesOf(node).get('mso-list') === 'ignore';

/** The children without Word's mark ("1.", "·", "a)"), and the mark. */
function splitMark(children: readonly Node[]): { readonly mark: string; readonly rest: readonly Node[] } {
  let mark = '';
  const rest = children.flatMap((node): readonly Node[] => {
    if (isMark(node) && isElement(node)) {
      mark ||= textOf(node.children).trim();
      return [];
    }
    if (node.kind === 'text') return [node];
    const inner = splitMark(node.children);
    mark ||= inner.mark;
    return [{ ...node, children: inner.rest }];
  });
  return { mark, rest };
}

function itemOf(node: Node): Item | null {
  if (!isElement(node, 'p', 'li', 'div')) return null;
  const [, list, level] = /^(\S+)\s+level(\d)/.exec(stylesOf(node).get('mso-list') ?? '') ?? [];
  if (list === undefined || level === undefined) return null;
  const { mark, rest } = splitMark(node.children);
  return { level: Number(level), list, mark, children: rest };
}

/** How a mark counts, as the `type` of an ordered list; null: it does not count. */
function counting(mark: string): { readonly type: string; readonly start: number } | null {
  const word = /^\(?(\d{1,3}|[a-zđ]{1,4}|[A-ZĐ]{1,4})[.)/]*$/u.exec(mark)?.[1];
  if (word === undefined || word === 'o') return null;
  if (/^\d+$/.test(word)) return { type: '1', start: Number(word) };
  if (word.length === 1 && !/^[iI]$/.test(word)) {
    const small = word.toLowerCase().codePointAt(0) ?? 0;
    return { type: word === word.toLowerCase() ? 'a' : 'A', start: Math.max(1, small - 96) };
  }
  return /^[ivx]+$/i.test(word) ? { type: word === word.toLowerCase() ? 'i' : 'I', start: 1 } : null;
}

/** Items one after the other as a list, with deeper ones inside the item before them. */
function listOf(items: readonly Item[]): Element {
  const [first] = items;
  const top = Math.min(...items.map(({ level }) => level));
  const entries: { readonly own: readonly Node[]; readonly deeper: Item[] }[] = [];
  for (const item of items) {
    const last = entries.at(-1);
    if (item.level > top && last !== undefined) last.deeper.push(item);
    else entries.push({ own: item.children, deeper: [] });
  }
  const listed = entries.map(({ own, deeper }) =>
    element('li', deeper.length === 0 ? own : [element('p', own), listOf(deeper)]),
  );
  const count = counting(first?.mark ?? '');
  if (count === null) return element('ul', listed);
  return element('ol', listed, { type: count.type, start: String(count.start) });
}

/** Neighbours at the top level of one list of Word's are one list; a change from counting to not counting begins another. */
function belongs(item: Item, run: readonly Item[]): boolean {
  const top = Math.min(...run.map(({ level }) => level));
  const peer = run.findLast(({ level }) => level === top);
  if (peer === undefined || item.level !== top) return true;
  return peer.list === item.list && (counting(peer.mark) === null) === (counting(item.mark) === null);
}

/** Turns Word's paragraphs with marks among these siblings into real lists. */
export function joinLists(siblings: readonly Node[]): readonly Node[] {
  const joined: Node[] = [];
  let run: Item[] = [];
  let blanks: Node[] = [];
  const close = () => {
    if (run.length > 0) joined.push(listOf(run));
    joined.push(...blanks);
    run = [];
    blanks = [];
  };
  for (const node of siblings) {
    const item = itemOf(node);
    if (item !== null) {
      if (!belongs(item, run)) close();
      blanks = [];
      run.push(item);
    } else if (run.length > 0 && node.kind === 'text' && node.text.trim() === '') blanks.push(node);
    else {
      close();
      joined.push(node);
    }
  }
  close();
  return joined;
}
