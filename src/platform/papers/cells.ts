import type { Align, Cell, Inline, Row } from '#document';

/** A cell that holds nothing but its blank slot is the slot: no dots are drawn in it. */
function cellContent({ content }: Cell): readonly Inline[] {
  const [only, ...rest] = content;
  return only?.kind === 'slot' && only.value === null && rest.length === 0 ? [] : content;
}

const numberTypes: readonly string[] = ['integer', 'decimal', 'money', 'percent', 'hours'];

/** Boxes without words stand in the middle of their cell, numbers at its right, all else as the column says. */
export function alignOf({ align, content }: Cell, columnAlign: Align | undefined): Align {
  if (align !== undefined) return align;
  const isBoxes = content.length > 0 && content.every((inline) => inline.kind === 'box' && inline.label === undefined);
  if (isBoxes) return 'center';
  const [only, ...rest] = content;
  const isNumber = only?.kind === 'slot' && rest.length === 0 && numberTypes.includes(only.type);
  return columnAlign ?? (isNumber ? 'right' : 'left');
}

/** What stands in a cell; of a group's row only the first line is bold, explanations below it are not. */
export function rowContent(cell: Cell, style: Row['style']): readonly Inline[] {
  const content = cellContent(cell);
  if (cell.bold || style === 'total' || style === 'header') return content.flatMap(toBold);
  if (style !== 'group' && style !== 'part') return content;
  const end = content.findIndex(({ kind }) => kind === 'break');
  return end < 0 ? content.flatMap(toBold) : [...content.slice(0, end).flatMap(toBold), ...content.slice(end)];
}

/** A value has no style of its own: it is shown as bold text. */
function toBold(inline: Inline): Inline[] {
  if (inline.kind === 'text') return [{ ...inline, bold: true }];
  if (inline.kind !== 'slot' || inline.value === null) return [inline];
  return inline.value
    .split('\n')
    .flatMap((text, line): Inline[] => [...(line === 0 ? [] : [lineBreak]), { kind: 'text', text, bold: true }]);
}

const lineBreak: Inline = { kind: 'break' };

/** Letters in a row: a short row is kept on one page; a long one may be split, or it would leave half a page blank. */
export function isShort(content: readonly Inline[]): boolean {
  return content.reduce((sum, inline) => sum + textLength(inline), 0) < 700;
}

function textLength(inline: Inline): number {
  if (inline.kind === 'text') return inline.text.length;
  return inline.kind === 'slot' ? (inline.value?.length ?? 0) : 0;
}

/** Blanks that keep what belongs together on one line: a box with its word, a blank slot with its unit ("…… %"). */
export function joinedText(text: string, before: Inline | undefined): string {
  const joins = before?.kind === 'box' || (before?.kind === 'slot' && before.value === null);
  return (joins ? text.replace(/^ (?=\S)/, '\u00A0') : text).replace(/ {2,}/g, ' ');
}
