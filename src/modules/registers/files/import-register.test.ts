import { writeXlsx } from 'hucre/xlsx';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies, loadDemonstrationOrganisations } from '#modules/organisations';
import { inSystemTransaction } from '#modules/people';
import { type TestDatabase, testDatabase } from '../../../../test/database.ts';
import { registerWith } from '../catalogue/catalogue.ts';
import { selectStanding } from '../entries/queries.ts';
import { arrangeEntries } from '../search/arrange.ts';
import { importRegister, type RegisterFile } from './import-register.ts';
import { registerJson } from './write-file.ts';

let db: TestDatabase;
const now = new Date('2026-03-02T03:00:00Z');
beforeAll(async () => {
  db = await testDatabase();
  await inSystemTransaction(db.app, 'test', (tx) => loadDemonstrationOrganisations(tx));
});
afterAll(() => db.drop());

const head = 'Đường truyền,Loại,Băng thông,Nhà cung cấp,Từ ngày,Đến hết ngày';
const bring = (content: string | Uint8Array, more: Partial<RegisterFile> = {}) =>
  importRegister(
    db.app,
    {
      name: 'tep.csv',
      bytes: typeof content === 'string' ? Buffer.from(content) : content,
      register: 'internet-lines',
      organisation: bodies.environment,
      isPartial: false,
      isPreview: false,
      ...more,
    },
    now,
  );
const standing = () =>
  inSystemTransaction(db.app, 'test', (tx) =>
    selectStanding(tx, { organisationId: bodies.environment, register: 'internet-lines' }),
  );

const line = (name: string, mbps: string, from = '01/07/2025') => `${name},Leased line,${mbps},Nhà mạng A,${from},`;
const done = { kind: 'done', taken: true, refused: [] };

test('a file says how many rows were read, created and changed; the same file twice changes nothing', async () => {
  const file = [head, line('A', '20'), line('B', '300')].join('\n');
  expect(await bring(file, { isPreview: true })).toMatchObject({ ...done, read: 2, created: 2, taken: false });
  expect(await standing()).toEqual([]);
  expect(await bring(file)).toEqual({ ...done, read: 2, created: 2, changed: 0, unchanged: 0 });
  expect(await bring(file)).toEqual({ ...done, read: 2, created: 0, changed: 0, unchanged: 2 });
  const more = [head, line('A', '20'), line('B', '500', '01/01/2026')].join('\n');
  expect(await bring(more)).toEqual({ ...done, read: 2, created: 0, changed: 1, unchanged: 1 });
});

test('a workbook and the register’s own JSON are read too', async () => {
  const rows = [head.split(','), ['C', 'Leased line', 40, 'Nhà mạng C', '01/07/2025', '']];
  const workbook = await writeXlsx({ sheets: [{ name: 'So', rows }] });
  expect(await bring(workbook, { name: 'tep.xlsx' })).toMatchObject({ created: 1 });
  const json = registerJson(registerWith('internet-lines'), await standing());
  expect(await bring(json, { name: 'tep.json' })).toMatchObject({ created: 0, changed: 0, unchanged: 4 });
});

test('a refused row is named with its line and every reason; then nothing is taken, unless the rest is wanted', async () => {
  const file = [head, line('D', '10'), 'E,xe bò,-5,Nhà mạng A,31/02/2025,', line('D', '11')].join('\n');
  const before = await standing();
  const refused = await bring(file);
  expect(refused).toMatchObject({
    kind: 'done',
    taken: false,
    read: 3,
    refused: [
      { line: 3, key: 'E' },
      { line: 4, key: 'D' },
    ],
  });
  if (refused.kind !== 'done') throw new Error('not read');
  expect(refused.refused.map(({ reasons }) => reasons.length)).toEqual([3, 1]);
  expect(refused.refused[1]?.reasons[0]?.vi).toContain('Trùng với dòng 2');
  expect(await standing()).toEqual(before);
  expect(await bring(file, { isPartial: true })).toMatchObject({ taken: true, read: 3, created: 1 });
  // the second row of D was refused, and did not correct the first
  expect((await standing()).find(({ values }) => values.name === 'D')?.values.mbps).toBe(10);
});

