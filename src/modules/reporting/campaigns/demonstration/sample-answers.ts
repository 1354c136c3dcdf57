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

/** What a sum or a ratio that computes itself is made of: where it is wrong, they are. */
function partsOf({ expected }: Field): readonly string[] {
  if (expected?.rule === 'sum') return expected.of;
  return expected?.rule === 'ratio' ? [expected.of, ...expected.to] : [];
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
  /** What stands in the report already, such as what was measured: it is not answered again, and not contradicted. */
  readonly standing?: Readonly<Record<string, Value>>;
};

const numbersOf = (standing: Readonly<Record<string, Value>>): readonly (readonly [string, number])[] =>
  Object.entries(standing).flatMap(([id, value]) => (typeof value === 'number' ? [[id, value] as const] : []));

/** Answers to a form that contradict each other nowhere: what does not agree is left blank. */
export function sampleAnswers(wanted: Wanted): ReadonlyMap<string, Value> {
  const { form, period, seed, share, elsewhere, standing = {} } = wanted;
  const fields = form.definition.fields.filter(({ id, table }) => table === undefined && !elsewhere.has(id));
  const whole = new Map<string, number>(numbersOf(standing));
  const answers = new Map<string, Value>();
  for (const field of fields.slice(0, Math.ceil(fields.length * share))) {
    if ((standing[field.id] ?? null) !== null) continue;
    const most = Math.min(...(field.partOf ?? []).map((id) => whole.get(id) ?? 40), 60);
    const value = answerTo(field, seed, most + 1);
    if (typeof value === 'number') whole.set(field.id, value);
    if (value !== null) answers.set(field.id, value);
  }
  const parts = new Map(fields.map((field) => [field.id, partsOf(field)]));
  for (let round = 0; round < 8; round += 1) {
    const { findings } = evaluate(form.prepared, { answers: { ...standing, ...Object.fromEntries(answers) }, period });
    const wrong = findings
      .filter(isFault)
      .flatMap((finding) => finding.fields)
      .flatMap((id) => [id, ...(parts.get(id) ?? [])])
      .filter((id) => answers.has(id));
    if (wrong.length === 0) break;
    for (const id of wrong) answers.delete(id);
  }
  return answers;
}
