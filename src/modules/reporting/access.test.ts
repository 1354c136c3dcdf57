import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { inTransaction, type Transaction } from '#platform/database';
import { type TestApp, testApp } from '../../../test/app.ts';
import { allForms, findForm } from './definitions/library.ts';
import { auditor, districtFiller, filler, officer, opened, reviewer, save, signer, values } from './reports.testing.ts';

const contributor = 'capnhat@tttt.sonhai.example';
const editor = 'bientap@tttt.sonhai.example';
const approver = 'duyet@tttt.sonhai.example';
const siteManager = 'trang@tttt.sonhai.example';
const administrator = 'quantri@tttt.sonhai.example';
const wardFiller = 'khai@hoasim.sonhai.example';

let app: TestApp;
let report = '';
beforeAll(async () => {
  app = await testApp();
  const client = await app.as(filler);
  report = await opened(client, bodies.environment, 'it-quarterly-2019', '2019Q2');
  await save(client, report, [{ place: 'civil_servants', value: 4321 }]);
});
afterAll(() => app.close());

const payload = JSON.stringify({ from: 'x.json', changes: [] });
const hash = () => findForm('it-quarterly-2019')?.hash ?? '';
const begin = { organisation: bodies.environment, form: 'it-quarterly-2019', period: '2019Q2' };

/** Every address of the module, as each person calls it. */
const calls = (email: string) =>
  app.as(email).then(
    (client) =>
      ({
        reports: () => client.get('/quan-tri/bao-cao'),
        begin: () => client.form('/quan-tri/bao-cao/lap', begin),
        report: () => client.get(report),
        form: () => client.form(report, { base: '1' }),
        save: () => save(client, report, []),
        import: () => client.get(`${report}/nhap`),
        upload: () =>
          client.upload(`${report}/nhap`, {
            name: 'a.json',
            bytes: Buffer.from('{"form":"it-quarterly-2019","answers":{}}'),
          }),
        agree: () => client.form(`${report}/nhap`, { payload }),
        print: () => client.get(`${report}/in/text`),
        sources: () => client.get(`${report}/nguon`),
        forms: () => client.get('/quan-tri/bieu-mau'),
        blank: () => client.get('/quan-tri/bieu-mau/it-quarterly-2019/in/text'),
        definition: () => client.get(`/quan-tri/bieu-mau/it-quarterly-2019/${hash()}`),
      }) as const,
  );

const tables = ['report', 'sheet', 'answer', 'answer_change'] as const;

type Called = keyof Awaited<ReturnType<typeof calls>>;
const everybody = { forms: 200, blank: 200, definition: 200 };
const nobodyHere = {
  report: 404,
  form: 404,
  save: 404,
  import: 404,
  upload: 404,
  agree: 404,
  print: 404,
  sources: 404,
};
const reader = {
  reports: 200,
  begin: 403,
  report: 200,
  form: 403,
  save: 403,
  import: 403,
  upload: 403,
  agree: 403,
  sources: 200,
};
const may = {
  [filler]: {
    reports: 200,
    begin: 303,
    report: 200,
    form: 303,
    save: 200,
    import: 200,
    upload: 200,
    agree: 200,
    print: 200,
    sources: 200,
  },
  [signer]: { ...reader, print: 200 },
  [officer]: { ...reader, print: 403 },
  [reviewer]: { ...reader, print: 200 },
  [auditor]: { ...reader, print: 200 },
  // fills reports of another body: not told that there is one here
  [districtFiller]: { ...nobodyHere, reports: 200, begin: 403 },
  [wardFiller]: { ...nobodyHere, reports: 200, begin: 403 },
  [contributor]: { ...nobodyHere, reports: 403, begin: 403 },
  [editor]: { ...nobodyHere, reports: 403, begin: 403 },
  [approver]: { ...nobodyHere, reports: 403, begin: 403 },
  [siteManager]: { ...nobodyHere, reports: 403, begin: 403 },
  [administrator]: { ...nobodyHere, reports: 403, begin: 403 },
} satisfies Record<string, Record<Exclude<Called, keyof typeof everybody>, number>>;

