import type { Part, Typed } from './part.ts';

/** What a button of a row does: "len-2" moves the third row up. */
const steps = ['len', 'xuong', 'vao', 'ra', 'bo'] as const;
export type Step = { readonly kind: (typeof steps)[number]; readonly row: number } | { readonly kind: 'them' };

export function readStep(text: string): Step | null {
  if (text === 'them') return { kind: 'them' };
  const [, kind, row] = /^(\w+)-(\d{1,3})$/.exec(text) ?? [];
  const known = steps.find((step) => step === kind);
  return known === undefined ? null : { kind: known, row: Number(row) };
}

const isBelow = (row: Typed | undefined): boolean => row?.level === '1';

/** A row with those below it. */
function blockAt(rows: readonly Typed[], start: number): number {
  if (isBelow(rows[start])) return 1;
  let end = start + 1;
  while (end < rows.length && isBelow(rows[end])) end += 1;
  return end - start;
}

/** No row stands below nothing. */
const settled = (rows: readonly Typed[]): readonly Typed[] =>
  rows.map((row, index) => (index === 0 && isBelow(row) ? { ...row, level: '0' } : row));

function swap(rows: readonly Typed[], first: number, second: number): readonly Typed[] {
  const [one, two] = [blockAt(rows, first), blockAt(rows, second)];
  return [
    ...rows.slice(0, first),
    ...rows.slice(second, second + two),
    ...rows.slice(first + one, second),
    ...rows.slice(first, first + one),
    ...rows.slice(second + two),
  ];
}

/** The start of the block before one of the same level; −1 where there is none. */
function before(rows: readonly Typed[], row: number): number {
  if (isBelow(rows[row])) return isBelow(rows[row - 1]) ? row - 1 : -1;
  for (let at = row - 1; at >= 0; at -= 1) if (!isBelow(rows[at])) return at;
  return -1;
}

function after(rows: readonly Typed[], row: number): number {
  const next = row + blockAt(rows, row);
  return next < rows.length && isBelow(rows[next]) === isBelow(rows[row]) ? next : -1;
}

const level = (rows: readonly Typed[], row: number, to: '0' | '1'): readonly Typed[] =>
  rows.map((each, index) => (index === row ? { ...each, level: to } : each));

/** The rows after a button was pressed; a step that cannot be taken changes nothing. */
export function takeStep({ fields, rows: spec }: Part, rows: readonly Typed[], step: Step): readonly Typed[] {
  if (step.kind === 'them') {
    const blank: Typed = Object.fromEntries(fields.map(({ name }) => [name, '']));
    return spec === undefined || rows.length >= spec.most ? rows : [...rows, { ...blank, level: '0' }];
  }
  const { row } = step;
  if (row >= rows.length) return rows;
  switch (step.kind) {
    case 'bo':
      return settled(rows.filter((_each, index) => index !== row));
    case 'len': {
      const other = before(rows, row);
      return other < 0 ? rows : swap(rows, other, row);
    }
    case 'xuong': {
      const other = after(rows, row);
      return other < 0 ? rows : swap(rows, row, other);
    }
    case 'vao':
      return row === 0 || spec?.isNested !== true || blockAt(rows, row) > 1 ? rows : level(rows, row, '1');
    case 'ra':
      return level(rows, row, '0');
  }
}
