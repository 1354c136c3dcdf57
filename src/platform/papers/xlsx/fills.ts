import type { Box, Inline, Slot, Target } from '#document';
import { serialOf } from './serials.ts';

/** A cell to be filled: a value, one of several labels, or the mark X of one option. */
export interface Fill {
  readonly kind: 'value' | 'pick' | 'mark';
  readonly target: Target;
  /** The option whose mark the cell is; absent for a single tick. */
  readonly option?: string;
  readonly value: string | number | null;
  /** The labels to choose from. */
  readonly choices?: readonly string[];
}

/** Wording and cells in turn: there is one text more than there are fills. */
export interface Pieces {
  readonly texts: readonly string[];
  readonly fills: readonly Fill[];
}

/** Boxes of one field that bear their labels are one cell with a list; boxes without labels are a cell each. */
export function piecesOf(content: readonly Inline[]): Pieces {
  const texts: string[] = [''];
  const fills: Fill[] = [];
  const add = (text: string) => texts.push((texts.pop() ?? '') + text);
  for (const inline of content) {
    if (inline.kind === 'text') add(inline.text);
    else if (inline.kind === 'break') add('\n');
    else if (inline.kind === 'box' && isSameList(fills.at(-1), inline) && (texts.at(-1) ?? '').trim() === '') {
      fills.push(withBox(fills.pop(), inline));
      texts[texts.length - 1] = '';
    } else {
      fills.push(inline.kind === 'slot' ? slotFill(inline) : boxFill(inline));
      texts.push('');
    }
  }
  return { texts, fills };
}

function isSameList(fill: Fill | undefined, box: Box): boolean {
  return fill?.kind === 'pick' && box.label !== undefined && fill.target.field === box.field;
}

const isSingle = ({ type }: Target): boolean => type !== 'several';

function boxFill(box: Box): Fill {
  if (box.label !== undefined && box.type !== 'tick' && isSingle(box)) return withBox(undefined, box);
  const mark = { kind: 'mark', target: box, value: box.checked ? 'X' : null } as const;
  return box.type === 'tick' ? mark : { ...mark, option: box.option };
}

function withBox(before: Fill | undefined, box: Box): Fill {
  const label = box.options?.find(({ id }) => id === box.option)?.label ?? box.label ?? box.option;
  return {
    kind: 'pick',
    target: box,
    value: box.checked ? label : (before?.value ?? null),
    choices: [...(before?.choices ?? []), label],
  };
}

function slotFill(slot: Slot): Fill {
  const choices = slot.options?.map(({ label }) => label) ?? [];
  if (choices.length === 0 || slot.type === 'several') return { kind: 'value', target: slot, value: inputOf(slot) };
  return { kind: 'pick', target: slot, value: slot.value, choices };
}

/** Numbers and days as numbers; whatever does not suit its type stays a text, so that it is seen and found wrong. */
function inputOf({ type, raw, value }: Slot): string | number | null {
  // Spreadsheet programs keep 15 digits; a number with more survives only as a text.
  if (typeof raw === 'number') return Number(raw.toPrecision(15)) === raw ? raw : value;
  if (typeof raw !== 'string') return value;
  if (type === 'date' || type === 'dateTime') return serialOf(raw) ?? value;
  if (type === 'year' && /^\d{4}$/.test(raw)) return Number(raw);
  return value;
}

/** The number format of a cell; "@" is text. */
export function formatOf({ kind, target, value }: Fill): string {
  if (kind !== 'value') return '@';
  switch (target.type) {
    case 'integer':
      return '#,##0';
    case 'decimal':
    case 'money':
    case 'percent':
    case 'hours':
      return decimalFormat(Math.max(target.decimals ?? 2, decimalsOf(value)));
    case 'date':
      return 'dd/mm/yyyy';
    case 'dateTime':
      return 'dd/mm/yyyy hh:mm';
    case 'year':
      return '0';
    default:
      return '@';
  }
}

const decimalFormat = (decimals: number): string =>
  decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(Math.min(decimals, 15))}`;

function decimalsOf(value: Fill['value']): number {
  if (typeof value !== 'number') return 0;
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}

/** How wide the cell should be, in characters. */
export function widthOf({ kind, target, choices = [] }: Fill): number {
  if (kind === 'mark') return 8;
  if (kind === 'pick') return Math.min(30, Math.max(12, ...choices.map((label) => label.length + 4)));
  switch (target.type) {
    case 'integer':
    case 'decimal':
    case 'money':
    case 'percent':
    case 'hours':
    case 'year':
    case 'month':
    case 'quarter':
    case 'date':
      return 14;
    case 'dateTime':
    case 'phone':
    case 'ip':
      return 18;
    default:
      return 30;
  }
}
