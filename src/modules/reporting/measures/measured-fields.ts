import { type Days, type Field, type FormDefinition, type Period, windowOf } from '#forms-engine';

/** A field, or a column of a growing table, whose figure a measure answers. */
export type MeasuredField = {
  readonly field: Field;
  readonly measure: string;
  /** The days that the figure covers: the field's own window, else its part's, else the report's. */
  readonly days: Days;
  /** The body that knows the figure, as the form says ("Sở Nội vụ"): nobody else is measured for it. */
  readonly owner: string | null;
};

/** Days that a campaign sets for a part of the form, by the part's id. */
export type PartDays = Readonly<Record<string, { readonly from: string; readonly to: string }>>;

/** A campaign's days go before what the form says: a state is then taken on the last of them, a year's count ends with it. */
function inCampaign(days: Days, set: PartDays[string] | undefined): Days {
  if (set === undefined) return days;
  if (days.kind === 'state') return { ...days, from: set.to, to: set.to };
  const from = days.kind === 'cumulative' ? `${set.to.slice(0, 4)}-01-01` : set.from;
  return { ...days, from, to: set.to };
}

/** A row is one thing: its columns are measured over the same days, those of the first column that has its own. */
function columnsOf({ id, columns }: FormDefinition['tables'][number]): readonly Field[] {
  const window = columns.find((column) => column.window !== undefined)?.window;
  return columns.map((column) => ({
    ...column,
    table: id,
    ...(window === undefined ? {} : { window: column.window ?? window }),
  }));
}

/** The fields of a form that name a measure, in the form's order, each with its days in a period. */
export function measuredFields(
  definition: FormDefinition,
  period: Period,
  campaignDays: PartDays = {},
): readonly MeasuredField[] {
  const parts = new Map(definition.parts.map((part) => [part.id, part]));
  const columns = definition.tables.flatMap(columnsOf);
  const single = definition.fields.filter(({ table }) => table === undefined);
  return [...single, ...columns].flatMap((field) => {
    if (field.measure === undefined) return [];
    const part = parts.get(field.part);
    const days = inCampaign(windowOf(field, part, definition, period), campaignDays[field.part]);
    return [{ field, measure: field.measure, days, owner: field.owner ?? part?.owner ?? null }];
  });
}

/** The window of a measurement as it is written down: "2019-04-01/2019-06-30", or one day for a state. */
export const windowText = ({ kind, from, to }: Days): string => (kind === 'state' ? to : `${from}/${to}`);
