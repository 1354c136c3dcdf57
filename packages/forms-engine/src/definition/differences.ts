import type { Field, FormDefinition, GrowingTable } from './definition.ts';

/** A slot as two versions of a form are compared by it: "computers_total", or "services.name" for a column of a growing table. */
export type ComparedField = { readonly id: string; readonly field: Field };

/** What became of a slot from one version of a form to the next. One that is reworded and of another type is told twice. */
export type FieldDifference =
  | { readonly kind: 'added'; readonly after: ComparedField }
  | { readonly kind: 'removed'; readonly before: ComparedField }
  | { readonly kind: 'moved' | 'reworded' | 'retyped'; readonly before: ComparedField; readonly after: ComparedField };

/** How a slot of the old version lives on: under its own id, or under another one with the same indicator. */
export type FieldMapping = {
  readonly before: ComparedField;
  readonly after: ComparedField;
  readonly by: 'id' | 'indicator';
  /** Whether answers can be taken over. */
  readonly isTaken: boolean;
  /** Why they cannot: the type is another one that does not hold the old one's values, the unit differs, or an option is gone. */
  readonly hindrance: Hindrance | null;
};

export type Hindrance = 'type' | 'unit' | 'options';

/** Every slot of a form, the columns of growing tables behind the plain ones of their part. */
function slotsOf({ fields, tables }: FormDefinition): readonly ComparedField[] {
  const columns = (table: GrowingTable) => table.columns.map((field) => ({ id: `${table.id}.${field.id}`, field }));
  return [
    ...fields.filter(({ table }) => table === undefined).map((field) => ({ id: field.id, field })),
    ...tables.flatMap(columns),
  ];
}

const byId = (slots: readonly ComparedField[]): ReadonlyMap<string, ComparedField> =>
  new Map(slots.map((slot) => [slot.id, slot]));

/** Slots by their indicator, as far as it tells one slot alone. */
function byIndicator(slots: readonly ComparedField[]): ReadonlyMap<string, ComparedField> {
  const groups = Map.groupBy(
    slots.filter(({ field }) => field.indicator !== undefined),
    ({ field }) => field.indicator ?? '',
  );
  return new Map(
    [...groups].flatMap(([indicator, [first, ...more]]) =>
      first === undefined || more.length > 0 ? [] : [[indicator, first]],
    ),
  );
}

const optionIds = ({ options = [] }: Field): string => options.map(({ id }) => id).join(' ');
const isOfOneType = (one: Field, other: Field): boolean =>
  one.type === other.type && one.unit === other.unit && optionIds(one) === optionIds(other);

/** Types that hold every value of another one. */
const holds: Partial<Record<Field['type'], readonly Field['type'][]>> = { decimal: ['integer'], longText: ['text'] };

/** What stands against putting an earlier answer into the slot of the new version; null: nothing. */
function hindranceOf(before: Field, after: Field): Hindrance | null {
  if (before.type !== after.type && holds[after.type]?.includes(before.type) !== true) return 'type';
  if (before.unit !== after.unit) return 'unit';
  const offered = new Set((after.options ?? []).map(({ id }) => id));
  return (before.options ?? []).every(({ id }) => offered.has(id)) ? null : 'options';
}

function mapping(before: ComparedField, after: ComparedField, by: FieldMapping['by']): FieldMapping {
  const hindrance = hindranceOf(before.field, after.field);
  return { before, after, by, hindrance, isTaken: hindrance === null };
}

/** Which slot of the new version each slot of the old one lives on in: the one of its id, else the one of its indicator. */
export function mapFields(before: FormDefinition, after: FormDefinition): readonly FieldMapping[] {
  const slots = slotsOf(after);
  const [ids, indicators] = [byId(slots), byIndicator(slots)];
  const old = slotsOf(before);
  const single = byIndicator(old);
  const kept = new Set(old.filter(({ id }) => ids.has(id)).map(({ id }) => id));
  return old.flatMap((slot): readonly FieldMapping[] => {
    const same = ids.get(slot.id);
    if (same !== undefined) return [mapping(slot, same, 'id')];
    const { indicator = '' } = slot.field;
    const other = single.get(indicator) === slot ? indicators.get(indicator) : undefined;
    if (other === undefined || kept.has(other.id)) return [];
    return [mapping(slot, other, 'indicator')];
  });
}

const wordsOf = ({ number = '', label, name = '' }: Field): string => [number, label, name].join('\n');

function changesOf({ before, after, by }: FieldMapping): readonly FieldDifference[] {
  return [
    ...(by === 'indicator' ? [{ kind: 'moved', before, after } as const] : []),
    ...(wordsOf(before.field) === wordsOf(after.field) ? [] : [{ kind: 'reworded', before, after } as const]),
    ...(isOfOneType(before.field, after.field) ? [] : [{ kind: 'retyped', before, after } as const]),
  ];
}

/** What differs between two versions of a form, slot by slot: removed, changed, added, in the order of the forms. */
export function definitionDifferences(before: FormDefinition, after: FormDefinition): readonly FieldDifference[] {
  const mapped = mapFields(before, after);
  const [left, reached] = [new Set(mapped.map((each) => each.before.id)), new Set(mapped.map((each) => each.after.id))];
  return [
    ...slotsOf(before).flatMap((slot) => (left.has(slot.id) ? [] : [{ kind: 'removed', before: slot } as const])),
    ...mapped.flatMap(changesOf),
    ...slotsOf(after).flatMap((slot) => (reached.has(slot.id) ? [] : [{ kind: 'added', after: slot } as const])),
  ];
}
