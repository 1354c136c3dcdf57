import { createHash } from 'node:crypto';
import type { GrowingTable, Provenance, Row, Value } from '#forms-engine';
import type { Queryable } from '#platform/database';
import { rowsBehind } from '../behind.ts';
import type { Summed } from '../overview.ts';

/** The rows of a growing table of all bodies, one below another, for the same table of the report above them. */
export type RowsProposal = {
  readonly table: GrowingTable;
  readonly rows: readonly { readonly id: string; readonly body: string; readonly row: Row }[];
  readonly provenance: Extract<Provenance, { kind: 'composed' }>;
};

/** The same row of the same report has always the same id, so that it is never put in twice. */
const rowId = (reportId: string, index: number): string =>
  `c${createHash('sha256').update(`${reportId}/${index}`).digest('hex').slice(0, 15)}`;

/** The tables of a form with the rows that the counted reports have in them; a table without any is not told. */
export async function rowsProposed(db: Queryable, { question, reports }: Summed): Promise<readonly RowsProposal[]> {
  const { form, period, tree } = question;
  const proposals: RowsProposal[] = [];
  for (const table of form.definition.tables) {
    const found = await rowsBehind(db, table, reports, tree.day);
    const seen = new Map<string, number>();
    const rows = found.map(({ reportId, name, row }) => {
      const index = seen.get(reportId) ?? 0;
      seen.set(reportId, index + 1);
      return { id: rowId(reportId, index), body: name, row };
    });
    const source = {
      kind: 'composed',
      from: form.definition.code,
      period,
      reports: seen.size,
      treeOn: tree.day,
    } as const;
    if (rows.length > 0) proposals.push({ table, rows, provenance: source });
  }
  return proposals;
}

type Change = { readonly place: string; readonly value: Value };

/** The changes by which a row is put into a sheet: its position, and its cells that are not blank. */
export function changesOf(
  table: GrowingTable,
  { id, row }: RowsProposal['rows'][number],
  position: number,
): readonly Change[] {
  const place = `${table.id}/${id}`;
  const cells = table.columns.flatMap((column) => {
    const value = row[column.id] ?? null;
    return value === null ? [] : [{ place: `${place}/${column.id}`, value }];
  });
  return [{ place, value: position }, ...cells];
}
