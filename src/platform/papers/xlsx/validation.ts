import type { DataValidation } from 'hucre/xlsx';
import type { DraftCell } from './draft.ts';
import type { Fill } from './fills.ts';
import { cellName } from './names.ts';
import { words } from './words.ts';

/** What a cell offers and takes: the labels of its options, or the mark X. */
export function validationOf({ row, column, fill }: DraftCell): DataValidation[] {
  if (fill === undefined || fill.kind === 'value') return [];
  const list = listOf(fill);
  if (list === null) return [];
  const isMark = fill.kind === 'mark';
  return [
    {
      type: 'list',
      values: list,
      range: cellName(row, column),
      allowBlank: true,
      showErrorMessage: true,
      // Beside its box stands the number that belongs to it: which is which is said where it is typed.
      ...(isMark && fill.option === undefined ? { showInputMessage: true, inputMessage: words.mark } : {}),
      errorTitle: isMark ? words.markTitle : words.pickTitle,
      errorMessage: isMark ? words.markError : words.pick,
    },
  ];
}

/** A list that stands in the cell's own rule may hold no comma and 255 letters; a longer one is not offered. */
function listOf(fill: Fill): string[] | null {
  const values = fill.kind === 'mark' ? ['X'] : [...(fill.choices ?? [])];
  const isFit = values.join(',').length <= 255 && !values.some((value) => /[,"]/.test(value));
  return isFit ? values : null;
}
