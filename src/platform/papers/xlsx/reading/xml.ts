import { UnreadableWorkbook } from './fault.ts';
import { messages } from './messages.ts';

/** What is told while an XML text is read; names come without their namespace's prefix. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}
export type Attributes = Readonly<Record<string, string>>;

const deepest = 100;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const tagPattern = /^([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)$/;
const tagEnd = /<[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>/y;
const attributePattern = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const broken = (reason: string) => new UnreadableWorkbook(messages.broken, { reason: `XML: ${reason}` });
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads the XML of a workbook from beginning to end. No declarations of types or entities (nothing is fetched, nothing
 * expands), and every tag must be closed; otherwise UnreadableWorkbook is thrown.
 */
export function readXml(xml: string, { open, text, close }: XmlListener): void {
  const stack: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    const between = xml.slice(at, start < 0 ? xml.length : start);
    if (stack.length > 0) text?.(decode(between));
    else if (between.replace('\uFEFF', '').trim() !== '') throw broken('text outside');
    if (start < 0) break;
    if (xml.startsWith('<![CDATA[', start)) {
      const end = endOf(xml, ']]>', start);
      text?.(xml.slice(start + 9, end));
      at = end + 3;
    } else if (xml.startsWith('<!--', start)) at = endOf(xml, '-->', start) + 3;
    else if (xml.startsWith('<?', start)) at = endOf(xml, '?>', start) + 2;
    else if (xml.startsWith('<!', start)) throw new UnreadableWorkbook(messages.doctype);
    else {
      const end = endOfTag(xml, start);
      readTag(xml.slice(start + 1, end), stack, open, close);
      at = end + 1;
    }
  }
  if (stack.length > 0) throw broken(`<${stack.at(-1)}>`);
}

function endOf(xml: string, mark: string, start: number): number {
  const end = xml.indexOf(mark, start);
  if (end < 0) throw broken(mark);
  return end;
}

/** The ">" that ends a tag; one in quotes does not. */
function endOfTag(xml: string, start: number): number {
  tagEnd.lastIndex = start;
  if (!tagEnd.test(xml)) throw broken('>');
  return tagEnd.lastIndex - 1;
}

function readTag(tag: string, stack: string[], open: XmlListener['open'], close: XmlListener['close']): void {
  if (tag.startsWith('/')) {
    const name = tag.slice(1).trim();
    if (stack.pop() !== name) throw broken(`</${name.slice(0, 40)}>`);
    close?.(localName(name));
    return;
  }
  const [, name, attributes = '', empty] = tagPattern.exec(tag) ?? [];
  if (name === undefined) throw broken(`<${tag.slice(0, 40)}>`);
  open?.(localName(name), attributes === '' ? {} : readAttributes(attributes));
  if (empty === '/') close?.(localName(name));
  else if (stack.push(name) > deepest) throw broken('depth');
}

function readAttributes(text: string): Attributes {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(attributePattern)) {
    // "r:id" stays told from "id".
    attributes[name] = decode(double ?? single ?? '');
  }
  return attributes;
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&\s]{0,12});?/g, (whole, name: string) => {
    const code = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
    const point = code ? Number.parseInt(code[1] ?? code[2] ?? '', code[1] === undefined ? 10 : 16) : Number.NaN;
    const found = code && point <= 0x10ffff ? String.fromCodePoint(point) : entities[name];
    if (found === undefined || !whole.endsWith(';')) throw broken(whole);
    return found;
  });
}
