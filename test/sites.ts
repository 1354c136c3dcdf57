import { sql } from 'kysely';
import { demonstrationIds } from '#modules/organisations';
import { inSystemTransaction } from '#modules/people';
import type { SiteSettings } from '#modules/sites';
import type { Database } from '#platform/database';

export type TestSite = {
  readonly name: string;
  readonly organisationId?: string;
  readonly isMain?: true;
  readonly under?: { readonly id: string; readonly path: string };
  /** The primary one first. */
  readonly hosts?: readonly string[];
  readonly settings?: SiteSettings;
  readonly openedOn?: string;
  readonly closedOn?: string;
};

/** Opens a site of a body of the demonstration, without its sections; gives its id. */
export function openTestSite(db: Database, site: TestSite): Promise<string> {
  return inSystemTransaction(db, 'test', async (tx) => {
    const { rows } = await sql<{ id: string }>`
      INSERT INTO site (organisation_id, is_main, parent_id, path, name, settings, opened_on, closed_on)
      VALUES (${site.organisationId ?? demonstrationIds.province}, ${site.isMain ?? false}, ${site.under?.id ?? null},
        ${site.under?.path ?? null}, ${JSON.stringify({ vi: site.name, en: `${site.name} (en)` })},
        ${JSON.stringify(site.settings ?? {})}, ${site.openedOn ?? '2020-01-01'}, ${site.closedOn ?? null})
      RETURNING id`.execute(tx.kysely);
    const id = rows[0]?.id ?? '';
    for (const [index, host] of (site.hosts ?? []).entries())
      await sql`INSERT INTO site_host (host, site_id, is_primary) VALUES (${host}, ${id}, ${index === 0})`.execute(
        tx.kysely,
      );
    return id;
  });
}

/** Publishes an item on a site as the database has it; gives its number. */
export async function publishTestItem(
  db: Database,
  siteId: string,
  item: { readonly title: string; readonly section?: string; readonly body?: string; readonly at?: Date },
): Promise<number> {
  const { title, section = 'news', body = '', at = new Date('2026-03-01T02:00:00Z') } = item;
  return inSystemTransaction(db, 'test', async (tx) => {
    await sql`INSERT INTO section (site_id, code, organisation_id, statutory_code, slug, name)
      SELECT id, ${section}, organisation_id, ${section}, ${section.replaceAll('_', '-')}, ${JSON.stringify({ vi: section })}
      FROM site WHERE id = ${siteId} ON CONFLICT DO NOTHING`.execute(tx.kysely);
    const { rows } = await sql<{ number: string }>`
      WITH article AS (INSERT INTO article (site_id, organisation_id, created_at)
        SELECT id, organisation_id, ${at} FROM site WHERE id = ${siteId} RETURNING *),
      edition AS (INSERT INTO edition (article_id, site_id, organisation_id, language, number, state, section_code, title, slug,
          body, created_at, created_by, changed_at, changed_by, published_at)
        SELECT id, site_id, organisation_id, 'vi', 1, 'published', ${section}, ${title}, 'bai', ${body}, ${at}, 'test', ${at}, 'test', ${at}
        FROM article RETURNING *)
      INSERT INTO publication (site_id, language, article_id, edition_id, organisation_id, section_code, number, title, slug, summary,
        first_published_at, published_at, source_site_id)
      SELECT e.site_id, 'vi', e.article_id, e.id, e.organisation_id, e.section_code, a.number, e.title, e.slug, '', ${at}, ${at}, e.site_id
      FROM edition e JOIN article a ON a.id = e.article_id RETURNING number`.execute(tx.kysely);
    return Number(rows[0]?.number);
  });
}
