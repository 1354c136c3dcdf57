import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { byAlphabet, hasWords, type ListPart, type ListRows, orderAndPart } from '#lists';
import type { Queryable } from '#platform/database';
import { answererStates, type boardFilters } from './state.ts';

const rowSchema = z.object({
  organisationId: z.uuid(),
  name: z.string(),
  /** Whether the body was merged or dissolved since; then its report waits for somebody else. */
  isEnded: z.boolean(),
  heir: z.string().nullable(),
  reportId: z.uuid().nullable(),
  state: z.enum(answererStates),
  isLate: z.boolean(),
  answered: z.number(),
  expected: z.number(),
  percent: z.number(),
  due: z.iso.date(),
  extendedTo: z.iso.date().nullable(),
  /** Asked for nothing but the figures that it keeps for all. */
  isOnlyOwned: z.boolean(),
  changedAt: z.date().nullable(),
});
export type BoardRow = z.infer<typeof rowSchema>;

const settled = sql`('submitted', 'accepted', 'withdrawn')`;

/** The newest name of each body that has begun: one that was dissolved keeps its last. Of all at once: a campaign asks thousands. */
const namedOn = (today: string) => sql`(
  SELECT DISTINCT ON (organisation_id) organisation_id, name, upper(valid) <= ${today}::date AS ended FROM organisation_state
  WHERE lower(valid) <= ${today}::date ORDER BY organisation_id, lower(valid) DESC)`;

type Asked = { readonly campaign: string; readonly today: string };

/** Who answers, by name. */
const namedAnswerers = (asked: Asked) =>
  sql`SELECT standing.*, n.name, coalesce(n.ended, false) AS "isEnded" FROM (${answerersOf(asked)}) standing
    JOIN ${namedOn(asked.today)} n ON n.organisation_id = standing."organisationId"`;

/** Who answers, with how far the report is. A report's state comes from its submissions; before that it is told by its saves. */
function answerersOf({ campaign, today }: Asked): RawBuilder<unknown> {
  const standing = sql`
    SELECT a.organisation_id AS "organisationId", a.handed_to, a.report_id AS "reportId",
      CASE WHEN a.withdrawn_at IS NOT NULL THEN 'withdrawn'
        WHEN r.state IN ('certified', 'signed', 'submitted', 'returned', 'accepted') THEN r.state
        WHEN s.sequence > 0 THEN 'filling' ELSE 'notBegun' END AS state,
      a.only_owned AS "isOnlyOwned", s.answered, s.expected, CASE WHEN s.answered = 0 OR s.expected = 0 THEN 0 ELSE greatest(1, 100 * s.answered / s.expected) END AS percent,
      greatest(c.due_on, a.extended_to) AS due_on, a.extended_to::text AS "extendedTo", r.state_at AS "changedAt"
    FROM campaign_answerer a JOIN campaign c ON c.id = a.campaign_id
    JOIN report r ON r.id = a.report_id
    JOIN sheet s ON s.id = r.sheet_id
    WHERE a.campaign_id = ${campaign}`;
  return sql`SELECT *, due_on::text AS due, due_on < ${today}::date AND state NOT IN ${settled} AS "isLate" FROM (${standing}) standing`;
}

/** The bodies of a state; the late ones stand in their own state as well. */
function inState(wanted: string | undefined): RawBuilder<unknown> {
  if (wanted === undefined) return sql`true`;
  return wanted === 'late' ? sql`"isLate"` : sql`state = ${wanted}`;
}

/** A part of the answerers that the actor may see. */
export async function listAnswerers(db: Queryable, asked: Asked, part: ListPart): Promise<ListRows<BoardRow>> {
  const where = sql`${inState(part.filters['trang-thai'])} AND ${hasWords(part.words, [sql`name`])}`;
  const order = orderAndPart(
    part,
    {
      'co-quan': byAlphabet(sql`name`),
      'trang-thai': sql`array_position(${[...answererStates]}::text[], state)`,
      'da-khai': sql`percent`,
      han: sql`due_on`,
    },
    sql`"organisationId"`,
  );
  const { rows } = await sql<{ total: string }>`
    WITH found AS MATERIALIZED (${namedAnswerers(asked)}), page AS (SELECT *, count(*) OVER () AS total FROM found WHERE ${where} ${order})
    SELECT page.*, (SELECT h.name FROM organisation_state h WHERE h.organisation_id = page.handed_to AND lower(h.valid) <= ${asked.today}::date
      ORDER BY lower(h.valid) DESC LIMIT 1) AS heir FROM page ${inOrder(part)}`.execute(db.kysely);
  return { rows: rows.map((row) => rowSchema.parse(row)), total: Number(rows[0]?.total ?? 0) };
}

/** A common table keeps no order of its own. */
function inOrder(part: ListPart): RawBuilder<unknown> {
  return orderAndPart(
    { ...part, offset: 0 },
    {
      'co-quan': byAlphabet(sql`page.name`),
      'trang-thai': sql`array_position(${[...answererStates]}::text[], page.state)`,
      'da-khai': sql`page.percent`,
      han: sql`page.due_on`,
    },
    sql`page."organisationId"`,
  );
}

const totalsSchema = z.object({ state: z.enum(answererStates), count: z.number(), late: z.number() });
export type Totals = Readonly<Partial<Record<(typeof boardFilters)[number], number>>> & { readonly all: number };

/** How many bodies stand where, of those that the actor may see; those taken out are not among `all`. */
export async function countAnswerers(db: Queryable, asked: Asked): Promise<Totals> {
  const { rows } = await sql`
    SELECT state, count(*)::int AS count, count(*) FILTER (WHERE "isLate")::int AS late
    FROM (${answerersOf(asked)}) found GROUP BY state`.execute(db.kysely);
  const counted = z.array(totalsSchema).parse(rows);
  const byState = Object.fromEntries(counted.map(({ state, count }) => [state, count]));
  const late = counted.reduce((sum, each) => sum + each.late, 0);
  const all = counted.reduce((sum, { state, count }) => (state === 'withdrawn' ? sum : sum + count), 0);
  return { ...byState, late, all };
}

/** One body of the board; undefined where the actor may not see it. */
export async function selectBoardRow(db: Queryable, asked: Asked, organisation: string): Promise<BoardRow | undefined> {
  const { rows } = await sql`SELECT found.*, (SELECT h.name FROM organisation_state h
      WHERE h.organisation_id = found.handed_to AND lower(h.valid) <= ${asked.today}::date ORDER BY lower(h.valid) DESC LIMIT 1) AS heir
    FROM (${namedAnswerers(asked)}) found WHERE "organisationId" = ${organisation}`.execute(db.kysely);
  return rows.map((row) => rowSchema.parse(row))[0];
}
