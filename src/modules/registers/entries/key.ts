import type { Register } from '../catalogue/register.ts';
import type { Values } from './entry.ts';
import { written } from './field.ts';

const folded = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** What tells an entry from the others of its register; the same for all where a body keeps one record. */
export function keyOf({ key, columns }: Register, values: Values): string {
  const said = key.map((id) => {
    const column = columns.find((each) => each.id === id);
    const value = values[id];
    // a link or a choice by its id; a document as it is written
    if (column === undefined || value === undefined) return '';
    return folded(typeof value === 'string' ? value : written(column, value, 'vi'));
  });
  return said.join('\u001f');
}

/** How people call an entry: what its first column says. */
export function nameOf({ columns }: Register, values: Values): string {
  const [first] = columns;
  return first === undefined ? '' : written(first, values[first.id], 'vi');
}
