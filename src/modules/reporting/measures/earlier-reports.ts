import { sql } from 'kysely';
import { z } from 'zod';
import { type FormDefinition, type Period, periodFromKey, type Row, type Value } from '#forms-engine';
import { assembleAnswers } from '#modules/filling';
import type { Services } from '#modules/people';
import type { Queryable } from '#platform/database';
import type { ReportContext } from '../context.ts';
import { formWithHash } from '../definitions/kept.ts';
import { offeredMeasures } from './catalogue.ts';
import { type LeftBehind, leftBehind } from './left-behind.ts';
import { type EarlierReport, newestFirst, type OfferedAnswer, offeredAnswers } from './offered.ts';
import { type OfferedRows, offeredRows } from './offered-rows.ts';

const row = z.object({
  formCode: z.string(),
  hash: z.string(),
  period: z.string(),
  isAccepted: z.boolean(),
  /** Of a submission its answers, else what stands in the sheet, by place. */
  submitted: z.record(z.string(), z.json()).nullable(),
  places: z
    .record(z.string(), z.json())
    .nullable()
    .transform((places) => places ?? {}),
});

/** The newest reports are enough: three forms over two years of quarters. */
const most = 24;

const isValue = (value: unknown): value is Value =>
  typeof value !== 'object' ||
  value === null ||
  Array.isArray(value) ||
  'number' in value ||
  'title' in value ||
  'link' in value ||
  'date' in value ||
  'key' in value;

/** The single answers and the rows of a report, from its submission or its sheet. */
function answersIn({ tables }: FormDefinition, { submitted, places }: z.infer<typeof row>) {
  const standing = Object.entries(places).flatMap(([place, value]) =>
    isValue(value) ? [[place, value] as const] : [],
  );
  const answers: Readonly<Record<string, unknown>> = submitted ?? assembleAnswers(standing);
  const growing = new Set(tables.map(({ id }) => id));
  const single = Object.entries(answers).flatMap(([id, value]) =>
    !growing.has(id) && isValue(value) ? [[id, value] as const] : [],
  );
  const rows = Object.entries(answers).flatMap(([id, value]) =>
    growing.has(id) ? [[id, rowsIn(value)] as const] : [],
  );
  return { values: new Map(single), rows: new Map(rows) };
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && Object.values(value).every(isValue);
const rowsIn = (value: unknown): readonly Row[] => (Array.isArray(value) ? value.filter(isRow) : []);

/**
 * The other reports of a report's body: what was submitted last of each, else what its sheet holds now. Read with the rights of the person
 * who asks.
 */
async function selectEarlier(
  db: Queryable,
  { report }: Pick<ReportContext, 'report'>,
): Promise<readonly EarlierReport[]> {
  const { rows } = await sql`
    SELECT r.form_code AS "formCode", coalesce(s.definition_hash, r.definition_hash) AS hash, r.period, r.state = 'accepted' AS "isAccepted",
      s.content -> 'answers' AS submitted, CASE WHEN s.content IS NULL THEN (SELECT jsonb_object_agg(a.place, a.value) FROM answer a
        WHERE a.organisation_id = r.organisation_id AND a.sheet_id = r.sheet_id AND a.value IS NOT NULL
          AND (a.place NOT LIKE '%/%' OR r.form_code = ${report.formCode})) END AS places
    FROM report r LEFT JOIN LATERAL (SELECT content, definition_hash FROM submission s WHERE s.report_id = r.id
      ORDER BY s.version DESC LIMIT 1) s ON true
    WHERE r.organisation_id = ${report.organisationId} AND r.id <> ${report.id}
    ORDER BY r.created_at DESC LIMIT ${most}`.execute(db.kysely);
  const found: EarlierReport[] = [];
  for (const each of rows.map((one) => row.parse(one))) {
    const period: Period | undefined = periodFromKey(each.period);
    const form = await formWithHash(db, each.formCode, each.hash);
    if (form === undefined || period === undefined) continue;
    found.push({
      definition: form.definition,
      period,
      isAccepted: each.isAccepted,
      ...answersIn(form.definition, each),
    });
  }
  return found;
}

/** What earlier reports say for the blank places of a report, and what they say in vain. */
export type Earlier = {
  readonly offers: ReadonlyMap<string, OfferedAnswer>;
  /** For growing tables in which no row stands. */
  readonly rows: ReadonlyMap<string, OfferedRows>;
  /** What the last report on another version of the form says that this one cannot take. */
  readonly left: { readonly period: string; readonly answers: readonly LeftBehind[] } | null;
};

type Blank = Pick<ReportContext, 'report' | 'form' | 'period' | 'answers' | 'campaign' | 'may'>;
const nothing: Earlier = { offers: new Map(), rows: new Map(), left: null };

/** The newest earlier report on the same form, as far as it was made on another version. */
function leftIn({ form }: Blank, reports: readonly EarlierReport[], period: Period): Earlier['left'] {
  const { definition } = form;
  const last = newestFirst(reports, period).find((each) => each.definition.code === definition.code);
  if (last === undefined || last.definition === definition) return null;
  const answers = leftBehind(last, definition);
  return answers.length === 0 ? null : { period: last.period.key, answers };
}

/** What the body's earlier reports offer for what is blank in a report: nothing for what another body answers for all. */
export async function earlierFor(
  db: Queryable,
  { measures }: Pick<Services, 'measures'>,
  context: Blank,
): Promise<Earlier> {
  const { form, period, answers, campaign } = context;
  // who may not fill is offered nothing
  if (period === undefined || !context.may.fill) return nothing;
  const offered = offeredMeasures(measures);
  const asked = { definition: form.definition, period, isMeasured: (name: string) => offered.has(name) };
  const reports = await selectEarlier(db, context);
  const answered = new Set(
    answers.flatMap(({ place, value }) => (value === null ? [] : [place.split('/', 1)[0] ?? place])),
  );
  const isOpen = ([id]: readonly [string, unknown]) => !answered.has(id) && campaign?.ownedElsewhere.has(id) !== true;
  return {
    offers: new Map([...offeredAnswers(asked, reports)].filter(isOpen)),
    rows: new Map([...offeredRows(asked, reports)].filter(isOpen)),
    left: leftIn(context, reports, period),
  };
}

/** What is offered beside single blank places. */
export async function offersFor(...asked: Parameters<typeof earlierFor>): Promise<Earlier['offers']> {
  return (await earlierFor(...asked)).offers;
}
