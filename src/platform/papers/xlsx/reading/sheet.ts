import { type CellContent, cellPlace, keyOf, type NumberKind, type Range, rangeOf } from './cells.ts';
import { UnreadableWorkbook } from './fault.ts';
import { messages } from './messages.ts';
import { type Attributes, readXml } from './xml.ts';

interface Shared {
  readonly strings: readonly string[];
  readonly formats: readonly NumberKind[];
  /** Cells that may still be read, over all sheets. */
  readonly budget: { cells: number };
}

interface OpenCell {
  readonly attributes: Attributes;
  readonly key: number;
  value: string;
  inline: string;
  formula: boolean;
}

const broken = (reason: string) => new UnreadableWorkbook(messages.broken, { reason });

/** The cells of a sheet that hold something, and its merged ranges. */
export function readSheet(xml: string, shared: Shared): { cells: Map<number, CellContent>; merges: Range[] } {
  const cells = new Map<number, CellContent>();
  const merges: Range[] = [];
  let [row, column, reading] = [-1, -1, 0];
  let cell: OpenCell | undefined;
  let into: 'value' | 'inline' | undefined;
  readXml(xml, {
    open: (tag, attributes) => {
      if (tag === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
        column = -1;
      } else if (tag === 'c') {
        const place = attributes.r === undefined ? { row, column: column + 1 } : cellPlace(attributes.r);
        if (place === undefined || !(row >= 0) || place.row !== row) throw broken(attributes.r ?? 'r');
        column = place.column;
        cell = { attributes, key: keyOf(place.row, place.column), value: '', inline: '', formula: false };
      } else if (tag === 'f' && cell) cell.formula = true;
      else if (tag === 'v') into = 'value';
      else if (tag === 't' && reading === 0) into = 'inline';
      else if (tag === 'rPh') reading += 1;
      else if (tag === 'mergeCell') merges.push(rangeOf(attributes.ref ?? '') ?? fail(attributes.ref));
    },
    text: (text) => {
      if (cell && into) cell[into] += text;
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') into = undefined;
      else if (tag === 'rPh') reading -= 1;
      else if (tag === 'c' && cell) {
        keep(cells, cell, shared);
        cell = undefined;
      }
    },
  });
  return { cells, merges };
}

function fail(ref: string | undefined): never {
  throw broken(`mergeCell ${ref ?? ''}`);
}

function keep(cells: Map<number, CellContent>, cell: OpenCell, shared: Shared): void {
  const content = contentOf(cell, shared);
  if (content === undefined) return;
  shared.budget.cells -= 1;
  if (shared.budget.cells < 0) throw new UnreadableWorkbook(messages.tooLarge, { megabytes: 64 });
  if (cells.has(cell.key)) throw broken(cell.attributes.r ?? 'c');
  cells.set(cell.key, content);
}

function contentOf(
  { attributes, value, inline, formula }: OpenCell,
  { strings, formats }: Shared,
): CellContent | undefined {
  const mark = formula ? ({ formula: true } as const) : {};
  switch (attributes.t) {
    case 's': {
      if (value === '') return formula ? { kind: 'nothing', formula } : undefined;
      const text = /^\d+$/.test(value) ? strings[Number(value)] : undefined;
      if (text === undefined) throw broken(`${attributes.r ?? ''}: ${value}`);
      return textContent(text, mark);
    }
    case 'inlineStr':
      return textContent(inline, mark);
    case 'str':
    case 'd':
      return textContent(value, mark);
    case 'b':
      return { kind: 'boolean', value: value.trim() === '1' || value.trim() === 'true', ...mark };
    case 'e':
      return { kind: 'error', code: value, ...mark };
    case 'n':
    case undefined: {
      if (value.trim() === '') return formula ? { kind: 'nothing', formula } : undefined;
      const number = Number(value);
      if (!Number.isFinite(number)) throw broken(`${attributes.r ?? ''}: ${value.slice(0, 40)}`);
      const shown = attributes.s === undefined ? 'plain' : formats[Number(attributes.s)];
      // Without its style nobody knows whether 0,85 is 85%.
      if (shown === undefined) throw broken(`${attributes.r ?? ''}: s=${attributes.s}`);
      return { kind: 'number', number, shown, ...mark };
    }
    default:
      throw broken(`${attributes.r ?? ''}: t=${attributes.t}`);
  }
}

/** Blanks alone are nothing; "_x0041_" is how the format writes a sign that XML cannot hold. */
function textContent(text: string, mark: { readonly formula?: true }): CellContent | undefined {
  const plain = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  if (plain.trim() === '' && mark.formula === undefined) return undefined;
  return { kind: 'text', text: plain, ...mark };
}
