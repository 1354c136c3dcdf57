import type { Message } from '#platform/i18n';
import type { Column, Register } from '../catalogue/register.ts';
import { messages } from './messages.ts';

/** A column of a register's file: one of the register's own, or one of the days. */
export type FileColumn = { readonly id: string; readonly label: Message; readonly column: Column | null };

/** The columns of a register's file in their order. Days stand last, where they are no column of the register itself. */
export function fileColumns({ columns, dated }: Register): readonly FileColumn[] {
  const hasDays = dated.kind === 'state' || dated.kind === 'period';
  return [
    ...columns.map((column) => ({ id: column.id, label: column.label, column })),
    ...(hasDays ? (['from', 'until'] as const).map((id) => ({ id, label: messages[id], column: null })) : []),
  ];
}

const folded = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** The column that a title names: by its label in either language, or its id. */
export function columnTitled(columns: readonly FileColumn[], title: string): FileColumn | undefined {
  const wanted = folded(title);
  return columns.find(({ id, label }) => [id, label.vi, label.en].some((name) => folded(name) === wanted));
}
