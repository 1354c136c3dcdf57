import {
  type Days,
  type Field,
  type FormDefinition,
  mapFields,
  type Period,
  type Row,
  type Value,
  windowOf,
} from '#forms-engine';
import { measurable } from './measurable.ts';

/** An earlier report of the same body: its form and period, and what it says, by field. */
export type EarlierReport = {
  readonly definition: FormDefinition;
  readonly period: Period;
  /** Submitted and accepted ones go before others of the same period. */
  readonly isAccepted: boolean;
  readonly values: ReadonlyMap<string, Value>;
  /** The rows of its growing tables. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
};

export type OfferedAnswer = { readonly value: Value; readonly form: string; readonly period: string };

const counted = new Set<Field['type']>(['integer', 'decimal', 'money', 'percent', 'hours']);

/** What a field means across reports: its indicator, else itself in its own form. */
const meaningOf = (definition: FormDefinition, field: Field): string =>
  field.indicator ?? `${definition.code}:${field.id}`;

/** A text that says how things are is a fact, whatever days the form is about: an address, a contact, a document. */
export const isFact = (field: Field): boolean =>
  !counted.has(field.type) && field.type !== 'yesNo' && field.window === undefined;

export function daysOf(definition: FormDefinition, field: Field, period: Period): Days {
  const part = definition.parts.find(({ id }) => id === field.part);
  return windowOf(field, part, definition, period);
}

/** Two states, or two counts of the very same days. */
export const tellsTheSameTime = (one: Days, other: Days): boolean =>
  (one.kind === 'state' && other.kind === 'state') ||
  (one.kind === other.kind && one.from === other.from && one.to === other.to);

/** Earlier reports, the newest first; of one period what was accepted. Later ones are left out. */
export function newestFirst(earlier: readonly EarlierReport[], period: Period): readonly EarlierReport[] {
  return earlier
    .filter((each) => each.period.to <= period.to)
    .toSorted(
      (one, other) => other.period.to.localeCompare(one.period.to) || Number(other.isAccepted) - Number(one.isAccepted),
    );
}

/** The single fields of a form that an earlier report may answer: those that the system measures are measured. */
const offerable = (definition: FormDefinition, isMeasured: (name: string) => boolean): readonly Field[] =>
  definition.fields.filter(
    (field) => field.table === undefined && field.expected === undefined && !measurable(field, isMeasured),
  );

/** Whether an earlier period's answer may be offered at all: facts and states; what was counted over days is not. */
export const mayBeOffered = (definition: FormDefinition, field: Field, period: Period): boolean =>
  isFact(field) || daysOf(definition, field, period).kind === 'state';

export type Asked = {
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
  const offers = new Map<string, OfferedAnswer>();
  for (const report of newestFirst(earlier, period)) {
    const earlierField = counterpartsIn(report.definition, definition);
    for (const field of offerable(definition, isMeasured)) {
      const own = earlierField(field);
      if (offers.has(field.id) || own === undefined) continue;
      const value = report.values.get(own.id) ?? null;
      const [days, their] = [daysOf(definition, field, period), daysOf(report.definition, own, report.period)];
      if (value !== null && (isFact(field) || tellsTheSameTime(days, their)))
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

/**
 * Which field of an earlier report says what a field of this form asks. Of the same form, whatever its version: the one that lives on in it
 * (`mapFields`), renamed or moved, as far as its values can be taken over. Of another form: the one of the same indicator.
 */
function counterpartsIn(earlier: FormDefinition, definition: FormDefinition): (field: Field) => Field | undefined {
  if (earlier.code === definition.code) {
    const taken = mapFields(earlier, definition).filter(({ isTaken }) => isTaken);
    const plain = taken.filter(
      ({ before, after }) => before.field.table === undefined && after.field.table === undefined,
    );
    const livesOn = new Map(plain.map(({ before, after }) => [after.id, before.field]));
    return ({ id }) => livesOn.get(id);
  }
  const theirs = earlier.fields.filter(({ table }) => table === undefined);
  const byMeaning = new Map(theirs.map((field) => [meaningOf(earlier, field), field]));
  return (field) => {
    const found = byMeaning.get(meaningOf(definition, field));
    return found === undefined || !isAlike(field, found) ? undefined : found;
  };
}
