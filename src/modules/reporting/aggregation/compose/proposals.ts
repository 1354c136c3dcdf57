import {
  type AggregatedField,
  type Field,
  isNumberType,
  type Provenance,
  periodFromKey,
  singleFields,
  type Window,
} from '#forms-engine';
import { loadTree, type Organisation, treeOn } from '#modules/organisations';
import { type IsoDate, isIsoDate } from '#platform/calendar';
import type { Queryable } from '#platform/database';
import { allForms, type Form } from '../../definitions/library.ts';
import { selectKept } from '../figures.ts';
import { sumUp } from '../overview.ts';
import type { Question } from '../question.ts';

/** A figure for a field of a superior body's own report, added up from the reports of those below it. */
export type Proposal = {
  readonly field: Field;
  readonly value: number;
  readonly provenance: Extract<Provenance, { kind: 'composed' }>;
};

type Composed = { readonly form: Form; readonly period: string; readonly organisation: Organisation };

const kindOf = (form: Form, field: Field): Window['kind'] => {
  const part = form.definition.parts.find(({ id }) => id === field.part);
  return (field.window ?? part?.window ?? form.definition.period.window).kind;
};

/** Only what is one number of the same kind over the same days is one figure: what happened in a quarter is not what happened in a year. */
function isSameFigure(target: Form, field: Field, source: Form, other: Field, samePeriod: boolean): boolean {
  if (field.indicator === undefined || field.indicator !== other.indicator || field.type !== other.type) return false;
  const kind = kindOf(target, field);
  return kind === kindOf(source, other) && (samePeriod || kind !== 'flow');
}

/** The newest period of another form that ends with the report's own, or in it where nothing else is kept: a year's state is that of its last quarter. */
function periodWithin(periods: readonly string[], period: string): string | undefined {
  const whole = periodFromKey(period);
  if (whole === undefined) return undefined;
  return periods.find((key) => {
    const one = periodFromKey(key);
    return one !== undefined && one.to === whole.to && one.from >= whole.from;
  });
}

function proposalOf(field: Field, found: AggregatedField, question: Question): Proposal | undefined {
  if (!isNumberType(field.type) || found.value === null || found.fault !== undefined) return undefined;
  const { form, period, tree } = question;
  const from = form.definition.code;
  return {
    field,
    value: found.value,
    provenance: { kind: 'composed', from, period, reports: found.counted, treeOn: tree.day },
  };
}

async function proposalsFrom(
  db: Queryable,
  { form, period, organisation }: Composed,
  question: Question,
): Promise<readonly Proposal[]> {
  const { fields } = await sumUp(db, question, organisation.id);
  const same = form.definition.code === question.form.definition.code;
  return singleFields(form.definition).flatMap((field) => {
    const found = fields.find((one) =>
      same
        ? one.field.id === field.id
        : isSameFigure(form, field, question.form, one.field, question.period === period),
    );
    return found === undefined ? [] : (proposalOf(field, found, question) ?? []);
  });
}

/** The reports that can tell a figure: on the same form first, then on others of the same days. */
async function questionsFor(
  db: Queryable,
  { form, period, organisation }: Composed,
  day: IsoDate,
): Promise<readonly Question[]> {
  const kept = await selectKept(db);
  const tree = treeOn(await loadTree(db), day);
  const periodsOf = ({ definition }: Form) =>
    kept.filter(({ formCode }) => formCode === definition.code).map((one) => one.period);
  const asked = (source: Form, key: string): Question => ({
    form: source,
    period: key,
    node: organisation,
    tree,
    onlyAccepted: false,
  });
  const others = allForms().flatMap((source) => {
    const key = source.definition.code === form.definition.code ? undefined : periodWithin(periodsOf(source), period);
    return key === undefined ? [] : [asked(source, key)];
  });
  return periodsOf(form).includes(period) ? [asked(form, period), ...others] : others;
}

/**
 * What the bodies below a body reported, as figures for its own report: on the same form, else by indicator on other forms of the same days.
 * Its own report does not count. Reads as the system: whoever calls has asked for the person's rights to the report before.
 */
export async function proposalsFor(db: Queryable, composed: Composed, today: IsoDate): Promise<readonly Proposal[]> {
  const end = periodFromKey(composed.period)?.to;
  const day = end !== undefined && isIsoDate(end) && end < today ? end : today;
  const found = new Map<string, Proposal>();
  for (const question of await questionsFor(db, composed, day)) {
    for (const proposal of await proposalsFrom(db, composed, question)) {
      if (!found.has(proposal.field.id)) found.set(proposal.field.id, proposal);
    }
  }
  return singleFields(composed.form.definition).flatMap(({ id }) => found.get(id) ?? []);
}
