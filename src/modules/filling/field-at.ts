import type { Field, FormDefinition } from '#forms-engine/browser';
import { parsePlace } from './place.ts';

/** The field that is answered at a place; undefined for rows, and for what the form does not have. */
export function fieldAt(definition: FormDefinition, text: string): Field | undefined {
  const place = parsePlace(text);
  if (place?.kind === 'field') return definition.fields.find(({ id, table }) => id === place.field && !table);
  if (place?.kind !== 'cell') return undefined;
  return definition.tables.find(({ id }) => id === place.table)?.columns.find(({ id }) => id === place.column);
}
