import type { About, Value } from '#forms-engine/browser';
import type { Offered, SourceAddresses } from '../view/source-mark.tsx';

/** What the page's script and the server say to each other about a sheet. */
export interface ChangeSent {
  readonly place: string;
  readonly value: Value;
  readonly base: number;
  /** The person took what an earlier report offers. */
  readonly isOffer?: true;
}

export interface AnswerSeen {
  readonly place: string;
  readonly value: Value;
  readonly sequence: number;
  readonly by: string;
  readonly about: About | null;
}

export interface ConflictSeen {
  readonly place: string;
  readonly yours: Value;
  readonly theirs: { readonly value: Value; readonly sequence: number; readonly by: string };
  /** Where theirs stands, if not at the same place. */
  readonly at?: string;
}

export interface SaveReply {
  readonly sequence: number;
  readonly saved: readonly string[];
  readonly conflicts: readonly ConflictSeen[];
  /** What was changed after the save that the page had seen, by anybody. */
  readonly changed: readonly AnswerSeen[];
}

/** What the page knows when it opens. */
export interface SheetData {
  readonly saveUrl: string;
  readonly definitionUrl: string;
  readonly sheet: string;
  readonly sequence: number;
  readonly language: 'vi' | 'en';
  readonly period: string;
  /** Whose unsaved answers may wait on this device. */
  readonly person: string;
  readonly answers: readonly AnswerSeen[];
  /** Fields and growing tables that another body answers. */
  readonly notAsked: readonly string[];
  /** Fields that this body answers for all. */
  readonly owns: readonly string[];
  readonly offers: Readonly<Record<string, Offered>>;
  readonly addresses: SourceAddresses;
}
