/** What a plan is made of. */
import type { Field, FormDefinition, GrowingTable } from '#forms-engine';
import type { Names } from './names.ts';
import type { Plain, Slot } from './plain.ts';

export interface Formula {
  /** The slot for which the value is computed. */
  readonly slot: Slot;
  /** Where a peer keeps the value before rounding: beside the slot where people may fill it, else in it. */
  readonly kept: Slot;
  readonly decimals: number;
  readonly given: Plain;
  readonly value: Plain;
}

export interface PlanCheck {
  /** The contradiction's name, alike in all engines: class and field, or the code of a check written by hand. */
  readonly key: string;
  /** Where a peer says it. */
  readonly at: Slot;
  /** Holds when there is a contradiction. */
  readonly when: Plain;
}

export interface Limits {
  readonly key: string;
  readonly slot: Slot;
  readonly min?: number;
  readonly max?: number;
}

export interface Plan {
  readonly definition: FormDefinition;
  readonly fields: readonly Field[];
  readonly tables: readonly GrowingTable[];
  /** In the order in which they depend on each other. */
  readonly formulas: readonly Formula[];
  readonly limits: readonly Limits[];
  readonly checks: readonly PlanCheck[];
  /** What could not be said in the peers' languages; no engine is asked about it. */
  readonly left: readonly { readonly key: string; readonly why: string }[];
}

export interface Draft {
  readonly definition: FormDefinition;
  readonly names: Names;
  readonly formulas: ReadonlyMap<string, Formula>;
  attempt(key: string, make: () => PlanCheck | undefined): void;
}

/** The slot beside `slot` that keeps its computed value. */
export function keptBeside(slot: Slot): Slot {
  return { ...slot, id: `${slot.id}__computed` };
}

export function slotOf(field: Field): Slot {
  return field.table === undefined ? { id: field.id } : { id: field.id, table: field.table };
}
