import { type Answers, type Field, type FormDefinition, formatValue, type Value } from '#forms-engine';
import { type Answer, placesOf, type Written } from '#modules/filling';
import { type Language, say } from '#platform/i18n';
import { messages } from './messages.ts';
import type { Difference } from './pages/import.page.tsx';

const same = (one: Value, other: Value): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * What a file changes in a sheet. A place that the file leaves blank stays as it is: nobody loses figures by uploading a
 * half-filled form. Rows are taken in the file's order; rows that the file lacks stay as well.
 */
export function importedChanges(
  definition: FormDefinition,
  answers: Answers,
  held: readonly Answer[],
  from: string,
): readonly Written[] {
  const tables = new Set(definition.tables.map((table) => table.id));
  const now = new Map(held.map((answer) => [answer.place, answer]));
  const about = { provenance: { kind: 'imported', from } } as const;
  return [...placesOf(answers, tables)].flatMap(([place, value]) => {
    const there = now.get(place);
    if (value === null || same(value, there?.value ?? null)) return [];
    return [{ place, value, base: there?.sequence ?? 0, about }];
  });
}

function fieldAt(definition: FormDefinition, place: string): { readonly field?: Field; readonly row?: string } {
  const [first = '', row, column] = place.split('/');
  if (row === undefined) {
    const field = definition.fields.find((each) => each.id === first && each.table === undefined);
    return field === undefined ? {} : { field };
  }
  const table = definition.tables.find((each) => each.id === first);
  const field = table?.columns.find((each) => each.id === column);
  return { row, ...(field === undefined ? {} : { field }) };
}

function shown(field: Field | undefined, value: Value, language: Language): string {
  if (value === null) return say(messages.blank, language);
  return field === undefined ? String(value) : formatValue(field, value, 'vi');
}

/** The changes as a person reads them before agreeing. New rows are told by their cells. */
export function differencesOf(
  definition: FormDefinition,
  changes: readonly Written[],
  held: readonly Answer[],
  language: Language,
): readonly Difference[] {
  const now = new Map(held.map((answer) => [answer.place, answer.value]));
  return changes.flatMap(({ place, value }) => {
    const { field, row } = fieldAt(definition, place);
    if (field === undefined && row !== undefined) return [];
    const label = field === undefined ? place : [field.number, field.name ?? field.label].filter(Boolean).join(' ');
    const item = row === undefined ? label : `${label} (${row})`;
    return [{ item, now: shown(field, now.get(place) ?? null, language), inFile: shown(field, value, language) }];
  });
}
