import {
  type Bilingual,
  type Field,
  formatNumber,
  isNumberType,
  type Parsed,
  parseInput,
  type Value,
} from '#forms-engine';
import { type Message, say } from '#platform/i18n';
import { type CellContent, momentOf, shownContent } from '#platform/papers';
import { messages } from './spreadsheet.messages.ts';

type NumberContent = Extract<CellContent, { kind: 'number' }>;

const refuse = (message: Message, values: Readonly<Record<string, string>> = {}): Parsed => ({
  ok: false,
  message: worded(message, values),
});

/** A message with its values, in both languages. */
export function worded(message: Message, values: Readonly<Record<string, string | number>> = {}): Bilingual {
  return { vi: say(message, 'vi', values), en: say(message, 'en', values) };
}

/**
 * The value that a cell holds for its field. Texts are read as if typed into the form ("1.116" is 1116); numbers, days,
 * percentages and TRUE or FALSE are taken where they can mean but one thing, with a note where they were turned into
 * something else; formulas only with their number, which is noted. Everything else is refused with the mend.
 */
export function readCell(field: Field, content: CellContent | undefined, since1904: boolean): Parsed {
  if (content === undefined) return { ok: true, value: null };
  if (content.formula && (content.kind !== 'number' || !isNumberType(field.type))) return refuse(messages.formula);
  const read = readPlain(field, content, since1904);
  if (!content.formula || !read.ok) return read;
  return withNote(read, worded(messages.formulaResult, { value: shownContent(content) }));
}

function readPlain(field: Field, content: CellContent, since1904: boolean): Parsed {
  switch (content.kind) {
    case 'nothing':
      return refuse(messages.formula);
    case 'error':
      return refuse(messages.error, { code: content.code });
    case 'boolean':
      return readBoolean(field, content.value);
    case 'text':
      return parseInput(field, content.text);
    case 'number':
      return content.shown === 'date' ? readMoment(field, content, since1904) : readNumber(field, content);
  }
}

function withNote(read: Extract<Parsed, { ok: true }>, note: Bilingual): Parsed {
  const both = read.note === undefined ? note : { vi: `${note.vi} ${read.note.vi}`, en: `${note.en} ${read.note.en}` };
  return { ...read, note: both };
}

function readBoolean({ type }: Field, value: boolean): Parsed {
  if (type === 'yesNo') return { ok: true, value };
  if (type === 'tick') return { ok: true, value: value ? true : null };
  return refuse(messages.booleanValue, { value: value ? 'TRUE' : 'FALSE' });
}

function readNumber(field: Field, { number, shown }: NumberContent): Parsed {
  const { type } = field;
  if (shown === 'percent') return readPercent(field, number);
  if (isNumberType(type)) return ownNumber(field, number);
  switch (type) {
    case 'date':
    case 'dateTime':
    case 'month':
    case 'quarter':
      return refuse(messages.numberForDate, { value: plain(number) });
    case 'phone':
    case 'ip':
      // The zero at the beginning of a telephone number is lost in a number.
      return refuse(messages.numberForText, { value: plain(number) });
    default:
      return parseInput(field, plain(number));
  }
}

/** Without groups: "1116", "85,5". */
const plain = (number: number): string => formatNumber(number, 'vi').replaceAll('.', '');

function ownNumber({ type }: Field, number: number): Parsed {
  if (type === 'integer' && !Number.isInteger(number)) return refuse(messages.notWhole, { value: plain(number) });
  const isSafe = Math.abs(number) <= Number.MAX_SAFE_INTEGER;
  return isSafe ? { ok: true, value: number === 0 ? 0 : number } : refuse(messages.tooLarge, { value: String(number) });
}

/** A cell that shows 85% holds 0,85. */
function readPercent(field: Field, number: number): Parsed {
  const percent = Number((number * 100).toPrecision(12));
  if (field.type === 'percent')
    return { ok: true, value: percent, note: worded(messages.percent, { value: plain(percent) }) };
  return isNumberType(field.type)
    ? refuse(messages.percentForNumber, { value: plain(percent) })
    : parseInput(field, `${plain(percent)}%`);
}

function readMoment(field: Field, { number }: NumberContent, since1904: boolean): Parsed {
  const moment = momentOf(number, since1904);
  if (moment === null) return refuse(messages.noDate, { value: plain(number) });
  const { day, time, isWholeDay } = moment;
  const shown = day.split('-').reverse().join('/');
  switch (field.type) {
    case 'date':
      return isWholeDay
        ? { ok: true, value: day }
        : { ok: true, value: day, note: worded(messages.timeDropped, { time }) };
    case 'dateTime':
      return { ok: true, value: `${day}T${time}` };
    case 'month':
      return day.endsWith('-01')
        ? { ok: true, value: day.slice(0, 7) }
        : refuse(messages.dayForMonth, { value: shown });
    case 'text':
    case 'longText':
    case 'document':
      return withText(parseInput(field, isWholeDay ? shown : `${shown} ${time}`), shown);
    default:
      return refuse(messages.dateForOther, { value: shown });
  }
}

function withText(read: Parsed, shown: string): Parsed {
  return read.ok ? withNote(read, worded(messages.dateAsText, { value: shown })) : read;
}

/** The value of marks: which of a field's options bear an X. */
export function readMarks(
  field: Field,
  marks: readonly { option: string | undefined; content: CellContent | undefined }[],
): Parsed {
  const tick: Field = { ...field, type: 'tick' };
  const chosen: string[] = [];
  for (const { option, content } of marks) {
    const read = readCell(tick, content, false);
    if (!read.ok) return read;
    if (read.value === true && option !== undefined) chosen.push(option);
  }
  return chosenValue(field, chosen);
}

function chosenValue(field: Field, chosen: readonly string[]): Parsed {
  const [first, second] = chosen;
  if (first === undefined) return { ok: true, value: null };
  if (field.type === 'several') return { ok: true, value: chosen };
  if (second !== undefined) return refuse(messages.twoMarks);
  const value: Value = field.type === 'yesNo' ? first !== 'no' : first;
  return { ok: true, value };
}
