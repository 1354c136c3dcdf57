import type { Field, FormDefinition, MeasuredFigure, Period } from '#forms-engine';
import type { Measured, MeasureQuestion, MeasureSource } from '#offers';
import { type Message, say } from '#platform/i18n';
import { type AnsweringBody, askedBody } from './asked-body.ts';
import { type OfferedMeasure, standingOf } from './catalogue.ts';
import { type MeasuredField, measuredFields, type PartDays, windowText } from './measured-fields.ts';
import { messages } from './messages.ts';
import { fieldValue } from './value-of.ts';

/** A figure taken for a place of the report; a row of a growing table has one for each column that is measured. */
export type TakenFigure = MeasuredFigure & { readonly place: string; readonly field: Field };

/** Why a field that names a measure has no figure. */
export type NotTaken = { readonly field: Field; readonly measure: string; readonly why: Message };

export type Taking = {
  readonly figures: readonly TakenFigure[];
  /** The rows of growing tables that were measured: "incidents/<id>", in their order. */
  readonly rows: readonly string[];
  /** The growing tables whose rows were measured, also those of which there are none. */
  readonly tables: readonly string[];
  readonly notTaken: readonly NotTaken[];
};

/** What a report is measured for. */
export type MeasuredReport = AnsweringBody & {
  readonly definition: FormDefinition;
  readonly period: Period;
  readonly campaignDays?: PartDays;
  /** Fields and growing tables that the body is not asked. */
  readonly notAsked?: ReadonlySet<string>;
};

/** One field with whom and what to ask for its figure. */
export type Asked = MeasuredField & { readonly offered: OfferedMeasure; readonly question: MeasureQuestion };

type Sorted = { readonly asked: readonly Asked[]; readonly notTaken: readonly NotTaken[] };

const ownersFigure = (owner: string): Message => ({
  vi: say(messages.ownersFigure, 'vi', { owner }),
  en: say(messages.ownersFigure, 'en', { owner }),
});

/** For each measured field of a report what is asked of which module; and why nothing is asked for the others. */
export function questionsOf(sources: readonly MeasureSource[], report: MeasuredReport, now: Date): Sorted {
  const asked: Asked[] = [];
  const notTaken: NotTaken[] = [];
  for (const measured of measuredFields(report.definition, report.period, report.campaignDays)) {
    const { field, measure, days, owner } = measured;
    if (report.notAsked?.has(field.table ?? field.id) === true) continue;
    const standing = standingOf(sources, measure);
    const organisationId = askedBody(report, measured);
    const no = (why: Message) => notTaken.push({ field, measure, why });
    if (standing.kind === 'unknown') no(messages.unknownMeasure);
    else if (standing.kind === 'notYet') no(standing.reason.label);
    else if (organisationId === null) no(ownersFigure(owner ?? ''));
    else {
      const reach: MeasureQuestion['reach'] = standing.measure.reach ?? 'own';
      const question = { organisationId, reach, window: { from: days.from, to: days.to }, now };
      asked.push({ ...measured, offered: standing, question });
    }
  }
  return { asked, notTaken };
}

/** Everything that one module is asked about one body and one window, in one go. */
function together(asked: readonly Asked[]): readonly (readonly Asked[])[] {
  const keys = new Map<MeasureSource, number>();
  const keyOf = ({ offered: { source }, question: { organisationId, reach, window } }: Asked) => {
    if (!keys.has(source)) keys.set(source, keys.size);
    return [keys.get(source), organisationId, reach, window.from, window.to].join(' ');
  };
  return [...Map.groupBy(asked, keyOf).values()];
}

async function takeGroup(group: readonly Asked[]): Promise<readonly (readonly [Asked, Measured | undefined])[]> {
  const [first] = group;
  if (first === undefined) return [];
  const names = [...new Set(group.map(({ measure }) => measure))];
  const taken = await first.offered.source.take(names, first.question);
  return group.map((asked) => [asked, taken.get(asked.measure)] as const);
}

/** The figures of one field: at its place, or one in each row. A value that does not suit the field is none. */
function figuresOf({ field, measure, days, question }: Asked, measured: Measured): readonly (TakenFigure | NotTaken)[] {
  const origin = { field, measure, window: windowText(days), asOf: question.now.toISOString() };
  const cells =
    measured.kind === 'value'
      ? [{ place: field.id, value: measured.value }]
      : measured.rows.map(({ id, value }) => ({ place: `${field.table}/${id}/${field.id}`, value }));
  return cells.map(({ place, value }) => {
    const read = fieldValue(field, value);
    return read.ok ? { ...origin, place, value: read.value } : { field, measure, why: read.fault };
  });
}

/**
 * Measures every field of a report that a module can tell, each over its own days. Reads as the system: whoever calls has asked for the
 * person's rights before.
 */
export async function takeMeasures(
  sources: readonly MeasureSource[],
  report: MeasuredReport,
  now: Date,
): Promise<Taking> {
  const { asked, notTaken } = questionsOf(sources, report, now);
  const answered = (await Promise.all(together(asked).map(takeGroup))).flat();
  const taken = answered.flatMap(([one, measured]) => (measured === undefined ? [] : figuresOf(one, measured)));
  const figures = taken.filter((each) => 'place' in each);
  const rows = new Set(
    figures
      .map(({ place }) => place.split('/'))
      .flatMap(([table, row]) => (row === undefined ? [] : [`${table}/${row}`])),
  );
  const tables = new Set(
    answered.flatMap(([{ field }, measured]) => (measured?.kind === 'rows' ? (field.table ?? []) : [])),
  );
  return {
    figures,
    rows: [...rows],
    tables: [...tables],
    notTaken: [...notTaken, ...taken.filter((each) => 'why' in each)],
  };
}
