import type { GrowingTable } from './definition.ts';
import { type Context, keyOf } from './draft.ts';
import { type Place, within } from './faults.ts';
import { checkId, describePlace } from './ids.ts';

/** What an author says about rows that the filler adds. */
export interface GrowingSource {
  readonly blankRows?: number;
  readonly minRows?: number;
  readonly maxRows?: number;
  readonly optional?: boolean;
  readonly applicable?: string;
  readonly restored?: string;
}

/** Adds a growing table to the draft; its columns are the fields declared in its rows. False if it cannot be. */
export function declareGrowingTable(
  id: string,
  source: GrowingSource,
  label: string,
  place: Place,
  context: Context,
): boolean {
  const { draft, growing } = context;
  if (!checkId(id, place, draft.faults)) return false;
  const taken = draft.tables.get(id)?.place ?? draft.declared.get(keyOf(id, undefined))?.place;
  if (taken !== undefined) draft.faults.report(place, 'duplicateId', { id, first: describePlace(taken) });
  if (growing !== undefined) draft.faults.report(place, 'growingInside', { table: id });
  if (draft.part === undefined) draft.faults.report(place, 'beforeParts', { id });
  if (label === '') draft.faults.report(place, 'labelMissing', { id });
  if (taken !== undefined || growing !== undefined) return false;
  checkRows(source, place, context);
  const { applicable } = source;
  const table = compileTable(id, source, label, draft.part ?? '');
  draft.tables.set(id, { place, table, ...(applicable === undefined ? {} : { applicable }) });
  return true;
}

function compileTable(id: string, source: GrowingSource, label: string, part: string): Omit<GrowingTable, 'columns'> {
  const { minRows, maxRows, restored } = source;
  return {
    id,
    label,
    part,
    presence: source.optional === true ? 'optional' : 'required',
    ...(minRows === undefined ? {} : { minRows }),
    ...(maxRows === undefined ? {} : { maxRows }),
    blankRows: source.blankRows ?? 1,
    ...(restored === undefined ? {} : { restored }),
  };
}

function checkRows({ minRows, maxRows }: GrowingSource, place: Place, { draft }: Context): void {
  if (minRows === undefined || maxRows === undefined || minRows <= maxRows) return;
  const words = { id: 'minRows, maxRows', min: minRows, max: maxRows };
  draft.faults.report(within(place), 'minAboveMax', words);
}
