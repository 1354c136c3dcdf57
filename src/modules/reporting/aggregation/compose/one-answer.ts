import { type AggregatedField, type Field, isNumberType, type Value } from '#forms-engine';
import { sameValue } from '#modules/filling';
import type { Contribution } from '../behind.ts';

/** What a sheet takes as one text. */
const longest = { line: 1_000, text: 20_000 } as const;

const within = (text: string, most: number): string | undefined =>
  text === '' || text.length > most ? undefined : text;

type Given = Pick<Contribution, 'name' | 'value'>;

/** Every text once, in the order of the bodies' names. */
function joined(given: readonly Given[]): string | undefined {
  const texts = given.map(({ value }) => (typeof value === 'string' ? value.trim() : ''));
  return within([...new Set(texts.filter((text) => text !== ''))].join('; '), longest.line);
}

/** A line for each body, with its name. */
function listed(given: readonly Given[]): string | undefined {
  const lines = given.flatMap(({ name, value }) => (typeof value === 'string' ? [`${name}: ${value.trim()}`] : []));
  return within(lines.join('\n'), longest.text);
}

/** A date, an address or a document is one thing: it is told only where all name the same. */
function agreed([first, ...others]: readonly Given[]): Value | undefined {
  return first !== undefined && others.every(({ value }) => sameValue(value, first.value)) ? first.value : undefined;
}

/** The option that most chose, undefined where as many chose another; of several at once, each that anybody chose. */
function chosen(field: Field, each: NonNullable<AggregatedField['each']>): Value | undefined {
  const known = new Set(field.options?.map(({ id }) => id));
  const told = each
    .filter(({ option, count }) => count > 0 && known.has(option))
    .toSorted((one, other) => other.count - one.count);
  if (field.type === 'several') return told.length === 0 ? undefined : told.map(({ option }) => option);
  const [first, second] = told;
  return first === undefined || first.count === second?.count ? undefined : first.option;
}

/** Yes where anybody said yes; no where all who answered said no. A tick is set or is not there. */
function any({ type }: Field, { value }: AggregatedField): Value | undefined {
  if (value === null) return undefined;
  if (value > 0) return true;
  return type === 'yesNo' ? false : undefined;
}

/** Whether the answers themselves are needed, and not only their tallies. */
export const needsAnswers = ({ rule, answered }: AggregatedField): boolean => rule.kind === 'list' && answered > 0;

/**
 * What many bodies answered as one answer to a field of the body above them, by the field's aggregation rule. `given`: their answers in the order of
 * the bodies' names, where the rule needs them. Undefined: no rule makes one answer of them, and a person has to.
 */
export function oneAnswer(field: Field, found: AggregatedField, given: readonly Given[]): Value | undefined {
  const { rule, each, value, fault } = found;
  if (fault !== undefined || found.answered + found.counted === 0) return undefined;
  if (each !== undefined) return chosen(field, each);
  if (rule.kind === 'countYes') return any(field, found);
  if (rule.kind !== 'list') return value === null || !isNumberType(field.type) ? undefined : value;
  if (field.type === 'text') return joined(given);
  return field.type === 'longText' ? listed(given) : agreed(given);
}
