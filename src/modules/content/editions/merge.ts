import { isDeepStrictEqual } from 'node:util';
import { type EditionDetails, editionDetails } from '../details.ts';
import { mergeBlocks } from './merge-blocks.ts';
import type { EditionWords } from './words.ts';

type OwnField = Exclude<keyof EditionWords, 'details'>;
type DetailField = keyof EditionDetails;
/** A place of an edition's form. Each part of the details is a place of its own. */
export type Field = OwnField | `details.${DetailField}`;

/** Two people wrote different things in one place: both are shown, a person decides. What stands is theirs. */
export type Conflict = { readonly field: Field; readonly yours: unknown; readonly theirs: unknown };

export type Merged = {
  /** What is to stand: the own words, with what others changed elsewhere, and theirs where both changed the same. */
  readonly words: EditionWords;
  /** Places taken over from others, which one has not seen yet. */
  readonly taken: readonly Field[];
  readonly conflicts: readonly Conflict[];
};

type Decision<T> = { readonly value: T; readonly kind: 'own' | 'taken' | 'joined' | 'conflict' };

function decide<T>(base: T | undefined, isBaseKnown: boolean, theirs: T, yours: T): Decision<T> {
  if (isDeepStrictEqual(yours, theirs)) return { value: theirs, kind: 'own' };
  if (!isBaseKnown) return { value: theirs, kind: 'conflict' };
  if (isDeepStrictEqual(yours, base)) return { value: theirs, kind: 'taken' };
  if (isDeepStrictEqual(theirs, base)) return { value: yours, kind: 'own' };
  return { value: theirs, kind: 'conflict' };
}

/** Texts that were changed in different blocks go together. */
function decideBody(base: string | undefined, theirs: string, yours: string): Decision<string> {
  const plain = decide(base, base !== undefined, theirs, yours);
  if (plain.kind !== 'conflict' || base === undefined) return plain;
  const joined = mergeBlocks(base, theirs, yours);
  return joined === null ? plain : { value: joined, kind: 'joined' };
}

const detailFields = [
  'cover',
  'attachments',
  'isFromElsewhere',
  'source',
  'author',
  'keywords',
  'related',
  'audio',
  'video',
  'spoken',
  'isLead',
  'page',
  'leader',
] as const satisfies readonly DetailField[];

/**
 * Brings one's own words together with what stands, both from the same `base`: what only one changed is taken, what both changed alike
 * is no matter, what both changed differently is a conflict. Without a base (it is not kept any more) every difference is one.
 */
export function mergeWords(base: EditionWords | undefined, theirs: EditionWords, yours: EditionWords): Merged {
  const taken: Field[] = [];
  const conflicts: Conflict[] = [];
  const settle = <T>(field: Field, decision: Decision<T>, own: T): T => {
    if (decision.kind === 'taken' || decision.kind === 'joined') taken.push(field);
    if (decision.kind === 'conflict') conflicts.push({ field, yours: own, theirs: decision.value });
    return decision.value;
  };
  const pick = <F extends Exclude<OwnField, 'body'>>(field: F): EditionWords[F] =>
    settle(field, decide(base?.[field], base !== undefined, theirs[field], yours[field]), yours[field]);
  const details = editionDetails.parse(
    Object.fromEntries(
      detailFields.flatMap((field) => {
        const decision = decide<unknown>(
          base?.details[field],
          base !== undefined,
          theirs.details[field],
          yours.details[field],
        );
        const value = settle(`details.${field}`, decision, yours.details[field]);
        return value === undefined ? [] : [[field, value]];
      }),
    ),
  );
  const words = {
    sectionCode: pick('sectionCode'),
    title: pick('title'),
    summary: pick('summary'),
    body: settle('body', decideBody(base?.body, theirs.body, yours.body), yours.body),
    details,
    eventKind: pick('eventKind'),
    eventOn: pick('eventOn'),
    eventDocument: pick('eventDocument'),
  };
  return { words, taken, conflicts };
}