describe('who may do what with a report', () => {
  test.each(Object.entries(may))('%s', async (email, expected) => {
    const answered: Partial<Record<string, number>> = {};
    for (const [name, call] of Object.entries(await calls(email))) answered[name] = (await call()).statusCode;
    expect(answered).toEqual({ ...expected, ...everybody });
  });

  test('a report of another body answers exactly as one that does not exist', async () => {
    const client = await app.as(districtFiller);
    const missing = '/quan-tri/bao-cao/0b9d6d2e-5f0a-4c1e-8a3b-0d5affffffff';
    const words = (body: string) => body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '');
    for (const path of ['', '/nhap', '/in/pdf', '/in/json']) {
      const [theirs, none] = [await client.get(report + path), await client.get(missing + path)];
      expect([theirs.statusCode, words(theirs.body)]).toEqual([404, words(none.body)]);
    }
    expect((await client.get('/quan-tri/bao-cao')).body).not.toContain(report);
  });

  test('the program keeps strangers out by itself, also where the database would not', async () => {
    const security = (word: string) =>
      tables.map((table) => `ALTER TABLE ${table} ${word} ROW LEVEL SECURITY`).join(';');
    await app.db.owner.pool.query(security('DISABLE'));
    const answered: number[] = [];
    for (const email of [districtFiller, administrator, contributor]) {
      const {
        reports: _list,
        begin: _begin,
        forms: _forms,
        blank: _blank,
        definition: _one,
        ...ours
      } = await calls(email);
      for (const call of Object.values(ours)) answered.push((await call()).statusCode);
    }
    await app.db.owner.pool.query(security('ENABLE'));
    expect(new Set(answered)).toEqual(new Set([404]));
  });

  test('nobody who may only read has changed anything', async () => {
    for (const email of [signer, officer, reviewer, auditor, districtFiller, administrator]) {
      const client = await app.as(email);
      const forged = JSON.stringify({ from: 'x', changes: [{ place: 'civil_servants', value: 1, base: 9 }] });
      await client.form(report, { base: '1', civil_servants: '1' });
      await client.json(`${report}/luu`, { seen: 0, changes: [{ place: 'civil_servants', value: 1, base: 1 }] });
      await client.form(`${report}/nhap`, { payload: forged });
    }
    expect(await values(app, report)).toEqual({ civil_servants: 4321 });
  });

  test('who may only read gets inputs that take nothing, no way to save, and is told so', async () => {
    const { body } = await (await app.as(signer)).get(report);
    expect(body).toContain('Bạn được xem báo cáo này, không được sửa.');
    expect(body).not.toContain('sheet-data');
    const open = [...body.matchAll(/<(?:input|textarea)[^>]*\sname="[a-z][^":]*"[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !tag.includes('type="hidden"') && !tag.includes('disabled'));
    expect(open).toEqual([]);
  });

  test('an address that names no report is not found, whatever it holds', async () => {
    const client = await app.as(filler);
    for (const odd of ['x', '%00', '%27', '0b9d6d2e-5f0a-4c1e-8a3b-0d5a0000000', `${'9'.repeat(150)}`]) {
      expect((await client.get(`/quan-tri/bao-cao/${odd}`)).statusCode).toBe(404);
    }
    for (const odd of [
      `x/${hash()}x`,
      'x/%00',
      'x/%F0%9F%98%80',
      'it-quarterly-2019/in/exe',
      '%00/in/pdf',
      '..%2Fx/in/pdf',
    ]) {
      expect((await client.get(`/quan-tri/bieu-mau/${odd}`)).statusCode).toBe(404);
    }
    for (const odd of ['in/exe', 'nguon/%00', 'nguon/x', `nguon/${'a'.repeat(200)}`]) {
      expect([odd, (await client.get(`${report}/${odd}`)).statusCode]).toEqual([odd, 404]);
    }
  });
});

