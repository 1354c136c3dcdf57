import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { isIsoDate } from '#platform/calendar';
import type { Queryable, Transaction } from '#platform/database';
import { editionDetails } from '../details.ts';
import { eventKinds } from '../sections/catalogue-entry.ts';
import type { ContentTables } from '../tables.ts';
import { type State, states } from '../workflow/states.ts';
import type { Edition } from './edition.ts';
import { slugOf } from './slug.ts';
import { type EditionWords, editionWords } from './words.ts';

const tables = (db: Queryable) => db.kysely.$extendTables<ContentTables>();

const row = z.object({
  id: z.string(),
  articleId: z.string(),
  articleNumber: z.number(),
  siteId: z.string(),
  organisationId: z.string(),
  language: z.enum(['vi', 'en']),
  number: z.number(),
  basedOn: z.string().nullable(),
  state: z.enum(states),
  sectionCode: z.string(),
  title: z.string(),
  slug: z.string(),
  summary: z.string(),
  body: z.string(),
  details: editionDetails,
  eventKind: z.enum([...eventKinds, 'none']).nullable(),
  eventOn: z
    .string()
    .refine((day) => isIsoDate(day))
    .nullable(),
  eventDocument: z.string().nullable(),
  revision: z.number(),
  writers: z.array(z.string()),
  createdAt: z.date(),
  createdBy: z.string(),
  changedAt: z.date(),
  changedBy: z.string(),
  publishAt: z.date().nullable(),
  publishedAt: z.date().nullable(),
  takenBy: z.string().nullable(),
  isUnconfirmed: z.boolean(),
  urgentBy: z.string().nullable(),
});

const columns = sql`e.id, e.article_id AS "articleId", a.number::integer AS "articleNumber", e.site_id AS "siteId",
  e.organisation_id AS "organisationId", e.language, e.number, e.based_on AS "basedOn", e.state, e.section_code AS "sectionCode",
  e.title, e.slug, e.summary, e.body, e.details, e.event_kind AS "eventKind", e.event_on::text AS "eventOn",
  e.event_document AS "eventDocument", e.revision, e.writers, e.created_at AS "createdAt", e.created_by AS "createdBy",
  e.changed_at AS "changedAt", e.changed_by AS "changedBy", e.publish_at AS "publishAt", e.published_at AS "publishedAt",
  e.taken_by AS "takenBy", e.is_unconfirmed AS "isUnconfirmed", e.urgent_by AS "urgentBy"`;

async function one(db: Queryable, rest: RawBuilder<unknown>): Promise<Edition | undefined> {
  const { rows } = await sql`
    SELECT ${columns} FROM edition e JOIN article a ON a.id = e.article_id ${rest}`.execute(db.kysely);
  const [first] = rows;
  return first === undefined ? undefined : row.parse(first);
}

/** The edition, or undefined where there is none that the actor may see. */
export async function selectOptionalEdition(db: Queryable, id: string): Promise<Edition | undefined> {
  return z.uuid().safeParse(id).success ? one(db, sql`WHERE e.id = ${id}`) : undefined;
}

/**
 * Holds an article until the end of the transaction: what makes, publishes, withdraws or offers its editions comes one after the other.
 * Always before an edition of it is held, so that no two wait for each other.
 */
