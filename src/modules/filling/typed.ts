import { type Field, parseInput, type Value } from '#forms-engine/browser';

/** Characters of one answer. */
export const longestText = 20_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach storage or paper
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** The text without what no storage and no paper takes: control characters, and halves of characters. */
export function plainText(text: string): string {
  return text
    .replace(controls, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC');
}

/**
 * The value that a typed text means for a field. A text that means nothing there is kept as it was typed:
 * it is not lost, and the checks name it with its mend.
 */
export function readTyped(field: Field, text: string): Value {
  const read = parseInput(field, text);
  return read.ok ? read.value : plainText(text);
}

/** The value of boxes: the ids that were ticked. */
export function readTicked(field: Field, ticked: readonly string[]): Value {
  const known = ticked.filter((id) => field.type === 'tick' || field.options?.some((option) => option.id === id));
  const [first] = known;
  if (field.type === 'several') return known.length > 0 ? known : null;
  if (first === undefined) return null;
  if (field.type === 'yesNo') return first === 'yes';
  return field.type === 'tick' ? true : first;
}

const boxed = new Set<Field['type']>(['yesNo', 'tick', 'choice', 'several']);

/** Whether a field is answered by ticking boxes. */
export const isBoxed = (field: Field): boolean => boxed.has(field.type);

/** Whether a field is answered in an area of several lines. */
export const isMultiline = (field: Field): boolean =>
  ['longText', 'address', 'document'].includes(field.type) || field.width === 'lines';

/** Whether the box of an option is ticked while the field holds this value. */
export function isTicked(value: Value, option: string): boolean {
  if (typeof value === 'boolean') return (option === 'yes') === value;
  return Array.isArray(value) ? value.includes(option) : value === option;
}
