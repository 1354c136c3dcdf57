import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dateOf } from '#platform/calendar';
import { inTransaction, type Transaction } from '#platform/database';
import { type TestDatabase, testDatabase } from '../../../../test/database.ts';
import { readRow } from '../importing/row.ts';
import { organisationOn, organisationsOn, organisationUpTo } from '../queries.ts';
import { loadTree } from '../store.ts';
import { demonstrationIds as bodies } from './ids.ts';
import { loadDemonstrationOrganisations } from './load.ts';
import { demonstrationRows } from './rows.ts';

let db: TestDatabase;
const asSystem = <T>(work: (tx: Transaction) => Promise<T>) =>
  inTransaction(db.app, { accountId: null, name: 'test', system: true }, work);

beforeAll(async () => {
  db = await testDatabase();
  await asSystem(loadDemonstrationOrganisations);
});
afterAll(() => db.drop());

const kindsOn = async (day: ReturnType<typeof dateOf>) => {
  const found = await organisationsOn(db.app, day);
  return (kind: string) => found.filter((each) => each.kind === kind).length;
};

describe('the fictitious province', () => {
  test('is written without a mistake in any line', () => {
    expect(demonstrationRows.flatMap((raw) => ('refused' in readRow(raw) ? [readRow(raw)] : []))).toEqual([]);
  });

  test('has three levels up to 30 June 2025 and two from 1 July', async () => {
    const [three, two] = [await kindsOn(dateOf(2025, 6, 30)), await kindsOn(dateOf(2025, 7, 1))];
    expect([three('district'), three('commune')]).toEqual([8, 60]);
    expect([two('district'), two('commune')]).toEqual([0, 24]);
    expect(two('department')).toBeGreaterThanOrEqual(20);
  });

  test('keeps the ward that took two neighbours in, under the district first and under the province since', async () => {
    const on = (year: number, month: number, day: number) =>
      organisationOn(db.app, bodies.ward, dateOf(year, month, day));
    expect((await on(2025, 6, 30))?.above).toEqual([bodies.district, bodies.province]);
    expect((await on(2025, 7, 1))?.above).toEqual([bodies.province]);
  });

  test('remembers a dissolved district as it was last', async () => {
    const day = dateOf(2026, 3, 2);
    expect(await organisationOn(db.app, bodies.district, day)).toBeNull();
    expect(await organisationUpTo(db.app, bodies.district, day)).toMatchObject({
      kind: 'district',
      above: [bodies.province],
    });
  });

  test('names a successor for every body that was merged', async () => {
    const { successions } = await loadTree(db.app);
    const heirs = successions.filter(({ successorId }) => successorId === bodies.ward).map(({ kind }) => kind);
    expect(heirs.sort()).toEqual(['dissolution', 'merge', 'merge']);
    expect(successions.filter(({ kind }) => kind === 'detachment')).toHaveLength(1);
  });

  test('is entered once: loading again changes nothing, also not what somebody has changed since', async () => {
    await asSystem((tx) =>
      sql`UPDATE organisation_state SET name = 'Tên mới' WHERE organisation_id = ${bodies.environment}`.execute(
        tx.kysely,
      ),
    );
    await asSystem((tx) =>
      sql`UPDATE organisation SET revision = 2 WHERE id = ${bodies.environment}`.execute(tx.kysely),
    );
    const before = await loadTree(db.app);
    expect(await asSystem(loadDemonstrationOrganisations)).toBe(0);
    expect(await loadTree(db.app)).toEqual(before);
  });
});
