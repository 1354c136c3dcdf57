import { sql } from 'kysely';
import { z } from 'zod';
import type { Queryable } from '#platform/database';
import { type Answer, itemSchema, type Question } from './schemas.ts';

const rowSchema = z.object({ item: itemSchema });

function matching({ form, period, indicator, organisation }: Question) {
  return sql`FROM figure_release r, jsonb_array_elements(r.content -> 'figures') WITH ORDINALITY AS f (figure, n)
    WHERE r.ended_at IS NULL
      AND (${form ?? null}::text IS NULL OR r.form_code = ${form ?? null})
      AND (${period ?? null}::text IS NULL OR r.period = ${period ?? null})
      AND (${indicator ?? null}::text IS NULL OR f.figure ->> 'indicator' = ${indicator ?? null})
      AND (${organisation ?? null}::text IS NULL OR r.content #>> '{organisation,code}' = ${organisation ?? null})`;
}

/** A part of the published figures, in an order that stays while nothing is published: by form, newest period first, body, place in the form. */
export async function selectFigures(db: Queryable, question: Question): Promise<Pick<Answer, 'items' | 'total'>> {
  const { page, size } = question;
  const { rows: counted } = await sql<{ total: number }>`SELECT count(*)::int AS total ${matching(question)}`.execute(
    db.kysely,
  );
  const { rows } = await sql`
    SELECT (r.content - 'figures') || f.figure || jsonb_build_object('publishedAt',
      to_char(r.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) AS item
    ${matching(question)} ORDER BY r.form_code, r.period DESC, r.organisation_id, f.n
    LIMIT ${size} OFFSET ${(page - 1) * size}`.execute(db.kysely);
  return {
    items: z
      .array(rowSchema)
      .parse(rows)
      .map(({ item }) => item),
    total: counted[0]?.total ?? 0,
  };
}
