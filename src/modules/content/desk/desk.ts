import { sql } from 'kysely';
import { z } from 'zod';
import type { Queryable } from '#platform/database';
import { type State, states } from '../workflow/states.ts';

const row = z.object({
  id: z.string(),
  articleId: z.string(),
  articleNumber: z.number(),
  siteId: z.string(),
  language: z.enum(['vi', 'en']),
  state: z.enum(states),
  sectionCode: z.string(),
  title: z.string(),
  changedAt: z.date(),
  changedBy: z.string(),
  publishAt: z.date().nullable(),
  publishedAt: z.date().nullable(),
  takenBy: z.string().nullable(),
  writers: z.array(z.string()),
  isUnconfirmed: z.boolean(),
  urgentBy: z.string().nullable(),
});
/** An edition as a list of the office shows it. */
export type DeskEdition = z.infer<typeof row>;

const sorts = {
  changed: sql`e.changed_at DESC, e.id`,
  title: sql`lower(e.title), e.id`,
  published: sql`e.published_at DESC NULLS LAST, e.id`,
  scheduled: sql`e.publish_at NULLS LAST, e.id`,
};

export type DeskQuestion = {
  readonly siteId: string;
  /** All but those that newer ones have superseded, unless named. */
  readonly states?: readonly State[];
  readonly section?: string;
  readonly language?: 'vi' | 'en';
  /** Words in the title, without regard to accents. */
  readonly words?: string;
  /** Written on by this account. */
  readonly writer?: string;
  readonly sort?: keyof typeof sorts;
  readonly offset?: number;
  readonly limit?: number;
};

function whereOf({ siteId, states: wanted, section, language, words, writer }: DeskQuestion) {
  const shown = wanted ?? states.filter((state) => state !== 'superseded' && state !== 'discarded');
  const pattern = words === undefined || words.trim() === '' ? null : `%${words.trim().replace(/[%_\\]/g, '\\$&')}%`;
  return sql`e.site_id = ${siteId} AND e.state = ANY (${[...shown]}::text[])
    AND (${section ?? null}::text IS NULL OR e.section_code = ${section ?? null})
    AND (${language ?? null}::text IS NULL OR e.language = ${language ?? null})
    AND (${pattern}::text IS NULL OR unaccent(lower(e.title)) LIKE unaccent(lower(${pattern}::text)))
    AND (${writer ?? null}::uuid IS NULL OR ${writer ?? null}::uuid = ANY (e.writers))`;
}

const columns = sql`e.id, e.article_id AS "articleId", a.number::integer AS "articleNumber", e.site_id AS "siteId", e.language, e.state,
  e.section_code AS "sectionCode", e.title, e.changed_at AS "changedAt", e.changed_by AS "changedBy", e.publish_at AS "publishAt",
  e.published_at AS "publishedAt", e.taken_by AS "takenBy", e.writers, e.is_unconfirmed AS "isUnconfirmed", e.urgent_by AS "urgentBy"`;

/** The editions of a site, as far as the actor may see them, a page at a time. */
export async function selectDesk(db: Queryable, question: DeskQuestion): Promise<readonly DeskEdition[]> {
  const { sort = 'changed', offset = 0, limit = 50 } = question;
  const { rows } = await sql`
    SELECT ${columns} FROM edition e JOIN article a ON a.id = e.article_id WHERE ${whereOf(question)}
    ORDER BY ${sorts[sort]} OFFSET ${offset} LIMIT ${limit}`.execute(db.kysely);
  return rows.map((each) => row.parse(each));
}

/** How many there are in all. */
export async function countDesk(db: Queryable, question: DeskQuestion): Promise<number> {
  const { rows } = await sql`SELECT count(*)::integer AS n FROM edition e WHERE ${whereOf(question)}`.execute(
    db.kysely,
  );
  return z.object({ n: z.number() }).parse(rows[0]).n;
}

/** What at the person's sites may wait for somebody: open editions and urgent ones that nobody has confirmed. */
export async function selectWaiting(
  db: Queryable,
  most: number,
): Promise<readonly (DeskEdition & { organisationId: string })[]> {
  const { rows } = await sql`
    SELECT ${columns}, e.organisation_id AS "organisationId" FROM edition e JOIN article a ON a.id = e.article_id
    WHERE e.site_id IN (SELECT congso_sites_where('content.contribute'))
      AND (e.state IN ('draft', 'submitted', 'edited', 'returned', 'approved', 'scheduled') OR e.is_unconfirmed)
    ORDER BY e.changed_at LIMIT ${most}`.execute(db.kysely);
  return rows.map((each) => row.extend({ organisationId: z.string() }).parse(each));
}

const step = z.object({
  at: z.date(),
  actor: z.string(),
  action: z.string(),
  fromState: z.enum(states).nullable(),
  toState: z.enum(states),
  reason: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
});
/** A step of an edition, as its book has it. */
export type DeskStep = z.infer<typeof step>;

/** The book of an edition, the first step first. */
export async function selectSteps(db: Queryable, editionId: string): Promise<readonly DeskStep[]> {
  const { rows } = await sql`
    SELECT at, actor, action, from_state AS "fromState", to_state AS "toState", reason, detail FROM edition_step
    WHERE edition_id = ${editionId} ORDER BY id`.execute(db.kysely);
  return rows.map((each) => step.parse(each));
}
