import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { inTransaction, type Transaction } from '#platform/database';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { findAccount } from './accounts.ts';
import { loadDemonstration } from './demonstration.ts';
import { actions, permissions, roles } from './permissions.ts';
import { inSystemTransaction } from './system.ts';

let db: TestDatabase;
const now = new Date('2026-03-02T02:00:00Z');

beforeAll(async () => {
  db = await testDatabase();
  await loadDemonstration(db.app, false, now);
});
afterAll(() => db.drop());

/** Runs a query in the name of one of the demonstration's people, without asking the program's own rules. */
async function as<T>(email: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const account = await inSystemTransaction(db.app, 'test', (tx) => findAccount(tx, email));
  return inTransaction(db.app, { accountId: account?.id ?? null, name: email }, work);
}

const filler = 'khai@tnmt.sonhai.example';
const wardFiller = 'khai@hoasim.sonhai.example';
const reviewer = 'thamdinh@tttt.sonhai.example';
const administrator = 'quantri@tttt.sonhai.example';
const visitor = <T>(work: (tx: Transaction) => Promise<T>) =>
  inTransaction(db.app, { accountId: null, name: 'visitor' }, work);

const names = (tx: Transaction) =>
  sql<{ name: string }>`SELECT name FROM account ORDER BY name`
    .execute(tx.kysely)
    .then(({ rows }) => rows.map((r) => r.name));
const count = (tx: Transaction, table: string) =>
  sql<{ n: number }>`SELECT count(*)::int AS n FROM ${sql.table(table)}`
    .execute(tx.kysely)
    .then(({ rows }) => rows[0]?.n);

test('the database carries the same table of permissions as the program', async () => {
  const { rows } = await sql<{ role: string; action: string; reach: string }>`
    SELECT role, action, reach FROM permission`.execute(db.app.kysely);
  const ours = roles.flatMap((role) =>
    permissions[role].actions.map((action) => `${role} ${action} ${permissions[role].reach}`),
  );
  expect(rows.map(({ role, action, reach }) => `${role} ${action} ${reach}`).sort()).toEqual(ours.sort());
});

describe('at which bodies the database lets a person act', () => {
  const where = (tx: Transaction, action: string) =>
    sql<{ id: string }>`SELECT id FROM congso_organisations_where(${action}) AS given (id)`
      .execute(tx.kysely)
      .then(({ rows }) =>
        Object.entries(bodies).flatMap(([name, id]) => (rows.some((row) => row.id === id) ? [name] : [])),
      )
      .then((found) => found.sort());
  const one = (tx: Transaction, action: string, body: string) =>
    sql<{ may: boolean }>`SELECT congso_may(${action}, ${body}) AS may`
      .execute(tx.kysely)
      .then(({ rows }) => rows[0]?.may);

  test('a filler fills for the own body only', async () => {
    expect(await as(filler, (tx) => where(tx, 'report.fill'))).toEqual(['environment']);
    expect(await as(filler, (tx) => where(tx, 'audit.see'))).toEqual([]);
  });

  test('the filler of a district does not fill for a ward below it', async () => {
    expect(await as('khai@venbien.sonhai.example', (tx) => where(tx, 'report.fill'))).toEqual(['district']);
  });

  test('who reviews for the province sees every body below it, the ward and the dissolved district too, and fills none', async () => {
    expect(await as(reviewer, (tx) => where(tx, 'report.see'))).toEqual(Object.keys(bodies).sort());
    expect(await as(reviewer, (tx) => where(tx, 'report.fill'))).toEqual([]);
  });

  test('a visitor may nothing, the system everything', async () => {
    expect(await visitor((tx) => where(tx, 'report.see'))).toEqual([]);
    expect(await inSystemTransaction(db.app, 'test', (tx) => where(tx, 'report.see'))).toEqual(
      Object.keys(bodies).sort(),
    );
  });

  test('the question about one body and the list of all never disagree', async () => {
    for (const email of [filler, wardFiller, reviewer, administrator]) {
      const answers = await as(email, async (tx) => {
        const found: [string, string[], string[]][] = [];
        for (const action of actions) {
          const single: string[] = [];
          for (const [name, body] of Object.entries(bodies)) if (await one(tx, action, body)) single.push(name);
          found.push([action, single.sort(), (await where(tx, action)).map(String)]);
        }
        return found;
      });
      for (const [action, single, list] of answers) expect([email, action, single]).toEqual([email, action, list]);
    }
  });

  test('a role that has ended, or has not begun, gives nothing', async () => {
    for (const days of ['[2000-01-01,2000-02-01)', '[2999-01-01,)']) {
      await inSystemTransaction(db.app, 'test', (tx) =>
        sql`UPDATE role_grant SET valid = ${days}::daterange WHERE account_id = (SELECT id FROM account WHERE email = ${wardFiller})`.execute(
          tx.kysely,
        ),
      );
      expect(await as(wardFiller, (tx) => where(tx, 'report.fill'))).toEqual([]);
      expect(await as(wardFiller, (tx) => one(tx, 'report.fill', bodies.ward))).toBe(false);
    }
  });

  test('a transaction that names an account cannot be the system', async () => {
    const account = await inSystemTransaction(db.app, 'test', (tx) => findAccount(tx, filler));
    const actor = { accountId: account?.id ?? null, name: 'x', system: true };
    expect(await inTransaction(db.app, actor, (tx) => where(tx, 'backup.run'))).toEqual([]);
  });
});

