import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { emptyDatabase, type TestDatabase, testDatabase } from '../../../test/database.ts';
import { DatabaseFault, dumpSchema, migrate, schemaFile } from './index.ts';

describe('migrations', () => {
  let db: TestDatabase;
  let directory = '';
  beforeEach(async () => {
    db = await emptyDatabase();
    directory = mkdtempSync(join(tmpdir(), 'congso-migrations-'));
  });
  afterEach(async () => {
    await db.drop();
    rmSync(directory, { recursive: true });
  });

  const write = (file: string, text: string) => writeFileSync(join(directory, file), text);
  const run = () => migrate(db.connections.owner, directory);
  const fault = () =>
    run().then(
      () => null,
      (error: unknown) => (error instanceof DatabaseFault ? error : null),
    );
  const tables = async () => {
    const { rows } = await db.owner.pool.query<{ t: string }>(
      `SELECT tablename AS t FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    );
    return rows.map((row) => row.t);
  };

  test('are applied in order, once', async () => {
    write('0002_b.sql', 'ALTER TABLE a ADD COLUMN b int;');
    write('0001_a.sql', 'CREATE TABLE a ();');
    expect(await run()).toEqual(['0001_a', '0002_b']);
    expect(await run()).toEqual([]);
    write('0003_c.sql', 'CREATE TABLE c ();');
    expect(await run()).toEqual(['0003_c']);
    expect(await tables()).toEqual(['a', 'c']);
  });

  test('that fail name the file and the line, leave nothing of themselves, and keep those before them', async () => {
    write('0001_a.sql', 'CREATE TABLE a ();');
    write('0002_b.sql', '-- two\nCREATE TABLE b ();\n\nCREATE TABLE c (\n  x int,\n  y nosuchtype\n);\n');
    const refused = await fault();
    expect(refused?.text.vi).toContain('migrations/0002_b.sql, dòng 6: type "nosuchtype" does not exist');
    expect(refused?.text.en).toContain('migrations/0002_b.sql, line 6');
    expect(await tables()).toEqual(['a']);
  });

  test('name the line of the statement also where the server tells no place', async () => {
    write('0001_a.sql', 'CREATE TABLE a ();\n\nCREATE TABLE a ();');
    expect((await fault())?.text.en).toContain('0001_a.sql, line 3: relation "a" already exists');
  });

  test('that were edited after landing are refused; line ends of a checkout do not count', async () => {
    write('0001_a.sql', 'CREATE TABLE a (\n);\n');
    await run();
    write('0001_a.sql', 'CREATE TABLE a (\r\n);\r\n');
    expect(await run()).toEqual([]);
    write('0001_a.sql', 'CREATE TABLE a (x int\n);\n');
    expect(await fault()).toMatchObject({
      code: 'migrationEdited',
      text: { en: expect.stringContaining('0001_a.sql') },
    });
  });

  test('that the database knows and the program does not are refused', async () => {
    write('0001_a.sql', 'CREATE TABLE a ();');
    write('0002_b.sql', 'CREATE TABLE b ();');
    await run();
    rmSync(join(directory, '0002_b.sql'));
    expect(await fault()).toMatchObject({ code: 'migrationsDiffer', text: { en: expect.stringContaining('0002_b') } });
  });

  test('run by several processes at once are applied once', async () => {
    write('0001_a.sql', 'CREATE TABLE a (); SELECT pg_sleep(0.1);');
    write('0002_b.sql', 'CREATE TABLE b ();');
    const applied = await Promise.all([run(), run(), run()]);
    expect(applied.flat().sort()).toEqual(['0001_a', '0002_b']);
  });

  test.each([['001_short.sql'], ['0001_Big.sql'], ['later.sql']])('named %s are refused', async (file) => {
    write(file, 'SELECT 1;');
    expect(await fault()).toMatchObject({ code: 'badMigrationName' });
  });

  test('with the same number are refused', async () => {
    write('0001_a.sql', 'SELECT 1;');
    write('0001_b.sql', 'SELECT 1;');
    expect(await fault()).toMatchObject({
      code: 'badMigrationName',
      text: { en: expect.stringContaining('0001_b.sql') },
    });
  });
});

describe('the schema', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());

  test('that the migrations make is the one that migrations/schema.sql shows (mend: node test/database.write-schema.ts)', async () => {
    expect(await dumpSchema(db.owner)).toBe((await readFile(schemaFile, 'utf8')).replaceAll('\r\n', '\n'));
  });

  test('changes its dump with a column, a right and a policy', async () => {
    await db.owner.pool.query(`CREATE TABLE extra (n int DEFAULT 3); ALTER TABLE extra ENABLE ROW LEVEL SECURITY;
      CREATE POLICY p ON extra FOR SELECT USING (n > 1); REVOKE DELETE ON extra FROM congso_app`);
    expect(await dumpSchema(db.owner)).toContain(
      [
        'table extra',
        '  n integer default 3',
        '  row security enabled',
        '  policy p for select to public using ((n > 1))',
        '  rights: congso_app INSERT, SELECT, UPDATE',
      ].join('\n'),
    );
  });
});
