import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { inSystemTransaction, loadDemonstration } from '#modules/people';
import { inTransaction, type Transaction } from '#platform/database';
import { type TestDatabase, testDatabase } from '../../../../test/database.ts';
import { day, entered, keeping } from '../registers.testing.ts';
import { changeEntry, correctEntry, endEntry, enterEntry, type Kept, withdrawEntry } from './keep.ts';
import { selectOptionalEntry, selectStanding } from './queries.ts';

let db: TestDatabase;
const asSystem = <T>(work: (tx: Transaction) => Promise<T>) => inSystemTransaction(db.app, 'test', work);
const { environment, department, ward } = bodies;

beforeAll(async () => {
  db = await testDatabase();
  await loadDemonstration(db.app, false, new Date());
});
afterAll(() => db.drop());

const lines = keeping('internet-lines', environment);
const line = (name: string, mbps: number) => ({ name, kind: 'ftth', mbps });
const said = async (register: string, on: string) =>
  (await asSystem((tx) => selectStanding(tx, { organisationId: environment, register, on: day(on) }))).map(
    ({ values }) => values.mbps,
  );
const textsOf = (kept: Kept) => (kept.kind === 'refused' ? kept.faults.map(({ text }) => text.vi) : [kept.kind]);

describe('what an entry says on which day', () => {
  test('a change holds from its day on; before that day what stood stands, also when it is entered later', async () => {
    await asSystem(async (tx) => {
      const first = await entered(tx, lines, line('A', 50), '2024-01-01');
      const changed = await changeEntry(tx, lines, first, { from: day('2025-07-01'), values: line('A', 100) });
      expect(changed).toMatchObject({ kind: 'done', revision: 2 });
      expect(
        await changeEntry(tx, lines, { ...first, revision: 2 }, { from: day('2025-01-01'), values: line('A', 80) }),
      ).toMatchObject({ kind: 'done' });
    });
    const days = ['2023-12-31', '2024-06-30', '2025-06-30', '2025-07-01', '2030-01-01'];
    expect(await Promise.all(days.map((each) => said('internet-lines', each)))).toEqual([[], [50], [80], [100], [100]]);
  });

  test('a correction says from when it was wrong and why, and the wrong is kept', async () => {
    const entry = await asSystem(async (tx) => {
      const first = await entered(tx, lines, line('B', 500), '2024-01-01', '2024-02-01');
      const version = { from: day('2024-01-01'), until: day('2024-02-01'), values: line('B', 50) };
      const unreasoned = await correctEntry(tx, lines, first, { began: version.from, version, reason: ' ' });
      expect(textsOf(unreasoned)).toEqual(['Hãy nêu lý do; lý do được lưu cùng lịch sử.']);
      const done = await correctEntry(tx, lines, first, { began: version.from, version, reason: 'Gõ thừa một số 0' });
      expect(done).toMatchObject({ kind: 'done', revision: 2 });
      return selectOptionalEntry(tx, first.entryId);
    });
    expect(entry?.standing.map(({ values }) => values.mbps)).toEqual([50]);
    expect(entry?.versions.map(({ values, replacedIn }) => [values.mbps, replacedIn])).toEqual([
      [500, 2],
      [50, null],
    ]);
    expect(entry?.changes.map(({ act, reason }) => [act, reason])).toEqual([
      ['correct', 'Gõ thừa một số 0'],
      ['enter', null],
    ]);
  });

  test('a first day that is corrected moves what stood before it along', async () => {
    const from = await asSystem(async (tx) => {
      const first = await entered(tx, lines, line('C', 10), '2024-01-01');
      await changeEntry(tx, lines, first, { from: day('2024-06-01'), values: line('C', 20) });
      const corrected = { from: day('2024-05-01'), until: null, values: line('C', 20) };
      const kept = await correctEntry(
        tx,
        lines,
        { ...first, revision: 2 },
        { began: day('2024-06-01'), version: corrected, reason: 'Sai ngày' },
      );
      expect(kept.kind).toBe('done');
      const tooEarly = { ...corrected, from: day('2024-01-01') };
      const refused = await correctEntry(
        tx,
        lines,
        { ...first, revision: 3 },
        { began: day('2024-05-01'), version: tooEarly, reason: 'Sai ngày' },
      );
      expect(textsOf(refused)).toEqual([
        'Ngày bắt đầu phải sau 01/01/2024 và trước … để không chồng lên bản ghi bên cạnh.',
      ]);
      return (await selectOptionalEntry(tx, first.entryId))?.standing.map((each) => [
        each.from,
        each.until,
        each.values.mbps,
      ]);
    });
    expect(from).toEqual([
      ['2024-01-01', '2024-05-01', 10],
      ['2024-05-01', null, 20],
    ]);
  });

  test('an entry ends with a day, which is its last; one that was a mistake is taken back; both stay in the history', async () => {
    await asSystem(async (tx) => {
      const first = await entered(tx, lines, line('D', 10), '2024-01-01');
      expect((await endEntry(tx, lines, first, { last: day('2024-03-31'), reason: '' })).kind).toBe('done');
      expect(
        textsOf(await endEntry(tx, lines, { ...first, revision: 2 }, { last: day('2024-12-31'), reason: '' })),
      ).toEqual(['Mục này đã kết thúc.']);
      expect(
        textsOf(
          await changeEntry(tx, lines, { ...first, revision: 2 }, { from: day('2024-05-01'), values: line('D', 1) }),
        ),
      ).toEqual(['Mục này đã kết thúc ngày 31/03/2024; không thay đổi được từ ngày 01/05/2024.']);
      expect((await withdrawEntry(tx, lines, { ...first, revision: 2 }, 'Đường truyền của cơ quan khác')).kind).toBe(
        'done',
      );
      const entry = await selectOptionalEntry(tx, first.entryId);
      expect([entry?.standing, entry?.versions.length, entry?.changes.map(({ act }) => act)]).toEqual([
        [],
        2,
        ['withdraw', 'end', 'enter'],
      ]);
    });
  });

  test('a body has one entry of a name on a day, and one record where a register holds one; another body has its own', async () => {
    await asSystem(async (tx) => {
      await entered(tx, lines, line('E', 10), '2024-01-01', '2024-07-01');
      const twice = await enterEntry(tx, lines, { from: day('2024-06-30'), until: null, values: line(' e ', 20) });
      expect(textsOf(twice)).toEqual([
        'Sổ đã có “e” từ ngày 01/01/2024 đến ngày 30/06/2024. Hãy sửa mục đó, hoặc chọn ngày không trùng.'.replace(
          '“e”',
          '“ e ”',
        ),
      ]);
      await entered(tx, lines, line('E', 20), '2024-07-01');
      const computers = keeping('computers', environment);
      await entered(tx, computers, { desktops: 10 }, '2024-01-01');
      const second = await enterEntry(tx, computers, {
        from: day('2025-01-01'),
        until: null,
        values: { desktops: 11 },
      });
      expect(textsOf(second)).toEqual([
        'Sổ này chỉ có một bản ghi, đã có từ ngày 01/01/2024. Hãy ghi thay đổi hoặc đính chính bản ghi đó.',
      ]);
      await entered(tx, keeping('computers', department), { desktops: 10 }, '2024-01-01');
    });
  });
});

