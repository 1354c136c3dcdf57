import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction, type Transaction } from '#platform/database';
import { type TestDatabase, testDatabase } from '../../../../test/database.ts';
import { demonstrationIds as bodies } from '../demonstration/ids.ts';
import { loadDemonstrationOrganisations } from '../demonstration/load.ts';
import { organisationOn } from '../queries.ts';
import { loadTree } from '../store.ts';
import type { Change, Circumstances } from './change.ts';
import { changeOrganisations } from './change-organisations.ts';
import { planChange } from './plan.ts';
import { day, decision, described } from './tree.testing.ts';
import { writeEdits } from './write.ts';

let db: TestDatabase;
const system = { accountId: null, name: 'test', system: true } as const;
const on = day(2026, 4, 1);
const all = (more: Partial<Circumstances> = {}): Circumstances => ({
  today: day(2026, 3, 2),
  newId: () => crypto.randomUUID(),
  mayManage: () => true,
  ...more,
});
const change = (what: Change, more: Partial<Circumstances> = {}) =>
  inTransaction(db.app, system, (tx) => changeOrganisations(tx, what, all(more)));

/** An administrator of a body. */
async function administratorOf(organisationId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    WITH made AS (INSERT INTO account (user_name, name) VALUES (${`a${crypto.randomUUID().slice(0, 8)}`}, 'Quản trị') RETURNING id)
    INSERT INTO role_grant (account_id, role, organisation_id, valid, granted_by)
    SELECT id, 'administrator', ${organisationId}, '[2020-01-01,)', 'test' FROM made RETURNING account_id AS id`.execute(
    db.owner.kysely,
  );
  return rows[0]?.id ?? '';
}

beforeAll(async () => {
  db = await testDatabase();
  await inTransaction(db.app, system, loadDemonstrationOrganisations);
});
afterAll(() => db.drop());

const lastEntries = async (action: string) => {
  const { rows } = await sql<{ subject_id: string; detail: { before: { name: string }[]; after: { name: string }[] } }>`
    SELECT subject_id, detail FROM audit_entry WHERE action = ${action} ORDER BY id`.execute(db.owner.kysely);
  return rows;
};

describe('a change', () => {
  test('is written, counted and audited with what was before', async () => {
    const rename: Change = { kind: 'rename', id: bodies.environment, on, decision, set: { name: 'Sở Môi trường' } };
    expect((await change(rename)).kind).toBe('done');
    expect((await organisationOn(db.app, bodies.environment, day(2026, 3, 31)))?.name).toBe(
      'Sở Tài nguyên và Môi trường',
    );
    expect((await organisationOn(db.app, bodies.environment, on))?.name).toBe('Sở Môi trường');
    expect((await loadTree(db.app)).bodies.get(bodies.environment)?.revision).toBe(2);
    const [entry] = await lastEntries('organisation.rename');
    expect(entry?.detail.before.map(({ name }) => name)).toEqual(['Sở Tài nguyên và Môi trường']);
    expect(entry?.detail.after.map(({ name }) => name)).toEqual(['Sở Tài nguyên và Môi trường', 'Sở Môi trường']);
  });

  test('that is refused writes nothing', async () => {
    const before = await loadTree(db.app);
    const answer = await change({
      kind: 'dissolve',
      id: bodies.province,
      on,
      decision,
      successors: [],
      below: { kind: 'none' },
    });
    expect(answer.kind).toBe('refused');
    expect(await loadTree(db.app)).toEqual(before);
  });

  test('of all kinds comes back from the database as it was planned', async () => {
    const unit = (name: string) => described(name, bodies.department);
    const changes: readonly Change[] = [
      { kind: 'create', on, decision, body: unit('Phòng Chuyển đổi số') },
      {
        kind: 'split',
        id: bodies.department,
        on,
        decision,
        goesOn: true,
        into: [unit('Phòng Thử nghiệm')],
        children: {},
      },
      {
        kind: 'merge',
        ids: [bodies.environment],
        into: { kind: 'existing', id: bodies.department },
        on: day(2026, 5),
        decision,
      },
      { kind: 'move', id: bodies.department, parentId: null, on: day(2026, 6), decision },
      {
        kind: 'correct',
        id: bodies.environment,
        stateFrom: on,
        set: { until: null, name: 'Sở Xanh' },
        reason: 'Nhập nhầm',
      },
    ];
    for (const each of changes) {
      const before = await loadTree(db.app);
      const ids = ['0b9d6d2e-5f0a-4c1e-8a3b-0d5aaaaaaa01', '0b9d6d2e-5f0a-4c1e-8a3b-0d5aaaaaaa02'].map((id) =>
        id.replace(
          'aaaaaa',
          each.kind
            .slice(0, 6)
            .padEnd(6, '0')
            .replace(/[^0-9a-f]/g, '0'),
        ),
      );
      const newId = () => ids.shift() ?? '';
      const plan = planChange(before, each, all({ newId }));
      if (plan.kind === 'refused') throw new Error(JSON.stringify(plan.refusals));
      await inTransaction(db.app, system, (tx) => writeEdits(tx, before, plan.edits));
      const stored = await loadTree(db.app);
      const plain = (tree: typeof stored) =>
        [...tree.bodies.values()]
          .map(({ id, states }) => [id, states.map(({ storedFrom: _s, ...state }) => state)])
          .sort();
      expect(plain(stored)).toEqual(plain(plan.tree));
      expect(stored.successions.length).toBe(plan.tree.successions.length);
    }
  });
});

describe('two administrators at once', () => {
  const wardDivisions = ['0b9d6d2e-5f0a-4c1e-8a3b-0d5a00006000', '0b9d6d2e-5f0a-4c1e-8a3b-0d5a00006001'] as const;

  test('who would make a circle between them: one is refused with the reason', async () => {
    const [a, b] = wardDivisions;
    const move = (id: string, parentId: string): Change => ({ kind: 'move', id, parentId, on, decision });
    const answers = await Promise.all([change(move(a, b)), change(move(b, a))]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
    const refused = answers.find((answer) => answer.kind === 'refused');
    expect(refused?.kind === 'refused' && refused.refusals.map(({ code }) => code)).toEqual(['circle']);
  });

  test('who rename the same body on what they saw: one is told that it was changed meanwhile', async () => {
    const rename = (name: string): Change => ({ kind: 'rename', id: bodies.ward, on, decision, set: { name } });
    const seen = { [bodies.ward]: (await loadTree(db.app)).bodies.get(bodies.ward)?.revision ?? 0 };
    const answers = await Promise.all([change(rename('Phường Một'), { seen }), change(rename('Phường Hai'), { seen })]);
    const codes = answers.map((answer) =>
      answer.kind === 'refused' ? answer.refusals.map(({ code }) => code) : 'done',
    );
    expect(codes).toContain('done');
    expect(codes).toContainEqual(['changedMeanwhile', 'sameDay']);
  });
});

describe('the second wall: the database', () => {
  /** Writes a planned change past the program's own question whether the person may. */
  async function write(accountId: string | null, what: Change): Promise<void> {
    await inTransaction(db.app, { accountId, name: 'second wall' }, async (tx: Transaction) => {
      await changeOrganisations(tx, what, all());
    });
  }
  const unit = (name: string, parentId: string): Change => ({
    kind: 'create',
    on,
    decision,
    body: described(name, parentId),
  });

  test('lets an administrator create, rename, merge and end below the own body, also what begins later', async () => {
    const account = await administratorOf(bodies.ward);
    await write(account, unit('Phòng Một', bodies.ward));
    await write(account, unit('Phòng Hai', bodies.ward));
    const tree = await loadTree(db.app);
    const ids = [...tree.bodies.values()]
      .filter(({ states }) => /^Phòng (Một|Hai)$/.test(states[0]?.name ?? ''))
      .map(({ id }) => id);
    await write(account, { kind: 'rename', id: ids[0] ?? '', on: day(2026, 5), decision, set: { name: 'Phòng Ba' } });
    const body = described('Phòng Bốn', bodies.ward);
    await write(account, { kind: 'merge', ids, into: { kind: 'new', body }, on: day(2026, 6), decision });
    expect(
      (await loadTree(db.app)).successions.filter(({ predecessorId }) => ids.includes(predecessorId)),
    ).toHaveLength(2);
  });

  test.each([
    ['create at another body', unit('Phòng Lạ', bodies.province)],
    [
      'create beside everything',
      { kind: 'create', on, decision, body: described('Tỉnh Khác', null, { kind: 'province' }) },
    ],
    ['rename another', { kind: 'rename', id: bodies.department, on: day(2027), decision, set: { name: 'A' } }],
    [
      'move the own one under another',
      { kind: 'move', id: bodies.ward, parentId: bodies.department, on: day(2027), decision },
    ],
    [
      'dissolve another',
      {
        kind: 'dissolve',
        id: '0b9d6d2e-5f0a-4c1e-8a3b-0d5a00001027',
        on,
        decision,
        successors: [],
        below: { kind: 'none' },
      },
    ],
    [
      'take over another',
      {
        kind: 'merge',
        ids: ['0b9d6d2e-5f0a-4c1e-8a3b-0d5a00001027'],
        into: { kind: 'existing', id: bodies.ward },
        on,
        decision,
      },
    ],
  ] as const)('does not let one %s', async (_case, what) => {
    const before = await loadTree(db.app);
    const account = await administratorOf(bodies.ward);
    await write(account, what).catch((error: Error) => expect(error.message).toMatch(/row-level security/));
    const same = ({ bodies: found, successions }: typeof before) => [
      [...found.values()].map(({ id, states }) => [id, states]),
      successions,
    ];
    expect(same(await loadTree(db.app))).toEqual(same(before));
  });

  test('lets nobody without the right enter or change a body, nor delete a state', async () => {
    await expect(write(null, unit('Phòng Khách', bodies.ward))).rejects.toThrow(/row-level security/);
    const account = await administratorOf(bodies.province);
    await expect(
      inTransaction(db.app, { accountId: account, name: 'x' }, (tx) =>
        sql`DELETE FROM organisation_state`.execute(tx.kysely),
      ),
    ).rejects.toThrow(/permission denied/);
  });
});