describe('what a query without any condition shows', () => {
  test('to a person: the own account; to an administrator: everybody below; to a visitor: nobody', async () => {
    expect(await as(filler, names)).toEqual(['Lê Thị Sương Mai']);
    expect((await as(administrator, names)).length).toBe(14);
    expect(await visitor(names)).toEqual([]);
  });

  test('of roles and sessions: the own ones', async () => {
    expect(await as(filler, (tx) => count(tx, 'role_grant'))).toBe(1);
    expect(await visitor((tx) => count(tx, 'role_grant'))).toBe(0);
    expect(await visitor((tx) => count(tx, 'session'))).toBe(0);
  });

  test('of bodies: all, to everybody', async () => {
    const all = await inSystemTransaction(db.app, 'test', (tx) => count(tx, 'organisation_state'));
    expect(all).toBeGreaterThan(250);
    expect(await visitor((tx) => count(tx, 'organisation_state'))).toBe(all);
  });
});

describe('the database refuses', () => {
  const refused = (email: string, query: ReturnType<typeof sql>) =>
    expect(as(email, (tx) => query.execute(tx.kysely))).rejects;

  test('to show password hashes to anybody', async () => {
    await refused(administrator, sql`SELECT * FROM credential`).toThrow(/permission denied/);
  });

  test('to let a person take a role, make an account or a body', async () => {
    await refused(
      filler,
      sql`INSERT INTO role_grant (account_id, role, valid, granted_by)
        VALUES (congso_account_id()::uuid, 'administrator', '[2020-01-01,)', 'x')`,
    ).toThrow(/row-level security/);
    await refused(filler, sql`INSERT INTO account (email, name) VALUES ('a@b.example', 'A')`).toThrow(
      /row-level security/,
    );
    await refused(filler, sql`INSERT INTO organisation DEFAULT VALUES`).toThrow(/row-level security/);
    await refused(filler, sql`UPDATE permission SET reach = 'below'`).toThrow(/permission denied/);
  });

  test('a session in the name of another', async () => {
    await refused(
      filler,
      sql`INSERT INTO session (account_id, token_hash, started_at, last_used_at)
        SELECT account_id, sha256('x'), now(), now() FROM congso_sign_in_account(${administrator})`,
    ).toThrow(/row-level security/);
  });

  test('a password for another, but lets the administrator of that person set it', async () => {
    const hash = '$argon2id$v=19$m=19456,t=2,p=1$x$y';
    const set = (email: string) =>
      sql`SELECT congso_set_password(account_id, ${hash}, now(), true) FROM congso_sign_in_account(${email})`;
    await refused(filler, set(wardFiller)).toThrow(/not allowed/);
    await expect(as(administrator, (tx) => set('trang@tttt.sonhai.example').execute(tx.kysely))).resolves.toBeDefined();
  });

  test('an administrator of a part the account of one whose reach is wider', async () => {
    const locked = sql`UPDATE account SET locked_at = now() WHERE email = ${administrator}`;
    await inSystemTransaction(db.app, 'test', async (tx) => {
      await sql`INSERT INTO role_grant (account_id, role, organisation_id, valid, granted_by)
        SELECT id, 'administrator', ${bodies.district}, '[2020-01-01,)', 'test' FROM account WHERE email = 'duyet@tttt.sonhai.example'`.execute(
        tx.kysely,
      );
    });
    const { numAffectedRows } = await as('duyet@tttt.sonhai.example', (tx) => locked.execute(tx.kysely));
    expect(numAffectedRows).toBe(0n);
  });

  test('a second state of a body on the same day', async () => {
    const again = sql`INSERT INTO organisation_state (organisation_id, valid, name, kind, legal_nature)
      VALUES (${bodies.ward}, '[2020-01-01,)', 'Tên khác', 'commune', 'administrative')`;
    await expect(inSystemTransaction(db.app, 'test', (tx) => again.execute(tx.kysely))).rejects.toThrow(
      /exclusion constraint/,
    );
  });
});
