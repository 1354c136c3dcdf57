import { type Field, parseInput, type Value } from '#forms-engine/browser';

const longest = 20_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach storage or paper
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/**
 * The value that a typed text means for a field. A text that means nothing there is kept as it was typed:
 * it is not lost, and the checks name it with its mend.
 */
export function readTyped(field: Field, text: string): Value {
  const read = parseInput(field, text);
  return read.ok ? read.value : text.replace(controls, '').normalize('NFC').slice(0, longest);
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
