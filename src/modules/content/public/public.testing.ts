import { randomBytes } from 'node:crypto';
import type { Database } from '#platform/database';

/** Writes what readers see, as the owner of the schema: what the workflow's commands leave behind when they have published. */
export type PublicWorld = {
  readonly site: (site: NewSite) => Promise<string>;
  readonly section: (siteId: string, section: NewSection) => Promise<void>;
  readonly publish: (item: NewItem) => Promise<Published>;
  readonly media: (siteId: string, media: NewMedia) => Promise<string>;
  readonly run: (text: string, values?: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>;
};

type NewSite = {
  readonly organisationId: string;
  readonly name: { readonly vi: string; readonly en?: string };
  readonly path?: readonly [parentId: string, path: string];
  readonly settings?: object;
};
type NewSection = {
  readonly code: string;
  readonly slug: string;
  readonly name: { readonly vi: string; readonly en?: string };
  readonly parent?: string;
  readonly kind?: 'news' | 'pages';
  readonly isShown?: boolean;
};
export type NewItem = {
  readonly siteId: string;
  readonly section: string;
  readonly title: string;
  readonly slug: string;
  readonly at: string;
  readonly summary?: string;
  readonly body?: string;
  readonly details?: object;
  readonly language?: 'vi' | 'en';
  /** The item of another language that this one translates. */
  readonly articleId?: string;
  readonly isLead?: boolean;
  readonly correctedAt?: string;
};
export type Published = { readonly articleId: string; readonly editionId: string; readonly number: string };
type NewMedia = {
  readonly kind: string;
  readonly name: string;
  readonly type: string;
  readonly size?: number;
} & Partial<Readonly<Record<'width' | 'height', number> & Record<'alt' | 'caption' | 'credit' | 'transcript', string>>>;

const newHash = () => randomBytes(32).toString('hex');

export function publicWorld(db: { readonly owner: Pick<Database, 'pool'> }): PublicWorld {
  const run: PublicWorld['run'] = async (text, values = []) =>
    (await db.owner.pool.query<Record<string, unknown>>(text, [...values])).rows;
  const one = async (text: string, values: readonly unknown[]) => String((await run(text, values))[0]?.id);

  async function publish(item: NewItem): Promise<Published> {
    const { siteId, section, title, slug, summary = '', body = '<p>Nội dung.</p>', language = 'vi' } = item;
    const details = item.details ?? {};
    const articleId =
      item.articleId ??
      (await one(
        `INSERT INTO article (site_id, organisation_id, created_at) SELECT id, organisation_id, $2 FROM site WHERE id = $1 RETURNING id`,
        [siteId, item.at],
      ));
    const at = item.correctedAt ?? item.at;
    const editionId = await one(
      `INSERT INTO edition (article_id, site_id, organisation_id, language, number, state, section_code, title, slug, summary, body,
        details, created_at, created_by, changed_at, changed_by, published_at)
      SELECT $2, id, organisation_id, $3, 1, 'published', $4, $5, $6, $7, $8, $9, $10, 'thử', $10, 'thử', $10 FROM site WHERE id = $1
      RETURNING id`,
      [siteId, articleId, language, section, title, slug, summary, body, JSON.stringify(details), at],
    );
    const [row] = await run(
      `INSERT INTO publication (site_id, language, article_id, edition_id, organisation_id, section_code, number, title, slug, summary,
        cover, first_published_at, published_at, is_lead, source_site_id)
      SELECT $1, $2, a.id, $4, a.organisation_id, $5, a.number, $6, $7, $8, $9::jsonb -> 'cover', $10, $11, $12, $1
      FROM article a WHERE a.id = $3 RETURNING number`,
      [
        siteId,
        language,
        articleId,
        editionId,
        section,
        title,
        slug,
        summary,
        JSON.stringify(details),
        item.at,
        at,
        item.isLead ?? false,
      ],
    );
    return { articleId, editionId, number: String(row?.number) };
  }

  return {
    run,
    publish,
    site: ({ organisationId, name, path, settings = {} }) =>
      one(
        `INSERT INTO site (organisation_id, is_main, parent_id, path, name, settings, opened_on)
        VALUES ($1, $2, $3, $4, $5, $6, '2020-01-01') RETURNING id`,
        [organisationId, path === undefined, path?.[0] ?? null, path?.[1] ?? null, name, settings],
      ),
    section: async (siteId, { code, slug, name, parent = null, kind = 'news', isShown = true }) => {
      await run(
        `INSERT INTO section (site_id, organisation_id, code, statutory_code, parent_code, slug, name, kind, position, is_shown)
        SELECT $1, organisation_id, $2, CASE WHEN $2 LIKE 'x-%' THEN NULL ELSE $2 END, $3, $4, $5, $6,
          (SELECT count(*) FROM section WHERE site_id = $1), $7 FROM site WHERE id = $1`,
        [siteId, code, parent, slug, name, kind, isShown],
      );
    },
    media: (
      siteId,
      { kind, name, type, size = 1000, width, height, alt = '', caption = '', credit = '', transcript = '' },
    ) =>
      one(
        `INSERT INTO media (site_id, organisation_id, kind, storage_key, name, media_type, size, width, height, alt, caption, credit,
          transcript, is_public, created_at, created_by)
        SELECT $1, organisation_id, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, true, now(), 'thử' FROM site WHERE id = $1 RETURNING id`,
        [siteId, kind, newHash(), name, type, size, width ?? null, height ?? null, alt, caption, credit, transcript],
      ),
  };
}

/** Shows an item on another site too, as an accepted offer does. */
export async function takeOver(world: PublicWorld, item: Published, toSiteId: string, section: string): Promise<void> {
  await world.run(
    `INSERT INTO publication (site_id, language, article_id, edition_id, organisation_id, section_code, number, title, slug, summary,
      cover, first_published_at, published_at, is_lead, offer_id, source_site_id)
    SELECT s.id, p.language, p.article_id, p.edition_id, s.organisation_id, $3, p.number, p.title, p.slug, p.summary, p.cover,
      p.first_published_at, p.published_at, false, gen_random_uuid(), p.site_id
    FROM publication p, site s WHERE p.article_id = $1 AND p.source_site_id = p.site_id AND s.id = $2`,
    [item.articleId, toSiteId, section],
  );
}
