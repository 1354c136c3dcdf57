import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { extract, pack } from 'tar-stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { record, verify } from '#platform/audit';
import { type Database, dumpSchema, inTransaction, migrate, migrationsDirectory } from '#platform/database';
import { openDirectoryStorage, type Storage } from '#platform/storage';
import { emptyDatabase, type TestDatabase } from '../../../test/database.ts';
import { BackupFault, backUp, checkArchive, restore } from './index.ts';

/** Beside the shipped ground: every kind of thing that could be lost on the way. */
const oddSchema = `
CREATE TABLE odd (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, words text, "Tên cột ""lạ""" jsonb, span int4range, days daterange,
  bytes bytea, precise numeric, rough double precision, moment timestamptz, lists text[][], length integer GENERATED ALWAYS AS (length(words)) STORED,
  boss bigint REFERENCES odd (id), spell interval);
CREATE TABLE first (id integer PRIMARY KEY, second integer);
CREATE TABLE second (id integer PRIMARY KEY, first integer REFERENCES first (id) DEFERRABLE INITIALLY DEFERRED);
ALTER TABLE first ADD FOREIGN KEY (second) REFERENCES second (id);
CREATE TABLE account_sum (name text PRIMARY KEY, amount integer NOT NULL);
CREATE TABLE yearly (year integer NOT NULL, note text) PARTITION BY LIST (year);
CREATE TABLE yearly_2025 PARTITION OF yearly FOR VALUES IN (2025);
CREATE TABLE yearly_2026 PARTITION OF yearly FOR VALUES IN (2026);
CREATE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.words := upper(NEW.words); RETURN NEW; END $$;
CREATE TRIGGER shout BEFORE INSERT ON odd FOR EACH ROW WHEN (NEW.id < 0) EXECUTE FUNCTION shout();
CREATE TRIGGER quiet BEFORE INSERT ON odd FOR EACH ROW EXECUTE FUNCTION shout();
ALTER TABLE odd DISABLE TRIGGER quiet;
ALTER TABLE odd ENABLE ROW LEVEL SECURITY;
CREATE SEQUENCE untouched START 7;
`;

const oddRows = `
INSERT INTO odd (words, "Tên cột ""lạ""", span, days, bytes, precise, rough, moment, lists, boss, spell) VALUES
  ('Ủy ban nhân dân xã Đắk Ơ', '{"a": [1, null, "\\u0110"], "b": {"c": 1.10}}', '[1,5)', '[2026-01-01,)', '\\x00ff0a5c', 123456789012345678901234567890.000000000000000010, 0.1::float8 + 0.2, '2024-02-29 23:59:59.999999+07', '{{a,"b c"},{NULL,"\\"}"}}', 2, '1 year 2 mons -3 days 04:05:06.789'),
  (E'tab\\there, line\\nbreak, back\\\\slash, \\\\N, \\\\.', 'null', 'empty', NULL, '', 'NaN', 'Infinity', '-infinity', '{}', 1, NULL),
  ('', NULL, NULL, NULL, NULL, NULL, '-0', NULL, NULL, NULL, NULL);
`;

let server: TestDatabase;
let migrations: string;
let root: string;
let storage: Storage;
const targets: TestDatabase[] = [];
const now = () => new Date('2026-11-22T02:00:00Z');

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'congso-backup-'));
  migrations = join(root, 'migrations');
  mkdirSync(migrations);
  for (const file of ['0001_platform.sql', '0002_operations.sql'])
    copyFileSync(join(migrationsDirectory, file), join(migrations, file));
  writeFileSync(join(migrations, '0003_odd.sql'), oddSchema);
  server = await emptyDatabase();
  await migrate(server.connections.owner, migrations);
  await server.owner.pool.query(oddRows);
  await server.owner.pool.query(`INSERT INTO odd (words, bytes)
    SELECT repeat('Sở Thông tin và Truyền thông ' || i, 20), sha256(i::text::bytea) FROM generate_series(1, 10000) i`);
  await server.owner.pool.query(`BEGIN; INSERT INTO second VALUES (1, 1); INSERT INTO first VALUES (1, 1); COMMIT;
    INSERT INTO account_sum VALUES ('a', 0), ('b', 0); INSERT INTO yearly VALUES (2025, 'cũ'), (2026, 'mới')`);
  await transfer(server.app);
});
afterAll(async () => {
  await server.drop();
  rmSync(root, { recursive: true, force: true });
});

