/** Options and words such as có/không, as people type them. */
import type { Field, Option } from '../definition/definition.ts';
import { cleanText, foldText } from './clean-text.ts';
import { messages } from './messages.ts';
import { type Parsed, read, refuse } from './read.ts';
import { both, type Language } from './wording.ts';

const yesWords = ['co', 'x', '✓', '✔', '☑', '☒', '1', 'yes', 'y', 'true', 'dung'];
const noWords = ['khong', '0', 'no', 'n', 'false', 'sai', 'chua'];
const tickOff = [...noWords, '☐', '□'];

/** The labels of a yes/no field: its own ("Đã kết nối"), else Có/Không. */
export function yesNoLabels(field: Field, language: Language): { readonly yes: string; readonly no: string } {
  const label = (id: string, vi: string, en: string) =>
    field.options?.find((option) => option.id === id)?.label ?? (language === 'vi' ? vi : en);
  return { yes: label('yes', 'Có', 'Yes'), no: label('no', 'Không', 'No') };
}

export function parseYesNo(field: Field, text: string): Parsed<boolean> {
  const folded = foldText(text);
  const vi = yesNoLabels(field, 'vi');
  if (folded === foldText(vi.yes)) return read(true);
  if (folded === foldText(vi.no)) return read(false);
  if (yesWords.includes(folded)) return read(true);
  if (noWords.includes(folded)) return read(false);
  const en = yesNoLabels(field, 'en');
  return refuse(messages.yesNo, { text, yes: { vi: vi.yes, en: en.yes }, no: { vi: vi.no, en: en.no } });
}

/** A tick is `true` or blank. */
export function parseTick(text: string): Parsed<true | null> {
  const folded = foldText(text);
  if (yesWords.includes(folded)) return read(true);
  return tickOff.includes(folded) ? read(null) : refuse(messages.tick, { text });
}

export function parseChoice(field: Field, text: string): Parsed<string> {
  const found = findOption(field.options ?? [], text);
  return found === undefined ? noOption(field, text) : read(found.id);
}

/** Options parted by ";", a line break, or "," where no label holds a comma. */
export function parseSeveral(field: Field, text: string): Parsed<readonly string[]> {
  const options = field.options ?? [];
  const whole = findOption(options, text);
  if (whole !== undefined) return read([whole.id]);
  const separator = /[;\n]/.test(text) ? /[;\n]/ : /,/;
  const ids: string[] = [];
  for (const part of text
    .split(separator)
    .map(cleanText)
    .filter((one) => one !== '')) {
    const option = findOption(options, part);
    if (option === undefined) return noOption(field, part);
    if (ids.includes(option.id)) return refuse(messages.optionTwice, { text: part });
    ids.push(option.id);
  }
  return read(ids);
}

/** By its exact label or id, else without regard to accents and case where only one option reads so. */
function findOption(options: readonly Option[], text: string): Option | undefined {
  const exact = options.find((option) => option.label.normalize('NFC') === text || option.id === text);
  if (exact !== undefined) return exact;
  const alike = options.filter((option) => foldText(option.label) === foldText(text));
  return alike.length === 1 ? alike[0] : undefined;
}

function noOption(field: Field, text: string) {
  return refuse(messages.option, {
    text,
    options: both((field.options ?? []).map((option) => option.label).join('; ')),
  });
}
