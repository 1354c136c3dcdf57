/** A site with 200,000 items: the search, the lists of a section, and the list of those who write, each page made anew. */
import { sql } from 'kysely';
import { type Database, openPool } from '#platform/database';
import { inDatabase, startTestServer } from '../../test/database.server.ts';
import { type Times, timesOf } from '../measure.ts';
import { makeContent } from '../portal/content.ts';
import { startOurs } from '../portal/server.ts';
import type { Line } from '../report.ts';
import { signedIn } from '../reporting/persons.ts';

/** Milliseconds. */
const goal = 200;

const syllables =
  'an bình biển cảng cát chợ cầu công cửa dân đảo đất điện đồng đường gạo gió giáo hải học hồ khoáng kinh làng lâm luật máy mía môi mưa năng ' +
  'nhà nông nước phố quán quy rừng ruộng sản sông tài tàu thuế thương tôm trường tuyến vườn vùng xã xây xuân y';

/**
 * Everything findable: titles of words drawn by lot, the same in every run; each text has words that all have, some that one in 50 has, and
 * some that one in 5,000 has.
 */
async function makeFindable(owner: Database, siteId: string): Promise<void> {
  const words = syllables.split(' ');
  await sql`DELETE FROM search_entry`.execute(owner.kysely);
  await sql`
    INSERT INTO search_entry (kind, subject, site_id, language, source_site_id, section, title, summary, body, path, published_at,
      words, exact, plain_title)
    SELECT 'article', p.article_id::text, p.site_id, 'vi', p.site_id, p.section_code,
      'Chuyển đổi số ' || (SELECT string_agg((${words}::text[])[1 + abs(hashint8(p.number * 31 + i)) % ${words.length}], ' ')
        FROM generate_series(1, 6) i),
      p.summary, 'cải cách hành chính, cụm dân cư khu' || p.number % 50 || ', hồ sơ lô' || p.number % 5000, '/x/' || p.number,
      p.published_at, '', '', ''
    FROM publication p WHERE p.site_id = ${siteId}`.execute(owner.kysely);
  // as the server does by itself within minutes
  await sql`VACUUM (ANALYZE)`.execute(owner.kysely);
}

async function timesOfPage(url: string, turns: number, cookie = ''): Promise<Times> {
  const samples: number[] = [];
  for (let turn = 0; turn <= turns; turn += 1) {
    const began = performance.now();
    const answer = await fetch(url, { headers: cookie === '' ? {} : { cookie }, redirect: 'manual' });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`);
    if (turn > 0) samples.push(performance.now() - began);
  }
  return timesOf('ours', samples);
}

const inOffice = '/quan-tri/noi-dung';

/** What is asked, by its name. */
const pages = {
  'search: a rare word': '/tim-kiem?q=lo1234',
  'search: a word in 4,000 texts': '/tim-kiem?q=khu17',
  'search: words in every text': '/tim-kiem?q=chuyen+doi+so',
  'search: the same with their accents': `/tim-kiem?q=${encodeURIComponent('chuyển đổi số')}`,
  'search: the same in one section, of this year': '/tim-kiem?q=chuyen+doi+so&chuyen-muc=news&thoi-gian=nam',
  'search: a phrase': `/tim-kiem?q=${encodeURIComponent('"cải cách hành chính"')}`,
  'search: mistyped, with a suggestion': '/tim-kiem?q=chuyn+truongf',
  'search: the last page': '/tim-kiem?q=chuyen+doi+so&trang=100',
  'a section, page 1': '/tin-tuc',
  'a section, page 2,000': '/tin-tuc?trang=2000',
  'a section, a year': '/tin-tuc?nam=2020',
  'sitemap.xml, a file of 50,000': '/sitemap/3.xml',
  'the office: all items': inOffice,
  'the office: items with two words': `${inOffice}?q=${encodeURIComponent('tin 123456')}`,
  'the office: items with a word that all have': `${inOffice}?q=${encodeURIComponent('chuyển đổi')}`,
} as const;

/** `items`: how many there are; `turns`: how often each page is asked for. */
export async function largeLines(items: number, turns: number): Promise<readonly Line[]> {
  const database = await startTestServer();
  const access = inDatabase(database.access.owner, database.access.template);
  const owner = openPool(access, { applicationName: 'bench', max: 4 });
  try {
    const { siteId } = await makeContent(owner, items);
    await makeFindable(owner, siteId);
    const { rows } = await sql<{ id: string }>`SELECT organisation_id AS id FROM site WHERE id = ${siteId}`.execute(
      owner.kysely,
    );
    const [editor = ''] = await signedIn(owner, 'editor', [rows[0]?.id ?? '']);
    const ours = await startOurs(database.access, { pageBytes: 0, fragmentBytes: 0 });
    try {
      const lines: Line[] = [];
      for (const [name, path] of Object.entries(pages)) {
        const cookie = path.startsWith(inOffice) ? editor : '';
        const section = `A site with ${items.toLocaleString('en')} items`;
        lines.push({ section, name, ours: await timesOfPage(ours.url + path, turns, cookie), peers: [], below: goal });
      }
      return lines;
    } finally {
      await ours.stop();
    }
  } finally {
    await owner.close();
    await database.stop();
  }
}
