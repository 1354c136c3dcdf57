import { type Field, type FormDefinition, formatValue, type Value } from '#forms-engine';
import type { Change } from './merge.ts';
import { parsePlace } from './place.ts';
import type { Answer } from './queries.ts';
import { isBoxed, isMultiline, isTicked, readTicked, readTyped } from './typed.ts';
import { valueSchema } from './value-schema.ts';

/** A form as a browser sends it without JavaScript. */
export type Posted = Readonly<Record<string, string | readonly string[] | undefined>>;

const list = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

interface Shown {
  readonly place: string;
  readonly field: Field;
}

/** Every slot that the page showed: all fields, and the columns of the rows that it names. */
function shownSlots(definition: FormDefinition, posted: Posted): readonly Shown[] {
  const slots: Shown[] = definition.fields
    .filter((field) => field.table === undefined)
    .map((field) => ({ place: field.id, field }));
  const tables = new Map(definition.tables.map((table) => [table.id, table]));
  for (const text of new Set(list(posted.rows))) {
    const place = parsePlace(text);
    const table = place?.kind === 'row' ? tables.get(place.table) : undefined;
    for (const column of table?.columns ?? []) slots.push({ place: `${text}/${column.id}`, field: column });
  }
  return slots;
}

/** What a browser makes of a text: line breaks are CRLF in an area of lines, and there are none in a single line. */
function asSent(field: Field, text: string): string {
  return isMultiline(field) ? text.replace(/\r\n?/g, '\n').trim() : text.replace(/[\r\n]/g, '').trim();
}

/** What the slot of a text holds now; undefined if it stands as the page showed it, or was not on the page. */
function postedText({ place, field }: Shown, was: Value, posted: Posted): Value | undefined {
  const [text] = list(posted[place]);
  const isUntouched = text === undefined || asSent(field, text) === asSent(field, formatValue(field, was, 'vi'));
  return isUntouched ? undefined : readTyped(field, text);
}

/** What boxes hold now; undefined if they are ticked as the page showed them. */
function postedBoxes({ place, field }: Shown, was: Value, posted: Posted): Value | undefined {
  const ticked = new Set(list(posted[place]).filter((id) => id !== ''));
  const options = field.type === 'tick' ? ['yes'] : (field.options ?? []).map(({ id }) => id);
  const isUntouched = options.every((option) => ticked.has(option) === isTicked(was, option));
  return isUntouched ? undefined : readTicked(field, [...ticked]);
}

/**
 * What the person changed on the page: the slots whose content differs from what the page showed. A value that the page
 * cannot show exactly (an option that the form does not have) stays as it is until somebody enters another.
 * `before` is the sheet as it was when the page was made.
 */
export function postedChanges(
  definition: FormDefinition,
  posted: Posted,
  before: readonly Answer[],
): readonly Change[] {
  const held = new Map(before.map((answer) => [answer.place, answer]));
  return shownSlots(definition, posted).flatMap((slot) => {
    const was = held.get(slot.place);
    const read = isBoxed(slot.field) ? postedBoxes : postedText;
    const value = read(slot, was?.value ?? null, posted);
    return value === undefined ? [] : [{ place: slot.place, value, base: was?.sequence ?? 0 }];
  });
}

/** The value that a hidden input carries as JSON; undefined for anything else. */
function carried(text: string | undefined): Value | undefined {
  if (text === undefined) return undefined;
  try {
    const read = valueSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** A row that was removed comes back with what is kept in it. */
function rowBack(
  place: string,
  base: number,
  before: ReadonlyMap<string, Answer>,
  position: number,
): readonly Change[] {
  const parsed = parsePlace(place);
  const row = parsed?.kind === 'cell' ? `${parsed.table}/${parsed.row}` : null;
  return row !== null && before.get(row)?.value === null ? [{ place: row, value: position, base }] : [];
}

/**
 * The person's choices between two values: whoever keeps their own overwrites knowingly what the page showed them
 * (`seen:`), and is asked again if a third value came in between, or if nothing was chosen. Whoever keeps what they wrote
 * in a row that was removed meanwhile brings the row back, at `position`.
 */
export function postedChoices(posted: Posted, before: readonly Answer[], position: number): readonly Change[] {
  const held = new Map(before.map((answer) => [answer.place, answer]));
  return Object.keys(posted).flatMap((name) => {
    const place = name.startsWith('mine:') ? name.slice('mine:'.length) : '';
    const mine = carried(list(posted[name])[0]);
    const seen = Number(list(posted[`seen:${place}`])[0]);
    const choice = posted[`choose:${place}`];
    if (place === '' || mine === undefined || !Number.isSafeInteger(seen) || choice === 'theirs') return [];
    if (choice !== 'mine') return [{ place, value: mine, base: 0 }];
    return [...rowBack(place, seen, held, position), { place, value: mine, base: seen }];
  });
}
