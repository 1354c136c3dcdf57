import {
  type AggregatedField,
  type Field,
  isNumberType,
  type Provenance,
  periodFromKey,
  singleFields,
  type Value,
  type Window,
} from '#forms-engine';
import { loadTree, type Organisation, treeOn } from '#modules/organisations';
import { type IsoDate, isIsoDate } from '#platform/calendar';
import type { Queryable } from '#platform/database';
import { allForms, type Form } from '../../definitions/library.ts';
import { contributionsTo } from '../behind.ts';
import { selectKept } from '../figures.ts';
import { type Summed, sumUp } from '../overview.ts';
import type { Question } from '../question.ts';
import { needsAnswers, oneAnswer } from './one-answer.ts';
import { type RowsProposal, rowsProposed } from './rows.ts';

/** An answer for a field of a superior body's own report, made of what those below it reported. */
export type Proposal = {
  readonly field: Field;
  readonly value: Value;
  /** What they reported, as it adds up. */
  readonly found: AggregatedField;
  readonly provenance: Extract<Provenance, { kind: 'composed' }>;
};

type Composed = { readonly form: Form; readonly period: string; readonly organisation: Organisation };

const kindOf = (form: Form, field: Field): Window['kind'] => {
  const part = form.definition.parts.find(({ id }) => id === field.part);
  return (field.window ?? part?.window ?? form.definition.period.window).kind;
};

/** Only what is of the same type and kind over the same days is one figure: what happened in a quarter is not what happened in a year. */
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

/** The answers of all bodies, where the rule makes one of them. */
async function answersBehind(db: Queryable, found: AggregatedField, { question, reports }: Summed) {
  if (!needsAnswers(found)) return [];
  return (await contributionsTo(db, found.field, reports, question.tree.day)).given;
}

async function proposalOf(
  db: Queryable,
  field: Field,
  found: AggregatedField,
  summed: Summed,
): Promise<readonly Proposal[]> {
  const value = oneAnswer(field, found, await answersBehind(db, found, summed));
  if (value === undefined) return [];
  const { form, period, tree } = summed.question;
  const reports = isNumberType(field.type) ? found.counted : found.answered;
  const provenance = { kind: 'composed', from: form.definition.code, period, reports, treeOn: tree.day } as const;
  return [{ field, value, found, provenance }];
}

/** What tells who a body is, and who reports for it, is everybody's own: such fields have no indicator, or that of the body itself. */
const isOwn = ({ type, indicator }: Field): boolean =>
  !isNumberType(type) && (indicator === undefined || indicator.startsWith('organisation.'));

async function proposalsFrom(db: Queryable, { form, period }: Composed, summed: Summed): Promise<readonly Proposal[]> {
  const { question, fields } = summed;
  const isSameForm = form.definition.code === question.form.definition.code;
  const proposals: Proposal[] = [];
  for (const field of singleFields(form.definition).filter((one) => !isOwn(one))) {
    const found = fields.find((one) =>
      isSameForm
        ? one.field.id === field.id
        : isSameFigure(form, field, question.form, one.field, question.period === period),
    );
    if (found !== undefined) proposals.push(...(await proposalOf(db, field, found, summed)));
  }
  return proposals;
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

/** What a body's own report can be composed of. */
export type Proposals = { readonly fields: readonly Proposal[]; readonly tables: readonly RowsProposal[] };

/**
 * What the bodies below a body reported, as answers for its own report: on the same form, else by indicator on other forms of the same days.
 * Rows are told of the same form alone, since tables carry no indicator. Its own report does not count. Reads as the system: whoever calls
 * has asked for the person's rights to the report before.
 */
export async function proposalsFor(db: Queryable, composed: Composed, today: IsoDate): Promise<Proposals> {
  const { form, period, organisation } = composed;
  const end = periodFromKey(period)?.to;
  const day = end !== undefined && isIsoDate(end) && end < today ? end : today;
  const found = new Map<string, Proposal>();
  const tables: RowsProposal[] = [];
  for (const question of await questionsFor(db, composed, day)) {
    const summed = await sumUp(db, question, { without: organisation.id });
    for (const proposal of await proposalsFrom(db, composed, summed)) {
      if (!found.has(proposal.field.id)) found.set(proposal.field.id, proposal);
    }
    if (question.form.definition.code === form.definition.code) tables.push(...(await rowsProposed(db, summed)));
  }
  return { fields: singleFields(form.definition).flatMap(({ id }) => found.get(id) ?? []), tables };
}
