import { sql } from 'kysely';
import { z } from 'zod';
import type { MeasureQuestion } from '#offers';
import { deadline, isIsoDate, officialCalendar } from '#platform/calendar';
import type { Queryable } from '#platform/database';
import { catalogued } from '../sections/catalogue.ts';
import { endOf } from './sites-of.ts';

const row = z.object({
  editionId: z.string(),
  title: z.string(),
  code: z.string(),
  eventOn: z.string(),
  document: z.string().nullable(),
  on: z.string(),
});

/** An item that had to be published within days of an event, with its last day. */
export type Punctual = z.infer<typeof row> & { readonly due: string; readonly isLate: boolean };

/** The days in which an item of a section must appear after an event (Art. 13); null where no calendar tells the last day. */
function judged(item: z.infer<typeof row>): readonly Punctual[] {
  const limit = catalogued(item.code)?.limit ?? null;
  if (limit === null || !isIsoDate(item.eventOn)) return [];
  const outcome = deadline(officialCalendar, item.eventOn, limit.workingDays);
  return outcome.ok ? [{ ...item, due: outcome.value.deadline, isLate: item.on > outcome.value.deadline }] : [];
}

/**
 * The items that sites published for the first time in a window and whose event started a clock, each judged by the event that its first
 * publication named: a later correction of the date does not make it punctual.
 */
export async function punctualItems(
  db: Queryable,
  sites: readonly string[],
  question: MeasureQuestion,
): Promise<readonly Punctual[]> {
  const { rows } = await sql`
    SELECT d.id AS "editionId", d.title, e.section_code AS code, e.event_on::text AS "eventOn", e.event_document AS document,
      e.at::date::text AS on
    FROM content_event e JOIN edition d ON d.id = e.edition_id
    WHERE e.site_id = ANY (${sites}::uuid[]) AND e.kind = 'published' AND e.language = 'vi' AND e.event_on IS NOT NULL
      AND e.event_kind <> 'none' AND e.at >= ${question.window.from}::date::timestamptz AND e.at < ${endOf(question)}
      AND NOT EXISTS (SELECT FROM content_event b WHERE b.article_id = e.article_id AND b.language = 'vi'
        AND b.kind = 'published' AND (b.at, b.id) < (e.at, e.id))
    ORDER BY e.at DESC, e.id DESC`.execute(db.kysely);
  return rows.flatMap((each) => judged(row.parse(each)));
}
