import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies, todayOf } from '#modules/organisations';
import { addDays, type IsoDate } from '#platform/calendar';
import { inTransaction, type Transaction } from '#platform/database';
import { type TestDatabase, testDatabase } from '../../../../test/database.ts';
import { findAccount } from '../accounts.ts';
import { loadDemonstration } from '../demonstration.ts';
import { inSystemTransaction } from '../system.ts';
import { type BoardRole, grantBoardRole } from './board-grants.ts';
import { selectColleagues } from './colleagues.ts';
import { endGrant } from './end-grant.ts';

const manager = 'trang@tttt.sonhai.example';
const approver = 'duyet@tttt.sonhai.example';
const editor = 'bientap@tttt.sonhai.example';
const contributor = 'capnhat@tttt.sonhai.example';
const outsider = 'khai@tnmt.sonhai.example';
const administrator = 'quantri@tttt.sonhai.example';

const today = todayOf(new Date());
const day = (later: number): IsoDate => addDays(today, later);
let db: TestDatabase;
let site = '';
let otherSite = '';

async function openSite(organisation: string): Promise<string> {
  const { rows } = await inSystemTransaction(db.app, 'test', (tx) =>
    sql<{
      id: string;
    }>`INSERT INTO site (organisation_id, name, opened_on) VALUES (${organisation}, '{"vi": "Trang"}', '2020-01-01')
      RETURNING id`.execute(tx.kysely),
  );
  return rows[0]?.id ?? '';
}

const idOf = async (email: string): Promise<string> =>
  (await inSystemTransaction(db.app, 'test', (tx) => findAccount(tx, email)))?.id ?? '';

async function as<T>(email: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return inTransaction(db.app, { accountId: await idOf(email), name: email }, work);
}

type Wish = Partial<Omit<BoardRole, 'accountId'>> & Pick<BoardRole, 'role'>;

async function give(from: string, to: string, wish: Wish): Promise<string> {
  const usual = { organisationId: bodies.department, siteId: site, sections: null, source: 'board' } as const;
  const accountId = await idOf(to);
  return as(from, (tx) =>
    grantBoardRole(tx, { ...usual, authority: null, from: today, until: null, ...wish, accountId }),
  );
}

const delegation = { source: 'delegation', authority: '12/UQ-STTTT ngày 02/01/2026', until: day(30) } as const;

async function mayInSection(email: string, action: string, section: string, where = site): Promise<boolean> {
  const { rows } = await as(email, (tx) =>
    sql<{ may: boolean }>`SELECT congso_may_in_section(${action}, ${where}, ${section}) AS may`.execute(tx.kysely),
  );
  return rows[0]?.may ?? false;
}

beforeAll(async () => {
  db = await testDatabase();
  await loadDemonstration(db.app, false, new Date());
  site = await openSite(bodies.department);
  otherSite = await openSite(bodies.environment);
});
afterAll(() => db.drop());
beforeEach(async () => {
  await db.owner.kysely
    .deleteFrom(sql<Record<string, never>>`role_grant`.as('g'))
    .where(sql<boolean>`source <> 'direct'`)
    .execute();
});

