import { sql } from 'kysely';
import { z } from 'zod';
import { todayOf } from '#modules/organisations';
import type { MeasureQuestion } from '#offers';
import { deadline, isIsoDate, officialCalendar } from '#platform/calendar';
import type { Queryable } from '#platform/database';

/**
 * Art. 13.1 wants the introduction kept up to date and sets no number of days. Ours is what the same article sets for most other items
 * (13.4, 13.6).
 */
const workingDays = 10;

const row = z.object({
  body: z.string(),
  decision: z.string().nullable(),
  decisionOn: z.string().nullable(),
  on: z.string(),
  /** The days on which pages of the introduction were published or corrected, the earliest first. */
  posted: z.array(z.string()),
});

/** A change of a body after which its introduction had to be renewed. */
export type Renewal = {
  readonly body: string;
  readonly decision: string | null;
  readonly on: string;
  readonly due: string;
  /** The first page of the introduction since the decision. */
  readonly posted: string | null;
  readonly isLate: boolean;
};

function judged({ body, decision, decisionOn, on, posted }: z.infer<typeof row>): readonly Renewal[] {
  if (!isIsoDate(on)) return [];
  const outcome = deadline(officialCalendar, on, workingDays);
  if (!outcome.ok) return [];
  const due = outcome.value.deadline;
  // what was decided may be told before it takes effect
  const since = decisionOn !== null && decisionOn < on ? decisionOn : on;
  const first = posted.find((day) => day >= since) ?? null;
  return [{ body, decision, on, due, posted: first, isLate: first === null || first > due }];
}

/**
 * The days of a window on which the bodies of sites got another name, kind or superior, or took over from others, and when a page of the
 * introduction was published after it. The chart and the units are drawn from the tree itself and are never late; of a change whose last
 * day has not passed only what is done is told.
 */
export async function renewals(
  db: Queryable,
  sites: readonly string[],
  question: MeasureQuestion,
): Promise<readonly Renewal[]> {
  const { from, to } = question.window;
  const today = todayOf(question.now);
  const { rows } = await sql`
    WITH changed AS (
      SELECT o.organisation_id, lower(o.valid) AS on, o.name, o.decision, o.decision_on FROM organisation_state o
      WHERE EXISTS (SELECT FROM organisation_state b WHERE b.organisation_id = o.organisation_id AND upper(b.valid) = lower(o.valid)
        AND (b.name, b.kind, b.parent_id) IS DISTINCT FROM (o.name, o.kind, o.parent_id))
      UNION
      SELECT s.successor_id, s.happened_on, o.name, s.decision, s.decision_on FROM organisation_successor s
        JOIN organisation_state o ON o.organisation_id = s.successor_id AND o.valid @> s.happened_on
    )
    SELECT DISTINCT ON (s.id, c.on) c.name AS body, c.decision, c.decision_on::text AS "decisionOn", c.on::text AS on,
      ARRAY(SELECT DISTINCT e.at::date::text FROM content_event e WHERE e.site_id = s.id AND e.language = 'vi'
        AND e.section_code = 'introduction' AND e.kind <> 'withdrawn' AND e.at < ${question.now} ORDER BY 1) AS posted
    FROM site s JOIN changed c ON c.organisation_id = s.organisation_id
    WHERE s.id = ANY (${sites}::uuid[]) AND c.on BETWEEN ${from}::date AND least(${to}::date, ${today}::date)
      AND c.on > s.opened_on
    ORDER BY s.id, c.on DESC`.execute(db.kysely);
  return rows.flatMap((each) => judged(row.parse(each))).filter(({ posted, due }) => posted !== null || due < today);
}
