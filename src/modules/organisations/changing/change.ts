import type { IsoDate } from '#platform/calendar';
import type { Body, Decision, State, Succession, Tree } from '../tree.ts';
import type { Refusal } from './refusal.ts';

/** What a body is, apart from its days and the decision. */
export type Description = Omit<State, 'from' | 'until' | 'decision' | 'storedFrom'>;

/** What happens on a day, and the decision on which it rests. */
type Dated = { readonly on: IsoDate; readonly decision: Decision | null };

/** A change to the bodies. */
export type Change =
  | (Dated & { readonly kind: 'create'; readonly body: Description })
  /** A new name, kind, nature or code. */
  | (Dated & { readonly kind: 'rename'; readonly id: string; readonly set: Partial<Omit<Description, 'parentId'>> })
  | (Dated & { readonly kind: 'move'; readonly id: string; readonly parentId: string | null })
  | (Dated & { readonly kind: 'merge'; readonly ids: readonly string[]; readonly into: MergeTarget })
  | (Dated & {
      readonly kind: 'split';
      readonly id: string;
      readonly into: readonly Description[];
      /** It goes on beside its new parts ("tách"); otherwise it ends ("chia"). */
      readonly goesOn: boolean;
      /** For each body under it, which new one takes it, by position. After a detachment the others stay. */
      readonly children: Readonly<Record<string, number>>;
    })
  | (Dated & {
      readonly kind: 'dissolve';
      readonly id: string;
      /** Those that take its work over. */
      readonly successors: readonly string[];
      readonly below: Below;
    })
  | {
      readonly kind: 'correct';
      readonly id: string;
      /** The first day of the state that was entered wrongly. */
      readonly stateFrom: IsoDate;
      readonly set: Partial<Omit<State, 'storedFrom'>>;
      readonly reason: string;
    };

export type MergeTarget =
  | { readonly kind: 'new'; readonly body: Description }
  /** `name`: the one that takes over is renamed at the same time. */
  | { readonly kind: 'existing'; readonly id: string; readonly name?: string };

/** What becomes of the bodies under a dissolved one. */
export type Below =
  | { readonly kind: 'none' }
  | { readonly kind: 'dissolve' }
  | { readonly kind: 'move'; readonly to: string };

/** In what circumstances a change is planned: time, chance and rights are given, not taken. */
export type Circumstances = {
  readonly today: IsoDate;
  readonly newId: () => string;
  /** Whether the acting person manages a body; null: the whole system. */
  readonly mayManage: (place: { readonly id: string; readonly above: readonly string[] } | null) => boolean;
  /** The revision of each body that the person saw when deciding. */
  readonly seen?: Readonly<Record<string, number>>;
};

/** The bodies as they will be, and what is told about each in the audit trail. */
export type Edits = {
  readonly bodies: ReadonlyMap<string, Body>;
  readonly added: readonly Succession[];
  readonly removed: readonly Succession[];
};

export type Plan =
  | { readonly kind: 'planned'; readonly edits: Edits; readonly tree: Tree }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };
