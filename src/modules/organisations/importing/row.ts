import { addDays, type IsoDate, parseDate, sayPhrase, vietnameseDate } from '#platform/calendar';
import type { Message } from '#platform/i18n';
import type { Organisation } from '../organisation.ts';
import type { Decision } from '../tree.ts';
import {
  type ColumnName,
  columns,
  type EndingKind,
  endingWords,
  kindWords,
  meaningOf,
  natureWords,
} from './columns.ts';
import { messages } from './messages.ts';

/** A line as it stands in the file: missing columns are undefined, empty cells ''. */
export type RawRow = { readonly line: number; readonly cells: Readonly<Partial<Record<ColumnName, string>>> };

export type Reason = { readonly text: Message; readonly values: Readonly<Record<string, string | number | Message>> };
export type RefusedRow = { readonly line: number; readonly key: string; readonly reasons: readonly Reason[] };

/** A line that was understood. Undefined: the file has no such column, so what is known stays; null: the cell is empty. */
export type Row = {
  readonly line: number;
  readonly key: string;
  readonly name: string;
  readonly kind: Organisation['kind'];
  readonly legalNature: Organisation['legalNature'];
  /** Key, code or id of the body above; null: none. */
  readonly parent: string | null;
  readonly identifierCode: string | null | undefined;
  readonly olderCode: string | null | undefined;
  readonly from: IsoDate;
  /** The first day on which the state does not hold any more. */
  readonly until: IsoDate | null;
  readonly decision: Decision | null | undefined;
  /** Keys, codes or ids of those that take over where the body ends, how it ends, and by which decision. */
  readonly successors: readonly string[] | undefined;
  readonly ending: EndingKind | null;
  readonly endDecision: Decision | null;
  /** The body of which this one was a part, and which goes on. */
  readonly detachedFrom: string | null | undefined;
};

export const reason = (text: Message, values: Reason['values'] = {}): Reason => ({ text, values });

const longest = {
  key: 60,
  name: 300,
  decision: 200,
  endDecision: 200,
  decisionLink: 500,
  endDecisionLink: 500,
  successors: 2000,
} as const;
const usualLength = 100;

/** Reads one line cell by cell and collects every reason against it. */
class Reader {
  readonly reasons: Reason[] = [];
  readonly #cells: RawRow['cells'];

  constructor(cells: RawRow['cells']) {
    this.#cells = cells;
  }

  #refuse(text: Message, column: ColumnName, values: Reason['values'] = {}): null {
    this.reasons.push(reason(text, { column: columns[column], ...values }));
    return null;
  }

  text(column: ColumnName): string | null | undefined {
    const given = this.#cells[column];
    if (given === undefined) return undefined;
    const text = given.normalize('NFC').trim().replace(/\s+/gu, ' ');
    if (text === '') return null;
    const most = Object.entries(longest).find(([name]) => name === column)?.[1] ?? usualLength;
    if ([...text].length > most) return this.#refuse(messages.tooLong, column, { most });
    if (/[\p{Cc}\p{Cf}]/u.test(text)) return this.#refuse(messages.control, column);
    return text;
  }

  required(column: ColumnName): string {
    const before = this.reasons.length;
    const text = this.text(column);
    if (typeof text === 'string') return text;
    if (this.reasons.length === before) this.#refuse(messages.missing, column);
    return '';
  }

  date(column: ColumnName): IsoDate | null {
    const text = this.text(column) ?? null;
    if (text === null) return null;
    const read = parseDate(text);
    if (read.ok) return read.value;
    const why = { vi: sayPhrase(read.refusal.why, 'vi'), en: sayPhrase(read.refusal.why, 'en') };
    return this.#refuse(messages.wrongDate, column, { why });
  }

  word<Name extends string>(column: ColumnName, words: Readonly<Record<Name, string>>): Name | null {
    const text = this.text(column) ?? null;
    if (text === null) return null;
    const meant = meaningOf(words, text);
    return meant ?? this.#refuse(messages.wrongWord, column, { text, words: Object.values(words).join(', ') });
  }

  requiredWord<Name extends string>(column: ColumnName, words: Readonly<Record<Name, string>>, other: Name): Name {
    const before = this.reasons.length;
    const meant = this.word(column, words);
    if (meant === null && this.reasons.length === before) this.#refuse(messages.missing, column);
    return meant ?? other;
  }

  link(column: ColumnName): string | null {
    const text = this.text(column) ?? null;
    const isLink = text === null || (/^https?:\/\//.test(text) && URL.canParse(text));
    return isLink ? text : this.#refuse(messages.wrongLink, column);
  }
}

function daysOf(reader: Reader): Pick<Row, 'from' | 'until'> | null {
  const before = reader.reasons.length;
  const [from, to] = [reader.date('from'), reader.date('to')];
  if (from === null) {
    if (reader.reasons.length === before) reader.reasons.push(reason(messages.missing, { column: columns.from }));
    return null;
  }
  if (to !== null && to < from) {
    const values = { from: vietnameseDate(from), to: vietnameseDate(to) };
    reader.reasons.push(reason(messages.endBeforeStart, values));
  }
  return { from, until: to === null ? null : addDays(to, 1) };
}

function decisionOf(reader: Reader, number: 'decision' | 'endDecision'): Decision | null | undefined {
  const written = reader.text(number);
  const decision = { on: reader.date(`${number}On`), link: reader.link(`${number}Link`) };
  return typeof written === 'string' ? { number: written, ...decision } : written;
}

function successorsOf(reader: Reader): readonly string[] | undefined {
  const text = reader.text('successors');
  if (text === undefined) return undefined;
  return text === null ? [] : text.split(/[\s;,|]+/).filter((each) => each !== '');
}

/** A line of a file, understood, or every reason why it is not. */
export function readRow({ line, cells }: RawRow): { readonly row: Row } | { readonly refused: RefusedRow } {
  const reader = new Reader(cells);
  const [identifierCode, olderCode] = [reader.text('code'), reader.text('olderCode')];
  const key = reader.text('key') ?? identifierCode ?? olderCode ?? '';
  if (key === '') reader.reasons.push(reason(messages.noKey));
  else if (/[\s;,|]/.test(key)) reader.reasons.push(reason(messages.wrongKey, { key }));
  const days = daysOf(reader);
  const row = {
    line,
    key,
    name: reader.required('name'),
    kind: reader.requiredWord('kind', kindWords, 'unit'),
    legalNature: reader.requiredWord('nature', natureWords, 'administrative'),
    parent: reader.text('parent') ?? null,
    identifierCode,
    olderCode,
    decision: decisionOf(reader, 'decision'),
    successors: successorsOf(reader),
    ending: reader.word('succession', endingWords),
    endDecision: decisionOf(reader, 'endDecision') ?? null,
    detachedFrom: reader.text('detachedFrom'),
  };
  if (days?.until === null && (row.successors?.length ?? 0) > 0) {
    reader.reasons.push(reason(messages.successorsWithoutEnd));
  }
  if (days === null || reader.reasons.length > 0) return { refused: { line, key, reasons: reader.reasons } };
  return { row: { ...row, ...days } };
}
