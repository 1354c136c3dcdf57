import { posix } from 'node:path';
import { unpack } from './archive.ts';
import type { DefinedName, NumberKind, RawWorkbook } from './cells.ts';
import { UnreadableWorkbook } from './fault.ts';
import { messages } from './messages.ts';
import { readSheet } from './sheet.ts';
import { type Attributes, readXml } from './xml.ts';

type Parts = ReadonlyMap<string, string>;

/** A workbook's cells, merges and names as they stand in the file. Throws UnreadableWorkbook. */
export async function parseWorkbook(bytes: Uint8Array): Promise<RawWorkbook> {
  const parts = await unpack(bytes);
  const path = relations(parts, '').find(({ type }) => type.endsWith('/officeDocument'))?.target;
  if (path === undefined || !parts.has(path)) throw new UnreadableWorkbook(messages.notXlsx);
  const { sheets, names, since1904 } = readDirectory(part(parts, path));
  const related = relations(parts, path);
  const byType = (type: string) => related.find((one) => one.type.endsWith(`/${type}`))?.target;
  const strings = readStrings(byType('sharedStrings'), parts);
  const formats = readFormats(byType('styles'), parts);
  const budget = { cells: 400_000 };
  return {
    names,
    since1904,
    sheets: sheets.map(({ name, relation }) => {
      const target = related.find(({ id }) => id === relation)?.target;
      return { name, ...readSheet(part(parts, target), { strings, formats, budget }) };
    }),
  };
}

function part(parts: Parts, path: string | undefined): string {
  const found = path === undefined ? undefined : parts.get(path);
  if (found === undefined) throw new UnreadableWorkbook(messages.broken, { reason: path ?? 'relationship' });
  return found;
}

/** The parts that a part points to; the package's own for ''. */
function relations(parts: Parts, path: string) {
  const folder = posix.dirname(path || './x');
  const xml = parts.get(posix.join(folder, '_rels', `${posix.basename(path)}.rels`));
  const found: { readonly id: string; readonly type: string; readonly target: string }[] = [];
  readXml(xml ?? '', {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      found.push({ id: Id, type: Type, target });
    },
  });
  return found;
}

function readDirectory(xml: string) {
  const sheets: { readonly name: string; readonly relation: string }[] = [];
  const names: DefinedName[] = [];
  let since1904 = false;
  let current: { name: string; text: string; scope?: number } | undefined;
  readXml(xml, {
    open: (tag, attributes) => {
      if (tag === 'sheet') sheets.push({ name: attributes.name ?? '', relation: relationOf(attributes) });
      if (tag === 'workbookPr') since1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (tag === 'definedName') {
        const { name = '', localSheetId } = attributes;
        current = { name, text: '', ...(localSheetId === undefined ? {} : { scope: Number(localSheetId) }) };
        names.push(current);
      }
    },
    text: (text) => {
      if (current) current.text += text;
    },
    close: (tag) => {
      if (tag === 'definedName') current = undefined;
    },
  });
  return { sheets, names, since1904 };
}

const relationOf = (attributes: Attributes): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';

/** Texts that cells share; readings of Asian signs (rPh) are no part of them. */
function readStrings(path: string | undefined, parts: Parts): string[] {
  const strings: string[] = [];
  let text: string | undefined;
  let [isText, reading] = [false, 0];
  readXml(path === undefined ? '' : part(parts, path), {
    open: (tag) => {
      if (tag === 'si') text = '';
      if (tag === 'rPh') reading += 1;
      if (tag === 't') isText = true;
    },
    text: (found) => {
      if (isText && reading === 0 && text !== undefined) text += found;
    },
    close: (tag) => {
      if (tag === 'rPh') reading -= 1;
      if (tag === 't') isText = false;
      if (tag === 'si') strings.push(text ?? '');
    },
  });
  return strings;
}

/** How each cell style shows numbers. */
function readFormats(path: string | undefined, parts: Parts): NumberKind[] {
  const codes = new Map<string, string>();
  const formats: NumberKind[] = [];
  let isCell = false;
  readXml(path === undefined ? '' : part(parts, path), {
    open: (tag, { numFmtId = '0', formatCode = '' }) => {
      if (tag === 'numFmt') codes.set(numFmtId, formatCode);
      if (tag === 'cellXfs') isCell = true;
      if (tag === 'xf' && isCell) formats.push(kindOf(Number(numFmtId), codes.get(numFmtId)));
    },
    close: (tag) => {
      if (tag === 'cellXfs') isCell = false;
    },
  });
  return formats;
}

/** Built-in formats by number (ECMA-376 part 1, 18.8.30), others by their code without quoted and bracketed parts. */
function kindOf(id: number, code: string | undefined): NumberKind {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent';
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
      ? 'date'
      : 'plain';
  }
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  if (bare.includes('%')) return 'percent';
  return /[dmyhs]/i.test(bare) && !/general/i.test(bare) ? 'date' : 'plain';
}
