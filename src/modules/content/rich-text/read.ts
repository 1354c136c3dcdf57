import { headingLevels, namedLevel } from './headings.ts';
import type { Block, HeadingLevel } from './model.ts';
import { fileOf, filesIn } from './read-figure.ts';
import { bold, type Look, lineOf, lookWithin, paragraphsOf, plain, runsOf, withoutBold } from './read-inline.ts';
import { flatItems, listOf } from './read-list.ts';
import { strays, tableOf } from './read-table.ts';
import { type Element, findElement, isElement, type Node } from './tree.ts';

/** Lists and quotes lie no deeper in one another: on a phone nothing would be left of the line. */
const deepest = 6;

type Place = {
  readonly depth: number;
  /** Within a cell there are no tables and no quotes. */
  readonly inCell: boolean;
  /** What the elements around say of the letters. */
  readonly look: Look;
  readonly levelOf: (named: number) => HeadingLevel;
};

const inlineNames = new Set(['strong', 'b', 'em', 'i', 'u', 'ins', 's', 'strike', 'del', 'sub', 'sup', 'a', 'br']);
const separate = new WeakMap<Element, boolean>();

/** Whether an element stands in lines of its own, or holds something that does. */
function isSeparate(node: Node): boolean {
  if (!isElement(node)) return false;
  const known = separate.get(node);
  if (known !== undefined) return known;
  const found = !inlineNames.has(node.name) || node.children.some(isSeparate);
  separate.set(node, found);
  return found;
}

const paragraphs = (nodes: readonly Node[], look: Look): readonly Block[] =>
  paragraphsOf(runsOf(nodes, look)).map((content) => ({ kind: 'paragraph', content }));

function blocksOf(nodes: readonly Node[], place: Place): readonly Block[] {
  const blocks: Block[] = [];
  let inline: Node[] = [];
  const flush = () => {
    blocks.push(...paragraphs(inline, place.look));
    inline = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || !isSeparate(node)) {
      inline.push(node);
      continue;
    }
    flush();
    blocks.push(...blocksOfElement(node, place));
  }
  flush();
  return blocks;
}

function blocksOfElement(node: Element, place: Place): readonly Block[] {
  if (inlineNames.has(node.name)) return blocksOf(node.children, { ...place, look: lookWithin(node, place.look) });
  const level = namedLevel(node.name);
  if (level !== null) return headingOf(node, level, place);
  switch (node.name) {
    case 'ul':
    case 'ol':
      return place.depth >= deepest
        ? blocksOf(flatItems(node), place)
        : listOf(node, (inner) => blocksOf(inner, within(place)));
    case 'blockquote':
      return quoteOf(node, place);
    case 'table':
      return readTable(node, place);
    case 'figure':
      return figureOf(node, place);
    case 'img':
    case 'audio':
    case 'video':
      return [fileOf(node, [])].filter((figure) => figure !== null);
    case 'hr':
      return [{ kind: 'rule' }];
    case 'dt':
      return blocksOf(node.children, { ...place, look: bold(place.look) });
    default:
      return blocksOf(node.children, place);
  }
}

const within = (place: Place): Place => ({ ...place, depth: place.depth + 1 });

/** A heading in an item, a quote or a cell is a line in bold: it would tear the text's own structure. */
function headingOf(node: Element, level: number, place: Place): readonly Block[] {
  const files = filesIn(node).flatMap((file) => fileOf(file, []) ?? []);
  const content = withoutBold(lineOf(node.children, place.look));
  if (content.length === 0) return files;
  if (place.depth > 0) return blocksOf(node.children, { ...place, look: bold(place.look) });
  return [{ kind: 'heading', level: place.levelOf(level), content }, ...files];
}

function quoteOf(node: Element, place: Place): readonly Block[] {
  if (place.inCell || place.depth >= deepest) return blocksOf(node.children, place);
  const blocks = blocksOf(node.children, within(place));
  return blocks.length === 0 ? [] : [{ kind: 'quote', blocks }];
}

function readTable(node: Element, place: Place): readonly Block[] {
  const caption = lineOf(node.children.filter((child) => isElement(child, 'caption')));
  const inner: Place = { ...within(place), inCell: true };
  const blocks = [
    ...blocksOf(strays(node.children), place),
    ...tableOf(node, caption, (cell) => blocksOf(cell, inner)),
  ];
  if (!place.inCell) return blocks;
  return blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flat().flatMap((cell) => cell.blocks) : [block],
  );
}

/** A figure with files of ours: the first carries the caption. Without one it is no figure, and what else it holds stays. */
function figureOf(node: Element, place: Place): readonly Block[] {
  const caption = findElement(node.children, 'figcaption');
  const line = caption === undefined ? [] : lineOf(caption.children);
  const files = filesIn(node).flatMap((file, index) => fileOf(file, index === 0 ? line : []) ?? []);
  return files.length > 0 ? files : blocksOf(node.children, place);
}

/** What a text says, as far as an article can say it. Takes any tree of HTML. */
export function readBlocks(nodes: readonly Node[]): readonly Block[] {
  return blocksOf(nodes, { depth: 0, inCell: false, look: plain, levelOf: headingLevels(nodes) });
}
