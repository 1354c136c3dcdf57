import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type Answered, type Client, type TestApp, testApp } from '../../../../test/app.ts';
import { filler, held, opened, save, sequenceOf } from '../reports.testing.ts';

let app: TestApp;
let mai: Client;
let report: string;
let year = 2016;
const register = `/quan-tri/so-theo-doi/${bodies.environment}/su-co`;
beforeAll(async () => {
  app = await testApp();
  mai = await app.as(filler);
});
afterAll(() => app.close());

/** Enters incidents of a year as its officer does. */
async function incident(method: string, day = '02/03'): Promise<void> {
  const answer = await mai.form(`${register}/them`, {
    noticedAt: `${day}/${year} 08:00`,
    system: 'site',
    method,
    recoveryHours: '2',
    handledBy: 'self',
  });
  if (answer.statusCode !== 303) throw new Error(answer.body);
}
/** Takes an incident back at its source. */
async function withdrawn(method: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`SELECT entry_id AS id FROM register_version
    WHERE values ->> 'method' = ${method} AND replaced_in IS NULL`.execute(app.db.owner.kysely);
  const answer = await mai.form(`${register}/${rows[0]?.id}/huy`, { base: '1', reason: 'Nhập nhầm' });
  if (answer.statusCode !== 303) throw new Error(answer.body);
}
const page = async () => (await mai.get(`${report}/do-lai`)).body;
const ticks = (body: string, name: string) =>
  [...body.matchAll(new RegExp(`<input[^>]*name="${name}"[^>]*>`, 'g'))].map(([tag]) => ({
    place: /value="([^"]+)"/.exec(tag)?.[1] ?? '',
    isChosen: tag.includes('checked'),
  }));
/** What the page would post: everything that it saw, and these ticks. */
async function take(chosen: { readonly lay?: readonly string[]; readonly bo?: readonly string[] }): Promise<Answered> {
  const body = await page();
  const seen = [...body.matchAll(/name="((?:so|mat)\.[^"]+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')] as const,
  );
  const base = /name="base" value="(\d+)"/.exec(body)?.[1] ?? '';
  return mai.form(`${report}/do-lai`, { base, ...Object.fromEntries(seen), ...chosen });
}
/** The rows that stand in the report, by what they say of the attack, with their places. */
async function rows(): Promise<Readonly<Record<string, string>>> {
  const answers = await held(app, report);
  return Object.fromEntries(
    Object.values(answers).flatMap(({ place, value }) => {
      const row = place.split('/').slice(0, 2).join('/');
      const isThere = place.endsWith('/attack_method') && typeof answers[row]?.value === 'number';
      return isThere ? [[String(value), row] as const] : [];
    }),
  );
}

beforeEach(async () => {
  year += 1;
  await incident(`Quét cổng ${year}`);
  await incident(`Chèn mã ${year}`, '05/03');
  report = await opened(mai, bodies.environment, 'portal-board-2017', String(year));
});

test('a row that the source took back is shown on measuring again, and dropped as it is chosen at first', async () => {
  expect(Object.keys(await rows())).toEqual([`Quét cổng ${year}`, `Chèn mã ${year}`]);
  expect(ticks(await page(), 'bo')).toEqual([]);
  await withdrawn(`Chèn mã ${year}`);
  const gone = (await rows())[`Chèn mã ${year}`] ?? '';
  const body = await page();
  expect(body).toContain('Dòng không còn ở nguồn (1)');
  expect(body).toContain(`Phương thức tấn công: Chèn mã ${year}`);
  expect(ticks(body, 'bo')).toEqual([{ place: gone, isChosen: true }]);
  const answer = await take({ bo: [gone] });
  expect(answer.statusCode).toBe(303);
  expect(Object.keys(await rows())).toEqual([`Quét cổng ${year}`]);
  expect((await mai.get(String(answer.headers.location))).body).toContain('Đã bỏ 1 dòng không còn ở nguồn.');
  expect(ticks(await page(), 'bo')).toEqual([]);
});

test('a row that is kept says once that the source does not have it, and blocks until a reason is given', async () => {
  await withdrawn(`Quét cổng ${year}`);
  const kept = (await rows())[`Quét cổng ${year}`] ?? '';
  await take({});
  const answers = Object.values(await held(app, report)).filter(({ place }) => place.startsWith(`${kept}/`));
  const marked = answers.filter(({ about }) => JSON.stringify(about).includes('overrides'));
  expect(marked).toHaveLength(1);
  expect(marked[0]).toMatchObject({
    value: expect.anything(),
    about: { provenance: { kind: 'typed' }, overrides: { value: null, measure: 'registers.incidents.attack_method' } },
  });
  expect((await mai.get(report)).body).toContain('Hãy ghi lý do khai khác số đo');
  const sequence = await sequenceOf(app, report);
  const body = await page();
  expect(body).toContain('đã giữ lại, khác với nguồn');
  expect(ticks(body, 'bo')).toEqual([{ place: kept, isChosen: false }]);
  // kept again: nothing more is written
  await take({});
  expect(await sequenceOf(app, report)).toBe(sequence);
});

test('a row in which somebody wrote is not dropped unless the person says so, nor if somebody wrote in it since', async () => {
  const place = (await rows())[`Quét cổng ${year}`] ?? '';
  await save(mai, report, [
    { place: `${place}/attack_method`, value: 'Quét cổng (đã rõ)', base: await sequenceOf(app, report) },
  ]);
  await withdrawn(`Quét cổng ${year}`);
  expect(ticks(await page(), 'bo')).toEqual([{ place, isChosen: false }]);
  const body = await page();
  const base = /name="base" value="(\d+)"/.exec(body)?.[1] ?? '';
  await save(mai, report, [{ place: `${place}/recovery_hours`, value: 9, base: await sequenceOf(app, report) }]);
  const answer = await mai.form(`${report}/do-lai`, { base, [`mat.${place}`]: '1', bo: [place] });
  expect(answer.statusCode).toBe(409);
  expect(Object.values(await rows())).toContain(place);
});

test('rows that the source has got since are offered as whole rows, and taken with one tick', async () => {
  await incident(`Từ chối dịch vụ ${year}`, '09/03');
  const body = await page();
  expect(body).toContain('Dòng mới ở nguồn (1)');
  const [row] = ticks(body, 'lay').filter(({ place }) => place.startsWith('incidents/'));
  expect(row).toMatchObject({ isChosen: true });
  await take({ lay: [row?.place ?? ''] });
  expect(Object.keys(await rows())).toContain(`Từ chối dịch vụ ${year}`);
  expect((await held(app, report))[`${row?.place}/recovery_hours`]).toMatchObject({
    value: 2,
    about: { provenance: { kind: 'measured', measure: 'registers.incidents.recovery_hours' } },
  });
});

test('a row that people added, or took out, is none of the source’s', async () => {
  await save(mai, report, [
    { place: 'incidents/tay', value: 5 },
    { place: 'incidents/tay/attack_method', value: 'Khai tay' },
  ]);
  const mine = (await rows())[`Quét cổng ${year}`] ?? '';
  await save(mai, report, [{ place: mine, value: null, base: await sequenceOf(app, report) }]);
  const body = await page();
  expect(ticks(body, 'bo')).toEqual([]);
  expect(body).not.toContain('Dòng mới ở nguồn');
});
