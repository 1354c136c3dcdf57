import { evaluate, type Field, type FormDefinition, type Period, type PreparedForm, type Value } from '#forms-engine';

/** A number from 0 to below 1 that is the same for the same words, wherever it is drawn (FNV-1a). */
export function drawn(words: string): number {
  let hash = 0x811c9dc5;
  for (const character of words) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash / 2 ** 32;
}

/** A plausible answer to one field; null where it is left blank. What computes itself is never typed. */
function answerTo(field: Field, seed: string, whole: number): Value {
  const chance = drawn(`${seed}/${field.id}`);
  if (field.expected !== undefined) return null;
  switch (field.type) {
    case 'integer':
      return Math.floor(chance * whole);
    case 'decimal':
    case 'money':
    case 'hours':
      return Math.floor(chance * 500) / 10;
    case 'percent':
      return Math.floor(chance * 1000) / 10;
    case 'yesNo':
      return chance < 0.75;
    case 'choice':
      return field.options?.[Math.floor(chance * field.options.length)]?.id ?? null;
    default:
      return null;
  }
}

const isFault = ({ severity }: { readonly severity: string }) => severity === 'error' || severity === 'blocker';

type Wanted = {
  readonly form: { readonly definition: FormDefinition; readonly prepared: PreparedForm };
  readonly period: Period;
  readonly seed: string;
  /** From 0 to 1: how much of the form is answered, from its beginning. */
  readonly share: number;
  /** Fields that another body answers. */
  readonly elsewhere: ReadonlySet<string>;
};

/** Answers to a form that contradict each other nowhere: what does not agree is left blank. */
export function sampleAnswers({ form, period, seed, share, elsewhere }: Wanted): ReadonlyMap<string, Value> {
  const fields = form.definition.fields.filter(({ id, table }) => table === undefined && !elsewhere.has(id));
  const whole = new Map<string, number>();
  const answers = new Map<string, Value>();
  for (const field of fields.slice(0, Math.ceil(fields.length * share))) {
    const most = Math.min(...(field.partOf ?? []).map((id) => whole.get(id) ?? 40), 60);
    const value = answerTo(field, seed, most + 1);
    if (typeof value === 'number') whole.set(field.id, value);
    if (value !== null) answers.set(field.id, value);
  }
  for (let round = 0; round < 8; round += 1) {
    const { findings } = evaluate(form.prepared, { answers: Object.fromEntries(answers), period });
    const wrong = findings
      .filter(isFault)
      .flatMap((finding) => finding.fields)
      .filter((id) => answers.has(id));
    if (wrong.length === 0) break;
    for (const id of wrong) answers.delete(id);
  }
  return answers;
}
