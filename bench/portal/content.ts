/** A made-up province for the measurements: two years of items in the sections of its home page, and agencies that show the newest of them. */
import { sql } from 'kysely';
import { type Database, inTransaction } from '#platform/database';
import { putSearchable } from '#platform/search';

const sections = [
  ['news', 'tin-tuc', 'Tin tức, sự kiện'],
  ['direction', 'chi-dao-dieu-hanh', 'Chỉ đạo, điều hành'],
  ['law_dissemination', 'pho-bien-phap-luat', 'Phổ biến pháp luật'],
  ['projects', 'du-an', 'Dự án'],
] as const;
const paragraph =
  '<p>Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành và Ủy ban nhân dân các huyện, thị xã, thành phố tập trung rà soát, công khai ' +
  'thủ tục hành chính, cập nhật kịp thời thông tin trên trang thông tin điện tử và trả lời đúng hạn câu hỏi của tổ chức, cá nhân.</p>';

/** Sites of agencies, by path: as many as the load has connections, so that each asks for a page of its own. */
const agencies = 64;
const agencyPath = 'co-quan-';

/** The same path on one of the agencies' sites, from 1. */
export const onAgency = (number: number | string, path: string): string => `/${agencyPath}${number}${path}`;

export type MadeSite = { readonly siteId: string; readonly article: string };

/** Opens the site and publishes `count` items in it; gives the address of the newest. `owner` may pass row security. */
export async function makeContent(owner: Database, count: number): Promise<MadeSite> {
  const [made] = (
    await sql<{ site: string }>`
      WITH body AS (INSERT INTO organisation DEFAULT VALUES RETURNING id),
      state AS (INSERT INTO organisation_state (organisation_id, valid, name, kind, legal_nature)
        SELECT id, '[2015-01-01,)', 'Ủy ban nhân dân tỉnh Đo Lường', 'province', 'administrative' FROM body)
      INSERT INTO site (organisation_id, is_main, name, opened_on)
      SELECT id, true, '{"vi": "Cổng thông tin điện tử tỉnh Đo Lường"}', '2020-01-01' FROM body RETURNING id AS site`.execute(
      owner.kysely,
    )
  ).rows;
  const siteId = made?.site ?? '';
  for (const [position, [code, slug, name]] of sections.entries())
    await sql`INSERT INTO section (site_id, code, organisation_id, statutory_code, slug, name, position)
      SELECT id, ${code}, organisation_id, ${code}, ${slug}, ${JSON.stringify({ vi: name })}, ${position} FROM site WHERE id = ${siteId}`.execute(
      owner.kysely,
    );
  await publishItems(owner, siteId, count);
  await openAgencies(owner, siteId);
  return { siteId, article: await makeFindable(owner, siteId) };
}

async function publishItems(owner: Database, siteId: string, count: number): Promise<void> {
  const codes = sections.map(([code]) => code);
  await sql`
    WITH item AS (SELECT n, (${codes}::text[])[1 + n % ${codes.length}] AS code, now() - n * interval '90 minutes' AS at,
        'Tin thứ ' || n || ': tỉnh triển khai kế hoạch chuyển đổi số, cải cách hành chính năm nay' AS title
      FROM generate_series(1, ${count}::integer) n),
    article AS (INSERT INTO article (site_id, organisation_id, created_at, import_key)
      SELECT s.id, s.organisation_id, item.at, item.n::text FROM item, site s WHERE s.id = ${siteId} RETURNING *),
    edition AS (INSERT INTO edition (article_id, site_id, organisation_id, language, number, state, section_code, title, slug, summary,
        body, created_at, created_by, changed_at, changed_by, published_at)
      SELECT a.id, a.site_id, a.organisation_id, 'vi', 1, 'published', item.code, item.title, 'tin-thu-' || item.n,
        'Kế hoạch nêu rõ nhiệm vụ của từng cơ quan, thời hạn hoàn thành và cách kiểm tra kết quả.', repeat(${paragraph}, 12),
        item.at, 'đo', item.at, 'đo', item.at
      FROM article a JOIN item ON item.n = a.import_key::integer RETURNING *)
    INSERT INTO publication (site_id, language, article_id, edition_id, organisation_id, section_code, number, title, slug, summary,
      first_published_at, published_at, source_site_id)
    SELECT e.site_id, 'vi', e.article_id, e.id, e.organisation_id, e.section_code, a.number, e.title, e.slug, e.summary,
      e.published_at, e.published_at, e.site_id FROM edition e JOIN article a ON a.id = e.article_id`.execute(
    owner.kysely,
  );
  await sql`ANALYZE`.execute(owner.kysely);
}

async function openAgencies(owner: Database, siteId: string): Promise<void> {
  await sql`
    WITH agency AS (INSERT INTO site (organisation_id, parent_id, path, name, opened_on)
      SELECT organisation_id, id, ${agencyPath} || n, jsonb_build_object('vi', 'Cơ quan ' || n), opened_on
      FROM site, generate_series(1, ${agencies}::integer) n WHERE id = ${siteId} RETURNING id)
    INSERT INTO section (site_id, code, organisation_id, statutory_code, slug, name, position)
    SELECT agency.id, code, organisation_id, statutory_code, slug, name, position FROM section, agency WHERE site_id = ${siteId}`.execute(
    owner.kysely,
  );
  await sql`
    INSERT INTO publication (site_id, language, article_id, edition_id, organisation_id, section_code, number, title, slug, summary,
      first_published_at, published_at, source_site_id)
    SELECT agency.id, language, article_id, edition_id, newest.organisation_id, section_code, number, title, slug, summary,
      first_published_at, published_at, source_site_id
    FROM site agency, (SELECT * FROM publication WHERE site_id = ${siteId} ORDER BY first_published_at DESC LIMIT 200) newest
    WHERE agency.parent_id = ${siteId}`.execute(owner.kysely);
  await sql`ANALYZE`.execute(owner.kysely);
}

async function makeFindable(owner: Database, siteId: string): Promise<string> {
  const { rows } = await sql<{ id: string; number: string; title: string; slug: string; code: string; at: Date }>`
    SELECT article_id AS id, number, title, slug, section_code AS code, published_at AS at FROM publication
    WHERE site_id = ${siteId} AND section_code = 'news' ORDER BY published_at DESC LIMIT 200`.execute(owner.kysely);
  const actor = { accountId: null, name: 'bench', system: true };
  await inTransaction(owner, actor, async (tx) => {
    for (const { id, title, slug, number, code, at } of rows) {
      const path = `/tin-tuc/${slug}-${number}`;
      const entry = {
        kind: 'article',
        subject: id,
        siteId,
        language: 'vi',
        section: code,
        title,
        summary: '',
        path,
      } as const;
      await putSearchable(tx, { ...entry, text: 'cải cách hành chính', publishedAt: at });
    }
  });
  return `/tin-tuc/${rows[0]?.slug}-${rows[0]?.number}`;
}
