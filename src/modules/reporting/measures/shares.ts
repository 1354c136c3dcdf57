import type { Field, FormDefinition, Period } from '#forms-engine';
import { measurable } from './measurable.ts';
import { mayBeOffered } from './offered.ts';

/** How many items of a form each way fills: an item is a slot of the paper, or a column of a growing table. */
export type Shares = {
  readonly measured: number;
  /** Follows from other items by a formula of the form. */
  readonly computed: number;
  /** Can be taken from an earlier report of the body. */
  readonly offered: number;
  readonly typed: number;
  readonly total: number;
};

type Way = keyof Omit<Shares, 'total'>;

function wayOf(definition: FormDefinition, field: Field, isMeasured: (name: string) => boolean): Way {
  if (measurable(field, isMeasured)) return 'measured';
  if (field.expected !== undefined) return 'computed';
  return field.table === undefined && mayBeOffered(definition, field, anyPeriod) ? 'offered' : 'typed';
}

/** Kinds of windows do not depend on the period. */
const anyPeriod: Period = { key: '2000', from: '2000-01-01', to: '2000-12-31', year: 2000 };

/** The shares of a form in this installation: a module that comes moves items from the other ways to `measured`. */
export function sharesOf(definition: FormDefinition, isMeasured: (name: string) => boolean): Shares {
  const single = definition.fields.filter(({ table }) => table === undefined);
  const columns = definition.tables.flatMap((table) => table.columns.map((column) => ({ ...column, table: table.id })));
  const fields = [...single, ...columns];
  const count = (way: Way) => fields.filter((field) => wayOf(definition, field, isMeasured) === way).length;
  return {
    measured: count('measured'),
    computed: count('computed'),
    offered: count('offered'),
    typed: count('typed'),
    total: fields.length,
  };
}
