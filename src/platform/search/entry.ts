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
};

export type SearchKey = Pick<SearchEntry, 'kind' | 'subject' | 'siteId' | 'language'>;

/** PostgreSQL's text cannot hold this character, and no reader has ever looked for it. */
const clean = (text: string) => text.replaceAll('\0', ' ');

/** Makes a thing findable, or changes what is found of it, in the transaction that publishes it. */
export async function putSearchable(tx: Transaction, entry: SearchEntry): Promise<void> {
  const { kind, subject, siteId, language, section, path, publishedAt } = entry;
  await sql`
    INSERT INTO search_entry (kind, subject, site_id, language, source_site_id, section, title, summary, body, path, published_at,
      words, exact, plain_title)
    VALUES (${kind}, ${subject}, ${siteId}, ${language}, ${entry.sourceSiteId ?? siteId}, ${section}, ${clean(entry.title)},
      ${clean(entry.summary)}, ${clean(entry.text)}, ${path}, ${publishedAt}, '', '', '')
    ON CONFLICT (site_id, language, kind, subject) DO UPDATE SET source_site_id = excluded.source_site_id,
      section = excluded.section, title = excluded.title, summary = excluded.summary, body = excluded.body, path = excluded.path,
      published_at = excluded.published_at`.execute(tx.kysely);
}

/** Makes it unfindable on one site in one language; nothing happens where it was not findable. */
export async function removeSearchable(tx: Transaction, { kind, subject, siteId, language }: SearchKey): Promise<void> {
  await sql`
    DELETE FROM search_entry WHERE site_id = ${siteId} AND language = ${language} AND kind = ${kind} AND subject = ${subject}`.execute(
    tx.kysely,
  );
}
