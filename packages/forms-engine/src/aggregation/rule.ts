import type { Field, FormDefinition, Option } from '../definition/definition.ts';
import { isNumberType } from '../values/kinds.ts';

/**
 * How a field adds up over bodies. A ratio is made again from the sums of its parts and never averaged; a weighted mean weighs each body's
 * value by another of its figures.
 */
export type AggregationRule =
  | { readonly kind: 'sum' | 'countYes' | 'minimum' | 'maximum' | 'list' | 'none' }
  | { readonly kind: 'countEach'; readonly options: readonly Option[] }
  | { readonly kind: 'ratio'; readonly of: string; readonly to: readonly string[]; readonly scale: number }
  | { readonly kind: 'weightedMean'; readonly weight: string };

const partsOfDates = ['year', 'quarter', 'month'] as const;

function derived(field: Field): AggregationRule {
  if (field.expected?.rule === 'ratio') return ratioOf(field.expected);
  if (field.weight !== undefined) return { kind: 'weightedMean', weight: field.weight };
  if (field.type === 'percent') return { kind: 'none' };
  if (isNumberType(field.type)) return { kind: 'sum' };
  if (field.type === 'yesNo' || field.type === 'tick') return { kind: 'countYes' };
  if (field.options !== undefined) return { kind: 'countEach', options: field.options };
  return { kind: partsOfDates.some((type) => type === field.type) ? 'none' : 'list' };
}

const ratioOf = ({ of, to, scale }: Omit<Extract<AggregationRule, { kind: 'ratio' }>, 'kind'>): AggregationRule => ({
  kind: 'ratio',
  of,
  to,
  scale,
});

/** The rule of a field: the one that the definition gives, else what follows from its type and formula. */
export function aggregationRule(field: Field): AggregationRule {
  const given = field.aggregation;
  if (given === undefined || given === 'ratio' || given === 'weightedMean' || given === 'countEach') {
    return derived(field);
  }
  return { kind: given };
}

/**
 * The body that alone knows a field ("Sở Nội vụ"), by the form's own words. Where several bodies answered such a field, their answers
 * are of one and the same thing and are not added.
 */
export function ownerOf(field: Field, definition: Pick<FormDefinition, 'parts'>): string | undefined {
  return field.owner ?? definition.parts.find(({ id }) => id === field.part)?.owner;
}