describe('two people at once', () => {
  test('who changes what somebody else has changed since is shown it, and nothing is done', async () => {
    const first = await asSystem((tx) => entered(tx, lines, line('F', 10), '2024-01-01'));
    const change = (from: string, mbps: number) =>
      asSystem((tx) => changeEntry(tx, lines, first, { from: day(from), values: line('F', mbps) }));
    const both = await Promise.all([change('2025-01-01', 20), change('2025-02-01', 30)]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['changedMeanwhile', 'done']);
    const late = both.find((kept) => kept.kind === 'changedMeanwhile');
    expect(late?.kind === 'changedMeanwhile' && late.entry.revision).toBe(2);
  });

  test('of two who enter the same at once the second is told', async () => {
    const enter = () =>
      asSystem((tx) => enterEntry(tx, lines, { from: day('2024-01-01'), until: null, values: line('G', 1) }));
    expect((await Promise.all([enter(), enter()])).map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
  });
});

describe('the second wall: the database itself', () => {
  const as = async <T>(email: string | null, work: (tx: Transaction) => Promise<T>): Promise<T> => {
    const { rows } = await sql<{ id: string }>`SELECT id FROM account WHERE email = ${email}`.execute(db.owner.kysely);
    return inTransaction(db.app, { accountId: rows[0]?.id ?? null, name: 'second wall' }, work);
  };
  const filler = 'khai@tnmt.sonhai.example';
  const count = (email: string | null, table: string) =>
    as(
      email,
      async (tx) =>
        (
          await sql<{
            n: number;
          }>`SELECT count(*)::int AS n FROM ${sql.table(table)} WHERE organisation_id = ${environment}`.execute(
            tx.kysely,
          )
        ).rows[0]?.n ?? 0,
    );

  test('shows a body’s registers to its own people and to those above, and to nobody else', async () => {
    for (const table of ['register_entry', 'register_change', 'register_version']) {
      for (const email of [
        filler,
        'chuyenvien@tnmt.sonhai.example',
        'ky@tnmt.sonhai.example',
        'thamdinh@tttt.sonhai.example',
        'kiemtra@tttt.sonhai.example',
      ]) {
        expect([table, email, (await count(email, table)) > 0]).toEqual([table, email, true]);
      }
      for (const email of [
        'khai@hoasim.sonhai.example',
        'quantri@tttt.sonhai.example',
        'bientap@tttt.sonhai.example',
        null,
      ]) {
        expect([table, email, await count(email, table)]).toEqual([table, email, 0]);
      }
    }
  });

  test('lets visitors see of a public register what stands and is to be shown, and not its history', async () => {
    const contacts = keeping('contacts', environment);
    const contact = (name: string, shown?: boolean) => ({
      name,
      post: 'Giám đốc',
      division: 'Lãnh đạo Sở',
      ...(shown === undefined ? {} : { shown }),
    });
    await asSystem(async (tx) => {
      const first = await entered(tx, contacts, contact('Trần Hải Triều'), '2024-01-01');
      await entered(tx, contacts, contact('Người nội bộ', false), '2024-01-01');
      await correctEntry(tx, contacts, first, {
        began: day('2024-01-01'),
        version: { from: day('2024-01-01'), until: null, values: contact('Trần Hải Triều A') },
        reason: 'Sai tên',
      });
    });
    const { rows } = await as(null, (tx) =>
      sql<{ name: string }>`SELECT values ->> 'name' AS name FROM register_version`.execute(tx.kysely),
    );
    expect(rows.map(({ name }) => name)).toEqual(['Trần Hải Triều A']);
    expect(await count(null, 'register_change')).toBe(0);
  });

  test('lets only the keepers of the body write, and nobody delete or say otherwise what was said', async () => {
    const write = (email: string, organisationId = environment) =>
      as(email, (tx) =>
        enterEntry(tx, keeping('internet-lines', organisationId), {
          from: day('2024-01-01'),
          until: null,
          values: line(`von ${email}`, 1),
        }),
      );
    expect((await write(filler)).kind).toBe('done');
    for (const email of [
      'ky@tnmt.sonhai.example',
      'thamdinh@tttt.sonhai.example',
      'khai@hoasim.sonhai.example',
      'quantri@tttt.sonhai.example',
    ]) {
      await expect(write(email)).rejects.toThrow(/row-level security/);
    }
    await expect(write(filler, ward)).rejects.toThrow(/row-level security/);
    for (const statement of [
      sql`DELETE FROM register_version`,
      sql`UPDATE register_version SET values = '{}'`,
      sql`DELETE FROM register_change`,
      sql`UPDATE register_change SET reason = 'x'`,
      sql`UPDATE register_entry SET organisation_id = ${ward}`,
    ]) {
      await expect(as(filler, (tx) => statement.execute(tx.kysely))).rejects.toThrow(/permission denied/);
    }
  });
});