let place: string;
beforeEach(async () => {
  place = mkdtempSync(join(root, 'test-'));
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

/** One change in two rows with its audit entry, as the program makes it. */
async function transfer(db: Database): Promise<void> {
  await inTransaction(
    db,
    { accountId: null, name: 'người ghi', system: true },
    async (tx) => {
      const tables = tx.kysely.$extendTables<{ account_sum: { name: string; amount: number } }>();
      await tables
        .updateTable('account_sum')
        .set((eb) => ({ amount: eb('amount', '+', 1) }))
        .where('name', '=', 'a')
        .execute();
      await tables
        .updateTable('account_sum')
        .set((eb) => ({ amount: eb('amount', '-', 1) }))
        .where('name', '=', 'b')
        .execute();
      record(tx, { action: 'sum.move', subject: { kind: 'sum', id: 'a' } });
    },
    { retries: 5 },
  );
}

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

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof BackupFault ? error.code : error),
  );

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

describe('an archive', () => {
  async function collected(stream: AsyncIterable<unknown>): Promise<Buffer> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream) if (chunk instanceof Uint8Array) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  /** Reads an archive, lets `change` replace its entries, and packs it again without a checksum beside it. */
  async function repacked(
    file: string,
    change: (name: string, content: Buffer) => [string, Buffer][],
  ): Promise<string> {
    const tar = pack();
    const unpacked = extract();
    unpacked.end(gunzipSync(readFileSync(file)));
    const packed = collected(tar);
    for await (const entry of unpacked)
      for (const [name, changed] of change(entry.header.name, await collected(entry))) tar.entry({ name }, changed);
    tar.finalize();
    const out = join(place, `changed-${randomUUID()}.tar.gz`);
    writeFileSync(out, gzipSync(await packed));
    return out;
  }

  const json = (content: Buffer, change: (value: Record<string, unknown>) => object) =>
    Buffer.from(JSON.stringify(change(JSON.parse(content.toString()))));

  test('that is cut off anywhere is refused', async () => {
    const bytes = readFileSync((await backup()).file);
    const cut = join(place, 'cut.tar.gz');
    for (const share of [0.02, 0.5, 0.99]) {
      writeFileSync(cut, bytes.subarray(0, Math.floor(bytes.length * share)));
      expect(await codeOf(checkArchive(cut))).toBe('truncated');
    }
    writeFileSync(cut, bytes.subarray(0, bytes.length - 4));
    expect(await codeOf(checkArchive(cut))).toBe('truncated');
  });

  test('with one changed byte anywhere is refused', async () => {
    const { file } = await backup();
    const bytes = readFileSync(file);
    for (const share of [0.01, 0.3, 0.6, 0.9999]) {
      const changed = Buffer.from(bytes);
      const at = Math.floor(bytes.length * share);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(join(place, 'changed.tar.gz'), changed);
      expect(await codeOf(checkArchive(join(place, 'changed.tar.gz')))).toMatch(/^(altered|truncated|notABackup)$/);
    }
    writeFileSync(`${file}.sha256`, '0'.repeat(64));
    expect(await codeOf(checkArchive(file))).toBe('altered');
  });

  test('with a changed row, a missing part, a part too many or no end is refused, naming the place', async () => {
    await storage.put(Buffer.from('abc'), { name: 'a', mediaType: 'text/plain' });
    const { file } = await backup();
    const isRows = (name: string) => name.startsWith('tables/public.account_sum/');
    const rows = await repacked(file, (n, c) => [[n, isRows(n) ? Buffer.from(c.toString().replace('a\t', 'z\t')) : c]]);
    await expect(checkArchive(rows)).rejects.toMatchObject({
      code: 'altered',
      text: { en: expect.stringContaining('public.account_sum') },
    });
    const missing = await repacked(file, (n, c) => (isRows(n) ? [] : [[n, c]]));
    expect(await codeOf(checkArchive(missing))).toBe('altered');
    const noFile = await repacked(file, (n, c) => (n.startsWith('files/') ? [] : [[n, c]]));
    expect(await codeOf(checkArchive(noFile))).toBe('altered');
    const path = await repacked(file, (n, c) =>
      isRows(n)
        ? [
            [n, c],
            ['files/../../evil', c],
          ]
        : [[n, c]],
    );
    expect(await codeOf(checkArchive(path))).toBe('altered');
    const endless = await repacked(file, (n, c) => (n === 'manifest.json' ? [] : [[n, c]]));
    expect(await codeOf(checkArchive(endless))).toBe('truncated');
    expect(await codeOf(checkArchive(await repacked(file, (n, c) => [[n, c]])))).toBe('done');
  });

  test('of a newer format or program is refused, saying which version it needs', async () => {
    const { file } = await backup();
    const meta = (change: (value: Record<string, unknown>) => object) =>
      repacked(file, (n, c) => [[n, n.endsWith('.json') ? json(c, change) : c]]);
    const format = await meta((value) => ({ ...value, format: 2, program: '9.1.0' }));
    await expect(checkArchive(format)).rejects.toMatchObject({
      code: 'newerFormat',
      text: { vi: expect.stringContaining('9.1.0') },
    });
    const target = await freshTarget();
    const extra = { name: '0099_later', checksum: '0'.repeat(64) };
    const program = await meta((v) => ({
      ...v,
      migrations: [...(Array.isArray(v.migrations) ? v.migrations : []), extra],
    }));
    expect(await codeOf(restoreInto(target, program))).toBe('newerProgram');
    const other = await meta((v) => ({
      ...v,
      migrations: (Array.isArray(v.migrations) ? v.migrations : []).map((m: object) => ({
        ...m,
        checksum: '0'.repeat(64),
      })),
    }));
    expect(await codeOf(restoreInto(target, other))).toBe('otherMigration');
  });

  test('of something else is refused', async () => {
    const other = join(place, 'other');
    writeFileSync(other, 'Kính gửi');
    expect(await codeOf(checkArchive(other))).toBe('notABackup');
    writeFileSync(other, gzipSync('Kính gửi'));
    expect(await codeOf(checkArchive(other))).toMatch(/^(notABackup|truncated)$/);
    expect(await codeOf(checkArchive(join(place, 'nowhere')))).toBe('unreadable');
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

describe('killed half-way', () => {
  const program = new URL('./backup.test-program.ts', import.meta.url).pathname;

  function start(what: 'backup' | 'restore', target: TestDatabase, file: string) {
    const order = JSON.stringify({ owner: target.connections.owner, data: join(place, 'data'), file, migrations });
    return spawn(process.execPath, [program, what, order], { stdio: ['ignore', 'ignore', 'inherit'] });
  }

  test('a backup leaves nothing under its name, and the next run writes it down as cut off', async () => {
    const file = join(place, 'killed.tar.gz');
    const child = start('backup', server, file);
    const ended = once(child, 'exit');
    while (child.exitCode === null && !readdirSync(place).includes('.killed.tar.gz.part')) await sleep(2);
    child.kill('SIGKILL');
    await ended;
    expect(child.signalCode).toBe('SIGKILL');
    expect(existsSync(file)).toBe(false);
    await vi.waitFor(async () => expect(await codeOf(backup())).toBe('done'), { timeout: 15_000 });
    const { rows } = await server.owner.pool.query('SELECT outcome, error FROM backup_run WHERE file = $1', [file]);
    expect(rows).toEqual([{ outcome: 'failed', error: expect.stringContaining('bị ngắt') }]);
  });

  test('a restore leaves the database as it was, and can be done again', async () => {
    const { file } = await backup();
    const target = await freshTarget();
    const child = start('restore', target, file);
    const ended = once(child, 'exit');
    const isLoading = async () => {
      const { rows } = await server.owner.pool.query(
        `SELECT FROM pg_stat_activity WHERE datname = $1 AND application_name = 'congso restore' AND query LIKE 'COPY%odd%'`,
        [new pg.Client(target.connections.owner).database],
      );
      return rows.length > 0;
    };
    while (child.exitCode === null && !(await isLoading())) await sleep(2);
    child.kill('SIGKILL');
    await ended;
    expect(child.signalCode).toBe('SIGKILL');
    await vi.waitFor(async () => expect(await isLoading()).toBe(false), { timeout: 15_000 });
    expect(
      (await target.owner.pool.query(`SELECT FROM pg_tables WHERE schemaname IN ('public', 'migration')`)).rowCount,
    ).toBe(0);
    expect((await restoreInto(target, file)).audit.ok).toBe(true);
  });
});
