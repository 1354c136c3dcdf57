import type { Field, FormDefinition } from '../definition/definition.ts';
import { decimalsFor, isNumberType } from '../values/kinds.ts';
import { roundHalfUp } from '../values/rounding.ts';
import type { Answers } from '../values/value.ts';
import { type AggregationRule, aggregationRule, ownerOf } from './rule.ts';
import { ownSlotName, singleFields, slotsOf } from './slots.ts';
import { emptyTally, mergeTallies, type Tally, tallyOf } from './tally.ts';

/** Tallies of a group of reports by the name of the slot. */
export type Tallies = ReadonlyMap<string, Tally>;

/** A field over many bodies. */
export type AggregatedField = {
  readonly field: Field;
  readonly rule: AggregationRule;
  /** Null: nobody answered, the rule gives no number, or `fault` says why. Rounded as the slot prints it. */
  readonly value: number | null;
  /** How many reports answered the field, and on how many the value rests: a ratio needs all its parts. */
  readonly answered: number;
  readonly counted: number;
  /** How often each option was chosen. */
  readonly each?: readonly { readonly option: string; readonly label: string; readonly count: number }[];
  /** The smallest and the largest answer of a number. */
  readonly range?: { readonly from: number; readonly to: number };
  /** `owner`: several bodies answered differently what one body alone should; `zero`: nothing to divide by. */
  readonly fault?: 'owner' | 'zero';
};

/** What a group of reports gives to aggregation. */
export function talliesOf(definition: FormDefinition, reports: readonly Answers[]): Tallies {
  return new Map(slotsOf(definition).map(({ name, read }) => [name, tallyOf(reports.map(read))]));
}

/** Several groups of reports as one; the groups may be of different versions of a form. */
export function mergeAll(groups: readonly Tallies[]): Tallies {
  const merged = new Map<string, Tally>();
  for (const group of groups) {
    for (const [name, tally] of group) merged.set(name, mergeTallies(merged.get(name) ?? emptyTally, tally));
  }
  return merged;
}

type Result = Pick<AggregatedField, 'value' | 'counted' | 'each' | 'fault'>;
const nothing: Result = { value: null, counted: 0 };

function quotient(of: Tally, to: Tally, scale: number): Result {
  if (to.count === 0) return nothing;
  if (to.sum === 0) return { value: null, counted: to.count, fault: 'zero' };
  return { value: (of.sum * scale) / to.sum, counted: to.count };
}

function resultOf(field: Field, rule: AggregationRule, at: (name: string) => Tally): Result {
  const { id } = field;
  const own = at(ownSlotName(field));
  const counted = own.count;
  // a ratio can be made of its parts although nobody wrote it down
  if (counted === 0 && rule.kind !== 'ratio') return nothing;
  switch (rule.kind) {
    case 'sum':
    case 'countYes':
      return { value: own.sum, counted };
    case 'minimum':
      return { value: own.min, counted };
    case 'maximum':
      return { value: own.max, counted };
    case 'ratio':
      return quotient(at(`${id}:of`), at(`${id}:to`), rule.scale);
    case 'weightedMean':
      return quotient(at(`${id}:weighted`), at(`${id}:weight`), 1);
    case 'countEach':
      return {
        value: null,
        counted,
        each: rule.options.map(({ id: option, label }) => ({ option, label, count: at(`${id}:${option}`).sum })),
      };
    case 'list':
    case 'none':
      return { value: null, counted };
  }
}

/** What one body alone knows is its answer, not a sum; several that agree say the same thing. */
function ownedResult(rule: AggregationRule, own: Tally): Result | undefined {
  if (rule.kind === 'list' || rule.kind === 'none' || rule.kind === 'countEach' || own.count === 0) return undefined;
  if (own.min !== own.max) return { value: null, counted: own.count, fault: 'owner' };
  return { value: own.min, counted: own.count };
}

function aggregateField(definition: FormDefinition, field: Field, at: (name: string) => Tally): AggregatedField {
  const rule = aggregationRule(field);
  const own = at(ownSlotName(field));
  const owned = ownerOf(field, definition) === undefined ? undefined : ownedResult(rule, own);
  const { value, ...found } = owned ?? resultOf(field, rule, at);
  const isNumber = isNumberType(field.type) && own.count > 0;
  return {
    field,
    rule,
    ...found,
    value: value === null ? null : roundHalfUp(value, decimalsFor(field)),
    answered: own.count,
    ...(isNumber ? { range: { from: own.min, to: own.max } } : {}),
  };
}

/** Every field of a form, in its order, over the reports whose tallies are given; or some of them alone. */
export function aggregate(
  definition: FormDefinition,
  tallies: Tallies,
  only?: readonly string[],
): readonly AggregatedField[] {
  const at = (name: string): Tally => tallies.get(name) ?? emptyTally;
  const fields = singleFields(definition).filter(({ id }) => only === undefined || only.includes(id));
  return fields.map((field) => aggregateField(definition, field, at));
}
