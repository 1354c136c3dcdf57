import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DatabaseConnection } from '#platform/database';
import { rootDirectory } from '#platform/paths';
import { type TestDatabase, testDatabase } from '../../test/database.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

/** The address of a test database for a process of its own; an embedded server listens on a socket. */
function urlOf({ connectionString, user, password, host, port, database }: DatabaseConnection): string {
  if (connectionString !== undefined) return connectionString;
  const url = new URL(`postgresql://localhost/${database}`);
  url.username = user ?? '';
  url.password = typeof password === 'string' ? password : '';
  url.searchParams.set('host', host ?? '');
  url.searchParams.set('port', String(port ?? ''));
  return url.href;
}

function congso(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(rootDirectory, 'bin', 'congso'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: urlOf(db.connections.owner), CONGSO_LANGUAGE: 'vi' },
  });
  return { code: status, out: stdout, err: stderr };
}

const add = (login: string, ...rest: string[]) => congso('users', 'add', login, '--name', 'Lê Thị Mai', ...rest);

describe('users add', () => {
  test('prints the initial password once, and stores only its hash', async () => {
    const { code, out } = add('quantri', '--role', 'administrator', 'auditor', '--json');
    expect(code).toBe(0);
    const { password, login } = JSON.parse(out);
    expect([login, password]).toEqual(['quantri', expect.stringMatching(/^([a-z2-9]{4}-){4}[a-z2-9]{4}$/)]);
    const { rows } = await sql<{ row: string }>`SELECT to_jsonb(c)::text AS row FROM credential c`.execute(
      db.owner.kysely,
    );
    expect(rows.map(({ row }) => row.includes(password))).toEqual([false]);
    expect(congso('users', 'list').out).not.toContain(password);
  });

  test('ends with 1 where the name is taken, or the body is unknown, and changes nothing', () => {
    const taken = add('QuanTri', '--role', 'auditor');
    expect([taken.code, taken.err]).toEqual([1, expect.stringContaining('Đã có tài khoản “QuanTri”')]);
    const unknown = add('khai', '--role', 'filler', '--organisation', 'Sở Không Có');
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('Sở Không Có')]);
    expect(JSON.parse(congso('users', 'list', '--json').out)).toHaveLength(1);
  });

  test('ends with 2 on wrong use, and says what would be right', () => {
    const wrong = [
      add('khai', '--role', 'boss'),
      add('khai', '--role', 'filler'),
      add('Có Dấu', '--role', 'auditor'),
      add('khai'),
      congso('users', 'add', 'khai', '--role', 'auditor'),
      congso('users', 'remove', 'khai'),
    ];
    expect(wrong.map(({ code, err }) => [code, err === ''])).toEqual(wrong.map(() => [2, false]));
  });
});

test('users lock, unlock and reset end with 0 for a known account, and with 1 for an unknown one', () => {
  expect(congso('users', 'lock', 'quantri').out).toContain('Đã khóa tài khoản quantri');
  expect(congso('users', 'list').out).toContain('[đã khóa]');
  expect(congso('users', 'lock', 'quantri').out).toContain('đã khóa từ trước');
  expect(congso('users', 'unlock', 'quantri').code).toBe(0);
  expect(congso('users', 'reset', 'quantri').out).toMatch(/Mật khẩu ban đầu .*: ([a-z2-9]{4}-){4}/);
  for (const name of ['lock', 'unlock', 'reset']) {
    const { code, err } = congso('users', name, 'khong.co');
    expect([name, code, err]).toEqual([name, 1, expect.stringContaining('Không có tài khoản “khong.co”')]);
  }
});

test('every one of these stands in the audit trail, which is intact', async () => {
  const { rows } = await sql<{ action: string }>`SELECT action FROM audit_entry ORDER BY id`.execute(db.owner.kysely);
  expect(rows.map(({ action }) => action)).toEqual([
    'account.create',
    'role.grant',
    'role.grant',
    'account.lock',
    'account.unlock',
    'account.resetPassword',
  ]);
  const { code, out } = congso('audit', 'verify', '--json');
  expect([code, JSON.parse(out)]).toEqual([0, { ok: true, entries: 6, head: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
});

test('audit verify ends with 1, and names the entry, once the trail was altered', async () => {
  await sql`ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_refuse`.execute(db.owner.kysely);
  await sql`UPDATE audit_entry SET action = 'account.nothing' WHERE id = 4`.execute(db.owner.kysely);
  const { code, out } = congso('audit', 'verify', '--json');
  expect([code, JSON.parse(out)]).toEqual([
    1,
    expect.objectContaining({ ok: false, firstBroken: expect.objectContaining({ id: 4 }) }),
  ]);
});

test('the demonstration is loaded by demo, and again without change', () => {
  const first = congso('demo', '--json');
  expect([first.code, JSON.parse(first.out)]).toEqual([
    0,
    expect.arrayContaining([expect.objectContaining({ role: 'filler' })]),
  ]);
  expect(congso('demo', '--json').out).toBe(first.out);
});

test('a wrong environment variable ends with 2 and names itself', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(rootDirectory, 'bin', 'congso'), 'users', 'list'], {
    encoding: 'utf8',
    env: { ...process.env, PORT: 'tám mươi' },
  });
  expect([status, stderr]).toEqual([2, expect.stringContaining('PORT')]);
});
