import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { inSystemTransaction, loadDemonstration } from '#modules/people';
import type { MeasureQuestion } from '#offers';
import type { Transaction } from '#platform/database';
import { type TestDatabase, testDatabase } from '../../../../test/database.ts';
import { changeEntry, withdrawEntry } from '../entries/keep.ts';
import { writeConfirmation } from '../entries/store.ts';
import { day, entered, keeping } from '../registers.testing.ts';
import { registerMeasures } from './source.ts';

let db: TestDatabase;
const asSystem = <T>(work: (tx: Transaction) => Promise<T>) => inSystemTransaction(db.app, 'test', work);
const { environment, department, district, ward, province } = bodies;

beforeAll(async () => {
  db = await testDatabase();
  await loadDemonstration(db.app, false, new Date());
});
afterAll(() => db.drop());

type Asked = Partial<Omit<MeasureQuestion, 'window'>> & { readonly from?: string; readonly to?: string };
const question = ({ from = '2025-01-01', to = '2025-12-31', ...asked }: Asked): MeasureQuestion => ({
  organisationId: environment,
  reach: 'own',
  window: { from, to },
  now: new Date('2026-03-02T03:00:00Z'),
  ...asked,
});
const figures = async (names: readonly string[], asked: Asked = {}) => {
  const taken = await registerMeasures({ db: db.app }).take(names, question(asked));
  return names.map((name) => {
    const found = taken.get(name);
    return found?.kind === 'value' ? found.value : (found?.rows.map(({ value }) => value) ?? 'missing');
  });
};
const figure = async (name: string, asked: Asked = {}) => (await figures([name], asked))[0];

describe('a state', () => {
  test('is what the entries say on the last day of the window; blank where nothing was entered, never 0', async () => {
    await asSystem(async (tx) => {
      const where = keeping('computers', environment);
      const first = await entered(tx, where, { desktops: 40, laptops: 10, online: 45 }, '2025-01-01');
      await changeEntry(tx, where, first, { from: day('2025-07-01'), values: { desktops: 50, laptops: 12 } });
    });
    expect(await figure('infrastructure.computers', { to: '2025-06-30' })).toBe(50);
    expect(await figure('infrastructure.computers')).toBe(62);
    expect(await figure('infrastructure.computers', { from: '2024-01-01', to: '2024-12-31' })).toBeNull();
    expect(await figure('registers.computers.online')).toBeNull();
    expect(await figure('infrastructure.computers', { organisationId: department })).toBeNull();
  });

  test('of a window that has not ended is today’s, not what was entered for later', async () => {
    await asSystem(async (tx) => {
      const where = keeping('computers', department);
      const first = await entered(tx, where, { desktops: 1 }, '2025-01-01');
      await changeEntry(tx, where, first, { from: day('2026-03-20'), values: { desktops: 2 } });
    });
    expect(
      await figure('infrastructure.computers', { organisationId: department, from: '2026-01-01', to: '2026-03-31' }),
    ).toBe(1);
  });

  test('converts the bandwidth of all lines: leased line × 5 + FTTH × 5 + xDSL + other', async () => {
    await asSystem(async (tx) => {
      const where = keeping('internet-lines', environment);
      for (const [name, kind, mbps] of [
        ['A', 'leasedLine', 10],
        ['B', 'ftth', 80.5],
        ['C', 'xdsl', 8],
        ['D', 'other', 4],
      ] as const)
        await entered(tx, where, { name, kind, mbps }, '2025-01-01');
      await entered(tx, where, { name: 'E', kind: 'ftth', mbps: 900 }, '2025-01-01', '2025-06-01');
    });
    const names = ['leased_line', 'ftth', 'xdsl', 'other', 'bandwidth_converted'].map(
      (name) => `registers.internet.${name}`,
    );
    expect(await figures(names)).toEqual([10, 80.5, 8, 4, 10 * 5 + 80.5 * 5 + 8 + 4]);
  });

  test('of people counts each once, whatever certificates they hold, and asks for their duty', async () => {
    await asSystem(async (tx) => {
      const staff = keeping('it-staff', environment);
      await entered(
        tx,
        staff,
        { name: 'A', duty: 'fullTime', block: 'office', degree: 'bachelor', certificates: ['security', 'network'] },
        '2025-01-01',
      );
      await entered(
        tx,
        staff,
        { name: 'B', duty: 'partTime', block: 'office', degree: 'master', certificates: ['security'] },
        '2025-01-01',
      );
      const certificates = keeping('certificates', environment);
      const holder = (serial: string, name = 'Trần Hải Triều') => ({
        holder: name,
        group: 'leader',
        issuer: 'government',
        serial,
      });
      await entered(tx, certificates, holder('1'), '2025-01-01');
      await entered(tx, certificates, holder('2', 'TRẦN HẢI TRIỀU'), '2025-01-01');
    });
    expect(
      await figures([
        'it_staff.full_time',
        'it_staff.full_time.degree.bachelor',
        'it_staff.full_time.degree.master',
        'it_staff.certificate.any',
        'it_staff.certificate.security',
        'registers.it_staff.degree.master',
        // asked only where there is any
        'registers.it_staff.degree.doctor',
      ]),
    ).toEqual([1, 1, 0, 1, 1, 1, null]);
    expect(await figures(['certificates.leaders', 'certificates.civil_servants'])).toEqual([1, 0]);
  });

  test('tells a limit as the band of the form', async () => {
    const where = keeping('mail-systems', environment);
    await asSystem((tx) =>
      entered(
        tx,
        where,
        { name: 'Thư công vụ', kind: 'shared', attachmentMegabytes: 20, mailboxGigabytes: 2 },
        '2025-01-01',
      ),
    );
    expect(await figures(['registers.mail.attachment_limit', 'registers.mail.mailbox_limit'])).toEqual([
      'from_10_to_20',
      'from_2_to_5',
    ]);
  });

  test('says a document as people write it', async () => {
    const document = { number: '874/KH-STNMT', date: '2025-01-10', link: 'https://so.sonhai.example/kh' };
    await asSystem((tx) =>
      entered(
        tx,
        keeping('it-policies', environment),
        { subject: 'it_plan_year', document },
        '2025-01-01',
        '2026-01-01',
      ),
    );
    expect(
      await figures([
        'registers.policies.it_plan_year',
        'registers.policies.it_plan_year.document',
        'registers.policies.mail_regulation',
      ]),
    ).toEqual([true, '874/KH-STNMT ngày 10/01/2025 (https://so.sonhai.example/kh)', false]);
    expect(await figure('registers.policies.it_plan_year', { from: '2026-01-01', to: '2026-12-31' })).toBe(false);
  });
});

