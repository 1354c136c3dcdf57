import { type ComponentChildren, type ComponentType, type FunctionComponent, isValidElement, type VNode } from 'preact';
import { escaped, htmlAttribute, svgAttribute } from './attributes.ts';

/** What a page is written to: pieces that are joined once at the end, since texts that grow piece by piece fill the memory. */
type Pieces = string[];

/** Where a node stands: within a drawing, and within a choice of which this value is chosen. */
type Place = { readonly inSvg: boolean; readonly chosen: unknown };
const outside: Place = { inSvg: false, chosen: undefined };

/**
 * The HTML of what a page is made of, the same as preact's own renderer writes. For pages that are drawn once: components are plain
 * functions of what they are given, without hooks, contexts and classes.
 */
export function toHtml(node: ComponentChildren): string {
  const pieces: Pieces = [];
  write(pieces, node, outside);
  return pieces.join('');
}

function write(pieces: Pieces, node: ComponentChildren, place: Place): void {
  if (node === '') return;
  if (typeof node === 'string') pieces.push(escaped(node));
  else if (typeof node === 'number' || typeof node === 'bigint') pieces.push(String(node));
  else if (Array.isArray(node)) for (const each of node) write(pieces, each, place);
  else if (isValidElement(node)) writeElement(pieces, node, place);
}

function writeElement(pieces: Pieces, node: VNode, place: Place): void {
  const { type } = node;
  if (typeof type !== 'string') {
    write(pieces, drawn(type, node), place);
    return;
  }
  const tag = tagOf(type);
  pieces.push(tag.start);
  writeAttributes(pieces, type, node.props, place);
  pieces.push('>');
  const before = pieces.length;
  writeWithin(pieces, type, node.props, place);
  if (pieces.length === before && tag.isVoid) pieces[before - 1] = '/>';
  else pieces.push(tag.end);
}

function drawn(type: ComponentType, { props }: VNode): ComponentChildren {
  if (isFunction(type)) return type(props, undefined);
  throw new Error(`${type.name} is a class: pages are drawn by functions alone`);
}

const isFunction = (type: ComponentType): type is FunctionComponent => type.prototype?.render === undefined;

const voidTags = new Set(
  'area base br col command embed hr img input keygen link meta param source track wbr'.split(' '),
);

type Tag = { readonly start: string; readonly end: string; readonly isVoid: boolean };
const tags = new Map<string, Tag>();

function tagOf(type: string): Tag {
  const known = tags.get(type);
  if (known !== undefined) return known;
  const tag = { start: `<${type}`, end: `</${type}>`, isVoid: voidTags.has(type) };
  tags.set(type, tag);
  return tag;
}

type Props = Readonly<Record<string, unknown>>;

function writeWithin(pieces: Pieces, type: string, props: VNode<Props>['props'], place: Place): void {
  const { dangerouslySetInnerHTML: raw } = props;
  // made safe elsewhere: the text of an article
  if (typeof raw === 'object' && raw !== null && '__html' in raw) pieces.push(String(raw.__html ?? ''));
  // in HTML the value of a text area is what stands in it
  else if (type === 'textarea') write(pieces, textOf(props.value ?? props.defaultValue) ?? props.children, place);
  else write(pieces, props.children, placeWithin(type, props, place));
}

const textOf = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? value : null);

/** In HTML the value of a choice is written at the option that is chosen. */
function placeWithin(type: string, props: Props, place: Place): Place {
  if (type === 'svg') return { ...place, inSvg: true };
  if (type === 'foreignObject') return { ...place, inSvg: false };
  return type === 'select' ? { ...place, chosen: props.value ?? props.defaultValue } : place;
}

/** A number and its digits are the same choice. */
const isChosen = (value: unknown, chosen: unknown): boolean =>
  chosen !== undefined && chosen !== null && String(value) === String(chosen);

function writeAttributes(pieces: Pieces, type: string, props: Props, { inSvg, chosen }: Place): void {
  const attribute = inSvg ? svgAttribute : htmlAttribute;
  for (const given in props) {
    const value = props[given];
    if (value === null || value === undefined || typeof value === 'function') continue;
    if (given === 'value' || given === 'defaultValue') {
      if (type === 'textarea' || type === 'select') continue;
      if (type === 'option' && isChosen(value, chosen) && !('selected' in props)) pieces.push(' selected');
    }
    const known = attribute(given);
    if (known === null) continue;
    if (value === '' || (value === true && !known.isSpoken)) pieces.push(known.alone);
    else if (value !== false || known.isSpoken) pieces.push(known.start, escaped(String(value)), '"');
  }
}
