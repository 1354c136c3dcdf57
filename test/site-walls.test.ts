import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { beginArticle, blankWords, createSections } from '#modules/content';
import { demonstrationIds as bodies } from '#modules/organisations';
import { findAccount, inSystemTransaction, type Role, roles } from '#modules/people';
import type { Transaction } from '#platform/database';
import { type KnownRoute, routesOf } from '#platform/http';
import { type Client, type TestApp, testApp } from './app.ts';

/** Stands in everything of the other site that is not published. */
const secret = 'BI-MAT-CUA-TRANG-KHAC';

type Foreign = {
  readonly site: string;
  readonly edition: string;
  readonly article: string;
  readonly media: string;
  readonly member: string;
  readonly offer: string;
  readonly account: string;
  readonly grant: string;
};

let app: TestApp;
let foreign: Foreign;

async function insert(tx: Transaction, table: string, row: Readonly<Record<string, unknown>>): Promise<string> {
  const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
  const values = sql.join(Object.values(row).map((value) => sql`${value}`));
  const { rows } = await sql<{ id: string }>`
    INSERT INTO ${sql.table(table)} (${columns}) VALUES (${values}) RETURNING id`.execute(tx.kysely);
  return rows[0]?.id ?? '';
}

type Opening = { readonly organisationId: string; readonly parent: string | null; readonly path: string | null };

async function openSite(tx: Transaction, { organisationId, parent, path }: Opening): Promise<string> {
  const site = await insert(tx, 'site', {
    organisation_id: organisationId,
    is_main: parent === null,
    parent_id: parent,
    path,
    name: JSON.stringify({ vi: `Trang ${path ?? 'chính'}` }),
    opened_on: '2020-01-01',
  });
  await createSections(tx, { id: site, organisationId }, 'department');
  return site;
}

/** A site of another body, with a draft, a file, a board, and an item that it offers. */
async function buildForeign(tx: Transaction): Promise<Foreign> {
  const main = await openSite(tx, { organisationId: bodies.province, parent: null, path: null });
  await openSite(tx, { organisationId: bodies.department, parent: main, path: 'trang-minh' });
  const organisation_id = bodies.environment;
  const site = await openSite(tx, { organisationId: organisation_id, parent: main, path: 'trang-khac' });
  const editor = { accountId: '00000000-0000-0000-0000-000000000001', name: 'test', grants: [] };
  const grants = [{ role: 'contributor' as const, organisationId: organisation_id, siteId: null, sections: null }];
  const held = grants.map((grant) => ({ ...grant, organisationName: null, siteName: null, source: 'direct' as const }));
  const words = { ...blankWords('news'), title: secret, summary: secret, body: `<p>${secret}</p>` };
  const begun = await beginArticle(
    tx,
    { ...editor, grants: held },
    { siteId: site, language: 'vi', words },
    new Date(),
  );
  if (begun.kind !== 'done') throw new Error(JSON.stringify(begun));
  const { editionId: edition, articleId: article } = begun.value;
  const common = { site_id: site, organisation_id };
  const media = await insert(tx, 'media', {
    ...common,
    kind: 'document',
    storage_key: 'a'.repeat(64),
    name: `${secret}.pdf`,
    media_type: 'application/pdf',
    size: 10,
    created_at: new Date(),
    created_by: 'test',
  });
  const valid = sql`daterange('2020-01-01', NULL)`;
  const board = await insert(tx, 'board', { ...common, decision_number: '1/QĐ', decision_on: '2020-01-01', valid });
  const member = await insert(tx, 'board_member', {
    board_id: board,
    site_id: site,
    name: 'Trần A',
    position: 'head',
    valid,
  });
  const offer = await insert(tx, 'offer', {
    article_id: article,
    from_site_id: site,
    to_site_id: main,
    to_section: 'news',
    state: 'offered',
    note: secret,
    offered_at: new Date(),
    offered_by: 'test',
  });
  const account = (await findAccount(tx, 'khai@tnmt.sonhai.example'))?.id ?? '';
  const { rows } = await sql<{ id: string }>`SELECT id FROM role_grant WHERE account_id = ${account}`.execute(
    tx.kysely,
  );
  return { site, edition, article, media, member, offer, account, grant: rows[0]?.id ?? '' };
}

beforeAll(async () => {
  app = await testApp();
  foreign = await inSystemTransaction(app.db.app, 'test', buildForeign);
  await vi.waitFor(async () => expect((await app.visitor.get('/trang-khac/tin-tuc')).statusCode).toBe(200), {
    timeout: 30_000,
    interval: 100,
  });
});
afterAll(() => app.close());

/** What stands for each name in an address: always something of the other site. A name that is missing here fails the test. */
function valuesFor(path: string): Readonly<Record<string, string>> {
  const { site, edition, media, member, offer, account, grant } = foreign;
  const organisation = bodies.environment;
  const nothing = '0b9d6d2e-5f0a-4c1e-8a3b-0d5a0000ffff';
  return {
    ...{ site, edition, media, member, offer, account, grant, organisation, body: organisation, other: edition },
    ...{
      campaign: nothing,
      register: 'may-tinh',
      entry: nothing,
      act: 'thay-doi',
      report: nothing,
      session: nothing,
      standing: nothing,
      delegation: nothing,
      invitation: nothing,
      authority: nothing,
      version: '1',
      release: nothing,
      period: '2026Q1',
      field: 'civil_servants',
      table: 'online_services',
    },
    ...{ section: path.includes('chuyen-muc') ? 'news' : 'tin-tuc', step: 'submit', file: 'tep.pdf', format: 'pdf' },
    ...{
      token: 'a'.repeat(43),
      code: 'it-quarterly-2019',
      hash: 'a'.repeat(64),
      place: 'general',
      part: '1',
      action: 'xoa',
    },
    ...{
      change: 'doi-ten',
      subject: 'article:1',
      slug: 'bai-1',
      item: `${secret}-1`,
      page: 'functions',
      form: 'it-quarterly-2019',
      field: 'items_news',
      '*': 'x',
    },
  };
}

