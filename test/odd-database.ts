import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { record } from '#platform/audit';
import { BackupFault } from '#platform/backup';
import { type Database, inTransaction, migrate, migrationsDirectory } from '#platform/database';
import { emptyDatabase, type TestDatabase } from './database.ts';

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
INSERT INTO odd (words, bytes)
  SELECT repeat('Sở Thông tin và Truyền thông ' || i, 20), sha256(i::text::bytea) FROM generate_series(1, 10000) i;
BEGIN; INSERT INTO second VALUES (1, 1); INSERT INTO first VALUES (1, 1); COMMIT;
INSERT INTO account_sum VALUES ('a', 0), ('b', 0);
INSERT INTO yearly VALUES (2025, 'cũ'), (2026, 'mới');
`;

/** A database with odd content, the migrations that made it, and a directory for what tests write. */
export type OddDatabase = {
  readonly server: TestDatabase;
  readonly migrations: string;
  readonly root: string;
  readonly drop: () => Promise<void>;
};

/** For the tests of backup and restore. Call `drop` at the end (afterAll). */
export async function oddDatabase(): Promise<OddDatabase> {
  const root = mkdtempSync(join(tmpdir(), 'congso-backup-'));
  const migrations = join(root, 'migrations');
  mkdirSync(migrations);
  for (const file of ['0001_platform.sql', '0002_operations.sql'])
    copyFileSync(join(migrationsDirectory, file), join(migrations, file));
  writeFileSync(join(migrations, '0003_odd.sql'), oddSchema);
  const server = await emptyDatabase();
  await migrate(server.connections.owner, migrations);
  await server.owner.pool.query(oddRows);
  await transfer(server.app);
  const drop = async () => {
    await server.drop();
    rmSync(root, { recursive: true, force: true });
  };
  return { server, migrations, root, drop };
}

/** One change in two rows with its audit entry, as the program makes it. */
export async function transfer(db: Database): Promise<void> {
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

/** What became of some work: `done`, or the code of its refusal. */
export const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof BackupFault ? error.code : error),
  );
