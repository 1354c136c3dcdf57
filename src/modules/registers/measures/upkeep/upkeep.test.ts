import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { inSystemTransaction, loadDemonstration } from '#modules/people';
import type { Transaction } from '#platform/database';
import { type TestDatabase, testDatabase } from '../../../../../test/database.ts';
import { changeEntry, correctEntry, endEntry, withdrawEntry } from '../../entries/keep.ts';
import { writeConfirmation } from '../../entries/store.ts';
import { day, entered, keeping } from '../../registers.testing.ts';
import { registerMeasures } from '../source.ts';

let db: TestDatabase;
const asSystem = <T>(work: (tx: Transaction) => Promise<T>) => inSystemTransaction(db.app, 'test', work);
beforeAll(async () => {
  db = await testDatabase();
  await loadDemonstration(db.app, false, new Date());
});
afterAll(() => db.drop());

const at = (text: string) => new Date(`${text}T09:00:00+07:00`);
const asked = (organisationId: string, from: string, to: string) => ({
  organisationId,
  reach: 'own' as const,
  window: { from, to },
  now: at('2026-06-30'),
});
const figure = async (name: string, organisationId: string, from = '2026-01-01', to = '2026-06-30') => {
  const found = (await registerMeasures({ db: db.app }).take([name], asked(organisationId, from, to))).get(name);
  return found?.kind === 'value' ? found.value : undefined;
};
const listed = async (name: string, organisationId: string, from = '2026-01-01', to = '2026-06-30') =>
  (
    await registerMeasures({ db: db.app }).list(name, asked(organisationId, from, to), { offset: 0, limit: 50 })
  )?.things.map(({ cells }) => cells.slice(1));

describe('contacts', () => {
  const name = 'duties.timely.contacts';
  const official = (who: string, post = 'Giám đốc') => ({ name: who, post, division: 'Lãnh đạo' });
  const kept = (when: string) => keeping('contacts', bodies.environment, at(when));

  test('that nobody keeps are neither up to date nor late', async () => {
    expect(await figure(name, bodies.environment)).toBeNull();
  });

  test('that did not change are up to date once somebody found them right within the days', async () => {
    // entered on 5 January: what had been so for years was not told late
    await asSystem((tx) => entered(tx, kept('2026-01-05'), official('Trần A'), '2020-01-01'));
    expect(await figure(name, bodies.environment)).toBeNull();
    await asSystem((tx) =>
      writeConfirmation(tx, kept('2026-02-02').register, bodies.environment, day('2026-02-02'), at('2026-02-02')),
    );
    expect(await figure(name, bodies.environment)).toBe(true);
    expect(await figure(name, bodies.environment, '2026-04-01')).toBeNull();
  });

  test('are up to date when who came, changed or went was told within ten working days', async () => {
    await asSystem(async (tx) => {
      const first = await entered(tx, kept('2026-03-05'), official('Lê B', 'Phó Giám đốc'), '2026-03-02');
      const second = await changeEntry(tx, kept('2026-03-30'), first, {
        from: day('2026-04-01'),
        values: official('Lê B', 'Quyền Giám đốc'),
      });
      if (second.kind !== 'done') throw new Error('not changed');
      await endEntry(tx, kept('2026-05-15'), second, { last: day('2026-05-03'), reason: '' });
    });
    expect(await figure(name, bodies.environment)).toBe(true);
    expect(await listed(name, bodies.environment)).toEqual([
      ['Lê B', '2026-05-04', '2026-05-18', '2026-05-15', 'đúng hạn'],
      ['Lê B', '2026-04-01', '2026-04-15', '2026-03-30', 'đúng hạn'],
      ['Lê B', '2026-03-02', '2026-03-16', '2026-03-05', 'đúng hạn'],
    ]);
  });

  test('are late by one change that was told later; a correction or what never was tells no event', async () => {
    await asSystem(async (tx) => {
      const wrong = await entered(tx, kept('2026-06-20'), official('Nhầm C'), '2026-02-02');
      await withdrawEntry(tx, kept('2026-06-20'), wrong, 'Nhầm người');
      const late = await entered(tx, kept('2026-03-03'), official('Vũ D', 'Chánh Văn phòng'), '2026-03-03');
      await correctEntry(tx, kept('2026-06-25'), late, {
        began: day('2026-03-03'),
        version: { from: day('2026-03-03'), until: null, values: official('Vũ Đ', 'Chánh Văn phòng') },
        reason: 'Sai tên',
      });
    });
    expect(await figure(name, bodies.environment)).toBe(true);
    await asSystem((tx) => entered(tx, kept('2026-06-26'), official('Hồ E', 'Chánh Thanh tra'), '2026-05-04'));
    expect(await figure(name, bodies.environment)).toBe(false);
    expect(await figure(name, bodies.environment, '2026-01-01', '2026-03-31')).toBe(true);
  });
});

describe('the schedule of the week', () => {
  const name = 'duties.timely.schedule';
  const meeting = (when: string, written: string, more: Record<string, boolean> = {}) =>
    asSystem((tx) =>
      entered(
        tx,
        keeping('work-schedule', bodies.ward, at(written)),
        { subject: `Họp ${when}`, startsAt: `${when}T08:00`, who: 'Chủ tịch', ...more },
        when,
      ),
    );

  test('that nobody keeps here is neither in time nor late, nor are the weeks before it was kept', async () => {
    expect(await figure(name, bodies.ward)).toBeNull();
    await meeting('2026-03-05', '2026-03-04');
    expect(await figure(name, bodies.ward, '2026-01-01', '2026-03-08')).toBeNull();
  });

  test('is in time when some of it was written down before the week’s first working day', async () => {
    await meeting('2026-03-12', '2026-03-08');
    await meeting('2026-03-13', '2026-03-12');
    expect(await figure(name, bodies.ward, '2026-03-01', '2026-03-15')).toBe(true);
  });

  test('is late when it came with the week, was for insiders only, or never came', async () => {
    await meeting('2026-03-18', '2026-03-16');
    await meeting('2026-03-25', '2026-03-20', { shown: false });
    expect(await figure(name, bodies.ward, '2026-03-01', '2026-03-31')).toBe(false);
    expect(await listed(name, bodies.ward, '2026-03-01', '2026-03-31')).toEqual([
      ['Tuần từ 09/03/2026', '2026-03-09', '2026-03-08', '2026-03-08', 'đúng hạn'],
      ['Tuần từ 16/03/2026', '2026-03-16', '2026-03-15', '2026-03-16', 'muộn'],
      ['Tuần từ 23/03/2026', '2026-03-23', '2026-03-22', 'chưa có', 'muộn'],
      ['Tuần từ 30/03/2026', '2026-03-30', '2026-03-29', 'chưa có', 'muộn'],
    ]);
  });

  test('of a week that begins with holidays may come on them; a week of holidays alone has none', async () => {
    // in 2026 Tết is from Saturday 14 to Sunday 22 February
    await asSystem((tx) =>
      entered(
        tx,
        keeping('work-schedule', bodies.district, at('2026-02-05')),
        { subject: 'Họp', startsAt: '2026-02-10T08:00', who: 'Chủ tịch' },
        '2026-02-10',
      ),
    );
    expect(await listed(name, bodies.district, '2026-02-01', '2026-02-22')).toEqual([
      ['Tuần từ 09/02/2026', '2026-02-09', '2026-02-08', '2026-02-05', 'đúng hạn'],
    ]);
  });
});
