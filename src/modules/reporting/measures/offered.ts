import { type Days, type Field, type FormDefinition, type Period, type Value, windowOf } from '#forms-engine';
import { measurable } from './measurable.ts';

/** An earlier report of the same body: its form and period, and what it says, by field. */
export type EarlierReport = {
  readonly definition: FormDefinition;
  readonly period: Period;
  /** Submitted and accepted ones go before others of the same period. */
  readonly isAccepted: boolean;
  readonly values: ReadonlyMap<string, Value>;
};

export type OfferedAnswer = { readonly value: Value; readonly form: string; readonly period: string };

const counted = new Set<Field['type']>(['integer', 'decimal', 'money', 'percent', 'hours']);

/** What a field means across reports: its indicator, else itself in its own form. */
const meaningOf = (definition: FormDefinition, field: Field): string =>
  field.indicator ?? `${definition.code}:${field.id}`;

/** A text that says how things are is a fact, whatever days the form is about: an address, a contact, a document. */
const isFact = (field: Field): boolean =>
  !counted.has(field.type) && field.type !== 'yesNo' && field.window === undefined;

function daysOf(definition: FormDefinition, field: Field, period: Period): Days {
  const part = definition.parts.find(({ id }) => id === field.part);
  return windowOf(field, part, definition, period);
}

const sameDays = (one: Days, other: Days): boolean =>
  one.kind === other.kind && one.from === other.from && one.to === other.to;

/** The single fields of a form that an earlier report may answer: those that the system measures are measured. */
const offerable = (definition: FormDefinition, isMeasured: (name: string) => boolean): readonly Field[] =>
  definition.fields.filter(
    (field) => field.table === undefined && field.expected === undefined && !measurable(field, isMeasured),
  );

/** Whether an earlier period's answer may be offered at all: facts and states; what was counted over days is not. */
export const mayBeOffered = (definition: FormDefinition, field: Field, period: Period): boolean =>
  isFact(field) || daysOf(definition, field, period).kind === 'state';

type Asked = {
  readonly definition: FormDefinition;
  readonly period: Period;
  readonly isMeasured: (name: string) => boolean;
};

/**
 * What earlier reports offer for the fields of a report. Facts and states of an earlier day may be taken, and are told with their period;
 * what was counted over days only where the days are the same: last quarter's number is not this quarter's (decision 064).
 */
export function offeredAnswers(asked: Asked, earlier: readonly EarlierReport[]): ReadonlyMap<string, OfferedAnswer> {
  const { definition, period, isMeasured } = asked;
  const newestFirst = earlier
    .filter((each) => each.period.to <= period.to)
    .toSorted(
      (one, other) => other.period.to.localeCompare(one.period.to) || Number(other.isAccepted) - Number(one.isAccepted),
    );
  const offers = new Map<string, OfferedAnswer>();
  for (const report of newestFirst) {
    const theirs = new Map(
      report.definition.fields
        .filter(({ table }) => table === undefined)
        .map((field) => [meaningOf(report.definition, field), field]),
    );
    for (const field of offerable(definition, isMeasured)) {
      const own = theirs.get(meaningOf(definition, field));
      if (offers.has(field.id) || own === undefined || !isAlike(field, own)) continue;
      const value = report.values.get(own.id) ?? null;
      const [days, their] = [daysOf(definition, field, period), daysOf(report.definition, own, report.period)];
      const fits = isFact(field) || (days.kind === 'state' && their.kind === 'state') || sameDays(days, their);
      if (value !== null && fits)
        offers.set(field.id, { value, form: report.definition.code, period: report.period.key });
    }
  }
  return offers;
}

/** Of the same type and unit, and with the same options: else the value would mean something else here. */
function isAlike(one: Field, other: Field): boolean {
  const options = ({ options = [] }: Field) => options.map(({ id }) => id).join(' ');
  return one.type === other.type && (one.unit ?? '') === (other.unit ?? '') && options(one) === options(other);
}