describe('headcounts', () => {
  test('add up by who counts as CBCC, as CBCCVC, as of the Office block, and by tier over the tree of the day', async () => {
    await asSystem(async (tx) => {
      const enter = (body: string, category: string, block: string, people: number) =>
        entered(tx, keeping('headcounts', body), { category, block, people }, '2025-01-01');
      await enter(environment, 'official', 'office', 2);
      await enter(environment, 'civilServant', 'office', 60);
      await enter(environment, 'contract', 'office', 5);
      await enter(environment, 'support', 'office', 9);
      await enter(environment, 'publicEmployee', 'units', 30);
      await enter(district, 'civilServant', 'office', 80);
      await enter(ward, 'civilServant', 'office', 20);
    });
    expect(
      await figures([
        'headcount.civil_servants',
        'registers.staff.office',
        'registers.staff.office_without_contract',
        'registers.staff.units',
      ]),
    ).toEqual([62, 67, 62, 30]);
    const tiers = [
      'headcount.staff',
      'headcount.staff.provincial',
      'headcount.staff.district',
      'headcount.staff.commune',
    ];
    expect(await figures(tiers, { organisationId: province, to: '2025-06-30' })).toEqual([192, 92, 80, 20]);
    // from 1 July 2025 there are no districts; the ward stands under the province
    expect(await figures(tiers, { organisationId: province })).toEqual([112, 92, null, 20]);
    expect(
      await figure('registers.staff.communes_without_contract', { organisationId: district, to: '2025-06-30' }),
    ).toBe(20);
  });

  test('of the whole province are told to whoever keeps the statistics, with the bodies that there were', async () => {
    const names = [
      'headcount.civil_servants.province',
      'headcount.civil_servants.district',
      'registers.organisations.state_bodies.district',
    ];
    expect(await figures(names, { organisationId: department, to: '2025-06-30' })).toEqual([162, 80, 8]);
  });

  test('count the bodies below as the tree was on the day', async () => {
    const names = ['registers.organisations.communes', 'registers.organisations.public_service_units'];
    expect(await figures(names, { organisationId: province, to: '2025-06-30' })).toEqual([60, expect.any(Number)]);
    expect(await figures(names, { organisationId: province })).toEqual([24, expect.any(Number)]);
    expect(await figure('registers.organisations.public_service_units')).toBe(2);
  });
});

