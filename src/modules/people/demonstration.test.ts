import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import {
  closeDemonstration,
  demonstrationAccounts,
  demonstrationPassword,
  isExposed,
  loadDemonstration,
} from './demonstration.ts';
import { passwordFaults } from './passwords/passwords.ts';
import { roles } from './permissions.ts';

const now = new Date('2026-03-02T02:00:00Z');
let db: TestDatabase;
beforeEach(async () => {
  db = await testDatabase();
});
afterEach(() => db.drop());

async function everything(): Promise<unknown[]> {
  const { rows } = await sql`
    SELECT (SELECT jsonb_agg(o ORDER BY o.id) FROM organisation o) AS organisations,
      (SELECT jsonb_agg(s ORDER BY s.organisation_id) FROM organisation_state s) AS states,
      (SELECT jsonb_agg(a ORDER BY a.id) FROM account a) AS accounts,
      (SELECT jsonb_agg(g ORDER BY g.id) FROM role_grant g) AS grants,
      (SELECT jsonb_agg(c ORDER BY c.account_id) FROM credential c) AS credentials,
      (SELECT last_id FROM audit_chain) AS entries`.execute(db.owner.kysely);
  return rows;
}

test('has an account for every role', () => {
  expect(new Set(demonstrationAccounts.map((account) => account.role))).toEqual(new Set(roles));
});

test('uses a password that its own rules allow', () => {
  expect(passwordFaults(demonstrationPassword, { login: '', name: '' })).toEqual([]);
});

test('loaded twice changes nothing', async () => {
  const first = await loadDemonstration(db.app, false, now);
  const before = await everything();
  const second = await loadDemonstration(db.app, false, new Date(now.getTime() + 86_400_000));
  expect(await everything()).toEqual(before);
  expect(second).toEqual(first);
  expect(new Set(first.map((account) => account.password))).toEqual(new Set([demonstrationPassword]));
});

test('within others’ reach gives each account a password of its own, told once', async () => {
  const first = await loadDemonstration(db.app, true, now);
  const passwords = first.map((account) => account.password);
  expect(new Set(passwords).size).toBe(demonstrationAccounts.length);
  expect(passwords).not.toContain(demonstrationPassword);
  expect((await loadDemonstration(db.app, true, now)).every((account) => account.password === null)).toBe(true);
});

test('loaded on one’s own machine, and then within others’ reach, gets passwords of its own', async () => {
  await loadDemonstration(db.app, false, now);
  const passwords = (await loadDemonstration(db.app, true, now)).map((account) => account.password);
  expect(passwords).not.toContain(null);
  expect(await closeDemonstration(db.app, now)).toEqual([]);
  expect(passwords).not.toContain(demonstrationPassword);
});

test('takes the known password away once others can reach it', async () => {
  await loadDemonstration(db.app, false, now);
  const closed = await closeDemonstration(db.app, now);
  expect(closed.map((account) => account.email)).toEqual(demonstrationAccounts.map((account) => account.email));
  expect(closed.map((account) => account.password)).not.toContain(demonstrationPassword);
  expect(await closeDemonstration(db.app, now)).toEqual([]);
});

test.each([
  ['127.0.0.1', 'http://127.0.0.1:8080', [], false],
  ['localhost', 'http://localhost:8080', [], false],
  ['::1', 'http://[::1]:8080', [], false],
  ['0.0.0.0', 'http://127.0.0.1:8080', [], true],
  ['127.0.0.1', 'https://tinh.example', [], true],
  ['127.0.0.1', 'http://127.0.0.1:8080', ['loopback'], true],
] as const)('HOST %s, address %s, proxies %j: within others’ reach is %s', (host, origin, trustedProxies, expected) => {
  expect(isExposed({ host, origin, trustedProxies })).toBe(expected);
});