export async function holdArticle(tx: Transaction, articleId: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('article', hashtextextended(${articleId}, 0)))`.execute(
    tx.kysely,
  );
}

/** Holds the edition until the end of the transaction. Undefined where the actor may not write on it, too. */
export async function lockEdition(tx: Transaction, id: string): Promise<Edition | undefined> {
  return z.uuid().safeParse(id).success ? one(tx, sql`WHERE e.id = ${id} FOR UPDATE OF e`) : undefined;
}

/** The edition that readers see of an article in a language, held. */
export async function lockPublished(
  tx: Transaction,
  articleId: string,
  language: string,
): Promise<Edition | undefined> {
  return one(
    tx,
    sql`WHERE e.article_id = ${articleId} AND e.language = ${language} AND e.state = 'published' FOR UPDATE OF e`,
  );
}

/** The edition that readers see of an article in a language. Whoever is to rely on it holds the article. */
export async function selectPublished(
  db: Queryable,
  articleId: string,
  language: string,
): Promise<Edition | undefined> {
  return one(db, sql`WHERE e.article_id = ${articleId} AND e.language = ${language} AND e.state = 'published'`);
}

/** All editions of an article that the actor may see, the newest first. */
export async function selectEditionsOf(db: Queryable, articleId: string): Promise<readonly Edition[]> {
  if (!z.uuid().safeParse(articleId).success) return [];
  const { rows } = await sql`
    SELECT ${columns} FROM edition e JOIN article a ON a.id = e.article_id
    WHERE e.article_id = ${articleId} ORDER BY e.language DESC, e.number DESC`.execute(db.kysely);
  return rows.map((each) => row.parse(each));
}

/** The words of an edition as a row has them. */
function wordColumns(words: EditionWords) {
  return {
    section_code: words.sectionCode,
    title: words.title,
    slug: slugOf(words.title),
    summary: words.summary,
    body: words.body,
    details: JSON.stringify(words.details),
    event_kind: words.eventKind,
    event_on: words.eventOn,
    event_document: words.eventDocument,
  };
}

export type NewEdition = {
  readonly articleId: string;
  readonly siteId: string;
  readonly organisationId: string;
  readonly language: 'vi' | 'en';
  readonly basedOn: string | null;
  readonly words: EditionWords;
  readonly writers: readonly string[];
};

/** A new draft; its number follows the article's others in the language. The caller holds the article. */
export async function insertDraft(tx: Transaction, edition: NewEdition, now: Date): Promise<string> {
  const { articleId, language } = edition;
  const by = { created_at: now, created_by: tx.actor.name, changed_at: now, changed_by: tx.actor.name };
  const made = await tables(tx)
    .insertInto('edition')
    .values({
      article_id: articleId,
      site_id: edition.siteId,
      organisation_id: edition.organisationId,
      language,
      number: sql<number>`(SELECT count(*) + 1 FROM edition WHERE article_id = ${articleId} AND language = ${language})`,
      based_on: edition.basedOn,
      state: 'draft',
      ...wordColumns(edition.words),
      writers: edition.writers,
      ...by,
      publish_at: null,
      published_at: null,
      taken_by: null,
      urgent_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

/** Writes the words of the next revision, with who wrote them. */
export async function writeWords(tx: Transaction, edition: Edition, words: EditionWords, now: Date): Promise<void> {
  const { accountId, name } = tx.actor;
  const writers = accountId === null ? edition.writers : [...new Set([...edition.writers, accountId])];
  await tables(tx)
    .updateTable('edition')
    .set({ ...wordColumns(words), revision: edition.revision + 1, writers, changed_at: now, changed_by: name })
    .where('id', '=', edition.id)
    .execute();
}

type StateChange = {
  readonly state: State;
  readonly publish_at?: Date | null;
  readonly published_at?: Date;
  readonly taken_by?: string | null;
  readonly is_unconfirmed?: boolean;
  readonly urgent_by?: string | null;
};

/** Brings an edition into a state. */
export async function setState(tx: Transaction, editionId: string, change: StateChange): Promise<void> {
  await tables(tx).updateTable('edition').set(change).where('id', '=', editionId).execute();
}

/** Keeps what a save left, so that later saves can be merged with it. */
export async function keepRevision(
  tx: Transaction,
  kept: {
    readonly editionId: string;
    readonly siteId: string;
    readonly revision: number;
    readonly words: EditionWords;
  },
  now: Date,
): Promise<void> {
  const { editionId, siteId, revision, words } = kept;
  await tables(tx)
    .insertInto('edition_revision')
    .values({
      edition_id: editionId,
      revision,
      site_id: siteId,
      at: now,
      account_id: tx.actor.accountId,
      actor: tx.actor.name,
      words: JSON.stringify(words),
    })
    .execute();
}

/** The words that a save left; undefined where they are not kept any more. */
export async function selectRevision(
  db: Queryable,
  editionId: string,
  revision: number,
): Promise<EditionWords | undefined> {
  const found = await tables(db)
    .selectFrom('edition_revision')
    .select('words')
    .where('edition_id', '=', editionId)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return found === undefined ? undefined : editionWords.parse(found.words);
}

/** Clears the revisions of a closed edition away, but for those on which a step was taken. */
export async function clearRevisions(tx: Transaction, editionId: string): Promise<void> {
  await sql`DELETE FROM edition_revision r WHERE r.edition_id = ${editionId} AND NOT EXISTS (
    SELECT FROM edition_step s WHERE s.edition_id = r.edition_id AND (s.detail ->> 'revision')::integer = r.revision)`.execute(
    tx.kysely,
  );
}