test('a register, a body or a kind of body that there is not is told with what there is', async () => {
  const reasons = async (more: Partial<RegisterFile>) => {
    const refused = await bring(head, more);
    return refused.kind === 'refused' ? refused.reasons.map(({ vi }) => vi).join(' ') : '';
  };
  const both = await reasons({ register: 'x', organisation: 'y' });
  expect(both).toContain('Không có sổ “x”. Các sổ: ');
  expect(both).toContain('it-training');
  expect(both).toContain('Không có cơ quan “y”');
  expect(await reasons({})).toContain('Tệp không có dòng nào');
});

describe('a file for a register that everybody sees', () => {
  const projects = 'Tên dự án,Tình trạng,Chủ đầu tư,Từ ngày,Đến hết ngày';
  const project = (name: string, investor: string, from = '01/07/2025', until = '') =>
    `${name},Đang triển khai,${investor},${from},${until}`;
  const bringProjects = (rows: readonly string[], more: Partial<RegisterFile> = {}) =>
    bring([projects, ...rows].join('\n'), { register: 'projects', ...more });
  const found = async () => {
    const { rows } = await sql<{
      subject: string;
      text: string;
    }>`SELECT subject, to_jsonb(s) - 'ctid' AS text FROM search_entry s
      WHERE kind = 'registerEntry' ORDER BY subject, site_id, language`.execute(db.owner.kysely);
    return rows;
  };
  const entries = async () => {
    const { rows } = await sql<{ id: string }>`SELECT id FROM register_entry WHERE register = 'projects'`.execute(
      db.owner.kysely,
    );
    return rows.map(({ id }) => id);
  };

  beforeAll(async () => {
    await sql`
      WITH main AS (INSERT INTO site (organisation_id, is_main, name, settings, opened_on)
        VALUES (${bodies.province}, true, '{"vi": "Cổng tỉnh"}', '{"languages": ["vi", "en"]}', '2020-01-01') RETURNING id)
      INSERT INTO site (organisation_id, parent_id, path, name, opened_on)
      SELECT ${bodies.environment}, id, 'tnmt', '{"vi": "Sở"}', '2020-01-01' FROM main`.execute(db.owner.kysely);
  });

  test('makes its entries findable as each by itself would be, whatever the file does with them', async () => {
    const many = Array.from({ length: 510 }, (_, index) => project(`Kè biển ${index}`, 'Sở'));
    expect(await bringProjects(many)).toMatchObject({ ...done, created: 510 });
    const rows = [
      project('Kè biển 1', 'Sở mới'),
      project('Kè biển 2', 'Sở mới', '01/01/2026'),
      project('Kè biển 3', 'Sở', '01/07/2025', '31/12/2025'),
      project('Kè biển 510', 'Sở'),
    ];
    expect(await bringProjects(rows)).toMatchObject({ ...done, created: 1, changed: 3 });
    const atOnce = await found();
    // two languages of the province's site and the one of the body's, for each entry and for the second version of one
    expect(atOnce).toHaveLength(3 * (511 + 1));
    await sql`DELETE FROM search_entry`.execute(db.owner.kysely);
    await inSystemTransaction(db.app, 'test', async (tx) => {
      for (const id of await entries()) await arrangeEntries(tx, [id], now);
    });
    expect(await found()).toEqual(atOnce);
  });

  test('makes nothing findable when it is only tried, or refused', async () => {
    const before = await found();
    await bringProjects([project('Kè sông', 'Sở')], { isPreview: true });
    await bringProjects([project('Kè sông', 'Sở'), project('Kè sông', '')]);
    expect(await found()).toEqual(before);
  });
});
