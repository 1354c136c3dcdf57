import { type Element, element, isElement, type Node, textOf } from '../tree.ts';
import { joinLists } from './lists.ts';
import { meaningOf, stylesOf, takesBack } from './styles.ts';

/** Word's own words for a heading: <p class=MsoTitle>, and the levels for which HTML has no element. */
const headingClasses: readonly (readonly [RegExp, string])[] = [
  [/^mso(title|heading1)$/i, 'h1'],
  [/^mso(subtitle|heading2)$/i, 'h2'],
  [/^msoheading3$/i, 'h3'],
  [/^msoheading[4-9]$/i, 'h4'],
];

function headingOf({ name, attributes }: Element): string | null {
  if (name !== 'p') return null;
  const classes = (attributes.class ?? '').split(/\s+/);
  return headingClasses.find(([pattern]) => classes.some((each) => pattern.test(each)))?.[1] ?? null;
}

/** Hidden text of office programs: what is not shown there is not taken along (footnote marks of comments, fields). */
const isHidden = (styles: ReadonlyMap<string, string>): boolean =>
  styles.get('display') === 'none' || styles.get('mso-hide') === 'all' || styles.get('mso-element') === 'comment-list';

/** Word's equations and drawings bring a picture that lies on the writer's own disk: `cleanHtml` names it. */
const isOfficeTag = (name: string): boolean => name.includes(':') && name !== 'v:imagedata';

function tidyElement(node: Element): readonly Node[] {
  const styles = stylesOf(node);
  // Word closes a table with merged cells by a row that nobody sees
  const isUnseenRow = node.name === 'tr' && node.attributes.height === '0';
  if (isHidden(styles) || isUnseenRow) return [];
  if (node.name === 'v:imagedata') return [element('img', [], { src: node.attributes.src ?? '', alt: '' })];
  const children = tidyOffice(node.children);
  if (isOfficeTag(node.name) || takesBack(node.name, styles)) return children;
  const heading = headingOf(node);
  if (heading !== null) return [element(heading, children, node.attributes)];
  if (node.name === 'table') return [withHeadRow({ ...node, children })];
  const meaning = /^(span|font|p|li|td)$/.test(node.name) ? meaningOf(styles) : [];
  const meant = meaning.reduce<readonly Node[]>((inner, name) => [element(name, inner)], children);
  return node.name === 'span' || node.name === 'font' ? meant : [{ ...node, children: meant }];
}

const rowsOf = (nodes: readonly Node[]): readonly Element[] =>
  nodes.flatMap((node) => {
    if (isElement(node, 'tr')) return [node];
    return isElement(node, 'thead', 'tbody', 'tfoot') ? rowsOf(node.children) : [];
  });

const isBlank = (node: Node): boolean =>
  textOf([node])
    .replace(/\u00A0/g, ' ')
    .trim() === '';

/** Whether everything that is written here is bold. */
function isAllBold(nodes: readonly Node[]): boolean {
  return nodes
    .filter((node) => !isBlank(node))
    .every((node) => isElement(node, 'strong', 'b', 'th') || (isElement(node) && isAllBold(node.children)));
}

/** A table from an office program whose first row is all bold has its heads there; nothing else says so in such a table. */
function withHeadRow(table: Element): Element {
  const rows = rowsOf(table.children);
  const cells = (rows[0]?.children ?? []).filter((node) => isElement(node, 'td', 'th'));
  const filled = cells.filter((cell) => !isBlank(cell));
  const hasHeads = rows.some((row) => row.children.some((cell) => isElement(cell, 'th')));
  if (hasHeads || rows.length < 2 || filled.length < 2 || !isAllBold(filled)) return table;
  return replaceRow(table, rows[0]);
}

function replaceRow(parent: Element, row: Element | undefined): Element {
  const children = parent.children.map((node) => {
    if (node === row && isElement(node)) {
      return {
        ...node,
        children: node.children.map((cell) => (isElement(cell, 'td') ? { ...cell, name: 'th' } : cell)),
      };
    }
    return isElement(node, 'thead', 'tbody') ? replaceRow(node, row) : node;
  });
  return { ...parent, children };
}

/**
 * Text pasted from Word, LibreOffice or Google Docs as the HTML that it means: lists that are lists, bold that is <strong>, headings,
 * heads of tables; without fields, smart tags and hidden text. HTML that already says what it means passes as it is.
 */
export function tidyOffice(nodes: readonly Node[]): readonly Node[] {
  return joinLists(nodes).flatMap((node) => (node.kind === 'text' ? [node] : tidyElement(node)));
}
