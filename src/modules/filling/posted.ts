import type { Field, FormDefinition, Value } from '#forms-engine';
import type { Change } from './merge.ts';
import { parsePlace } from './place.ts';
import type { Answer } from './queries.ts';
import { isBoxed, readTicked, readTyped } from './typed.ts';
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
  for (const text of list(posted.rows)) {
    const place = parsePlace(text);
    const table = place?.kind === 'row' ? definition.tables.find((known) => known.id === place.table) : undefined;
    for (const column of table?.columns ?? []) slots.push({ place: `${text}/${column.id}`, field: column });
  }
  return slots;
}

function postedValue({ place, field }: Shown, posted: Posted): Value | undefined {
  if (isBoxed(field))
    return readTicked(
      field,
      list(posted[place]).filter((id) => id !== ''),
    );
  const [text] = list(posted[place]);
  return text === undefined ? undefined : readTyped(field, text);
}

const same = (one: Value, other: Value): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * What the person changed on the page: the slots whose content differs from what the page showed.
 * `before` is the sheet as it was when the page was made.
 */
export function postedChanges(
  definition: FormDefinition,
  posted: Posted,
  before: readonly Answer[],
): readonly Change[] {
  const held = new Map(before.map((answer) => [answer.place, answer]));
  return shownSlots(definition, posted).flatMap((slot) => {
    const value = postedValue(slot, posted);
    const was = held.get(slot.place);
    if (value === undefined || same(value, was?.value ?? null)) return [];
    return [{ place: slot.place, value, base: was?.sequence ?? 0 }];
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

/**
 * The person's choices between two values: whoever keeps their own overwrites knowingly what the page showed them
 * (`seen:`), and is asked again if a third value came in between.
 */
export function postedChoices(definition: FormDefinition, posted: Posted): readonly Change[] {
  return shownSlots(definition, posted).flatMap(({ place }) => {
    const mine = carried(list(posted[`mine:${place}`])[0]);
    const seen = Number(list(posted[`seen:${place}`])[0]);
    if (posted[`choose:${place}`] !== 'mine' || mine === undefined || !Number.isSafeInteger(seen)) return [];
    return [{ place, value: mine, base: seen }];
  });
}
