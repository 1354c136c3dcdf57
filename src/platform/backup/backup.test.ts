import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verify } from '#platform/audit';
import { dumpSchema } from '#platform/database';
import { openDirectoryStorage, type Storage } from '#platform/storage';
import { emptyDatabase, type TestDatabase } from '../../../test/database.ts';
import { codeOf, type OddDatabase, oddDatabase, transfer } from '../../../test/odd-database.ts';
import { backUp, restore } from './index.ts';

let odd: OddDatabase;
let server: TestDatabase;
let migrations: string;
let place: string;
let storage: Storage;
const targets: TestDatabase[] = [];
const now = () => new Date('2026-11-22T02:00:00Z');

beforeAll(async () => {
  odd = await oddDatabase();
  ({ server, migrations } = odd);
});
afterAll(() => odd.drop());
beforeEach(async () => {
  place = mkdtempSync(join(odd.root, 'test-'));
  storage = await openDirectoryStorage(join(place, 'data'));
});
afterEach(async () => {
  for (const target of targets.splice(0)) await target.drop();
});

const backup = (more: Partial<Parameters<typeof backUp>[0]> = {}) =>
  backUp({
    owner: server.connections.owner,
    storage,
    to: join(place, 'b.tar.gz'),
    cause: 'command',
    verify: false,
    now,
    migrations,
    ...more,
  });

async function freshTarget(): Promise<TestDatabase> {
  const target = await emptyDatabase();
  targets.push(target);
  return target;
}

const restoreInto = (target: TestDatabase, from: string, replace = false) =>
  restore({ owner: target.connections.owner, storage, from, replace, migrations });

