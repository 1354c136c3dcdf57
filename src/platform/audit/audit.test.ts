import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '#platform/database';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { type AuditRecord, record, verify } from './index.ts';

let db: TestDatabase;
beforeEach(async () => {
  db = await testDatabase();
});
afterEach(() => db.drop());

const actor = { accountId: 'a-1', name: 'Nguyễn Văn Ánh', ip: '10.1.2.3' };
const locked: AuditRecord = {
  action: 'account.lock',
  subject: { kind: 'account', id: 'b-2' },
  detail: { reason: 'nghỉ việc', days: 3.5, list: [1, null] },
};

function write(count: number, entry: AuditRecord = locked): Promise<void> {
  return inTransaction(db.app, actor, async (tx) => {
    for (let i = 0; i < count; i += 1) record(tx, entry);
  });
}

/** What somebody with all power over the server could do. */
async function tamper(text: string): Promise<void> {
  await db.owner.pool.query(
    `ALTER TABLE audit_entry DISABLE TRIGGER ALL; ${text}; ALTER TABLE audit_entry ENABLE TRIGGER USER`,
  );
}

test('an entry says who did what to what, when and from where, as the database knows it', async () => {
  await write(1, { ...locked, organisationId: 'H08.1' });
  const { rows } = await db.app.pool.query(
    "SELECT *, at BETWEEN now() - interval '1 minute' AND now() AS recent FROM audit_entry",
  );
  expect(rows).toMatchObject([
    {
      id: '1',
      account_id: 'a-1',
      actor: actor.name,
      ip: '10.1.2.3',
      action: 'account.lock',
      subject_kind: 'account',
      subject_id: 'b-2',
      organisation_id: 'H08.1',
      detail: locked.detail,
      recent: true,
    },
  ]);
});

test('an entry is committed with its change or not at all', async () => {
  const failing = inTransaction(db.app, actor, async (tx) => {
    record(tx, locked);
    throw new Error('refused');
  });
  await expect(failing).rejects.toThrow('refused');
  expect(await verify(db.app)).toMatchObject({ entries: 0, ok: true });
});

test('fifty writers at once leave a sound chain without gaps', async () => {
  await Promise.all(Array.from({ length: 50 }, (_, i) => write((i % 3) + 1)));
  const { rows } = await db.app.pool.query<{ n: string; last: string }>(
    'SELECT count(*) AS n, max(id) AS last FROM audit_entry',
  );
  expect(rows).toEqual([{ n: '99', last: '99' }]);
  expect(await verify(db.app)).toMatchObject({ entries: 99, ok: true });
});

test('writers of every isolation level share the one chain', async () => {
  const levels = ['read committed', 'repeatable read', 'serializable'] as const;
  const writers = Array.from({ length: 12 }, (_, i) =>
    inTransaction(db.app, actor, async (tx) => record(tx, locked), {
      isolation: levels[i % 3] ?? 'serializable',
      retries: 50,
    }),
  );
  await Promise.all(writers);
  expect(await verify(db.app)).toMatchObject({ entries: 12, ok: true });
});

test('a chain longer than a page of the verification is read to its end', async () => {
  await write(4_100);
  expect(await verify(db.app)).toMatchObject({ entries: 4_100, ok: true });
});

test.each([
  ['its detail', `UPDATE audit_entry SET detail = '{}' WHERE id = 3`],
  ['its actor', `UPDATE audit_entry SET actor = 'Ai đó' WHERE id = 3`],
  ['its time', `UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE id = 3`],
  ['its own hash', `UPDATE audit_entry SET hash = repeat('a', 64) WHERE id = 3`],
])('an entry of which %s was altered behind the triggers is named', async (_, text) => {
  await write(5);
  await tamper(text);
  const found = await verify(db.app);
  expect(found).toMatchObject({ entries: 5, ok: false, firstBroken: { id: 3 } });
  expect(found.firstBroken?.reason.vi).toContain('Nội dung của bản ghi số 3 đã bị sửa');
});

test('an entry that was taken out is named', async () => {
  await write(5);
  await tamper('DELETE FROM audit_entry WHERE id = 2');
  expect(await verify(db.app)).toMatchObject({
    ok: false,
    firstBroken: { id: 2, reason: { en: expect.stringContaining('missing') } },
  });
});

test('an entry that was replaced together with its hash is found by its neighbour', async () => {
  await write(3);
  await tamper(`UPDATE audit_entry SET detail = '{"forged": true}' WHERE id = 2;
    UPDATE audit_entry SET hash = encode(sha256(convert_to(previous_hash || jsonb_build_array(id,
      to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), account_id, actor, ip, action, subject_kind, subject_id,
      organisation_id, detail)::text, 'UTF8')), 'hex') WHERE id = 2`);
  expect(await verify(db.app)).toMatchObject({ ok: false, firstBroken: { id: 3 } });
});

test('last entries that were cut off are missed', async () => {
  await write(4);
  await tamper('DELETE FROM audit_entry WHERE id > 2');
  expect(await verify(db.app)).toMatchObject({ entries: 2, ok: false, firstBroken: { id: 3 } });
});

test.each([
  ['UPDATE audit_entry SET detail = detail'],
  ['DELETE FROM audit_entry'],
  ['DELETE FROM audit_entry WHERE false'],
  ['TRUNCATE audit_entry'],
])('%s is refused to the program and to the owner alike', async (text) => {
  await write(1);
  await expect(db.app.pool.query(text)).rejects.toThrow('permission denied');
  await expect(db.owner.pool.query(text)).rejects.toThrow('takes new entries only');
  await expect(db.owner.pool.query(`SET session_replication_role = replica; ${text}`)).rejects.toThrow(
    'takes new entries only',
  );
});

test('the program cannot set number, time, actor or hashes by itself, nor the end of the chain', async () => {
  await write(1);
  await db.app.pool.query(`INSERT INTO audit_entry (id, at, account_id, actor, action, subject_kind, subject_id, previous_hash, hash)
    VALUES (77, '2001-01-01', 'boss', 'boss', 'x', 'y', 'z', 'p', 'h')`);
  const { rows } = await db.app.pool.query(
    `SELECT id, account_id, actor, extract(year FROM at) > 2001 AS now FROM audit_entry WHERE id > 1`,
  );
  expect(rows).toEqual([{ id: '2', account_id: null, actor: expect.not.stringContaining('boss'), now: true }]);
  expect(await verify(db.app)).toMatchObject({ ok: true });
  await expect(db.app.pool.query('UPDATE audit_chain SET last_id = 0')).rejects.toThrow('permission denied');
});