describe('the board of a site', () => {
  test('is given its roles by the site’s manager, by the head who approves, and by the administrator above', async () => {
    for (const from of [manager, approver, administrator]) {
      const id = await give(from, outsider, { role: 'editor', sections: ['news'] });
      expect(await mayInSection(outsider, 'content.edit', 'news')).toBe(true);
      expect(await mayInSection(outsider, 'content.edit', 'projects')).toBe(false);
      expect(await as(from, (tx) => endGrant(tx, id, today))).toBe(true);
      expect(await mayInSection(outsider, 'content.edit', 'news')).toBe(false);
    }
  });

  test.each([editor, contributor, outsider])('is not composed by %s', async (from) => {
    await expect(give(from, contributor, { role: 'approver' })).rejects.toMatchObject({ status: 403 });
  });

  test('gives nothing at another body’s site, and no site of another body under the own name', async () => {
    const elsewhere = { role: 'editor', siteId: otherSite } as const;
    await expect(give(manager, outsider, elsewhere)).rejects.toMatchObject({ status: 403 });
    const foreign = { ...elsewhere, organisationId: bodies.environment };
    await expect(give(manager, outsider, foreign)).rejects.toMatchObject({ status: 403 });
  });

  test('has a head limited to some sections, who gives roles in those only', async () => {
    await give(manager, outsider, { role: 'approver', sections: ['news', 'statistics'] });
    await give(outsider, contributor, { role: 'editor', sections: ['news'] });
    await expect(give(outsider, editor, { role: 'editor', sections: ['projects'] })).rejects.toMatchObject({
      status: 403,
    });
    await expect(give(outsider, editor, { role: 'editor' })).rejects.toMatchObject({ status: 403 });
  });

  test('has nobody twice in one role on the same day, and says so', async () => {
    await give(manager, outsider, { role: 'editor' });
    await expect(give(manager, outsider, { role: 'editor', from: day(10) })).rejects.toMatchObject({ status: 409 });
  });

  test('cannot be used for roles that are not of the board', async () => {
    const insert = sql`INSERT INTO role_grant (account_id, role, organisation_id, site_id, source, valid, granted_by)
      VALUES (${await idOf(outsider)}, 'administrator', ${bodies.department}, ${site}, 'board', daterange(current_date, NULL), 'x')`;
    await expect(as(manager, (tx) => insert.execute(tx.kysely))).rejects.toThrow(/check constraint|row-level security/);
  });
});

describe('a delegation in writing', () => {
  test('of editing is given by who edits, of approval by who approves', async () => {
    await give(editor, outsider, { role: 'editor', ...delegation });
    expect(await mayInSection(outsider, 'content.edit', 'news')).toBe(true);
    await give(approver, outsider, { role: 'approver', ...delegation });
    expect(await mayInSection(outsider, 'content.approve', 'news')).toBe(true);
  });

  test('is not given of a step that one does not hold, nor of contributing, nor to oneself', async () => {
    await expect(give(editor, outsider, { role: 'approver', ...delegation })).rejects.toMatchObject({ status: 403 });
    await expect(give(manager, outsider, { role: 'approver', ...delegation })).rejects.toMatchObject({ status: 403 });
    await expect(give(editor, outsider, { role: 'contributor', ...delegation })).rejects.toMatchObject({ status: 403 });
    await expect(give(editor, editor, { role: 'editor', ...delegation })).rejects.toMatchObject({ status: 403 });
  });

  test('does not exceed the own sections or days', async () => {
    await give(manager, outsider, { role: 'editor', sections: ['news'], until: day(20) });
    const lend = (wish: Partial<BoardRole>) =>
      give(outsider, contributor, { ...delegation, role: 'editor', until: day(10), ...wish });
    await expect(lend({ sections: null })).rejects.toMatchObject({ status: 403 });
    await expect(lend({ sections: ['news', 'projects'] })).rejects.toMatchObject({ status: 403 });
    await expect(lend({ sections: ['news'], until: day(21) })).rejects.toMatchObject({ status: 403 });
    await expect(lend({ sections: ['news'] })).resolves.toMatch(/-/);
  });

  test('is not passed on, and does not direct the board', async () => {
    await give(approver, outsider, { role: 'approver', ...delegation });
    await expect(give(outsider, contributor, { role: 'approver', ...delegation })).rejects.toMatchObject({
      status: 403,
    });
    await expect(give(outsider, contributor, { role: 'editor' })).rejects.toMatchObject({ status: 403 });
  });

  test('without a document, or without an end, is refused by the database', async () => {
    await expect(give(editor, outsider, { role: 'editor', ...delegation, authority: null })).rejects.toThrow(
      /check constraint/,
    );
    await expect(give(editor, outsider, { role: 'editor', ...delegation, until: null })).rejects.toThrow(
      /check constraint|row-level/,
    );
  });

  test('is revoked by who gave it and by who composes the board, not by who has it', async () => {
    const id = await give(editor, outsider, { role: 'editor', ...delegation });
    expect(await as(outsider, (tx) => endGrant(tx, id, today))).toBe(false);
    expect(await as(editor, (tx) => endGrant(tx, id, today))).toBe(true);
    const second = await give(editor, outsider, { role: 'editor', ...delegation });
    expect(await as(manager, (tx) => endGrant(tx, second, day(3)))).toBe(true);
    expect(await mayInSection(outsider, 'content.edit', 'news')).toBe(true);
  });

  test('ends with the right on which it rests', async () => {
    const own = await give(manager, outsider, { role: 'editor', until: day(60) });
    await give(outsider, contributor, { role: 'editor', ...delegation });
    await as(manager, (tx) => endGrant(tx, own, day(5)));
    const { rows } = await inSystemTransaction(db.app, 'test', (tx) =>
      sql<{
        until: string;
      }>`SELECT to_char(upper(valid), 'YYYY-MM-DD') AS until FROM role_grant WHERE source = 'delegation'`.execute(
        tx.kysely,
      ),
    );
    expect(rows).toEqual([{ until: day(5) }]);
  });
});

