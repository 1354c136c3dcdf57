import { type ComparedField, type FormDefinition, type Hindrance, mapFields, type Value } from '#forms-engine';
import type { EarlierReport } from './offered.ts';

/** An answer of the last report for which this version of the form has no place, or none that can hold it. */
export type LeftBehind = {
  readonly before: ComparedField;
  /** Null for a column of a growing table: its rows have it. */
  readonly value: Value;
  /** Where it would stand now; null: the item was removed, or divided into others. */
  readonly after: ComparedField | null;
  readonly why: Hindrance | 'removed';
};

function answerIn({ values, rows }: EarlierReport, { id, field }: ComparedField): Value | undefined {
  if (field.table === undefined) return values.get(id) ?? undefined;
  return rows.get(field.table)?.some((row) => (row[field.id] ?? null) !== null) === true ? null : undefined;
}

/** What of an earlier report on another version of the form cannot be taken over, with the reason; in the order of the old form. */
export function leftBehind(report: EarlierReport, definition: FormDefinition): readonly LeftBehind[] {
  const found = new Map(mapFields(report.definition, definition).map((each) => [each.before.id, each]));
  const columns = report.definition.tables.flatMap((table) =>
    table.columns.map((field) => ({ id: `${table.id}.${field.id}`, field })),
  );
  const plain = report.definition.fields.filter(({ table }) => table === undefined);
  return [...plain.map((field) => ({ id: field.id, field })), ...columns].flatMap((before): readonly LeftBehind[] => {
    const value = answerIn(report, before);
    const mapped = found.get(before.id);
    if (value === undefined || mapped?.isTaken === true) return [];
    return [{ before, value, after: mapped?.after ?? null, why: mapped?.hindrance ?? 'removed' }];
  });
}