function addressOf({ path }: KnownRoute): string {
  const values = valuesFor(path);
  return path.replace(/:(\w+)(\([^)]*\))?|\*/g, (slot, name: string | undefined) => {
    const value = values[name ?? '*'];
    if (value === undefined) throw new Error(`say in valuesFor() what stands for ${slot} of ${path}`);
    return encodeURIComponent(value);
  });
}

/** Fields that any of the forms may want, each naming the other site. */
function anyForm(): Readonly<Record<string, string>> {
  const { site, edition, article, media, account } = foreign;
  const words = {
    base: '1',
    seen: '1',
    revision: '1',
    section: 'news',
    title: 'Bị sửa',
    summary: 'Bị sửa',
    body: 'Bị sửa',
  };
  const names = {
    site,
    trang: site,
    edition,
    article,
    media,
    account,
    organisation: bodies.environment,
    where: `${site} news`,
  };
  const more = {
    written: 'vi',
    name: 'Bị sửa',
    vi: 'Bị sửa',
    code: 'news',
    role: 'editor',
    email: 'x@y.example',
    reason: 'x',
    day: '2026-01-01',
  };
  return {
    ...words,
    ...names,
    ...more,
    from: '2026-01-01',
    number: '9/QĐ',
    on: '2026-01-01',
    position: 'head',
    state: 'x',
  };
}

const changing = ['audit_entry', 'visit_day', 'session'];

/** A fingerprint of everything in the database that belongs to the other site or its body. */
async function fingerprint(): Promise<string> {
  const { rows: columns } = await sql<{ table: string; column: string }>`
    SELECT c.table_name AS table, c.column_name AS column FROM information_schema.columns c
    JOIN information_schema.tables t ON t.table_name = c.table_name AND t.table_schema = c.table_schema
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.column_name IN ('site_id', 'organisation_id', 'from_site_id')
    ORDER BY 1, 2`.execute(app.db.owner.kysely);
  const hash = createHash('sha256');
  for (const { table, column } of columns.filter((each) => !changing.includes(each.table))) {
    const wanted = column === 'organisation_id' ? bodies.environment : foreign.site;
    const { rows } = await sql<{ row: string }>`
      SELECT t::text AS row FROM ${sql.table(table)} t WHERE ${sql.ref(column)}::text = ${wanted} ORDER BY 1`.execute(
      app.db.owner.kysely,
    );
    hash.update(`${table}.${column}\n${rows.map(({ row }) => row).join('\n')}`);
  }
  return hash.digest('hex');
}

/** Leads out of the session, which the next address still needs. */
const leavesAlone = (path: string) => path === '/dang-xuat';

/** A question that names the other site, for pages that take the site from there. */
const naming = () =>
  new URLSearchParams({ trang: foreign.site, site: foreign.site, 'cua-trang': foreign.site, q: secret }).toString();

async function tryAll(client: Client): Promise<readonly string[]> {
  const leaks: string[] = [];
  const look = async (what: string, ask: () => ReturnType<Client['get']>) => {
    const { body, statusCode } = await ask();
    if (body.includes(`${secret}</`) || body.includes(`${secret}.pdf`)) leaks.push(`${what} told the secret`);
    if (statusCode >= 500) leaks.push(`${what} failed with ${statusCode}`);
  };
  for (const known of routesOf(app.server)) {
    if (leavesAlone(known.path) || known.method === 'HEAD' || known.method === 'OPTIONS') continue;
    const url = addressOf(known);
    if (known.method !== 'GET') await look(`${known.method} ${url}`, () => client.form(url, anyForm()));
    else for (const each of [url, `${url}?${naming()}`]) await look(`GET ${each}`, () => client.get(each));
  }
  return leaks;
}

describe('no address of the whole application shows or changes another site’s things', () => {
  test.each(roles.map((role): [Role] => [role]))('to a person who is %s at a site of one’s own', async (role) => {
    const client = await app.join(`tuong-${role}`.toLowerCase(), role, bodies.department);
    const before = await fingerprint();
    expect(await tryAll(client)).toEqual([]);
    expect(await fingerprint()).toBe(before);
  });

  test('to a visitor', async () => {
    const before = await fingerprint();
    expect(await tryAll(app.visitor)).toEqual([]);
    expect(await fingerprint()).toBe(before);
  });

  test('while the other site’s own editor sees it and changes it: what is looked for can be found', async () => {
    const own = await app.join('chu-nha', 'editor', bodies.environment);
    const page = await own.get(`/quan-tri/noi-dung/${foreign.edition}`);
    expect(page.body).toContain(`${secret}</`);
    const before = await fingerprint();
    await own.form(`/quan-tri/noi-dung/${foreign.edition}/luu`, anyForm());
    expect(await fingerprint()).not.toBe(before);
  });
});
