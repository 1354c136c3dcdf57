import type { Context } from './draft.ts';
import type { Place } from './faults.ts';
import type { ColumnSource, FieldSource } from './schemas.ts';

export interface Column {
  readonly source: ColumnSource;
  readonly place: Place;
  /** Properties of the column's fields. */
  readonly field: FieldSource;
  /** The words above the column. */
  readonly heading: string;
}

export interface TableContext extends Context {
  readonly id: string;
  readonly columns: readonly Column[];
  /** Defaults of every row's own field. */
  readonly rowField: FieldSource;
  /** Rows that a merged cell above still covers, by position of the column. */
  readonly hanging: Map<number, number>;
}
