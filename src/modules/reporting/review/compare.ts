import { sql } from 'kysely';
import type { FormDefinition, Value } from '#forms-engine';
import { fieldAt } from '#modules/filling';
import type { Queryable } from '#platform/database';
import { figuresOf } from '../submissions/figures.ts';
import { type Submission, selectSubmissionById } from '../submissions/kept.ts';
import { type Mark, marksOf, median } from './outliers.ts';

/** The body's last report on the same form that was accepted, for an earlier period. */
export async function lastAccepted(db: Queryable, submission: Submission): Promise<Submission | undefined> {
  const { rows } = await sql<{ id: string }>`
    SELECT s.id FROM submission s JOIN report r ON r.id = s.report_id AND r.state = 'accepted' AND r.version = s.version
    WHERE s.organisation_id = ${submission.organisationId} AND s.form_code = ${submission.formCode}
      AND s.period < ${submission.period}
    ORDER BY s.period DESC LIMIT 1`.execute(db.kysely);
  const [row] = rows;
  return row === undefined ? undefined : selectSubmissionById(db, row.id);
}

/**
 * What the peers answered, field by field: bodies of the same kind, for the same form and period, by their newest submitted version.
 * Single figures only: rows of growing tables have no counterpart elsewhere.
 */
export async function peersOf(db: Queryable, submission: Submission): Promise<ReadonlyMap<string, readonly number[]>> {
  const kind = (organisation: unknown) => sql`(SELECT o.kind FROM organisation_state o
    WHERE o.organisation_id = ${organisation} AND lower(o.valid) <= current_date ORDER BY lower(o.valid) DESC LIMIT 1)`;
  const { rows } = await sql<{ place: string; figures: number[] }>`
    WITH newest AS (
      SELECT DISTINCT ON (s.report_id) s.content, s.organisation_id FROM submission s
      WHERE s.form_code = ${submission.formCode} AND s.period = ${submission.period}
        AND s.organisation_id <> ${submission.organisationId}
      ORDER BY s.report_id, s.version DESC
    )
    SELECT f.key AS place, array_agg(f.value::text::float8) AS figures
    FROM newest n, jsonb_each(n.content -> 'answers') f
    WHERE jsonb_typeof(f.value) = 'number' AND ${kind(sql`n.organisation_id`)} = ${kind(submission.organisationId)}
    GROUP BY f.key`.execute(db.kysely);
  return new Map(rows.map(({ place, figures }) => [place, figures]));
}

/** One line of the review: what is said now, what was said last time, what the peers say in the middle. */
export type Line = {
  readonly place: string;
  readonly value: Value;
  readonly own: Value;
  readonly median: number | null;
  readonly peers: number;
  readonly marks: readonly Mark[];
};

const figure = (value: Value): number | null => (typeof value === 'number' ? value : null);

/** Single figures; rows of growing tables are compared by themselves (`rows.ts`). */
const singlesOf = (definition: FormDefinition, { content }: Submission): ReadonlyMap<string, Value> =>
  new Map([...figuresOf(definition, content)].filter(([place]) => !place.includes('/')));

/** Every single figure of a submission beside the body's last accepted ones and the peers', in the order of the form. */
export function linesOf(
  definition: FormDefinition,
  submission: Submission,
  last: Submission | undefined,
  peers: ReadonlyMap<string, readonly number[]>,
): readonly Line[] {
  const now = singlesOf(definition, submission);
  // what the form does not ask any more is no question of this review
  const before = last === undefined ? new Map<string, Value>() : singlesOf(definition, last);
  const gone = [...before.keys()].filter((place) => !now.has(place) && fieldAt(definition, place) !== undefined);
  return [...now.keys(), ...gone].map((place) => {
    const [value, own] = [now.get(place) ?? null, before.get(place) ?? null];
    const others = peers.get(place) ?? [];
    return {
      place,
      value,
      own,
      median: median(others),
      peers: others.length,
      marks: marksOf({ value: figure(value), own: figure(own), peers: figure(value) === null ? [] : others }),
    };
  });
}
