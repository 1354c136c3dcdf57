import { sql } from 'kysely';
import { z } from 'zod';
import { type Period, periodFromKey, type Value } from '#forms-engine';
import type { Services } from '#modules/people';
import type { Queryable } from '#platform/database';
import type { ReportContext } from '../context.ts';
import { formWithHash } from '../definitions/kept.ts';
import { offeredMeasures } from './catalogue.ts';
import { type EarlierReport, type OfferedAnswer, offeredAnswers } from './offered.ts';

const row = z.object({
  formCode: z.string(),
  hash: z.string(),
  period: z.string(),
  isAccepted: z.boolean(),
  values: z.record(z.string(), z.json()),
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

function singleValues(values: Readonly<Record<string, unknown>>): ReadonlyMap<string, Value> {
  return new Map(
    Object.entries(values).flatMap(([id, value]) =>
      !id.includes('/') && isValue(value) ? [[id, value] as const] : [],
    ),
  );
}

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
      coalesce(s.content -> 'answers', (SELECT jsonb_object_agg(a.place, a.value) FROM answer a
        WHERE a.organisation_id = r.organisation_id AND a.sheet_id = r.sheet_id AND a.place NOT LIKE '%/%' AND a.value IS NOT NULL),
        '{}') AS values
    FROM report r LEFT JOIN LATERAL (SELECT content, definition_hash FROM submission s WHERE s.report_id = r.id
      ORDER BY s.version DESC LIMIT 1) s ON true
    WHERE r.organisation_id = ${report.organisationId} AND r.id <> ${report.id}
    ORDER BY r.created_at DESC LIMIT ${most}`.execute(db.kysely);
  const found: EarlierReport[] = [];
  for (const each of rows.map((one) => row.parse(one))) {
    const period: Period | undefined = periodFromKey(each.period);
    const form = await formWithHash(db, each.formCode, each.hash);
    if (form === undefined || period === undefined) continue;
    found.push({ definition: form.definition, period, isAccepted: each.isAccepted, values: singleValues(each.values) });
  }
  return found;
}

/** What the body's earlier reports offer for the blank fields of a report: nothing for what another body answers for all. */
export async function offersFor(
  db: Queryable,
  { measures }: Pick<Services, 'measures'>,
  context: Pick<ReportContext, 'report' | 'form' | 'period' | 'answers' | 'campaign' | 'may'>,
): Promise<ReadonlyMap<string, OfferedAnswer>> {
  const { form, period, answers, campaign } = context;
  // who may not fill is offered nothing
  if (period === undefined || !context.may.fill) return new Map();
  const offered = offeredMeasures(measures);
  const isMeasured = (name: string) => offered.has(name);
  const offers = offeredAnswers({ definition: form.definition, period, isMeasured }, await selectEarlier(db, context));
  const answered = new Set(answers.filter(({ value }) => value !== null).map(({ place }) => place));
  return new Map([...offers].filter(([id]) => !answered.has(id) && campaign?.ownedElsewhere.has(id) !== true));
}
