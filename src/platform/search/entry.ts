import { sql } from 'kysely';
import type { Transaction } from '#platform/database';
import type { Language } from '#platform/i18n';

/** What search finds: one for each site and language that shows the thing. */
export type SearchEntry = {
  readonly kind: string;
  /** The thing's id. */
  readonly subject: string;
  readonly siteId: string;
  readonly language: Language;
  /** The site from which the thing comes, where it is another one. */
  readonly sourceSiteId?: string;
  /** The code of the section in which the site shows it. */
  readonly section: string;
  readonly title: string;
  readonly summary: string;
  /** Plain text. */
  readonly text: string;
  /** The path on the site. */
  readonly path: string;
  readonly publishedAt: Date;
  /** The first day on which it is found, and the first on which it no longer is, YYYY-MM-DD; always unless told. */
  readonly shownFrom?: string;
  readonly shownUntil?: string;
};

export type SearchKey = Pick<SearchEntry, 'kind' | 'subject' | 'siteId' | 'language'>;

/** PostgreSQL's text cannot hold this character, and no reader has ever looked for it. */
const clean = (text: string) => text.replaceAll('\0', ' ');

/** As a row of the table, for `jsonb_to_recordset`. */
const rowOf = (entry: SearchEntry) => ({
  kind: entry.kind,
  subject: entry.subject,
  site_id: entry.siteId,
  language: entry.language,
  source_site_id: entry.sourceSiteId ?? entry.siteId,
  section: entry.section,
  title: clean(entry.title),
  summary: clean(entry.summary),
  body: clean(entry.text),
  path: entry.path,
  published_at: entry.publishedAt,
  shown_from: entry.shownFrom ?? null,
  shown_until: entry.shownUntil ?? null,
});

async function putAll(tx: Transaction, entries: readonly SearchEntry[]): Promise<void> {
  await sql`
    INSERT INTO search_entry (kind, subject, site_id, language, source_site_id, section, title, summary, body, path, published_at,
      shown_from, shown_until, words, exact, plain_title)
    SELECT r.*, '', '', '' FROM jsonb_to_recordset(${JSON.stringify(entries.map(rowOf))}::jsonb) AS r (kind text, subject text,
      site_id uuid, language text, source_site_id uuid, section text, title text, summary text, body text, path text,
      published_at timestamptz, shown_from date, shown_until date)
    ON CONFLICT (site_id, language, kind, subject) DO UPDATE SET source_site_id = excluded.source_site_id,
      section = excluded.section, title = excluded.title, summary = excluded.summary, body = excluded.body, path = excluded.path,
      published_at = excluded.published_at, shown_from = excluded.shown_from,
      shown_until = excluded.shown_until`.execute(tx.kysely);
}

/** Makes a thing findable, or changes what is found of it, in the transaction that publishes it. */
export async function putSearchable(tx: Transaction, entry: SearchEntry): Promise<void> {
  await putAll(tx, [entry]);
}

/** Makes these things of one kind findable as they are told, wherever and in whatever languages, and nowhere else. */
export async function arrangeSearchable(
  tx: Transaction,
  {
    kind,
    subjects,
    entries,
  }: Pick<SearchEntry, 'kind'> & {
    readonly subjects: readonly string[];
    readonly entries: readonly SearchEntry[];
  },
): Promise<void> {
  await sql`
    DELETE FROM search_entry s WHERE s.kind = ${kind} AND s.subject = ANY (${subjects}::text[]) AND NOT EXISTS (
      SELECT FROM jsonb_to_recordset(${JSON.stringify(entries.map(rowOf))}::jsonb) AS r (subject text, site_id uuid, language text)
      WHERE r.subject = s.subject AND r.site_id = s.site_id AND r.language = s.language)`.execute(tx.kysely);
  if (entries.length > 0) await putAll(tx, entries);
}

/** Makes it unfindable on one site in one language; nothing happens where it was not findable. */
export async function removeSearchable(tx: Transaction, { kind, subject, siteId, language }: SearchKey): Promise<void> {
  await sql`
    DELETE FROM search_entry WHERE site_id = ${siteId} AND language = ${language} AND kind = ${kind} AND subject = ${subject}`.execute(
    tx.kysely,
  );
}
