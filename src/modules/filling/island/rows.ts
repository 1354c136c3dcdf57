import { patternRow } from '../view/row-pattern.ts';

/** A new row of a growing table, copied from the pattern that the page carries. */
export function addRowTo(form: HTMLFormElement, table: string, row: string, number: number): HTMLElement | null {
  const pattern = form.querySelector<HTMLTemplateElement>(`template[data-pattern="${CSS.escape(table)}"]`);
  const before = form.querySelector(`[data-add-row="${CSS.escape(table)}"]`);
  if (pattern === null || before === null) return null;
  const holder = document.createElement('template');
  holder.innerHTML = pattern.innerHTML.replaceAll(patternRow, row);
  const made = holder.content.querySelector<HTMLElement>('[data-row]');
  if (made === null) return null;
  for (const spot of made.querySelectorAll('.row-number')) spot.textContent = String(number);
  before.before(made);
  return made;
}

/** Takes a removed row off the page and counts the others anew. */
export function removeRowFrom(form: HTMLFormElement, place: string): void {
  form.querySelector(`[data-row="${CSS.escape(place)}"]`)?.remove();
  const table = place.split('/')[0] ?? '';
  const rows = [...form.querySelectorAll(`[data-row^="${CSS.escape(table)}/"]`)];
  rows.forEach((row, index) => {
    for (const spot of row.querySelectorAll(':scope .row-number')) spot.textContent = String(index + 1);
  });
}

/** An id for a row that two people will not both give. */
export function newRowId(
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes),
): string {
  return [...random(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