describe('without a session', () => {
  test('a page leads to sign in and back', async () => {
    for (const url of ['/quan-tri/bao-cao', report, `${report}/nhap`, `${report}/in/pdf`, '/quan-tri/bieu-mau']) {
      const { statusCode, headers } = await app.visitor.get(url);
      expect([statusCode, headers.location]).toEqual([303, `/dang-nhap?${new URLSearchParams({ den: url })}`]);
    }
  });

  test('a script is told 401 as data, and so is whoever asks for a definition as data', async () => {
    const definition = `/quan-tri/bieu-mau/it-quarterly-2019/${hash()}`;
    const answers = [
      await app.visitor.json(`${report}/luu`, { seen: 0, changes: [] }),
      await app.visitor.get(definition, { accept: 'application/json' }),
    ];
    for (const answer of answers) {
      expect([answer.statusCode, answer.json().status]).toEqual([401, 401]);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
  });

  test('a form is refused', async () => {
    expect((await app.visitor.form(report, { base: '0' })).statusCode).toBe(401);
    expect((await app.visitor.form('/quan-tri/bao-cao/lap', begin)).statusCode).toBe(401);
    expect((await app.visitor.form(`${report}/nhap`, { payload })).statusCode).toBe(401);
  });
});

/** Runs statements in the name of a person, past the program's own rules: what the database lets through. */
async function asAccount<T>(email: string | null, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const accountId = email === null ? null : await app.accountId(email);
  return inTransaction(app.db.app, { accountId, name: 'second wall' }, work);
}

const rowsIn = (tx: Transaction, table: string) =>
  sql<{ n: number }>`SELECT count(*)::int AS n FROM ${sql.table(table)}`
    .execute(tx.kysely)
    .then(({ rows }) => rows[0]?.n);

describe('the second wall: the database itself', () => {
  const strangers = [districtFiller, wardFiller, contributor, administrator, null];

  test.each(strangers)('shows %s nothing of another body’s reports', async (email) => {
    for (const table of tables) expect([table, await asAccount(email, (tx) => rowsIn(tx, table))]).toEqual([table, 0]);
  });

  test('shows them to whoever may read them, so that the test above is not blind', async () => {
    for (const email of [filler, signer, reviewer, auditor]) {
      for (const table of tables) expect(await asAccount(email, (tx) => rowsIn(tx, table))).toBeGreaterThan(0);
    }
  });

  const writes = {
    report: (
      ids: Ids,
    ) => sql`INSERT INTO report (organisation_id, sheet_id, form_code, definition_hash, period, created_by)
      VALUES (${ids.organisation}, ${ids.sheet}, 'x', ${ids.hash}, '2020', 'x')`,
    sheet: (
      ids: Ids,
    ) => sql`INSERT INTO sheet (organisation_id, definition_code, definition_version, definition_hash, period)
      VALUES (${ids.organisation}, 'x', 1, 'x', '2020')`,
    answer: (ids: Ids) => sql`INSERT INTO answer (organisation_id, sheet_id, place, value, sequence, changed_by)
      VALUES (${ids.organisation}, ${ids.sheet}, 'computers_total', '1', 9, 'x')`,
    answer_change: (
      ids: Ids,
    ) => sql`INSERT INTO answer_change (organisation_id, sheet_id, place, value, sequence, changed_by)
      VALUES (${ids.organisation}, ${ids.sheet}, 'computers_total', '1', 9, 'x')`,
  };
  interface Ids {
    readonly organisation: string;
    readonly sheet: string;
    readonly hash: string;
  }
  const ids = async (): Promise<Ids> => {
    const { rows } = await sql<Ids>`SELECT organisation_id AS organisation, sheet_id AS sheet, definition_hash AS hash
      FROM report`.execute(app.db.owner.kysely);
    if (rows[0] === undefined) throw new Error('no report');
    return rows[0];
  };

  test.each([...strangers, signer, officer, reviewer, auditor])('lets %s write nothing', async (email) => {
    const known = await ids();
    for (const write of Object.values(writes)) {
      await expect(asAccount(email, (tx) => write(known).execute(tx.kysely))).rejects.toThrow(/row-level security/);
    }
    const changed = await asAccount(email, (tx) => sql`UPDATE answer SET value = '1'`.execute(tx.kysely));
    const counted = await asAccount(email, (tx) => sql`UPDATE sheet SET sequence = 99`.execute(tx.kysely));
    expect([changed.numAffectedRows, counted.numAffectedRows]).toEqual([0n, 0n]);
    expect(await values(app, report)).toEqual({ civil_servants: 4321 });
  });

  test('lets not even the filler delete, rewrite history, or move a sheet to another body', async () => {
    const refused = [
      ...tables.map((table) => sql`DELETE FROM ${sql.table(table)}`),
      sql`UPDATE answer_change SET value = '1'`,
      sql`UPDATE answer SET place = 'x'`,
      sql`UPDATE sheet SET organisation_id = ${bodies.district}`,
      sql`UPDATE report SET period = '2020'`,
    ];
    for (const statement of refused) {
      await expect(asAccount(filler, (tx) => statement.execute(tx.kysely))).rejects.toThrow(/permission denied/);
    }
  });
});

test('every form that is shipped can be seen by everybody who works here', async () => {
  const { body } = await (await app.as(contributor)).get('/quan-tri/bieu-mau');
  for (const { definition } of allForms()) expect(body).toContain(definition.name.vi);
});
