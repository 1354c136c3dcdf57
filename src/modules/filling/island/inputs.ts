import { type Field, formatValue, type Value } from '#forms-engine/browser';
import { isTicked, readTicked, readTyped } from '../typed.ts';

type Input = HTMLInputElement | HTMLTextAreaElement;

export const isInput = (target: EventTarget | null): target is Input =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

const isBox = (input: Input): input is HTMLInputElement =>
  input instanceof HTMLInputElement && (input.type === 'radio' || input.type === 'checkbox');

/** All inputs of a place: one, or the boxes of its options. */
export function inputsOf(form: HTMLFormElement, place: string): readonly Input[] {
  return [...form.querySelectorAll(`[name="${CSS.escape(place)}"]`)].filter(isInput);
}

/** What the inputs of a place hold now. */
export function valueIn(form: HTMLFormElement, place: string, field: Field): Value {
  const inputs = inputsOf(form, place);
  const [first] = inputs;
  if (first === undefined) return null;
  if (!isBox(first)) return readTyped(field, first.value);
  const ticked = inputs.filter((input) => isBox(input) && input.checked).map((input) => input.value);
  return readTicked(
    field,
    ticked.filter((id) => id !== ''),
  );
}

/** Puts a value into the inputs of a place. */
export function showValue(form: HTMLFormElement, place: string, field: Field, value: Value): void {
  for (const input of inputsOf(form, place)) {
    if (isBox(input)) input.checked = isTicked(value, input.value);
    else input.value = value === null ? '' : formatValue(field, value, 'vi');
  }
}
