import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { inSystemTransaction, loadDemonstration } from '#modules/people';
import { dateOf } from '#platform/calendar';
import { type TestDatabase, testDatabase } from '../../../../test/database.ts';
import { registerWith } from '../catalogue/catalogue.ts';
import { readSpan } from '../entries/days.ts';
import { noLinks } from '../entries/field.ts';
import { checkValues } from '../entries/read-values.ts';
import { registerMeasures } from '../measures/source.ts';
import { loadDemonstrationRegisters, plannedBodies, plannedEntries } from './load.ts';

let db: TestDatabase;
const now = new Date('2026-10-20T03:00:00Z');
const today = dateOf(2026, 10, 20);
beforeAll(async () => {
  db = await testDatabase();
  await loadDemonstration(db.app, false, now);
});
afterAll(() => db.drop());

describe('the registers of the fictitious province', () => {
  test('hold nothing that could not be entered by hand', async () => {
    const planned = await inSystemTransaction(db.app, 'test', (tx) => plannedBodies(tx, today));
    const wrong = planned.flatMap((body) =>
      plannedEntries(body, today).flatMap(({ register: code, from, until, values }) => {
        const register = registerWith(code);
        const read = checkValues(register, values, noLinks);
        const span = readSpan(register.dated, values, { from, until: '' });
        const isDated =
          register.dated.kind === 'state' ||
          register.dated.kind === 'period' ||
          ('span' in span && span.span.from === from && span.span.until === until);
        return read.ok && isDated ? [] : [{ code, values, faults: read.ok ? 'days' : read.faults }];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('are filled once, and give figures for a department, a commune, and the district that was', async () => {
    expect(await loadDemonstrationRegisters(db.app, now)).toBeGreaterThan(2_000);
    expect(await loadDemonstrationRegisters(db.app, now)).toBe(0);
    const names = [
      'headcount.civil_servants',
      'infrastructure.computers',
      'mail.accounts',
      'certificates.leaders',
      'registers.internet.bandwidth_converted',
      'registers.it_budget.total',
      'correspondence.sent.total',
      'it_training.civil_servants',
    ];
    const window = { from: '2024-01-01', to: '2024-12-31' };
    const blank: string[] = [];
    const ask = async (organisationId: string, days: typeof window) => {
      const taken = await registerMeasures({ db: db.app }).take(names, {
        organisationId,
        reach: 'own',
        window: days,
        now,
      });
      for (const name of names) {
        const found = taken.get(name);
        if (found?.kind !== 'value' || typeof found.value !== 'number' || found.value <= 0)
          blank.push(`${organisationId} ${name}`);
      }
    };
    await ask(bodies.environment, { from: '2025-01-01', to: '2025-12-31' });
    await ask(bodies.ward, { from: '2025-01-01', to: '2025-12-31' });
    await ask(bodies.district, window);
    expect(blank).toEqual([]);
  });
});
