import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backUp, restore } from '#platform/backup';
import { inTransaction } from '#platform/database';
import { openDirectoryStorage } from '#platform/storage';
import { emptyDatabase, type TestDatabase, testDatabase } from '../../../test/database.ts';
import { findSearchable, putSearchable, suggestQuestion } from './index.ts';

let server: TestDatabase;
let target: TestDatabase;
const directory = mkdtempSync(join(tmpdir(), 'congso-restored-'));
beforeAll(async () => {
  [server, target] = await Promise.all([testDatabase(), emptyDatabase()]);
});
afterAll(async () => {
  rmSync(directory, { recursive: true });
  await Promise.all([server.drop(), target.drop()]);
});

test('a restored database finds what the other found: the words of the index are part of the backup', async () => {
  const { rows } = await sql<{ id: string }>`
    WITH body AS (INSERT INTO organisation DEFAULT VALUES RETURNING id)
    INSERT INTO site (organisation_id, is_main, name, opened_on) SELECT id, true, '{"vi": "Trang"}', '2020-01-01' FROM body
    RETURNING id`.execute(server.owner.kysely);
  const siteId = rows[0]?.id ?? '';
  const facts = { kind: 'article', subject: '1', siteId, language: 'vi', section: 'news', path: '/tin-tuc/1' } as const;
  await inTransaction(server.app, { accountId: null, name: 'test', system: true }, (tx) =>
    putSearchable(tx, {
      ...facts,
      title: 'Chuyển đổi số',
      summary: '',
      text: 'Tại các xã.',
      publishedAt: new Date('2026-01-01'),
    }),
  );
  const storage = await openDirectoryStorage(join(directory, 'data'));
  const file = join(directory, 'b.tar.gz');
  const now = () => new Date('2026-11-22T02:00:00Z');
  await backUp({ owner: server.connections.owner, storage, to: file, cause: 'command', verify: false, now });
  await restore({ owner: target.connections.owner, storage, from: file, replace: false });
  const found = async (text: string) =>
    (await findSearchable(target.owner, { text, language: 'vi', siteIds: [siteId], on: '2026-03-02' })).total;
  expect([await found('chuyển đổi số'), await found('cac xa'), await found('huyen')]).toEqual([1, 1, 0]);
  expect(
    await suggestQuestion(target.owner, { text: 'chuyn', language: 'vi', siteIds: [siteId], on: '2026-03-02' }),
  ).toBe('chuyển');
});
