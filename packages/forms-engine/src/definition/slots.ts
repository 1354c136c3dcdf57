import { z } from 'zod';
import type { FormDefinition } from './definition.ts';
import { createFaultList, type DefinitionFault, type FaultList, type Place, within } from './faults.ts';
import { type SlotItem, slotItemSchema } from './schemas.ts';
import { shape } from './shape.ts';
import { readSource } from './source.ts';
import { hint } from './suggest.ts';

const file = 'slots.yaml';

/**
 * Compares the reviewed count of answer slots in the source with the definition: every printed field stands in
 * exactly one item, and an item has as many fields as slots, or says why not. A growing table may be named by its
 * id, which stands for all its printed columns; a single column is `table.column`.
 * @param text the content of slots.yaml
 */
export function slotFaults(definition: FormDefinition, text: string): readonly DefinitionFault[] {
  const source = readSource(file, text);
  const faults = createFaultList(({ path }) => source.lineOf(path));
  for (const { path, line, kind, words } of source.faults) {
    faults.report({ file, path, ...(line === undefined ? {} : { line }) }, kind, words);
  }
  if (source.value === undefined) return faults.all;
  const list = shape(z.array(z.unknown()), source.value, { file, path: [] }, faults) ?? [];
  const known = slotsOf(definition);
  const listed = new Map<string, string>();
  for (const [index, given] of list.entries()) {
    const place: Place = { file, path: [index] };
    const item = shape(slotItemSchema, given, place, faults);
    if (item !== undefined) checkItem(item, place, known, listed, faults);
  }
  for (const [id, printed] of known.printed) {
    if (printed && !listed.has(id)) faults.report({ file, path: [] }, 'slotUnlisted', { id });
  }
  return faults.all;
}

interface KnownSlots {
  /** Every field and `table.column`, and whether it has a slot on paper. */
  readonly printed: ReadonlyMap<string, boolean>;
  readonly tables: ReadonlyMap<string, readonly string[]>;
}

function slotsOf({ fields, tables }: FormDefinition): KnownSlots {
  const printed = new Map(fields.map((field) => [field.id, field.printed]));
  const columns = new Map<string, string[]>();
  for (const table of tables) {
    for (const column of table.columns) printed.set(`${table.id}.${column.id}`, column.printed);
    columns.set(
      table.id,
      table.columns.filter((column) => column.printed).map((column) => `${table.id}.${column.id}`),
    );
  }
  return { printed, tables: columns };
}

function checkItem(
  item: SlotItem,
  place: Place,
  known: KnownSlots,
  listed: Map<string, string>,
  faults: FaultList,
): void {
  let count = 0;
  for (const [index, name] of (item.fields ?? []).entries()) {
    const at = within(place, 'fields', index);
    const ids = known.tables.get(name) ?? [name];
    count += ids.length;
    for (const id of ids) checkListed(id, item, at, known, listed, faults);
  }
  if (item.why !== undefined) return;
  if (count !== item.slots) faults.report(place, 'slotCount', { item: item.item, slots: item.slots, fields: count });
  else if (item.slots === 0) faults.report(place, 'slotWhy', { item: item.item });
}

function checkListed(
  id: string,
  { item }: SlotItem,
  place: Place,
  known: KnownSlots,
  listed: Map<string, string>,
  faults: FaultList,
): void {
  const printed = known.printed.get(id);
  const first = listed.get(id);
  if (printed === undefined) faults.report(place, 'unknownReference', { id, hint: hint(id, known.printed.keys()) });
  else if (!printed) faults.report(place, 'slotUnprinted', { id });
  else if (first !== undefined) faults.report(place, 'slotListedTwice', { id, item, first });
  listed.set(id, item);
}