describe('a grant', () => {
  test('is never made longer', async () => {
    const id = await give(manager, outsider, { role: 'editor', until: day(10) });
    const longer = sql`UPDATE role_grant SET valid = daterange(current_date, NULL) WHERE id = ${id}`;
    await expect(as(manager, (tx) => longer.execute(tx.kysely))).rejects.toThrow(/only be shortened/);
  });

  test('that was withdrawn on its first day is kept in the books', async () => {
    const id = await give(manager, outsider, { role: 'editor' });
    await as(manager, (tx) => endGrant(tx, id, today));
    expect(await as(manager, (tx) => endGrant(tx, id, today))).toBe(false);
    const { rows } = await inSystemTransaction(db.app, 'test', (tx) =>
      sql`SELECT valid::text FROM role_grant WHERE id = ${id}`.execute(tx.kysely),
    );
    expect(rows).toEqual([{ valid: 'empty' }]);
  });

  test('is given in one’s own name only', async () => {
    const insert = sql`INSERT INTO role_grant (account_id, role, organisation_id, site_id, source, valid, granted_by, given_by)
      VALUES (${await idOf(outsider)}, 'editor', ${bodies.department}, ${site}, 'board', daterange(current_date, NULL), 'x', ${await idOf(editor)})`;
    await expect(as(manager, (tx) => insert.execute(tx.kysely))).rejects.toThrow(/row-level security/);
  });

  test('and its end are in the audit trail, with whom they concern', async () => {
    const id = await give(manager, outsider, { role: 'editor', sections: ['news'] });
    await as(manager, (tx) => endGrant(tx, id, today));
    const { rows } = await sql<{ action: string; role: string }>`
      SELECT action, detail ->> 'role' AS role FROM audit_entry WHERE detail ->> 'grant' = ${id} ORDER BY id`.execute(
      db.owner.kysely,
    );
    expect(rows).toEqual([
      { action: 'role.grant', role: 'editor' },
      { action: 'role.end', role: 'editor' },
    ]);
  });
});

describe('who may be called to a board', () => {
  test('is shown to its manager: who works at the body or below, by name, found without accents', async () => {
    const names = await as(manager, (tx) => selectColleagues(tx, bodies.department));
    expect(names.map(({ login }) => login)).toContain(contributor);
    expect(names.map(({ login }) => login)).not.toContain(outsider);
    expect(await as(manager, (tx) => selectColleagues(tx, bodies.department, 'ho bich'))).toMatchObject([
      { login: editor },
    ]);
  });

  test('is shown to nobody else', async () => {
    expect(await as(outsider, (tx) => selectColleagues(tx, bodies.department))).toEqual([]);
    expect(await as(manager, (tx) => selectColleagues(tx, bodies.environment))).toEqual([]);
  });
});
