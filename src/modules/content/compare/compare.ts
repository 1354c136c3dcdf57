import { diffArrays, diffWordsWithSpace } from 'diff';
import { type EditionDetails, editionDetails } from '../details.ts';
import type { EditionWords } from '../editions/words.ts';
import { plainText } from '../rich-text/plain-text.ts';

/** A run of text, and whether it is the same on both sides. */
export type Piece = { readonly text: string; readonly isChanged: boolean };

/** A line of two texts side by side; null where a side has none. */
export type Row = {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly left: readonly Piece[] | null;
  readonly right: readonly Piece[] | null;
};

export type DetailChange = {
  readonly field: keyof EditionDetails | 'sectionCode' | 'eventKind' | 'eventOn' | 'eventDocument';
  readonly left: unknown;
  readonly right: unknown;
};

/** Two editions side by side. */
export type Comparison = {
  readonly title: Row;
  readonly summary: readonly Row[];
  readonly body: readonly Row[];
  /** Looks of the text differ (a link, a heading, bold) where its words do not. */
  readonly isMarkupChanged: boolean;
  readonly details: readonly DetailChange[];
};

/** Two lines word by word. */
function compareLine(left: string, right: string): Row {
  if (left === right) {
    const same = [{ text: left, isChanged: false }];
    return { kind: 'same', left: same, right: same };
  }
  const parts = diffWordsWithSpace(left, right);
  const side = (isOther: (part: (typeof parts)[number]) => boolean): readonly Piece[] =>
    parts
      .filter((part) => !isOther(part))
      .map((part) => ({ text: part.value, isChanged: part.added === true || part.removed === true }));
  return { kind: 'changed', left: side(({ added }) => added), right: side(({ removed }) => removed) };
}

const whole = (text: string): readonly Piece[] => [{ text, isChanged: true }];

/** Lines that went and lines that came in their place, paired in their order. */
function pairLines(removed: readonly string[], added: readonly string[]): readonly Row[] {
  const pairs = Math.min(removed.length, added.length);
  return [
    ...removed.slice(0, pairs).map((line, index) => compareLine(line, added[index] ?? '')),
    ...removed.slice(pairs).map((line): Row => ({ kind: 'removed', left: whole(line), right: null })),
    ...added.slice(pairs).map((line): Row => ({ kind: 'added', left: null, right: whole(line) })),
  ];
}

/** Two texts line by line, and within changed lines word by word. */
function compareLines(left: string, right: string): readonly Row[] {
  const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');
  const rows: Row[] = [];
  let removed: readonly string[] = [];
  let added: readonly string[] = [];
  const settle = () => {
    rows.push(...pairLines(removed, added));
    removed = [];
    added = [];
  };
  for (const part of diffArrays(linesOf(left), linesOf(right))) {
    if (part.removed) removed = part.value;
    else if (part.added) added = part.value;
    else {
      settle();
      rows.push(...part.value.map((line) => compareLine(line, line)));
    }
  }
  settle();
  return rows;
}

const fields = ['sectionCode', 'eventKind', 'eventOn', 'eventDocument'] as const;
const detailFields = editionDetails.keyof().options;

function compareDetails(left: EditionWords, right: EditionWords): readonly DetailChange[] {
  const pairs = [
    ...fields.map((field) => ({ field, left: left[field], right: right[field] })),
    ...detailFields.map((field) => ({ field, left: left.details[field], right: right.details[field] })),
  ];
  return pairs.filter((pair) => JSON.stringify(pair.left) !== JSON.stringify(pair.right));
}

/** Any two editions, or revisions, side by side: what went and what came, to the word. */
export function compareWords(left: EditionWords, right: EditionWords): Comparison {
  const [before, after] = [plainText(left.body), plainText(right.body)];
  return {
    title: compareLine(left.title, right.title),
    summary: compareLines(left.summary, right.summary),
    body: compareLines(before, after),
    isMarkupChanged: before === after && left.body !== right.body,
    details: compareDetails(left, right),
  };
}
