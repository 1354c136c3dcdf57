import type { Field, GrowingTable, Part } from './definition.ts';
import type { FaultList, Place } from './faults.ts';
import type { FieldSource } from './schemas.ts';

/** A field as declared; its formulas are still text. */
export interface Declared {
  /** `id`, or `table.column`. */
  readonly key: string;
  readonly place: Place;
  readonly source: FieldSource;
  readonly field: Field;
}

/** A slot or box on the paper. */
export interface Placement {
  readonly id: string;
  readonly option?: string;
  /** The growing table in whose row it stands. */
  readonly table?: string;
  readonly place: Place;
}

export interface DraftTable {
  readonly place: Place;
  readonly table: Omit<GrowingTable, 'columns' | 'applicable'>;
  readonly applicable?: string;
}

/** What is gathered while the body is read, in the order of the paper. */
export interface Draft {
  readonly faults: FaultList;
  readonly parts: ReadonlyMap<string, Part>;
  readonly usedParts: Set<string>;
  readonly declared: Map<string, Declared>;
  readonly tables: Map<string, DraftTable>;
  /** Ids of printed tables and their rows. */
  readonly names: Map<string, Place>;
  readonly placements: Placement[];
  /** Boxes that the author left out on purpose: `field=option`. */
  readonly omittedBoxes: Set<string>;
  /** Fields that were declared with faults: what refers to them is not to blame. */
  readonly failed: Set<string>;
  part: string | undefined;
  hasSignatures: boolean;
}

/** Where the reader is. */
export interface Context {
  readonly draft: Draft;
  /** The growing table whose row is being described. */
  readonly growing?: string;
}

export function createDraft(faults: FaultList, parts: ReadonlyMap<string, Part>): Draft {
  return {
    faults,
    parts,
    usedParts: new Set(),
    declared: new Map(),
    tables: new Map(),
    names: new Map(),
    placements: [],
    omittedBoxes: new Set(),
    failed: new Set(),
    part: undefined,
    hasSignatures: false,
  };
}

export function keyOf(id: string, table: string | undefined): string {
  return table === undefined ? id : `${table}.${id}`;
}
