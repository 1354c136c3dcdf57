import type { Box, Inline as Printed, Slot, SlotWidth, Target } from '#document';
import type { Field, Inline } from '../definition/definition.ts';
import { formatValue } from '../values/format-value.ts';
import type { Value } from '../values/value.ts';
import { type Filling, fieldOf, isChosen, optionsOf, shownValue } from './filling.ts';
import { fillTemplate } from './templates.ts';

/** Where the content stands: in a cell, a choice whose unit says "có/không" is answered by a word, not by boxes. */
export type Place = 'line' | 'cell';

/** The inline content of the form with its slots and boxes filled. */
export function printInlines(content: readonly Inline[], filling: Filling, place: Place): Printed[] {
  return partOptions(content.flatMap((inline) => printInline(inline, filling, place)));
}

const gap: Printed = { kind: 'text', text: ' \u2003 ' };

/** A wide blank parts each option from the one before it on the line, and the last from the words that follow. */
function partOptions(content: readonly Printed[]): Printed[] {
  let options = 0;
  return content.flatMap((inline, index): Printed[] => {
    if (inline.kind === 'break') options = 0;
    const before = content[index - 1];
    const follows = inline.kind === 'text' && before?.kind === 'box' && before.label !== undefined;
    const parted = inline.kind === 'box' ? options > 0 : follows && /\p{L}|\p{N}/u.test(inline.text);
    if (inline.kind === 'box') options++;
    return parted ? [gap, inline] : [inline];
  });
}

function printInline(inline: Inline, filling: Filling, place: Place): Printed[] {
  switch (inline.kind) {
    case 'text':
      return [{ ...inline, text: fillTemplate(inline.text, filling.period) }];
    case 'break':
      return [inline];
    case 'slot':
      return printSlot(fieldOrFault(filling, inline.field), filling, place);
    case 'box':
      return [boxOf(fieldOrFault(filling, inline.field), inline.option, inline.label, filling)];
  }
}

function fieldOrFault(filling: Filling, id: string): Field {
  const field = fieldOf(filling, id);
  if (!field)
    throw new Error(`Form ${filling.definition.code}: the layout names the field "${id}", which does not exist.`);
  return field;
}

function printSlot(field: Field, filling: Filling, place: Place): Printed[] {
  if (field.type === 'tick') return [boxOf(field, 'yes', undefined, filling)];
  const byWord = place === 'cell' && field.unit !== undefined;
  const options = optionsOf(field);
  const boxes = ['yesNo', 'choice', 'several'].includes(field.type) && options.length > 0 && !byWord;
  return boxes ? printOptions(field, filling) : [slotOf(field, filling)];
}

function printOptions(field: Field, filling: Filling): Printed[] {
  return optionsOf(field).map(({ id, label }) => boxOf(field, id, label, filling));
}

function boxOf(field: Field, option: string, label: string | undefined, filling: Filling): Box {
  return {
    kind: 'box',
    ...targetOf(field, filling),
    option,
    checked: isChosen(shownValue(filling, field), option),
    ...(label === undefined ? {} : { label }),
  };
}

function slotOf(field: Field, filling: Filling): Slot {
  const value = shownValue(filling, field);
  const text = isBlank(value) ? null : formatValue(field, value, filling.language);
  const raw = rawOf(value);
  return {
    kind: 'slot',
    ...targetOf(field, filling),
    value: text,
    width: field.width ?? widthOf(field),
    ...(raw === undefined ? {} : { raw }),
  };
}

const isBlank = (value: Value) => value === null || value === '' || (Array.isArray(value) && value.length === 0);

function rawOf(value: Value): Slot['raw'] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return isStrings(value) ? value : undefined;
}

const isStrings = (value: Value): value is readonly string[] => Array.isArray(value);

function targetOf(field: Field, { row }: Filling): Target {
  const inRow = row?.table.columns.includes(field) ? row : undefined;
  const options = optionsOf(field);
  const id = inRow?.answers?._id;
  return {
    field: field.id,
    type: field.type,
    ...(options.length === 0 ? {} : { options }),
    ...(field.decimals === undefined ? {} : { decimals: field.decimals }),
    ...(inRow ? { row: { table: inRow.table.id, index: inRow.index, ...(id === undefined ? {} : { id }) } } : {}),
  };
}

/** How much room the answer needs where the form does not say. */
function widthOf({ type }: Field): SlotWidth {
  switch (type) {
    case 'integer':
    case 'decimal':
    case 'money':
    case 'percent':
    case 'hours':
    case 'quarter':
    case 'year':
    case 'month':
      return 'short';
    case 'date':
    case 'dateTime':
    case 'phone':
    case 'ip':
    case 'yesNo':
      return 'medium';
    case 'longText':
      return 'lines';
    default:
      return 'long';
  }
}