describe('what happened in a window', () => {
  test('counts events by their day, gives a row for each, and 0 only where the register is kept or was found right', async () => {
    const where = keeping('incidents', environment);
    const incident = (noticedAt: string, system = 'site') => ({
      noticedAt,
      system,
      method: 'Thay đổi giao diện',
      recoveryHours: 3.5,
      handledBy: 'self',
    });
    expect(await figure('registers.incidents')).toBeNull();
    await asSystem((tx) => writeConfirmation(tx, where.register, environment, day('2025-12-31'), where.now));
    expect(await figure('registers.incidents')).toBe(0);
    expect(await figure('registers.incidents', { from: '2026-01-01', to: '2026-03-31' })).toBeNull();
    const wrong = await asSystem(async (tx) => {
      await entered(tx, where, incident('2025-03-05T08:30'), '2025-03-05', '2025-03-06');
      await entered(tx, where, incident('2025-04-01T00:00', 'other'), '2025-04-01', '2025-04-02');
      return entered(tx, where, incident('2025-12-31T23:59'), '2025-12-31', '2026-01-01');
    });
    expect(
      await figures(['registers.incidents', 'registers.incidents.attacked_at', 'registers.incidents.recovery_hours']),
    ).toEqual([2, ['2025-03-05T08:30', '2025-12-31T23:59'], [3.5, 3.5]]);
    await asSystem((tx) => withdrawEntry(tx, where, wrong, 'Báo nhầm'));
    expect(await figures(['registers.incidents', 'registers.incidents.attack_method'])).toEqual([
      1,
      ['Thay đổi giao diện'],
    ]);
  });

  test('adds spans up where they cover the window, and says nothing where one is missing, reaches out or has no figure', async () => {
    const where = keeping('correspondence', environment);
    await asSystem(async (tx) => {
      await entered(tx, where, { sent: 100, sentElectronic: 80 }, '2025-01-01', '2025-02-01');
      await entered(tx, where, { sent: 200 }, '2025-02-01', '2025-04-01');
      await entered(tx, where, { sent: 50 }, '2025-05-01', '2025-06-01');
      await entered(tx, where, { sent: 70 }, '2026-01-01', '2026-02-01');
    });
    const sent = (from: string, to: string) => figure('correspondence.sent.total', { from, to });
    expect(await sent('2025-01-01', '2025-03-31')).toBe(300);
    expect(await sent('2025-01-01', '2025-02-15')).toBeNull();
    expect(await sent('2025-01-01', '2025-05-31')).toBeNull();
    expect(await figure('correspondence.sent.electronic', { from: '2025-01-01', to: '2025-03-31' })).toBeNull();
    // the quarter goes on; its first month is there
    expect(await sent('2026-01-01', '2026-03-31')).toBe(70);
  });

  test('takes a year’s money for that year alone', async () => {
    const where = keeping('it-budget', environment);
    await asSystem(async (tx) => {
      await entered(tx, where, { year: '2024', total: 900.5 }, '2024-01-01', '2025-01-01');
      await entered(tx, where, { year: '2025', total: 1200 }, '2025-01-01', '2026-01-01');
    });
    expect(await figure('registers.it_budget.total')).toBe(1200);
    expect(await figure('registers.it_budget.total', { from: '2024-01-01', to: '2024-12-31' })).toBe(900.5);
    expect(await figure('registers.it_budget.total', { from: '2025-01-01', to: '2025-06-30' })).toBeNull();
  });
});

test('a figure shows the entries that it counted, each with the way to it', async () => {
  const found = await registerMeasures({ db: db.app }).list(
    'headcount.staff',
    question({ organisationId: province, to: '2025-06-30' }),
    { offset: 0, limit: 2 },
  );
  expect(found?.total).toBe(5);
  expect(found?.columns.map(({ vi }) => vi)).toEqual([
    'Cơ quan, đơn vị',
    'Nhóm',
    'Khối',
    'Đơn vị trực thuộc',
    'Số người',
    'Thời gian',
  ]);
  expect(found?.things).toHaveLength(2);
  expect(found?.things[0]?.href).toMatch(/^\/quan-tri\/so-theo-doi\/[0-9a-f-]+\/bien-che\/[0-9a-f-]+$/);
});

test('a name that no register answers is left out', async () => {
  const taken = await registerMeasures({ db: db.app }).take(
    ['nothing.of.ours', 'infrastructure.computers'],
    question({}),
  );
  expect([...taken.keys()]).toEqual(['infrastructure.computers']);
});