/** All tables as text, in the order of their rows on the disk. What a restore itself notes is left out. */
async function contentOf({ owner }: TestDatabase): Promise<Record<string, unknown>> {
  const { rows } = await owner.pool.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('audit_chain', 'backup_run') ORDER BY 1`,
  );
  const content: Record<string, unknown> = {};
  for (const { name } of rows) {
    const only = name === 'audit_entry' ? `WHERE action <> 'backup.restore'` : '';
    const found = await owner.pool.query(
      `SELECT md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS sum, count(*) FROM ${name} t ${only}`,
    );
    content[name] = found.rows[0];
  }
  return content;
}

describe('a backup', () => {
  test('restored into an empty database gives every table byte for byte, the schema, the sequences and the files', async () => {
    const kept = await storage.put(Buffer.from('minh chứng'), { name: 'm.txt', mediaType: 'text/plain' });
    const { file, files, checked } = await backup({ verify: true });
    expect({ files, checked }).toEqual({ files: 1, checked: 'restored' });
    const target = await freshTarget();
    const elsewhere = await openDirectoryStorage(join(place, 'other'));
    const { owner } = target.connections;
    const { audit } = await restore({ owner, storage: elsewhere, from: file, replace: false, migrations });
    expect(audit).toMatchObject({ ok: true, entries: 1 });
    expect(await contentOf(target)).toEqual(await contentOf(server));
    expect(await dumpSchema(target.owner)).toBe(await dumpSchema(server.owner));
    expect(await elsewhere.verify(kept.key)).toBe('whole');
    const next = `INSERT INTO odd (words) VALUES ('x') RETURNING id`;
    expect((await target.owner.pool.query(next)).rows).toEqual([{ id: '10004' }]);
    expect((await target.owner.pool.query(`SELECT nextval('untouched')`)).rows).toEqual([{ nextval: '7' }]);
  });

  test('afterwards the triggers guard the audit trail as before, and the trail goes on', async () => {
    const { file } = await backup();
    const target = await freshTarget();
    await restoreInto(target, file);
    await expect(target.owner.pool.query('DELETE FROM audit_entry')).rejects.toThrow('new entries only');
    await transfer(target.app);
    expect(await verify(target.owner)).toMatchObject({ ok: true, entries: 3 });
  });

  test('taken while others write holds one moment: no half change, and an intact audit trail', async () => {
    const state = { writing: true, writes: 0 };
    const writer = (async () => {
      for (; state.writing; state.writes += 1) await transfer(server.app);
    })();
    const { file } = await backup();
    const during = state.writes;
    state.writing = false;
    await writer;
    expect(during).toBeGreaterThan(3);
    const target = await freshTarget();
    expect((await restoreInto(target, file)).audit.ok).toBe(true);
    const { rows } = await target.owner.pool.query(`SELECT sum(amount)::int AS sum, max(amount) AS moved,
      (SELECT count(*)::int FROM audit_entry WHERE action = 'sum.move') AS told FROM account_sum`);
    expect(rows[0]?.sum).toBe(0);
    expect(rows[0]?.told).toBe(rows[0]?.moved);
  });

  test('is written down with its size and hash, which also stand beside it', async () => {
    const { file, sha256, size } = await backup();
    const { rows } = await server.owner.pool.query('SELECT * FROM backup_run WHERE file = $1', [file]);
    expect(rows).toMatchObject([
      {
        cause: 'command',
        outcome: 'done',
        checked: 'read',
        sha256,
        size: String(size),
        started_at: now(),
        finished_at: now(),
      },
    ]);
    expect(readFileSync(`${file}.sha256`, 'utf8')).toBe(`${sha256}  b.tar.gz\n`);
    expect(readFileSync(file)).toHaveLength(size);
  });

  test('overwrites nothing, and is named by its time in a directory', async () => {
    const { file } = await backup({ to: place });
    expect(file).toBe(join(place, 'congso-20261122T020000Z.tar.gz'));
    expect(await codeOf(backup({ to: place }))).toBe('exists');
  });

  test('that cannot be written is written down as failed, and leaves nothing', async () => {
    const to = join(place, 'missing', 'b.tar.gz');
    expect(await codeOf(backup({ to }))).toBe('notWritable');
    const { rows } = await server.owner.pool.query('SELECT outcome, error FROM backup_run WHERE file = $1', [to]);
    expect(rows).toEqual([{ outcome: 'failed', error: expect.stringContaining('ENOENT') }]);
  });

  test('is refused while another one of the same database runs', async () => {
    const both = ['one.tar.gz', 'two.tar.gz'].map((name) => codeOf(backup({ to: join(place, name) })));
    expect((await Promise.all(both)).sort()).toEqual(['alreadyRunning', 'done']);
  });

  test('of a database without a schema is refused', async () => {
    const empty = await freshTarget();
    expect(await codeOf(backup({ owner: empty.connections.owner }))).toBe('nothingThere');
  });

  test('leaves a damaged stored file out and names it', async () => {
    const { key } = await storage.put(Buffer.from('abc'), { name: 'a', mediaType: 'text/plain' });
    writeFileSync(join(place, 'data', 'files', key.slice(0, 2), key.slice(2, 4), key), 'abx');
    expect(await backup()).toMatchObject({ files: 0, damaged: [key] });
  });

  test('stopped half-way by its worker leaves nothing', async () => {
    expect(await codeOf(backup({ signal: AbortSignal.abort() }))).toBe('stopped');
    expect(readdirSync(place)).toEqual(['data']);
  });
});

describe('a restore', () => {
  test('into a database that holds anything is refused; with replace it takes its place', async () => {
    const { file } = await backup();
    const target = await freshTarget();
    await target.owner.pool.query('CREATE TABLE public.mine (id integer)');
    expect(await codeOf(restoreInto(target, file))).toBe('notEmpty');
    expect((await target.owner.pool.query('SELECT FROM mine')).rowCount).toBe(0);
    await Promise.all([target.app.close(), target.owner.close()]);
    const { audit } = await restoreInto(target, file, true);
    expect(audit.ok).toBe(true);
    targets.splice(0); // its pools are closed; the database goes with the run's server
  });

  test('into a database that another part of the system is connected to is refused', async () => {
    const { file } = await backup();
    const target = await freshTarget();
    await target.owner.pool.query('SELECT 1');
    expect(await codeOf(restoreInto(target, file))).toBe('inUse');
  });

  test('needs no superuser: the owner of the database is enough, also to replace what is there', async () => {
    const { file } = await backup();
    const target = await freshTarget();
    const { database } = new pg.Client(target.connections.owner);
    const role = `${database}_owner`;
    await server.owner.pool.query(`CREATE ROLE ${role} NOSUPERUSER CREATEROLE; GRANT congso_app TO ${role} WITH ADMIN OPTION;
      ALTER DATABASE ${database} OWNER TO ${role}`);
    const owner = { ...target.connections.owner, setRole: role };
    try {
      for (const replace of [false, true])
        expect((await restore({ owner, storage, from: file, replace, migrations })).audit.ok).toBe(true);
      expect(await contentOf(target)).toEqual(await contentOf(server));
      expect((await backup({ owner, to: join(place, 'again.tar.gz') })).tables).toBeGreaterThan(5);
    } finally {
      await target.drop();
      targets.splice(0);
      await server.owner.pool.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
    }
  });

  test('brings an older backup to the schema of today', async () => {
    const { file } = await backup();
    const newer = join(place, 'migrations');
    mkdirSync(newer);
    for (const name of readdirSync(migrations)) copyFileSync(join(migrations, name), join(newer, name));
    writeFileSync(join(newer, '0004_later.sql'), `ALTER TABLE account_sum ADD COLUMN note text DEFAULT 'mới'`);
    const target = await freshTarget();
    const { owner } = target.connections;
    expect(await restore({ owner, storage, from: file, replace: false, migrations: newer })).toMatchObject({
      migrated: ['0004_later'],
    });
    expect((await target.owner.pool.query('SELECT DISTINCT note FROM account_sum')).rows).toEqual([{ note: 'mới' }]);
  });
});
