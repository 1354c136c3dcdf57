import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type Client, type TestApp, unmeasuredApp } from '../../../test/app.ts';
import { filler, opened, postedBy, type Sent, save, values } from './reports.testing.ts';

let app: TestApp;
let mai: Client;
let an: Client;
beforeAll(async () => {
  app = await unmeasuredApp();
  mai = await app.as(filler);
  an = await app.join('an', 'filler', bodies.environment);
});
afterAll(() => app.close());

let report = '';
let year = 2019;
beforeEach(async () => {
  report = await opened(mai, bodies.environment, 'egov-department-2019', String(year));
  year += 1;
});

type Posted = Record<string, string[]>;
/** The page as it stands, ready to be sent back. */
const page = async (address = report): Promise<Posted> => postedBy((await mai.get(address)).body);
const send = (posted: Posted, changed: Record<string, string | string[]> = {}, address = report) =>
  mai.form(address, { ...posted, ...changed });
/** Saved, and led back to the page. */
const saved = async (answer: ReturnType<typeof send>) =>
  expect((await answer).headers.location).toMatch(new RegExp(`^${report}\\?luu=1`));
const others = (changes: readonly Sent[]) =>
  save(an, report, changes).then((answer) => expect(answer.json().conflicts).toEqual([]));

describe('two people wrote in the same field', () => {
  beforeEach(() => save(mai, report, [{ place: 'staff_office', value: 40 }]));

  /** Mine is 41, theirs is 44, and the page shows both. */
  async function conflicted() {
    const posted = await page();
    await others([{ place: 'staff_office', value: 44, base: 1 }]);
    const answer = await send(posted, { staff_office: '41', staff_units: '9' });
    expect(answer.statusCode).toBe(409);
    return answer.body;
  }

  test('both values are shown, the rest is saved, nothing is overwritten', async () => {
    const body = await conflicted();
    for (const text of ['Có 1 ô mà người khác cũng vừa sửa', 'Của tôi: 41', 'Của an: 44']) expect(body).toContain(text);
    expect(body).toContain('name="choose:staff_office"');
    // the script of the page does not know of the choice
    expect(body).not.toContain('sheet-data');
    expect(await values(app, report)).toEqual({ staff_office: 44, staff_units: 9 });
  });

  test.each([
    ['mine', 41],
    ['theirs', 44],
  ])('whoever keeps %s gets it', async (choice, kept) => {
    await saved(send(postedBy(await conflicted()), { 'choose:staff_office': choice }));
    expect(await values(app, report)).toMatchObject({ staff_office: kept });
  });

  test('without a choice one is asked again, and nothing of one’s own is lost', async () => {
    const again = await send(postedBy(await conflicted()));
    expect([again.statusCode, again.body.includes('Của tôi: 41')]).toEqual([409, true]);
    expect(await values(app, report)).toMatchObject({ staff_office: 44 });
  });

  test('whoever enters a third value has decided', async () => {
    await saved(send(postedBy(await conflicted()), { 'choose:staff_office': 'mine', staff_office: '42' }));
    expect(await values(app, report)).toMatchObject({ staff_office: 42 });
  });

  test('if a third value came in between, one is asked again', async () => {
    const posted = postedBy(await conflicted());
    await others([{ place: 'staff_office', value: 50, base: 2 }]);
    const again = await send(posted, { 'choose:staff_office': 'mine' });
    expect([again.statusCode, again.body.includes('Của an: 50')]).toEqual([409, true]);
    await saved(send(postedBy(again.body), { 'choose:staff_office': 'mine' }));
    expect(await values(app, report)).toMatchObject({ staff_office: 41 });
  });

  test('a forged choice cannot reach beyond the form, nor overwrite unseen', async () => {
    const posted = await page();
    const forged = (place: string, mine: string, seen: string) =>
      send(posted, { [`mine:${place}`]: mine, [`seen:${place}`]: seen, [`choose:${place}`]: 'mine' });
    expect((await forged('level3_list/a', '1', '1')).statusCode).toBe(400);
    expect((await forged('__proto__', '1', '1')).statusCode).toBe(400);
    expect((await forged('other_applications/r1', '"x"', '1')).statusCode).toBe(400);
    await others([{ place: 'staff_office', value: 44, base: 1 }]);
    expect((await forged('staff_office', '1', '99')).statusCode).toBe(409);
    await saved(forged('staff_office', '{broken', '1'));
    expect(await values(app, report)).toEqual({ staff_office: 44 });
  });

  test('boxes are a conflict as well', async () => {
    const posted = await page();
    await others([{ place: 'has_wan', value: true }]);
    const answer = await send(posted, { has_wan: 'no' });
    expect([answer.statusCode, answer.body.includes('Của an: Có')]).toEqual([409, true]);
    await saved(send(postedBy(answer.body), { 'choose:has_wan': 'mine' }));
    expect(await values(app, report)).toMatchObject({ has_wan: false });
  });
});

describe('rows', () => {
  const table = 'other_applications';
  const row = `${table}/r1`;

  test('are added at the end, filled, and removed by their buttons', async () => {
    await saved(send(await page(), { add: table }));
    const [first = ''] = (await page()).rows ?? [];
    await saved(send(await page(), { [`${first}/application`]: 'Một', add: table }));
    const rows = (await page()).rows ?? [];
    expect([rows.length, rows[0]]).toEqual([2, first]);
    await saved(send(await page(), { remove: first, [`${rows[1]}/application`]: 'Hai' }));
    expect((await page()).rows).toEqual([rows[1]]);
    expect((await mai.get(report)).body).toContain('value="Hai"');
  });

  test('a row in which somebody wrote meanwhile is not removed unseen; both are shown, and the choice is kept', async () => {
    await save(mai, report, [
      { place: row, value: 1 },
      { place: `${row}/application`, value: 'Một' },
    ]);
    const posted = await page();
    await others([{ place: `${row}/supplier`, value: 'VNPT' }]);
    await others([{ place: `${row}/units`, value: 3 }]);
    const answer = await send(posted, { remove: row });
    expect(answer.statusCode).toBe(409);
    for (const text of ['dòng 1', 'Của tôi: xóa dòng này', 'Của an: 3', `name="choose:${row}"`]) {
      expect(answer.body).toContain(text);
    }
    const asked = postedBy(answer.body);
    await saved(send(asked, { [`choose:${row}`]: 'theirs' }));
    expect((await page()).rows).toEqual([row]);
    await saved(send(asked, { [`choose:${row}`]: 'mine' }));
    expect((await page()).rows).toBeUndefined();
  });

  test('what was written into a row that somebody removed meanwhile is shown at the top, and brings the row back if kept', async () => {
    await save(mai, report, [
      { place: row, value: 1 },
      { place: `${row}/application`, value: 'Một' },
    ]);
    const posted = await page();
    await others([{ place: row, value: null, base: 1 }]);
    const answer = await send(posted, { [`${row}/supplier`]: 'VNPT' });
    expect(answer.statusCode).toBe(409);
    for (const text of ['dòng đã xóa', 'Của tôi: VNPT', 'Của an: xóa dòng này']) expect(answer.body).toContain(text);
    const asked = postedBy(answer.body);
    await saved(send(asked, { [`choose:${row}/supplier`]: 'theirs' }));
    expect((await page()).rows).toBeUndefined();
    await saved(send(asked, { [`choose:${row}/supplier`]: 'mine' }));
    expect((await page()).rows).toEqual([row]);
    expect(await values(app, report)).toMatchObject({ [`${row}/supplier`]: 'VNPT', [`${row}/application`]: 'Một' });
  });

  test('a conflict on another page of a long table is shown at the top; the page that was shown stays', async () => {
    const rows = Array.from({ length: 150 }, (_, index) => ({ place: `${table}/r${index}`, value: index + 1 }));
    await save(mai, report, rows);
    const first = `${report}?dong=${table}%3A1`;
    expect((await page()).rows).toHaveLength(50);
    const posted = await page(first);
    expect(posted.rows).toHaveLength(100);
    await others([{ place: `${table}/r4/supplier`, value: 'VNPT' }]);
    const answer = await send(posted, { [`${table}/r4/supplier`]: 'FPT' }, report);
    expect(answer.statusCode).toBe(409);
    for (const text of ['dòng 5: ', 'Của tôi: FPT', 'Của an: VNPT']) expect(answer.body).toContain(text);
    await saved(send(postedBy(answer.body), { [`choose:${table}/r4/supplier`]: 'mine' }));
    expect(await values(app, report)).toMatchObject({ [`${table}/r4/supplier`]: 'FPT' });
    const action = /<form[^>]*action="([^"]*)"[^>]*id="sheet-form"/.exec((await mai.get(first)).body)?.[1];
    expect(action).toBe(first);
    const { location } = (await send(await page(first), {}, first)).headers;
    expect(location).toContain(`dong=${table}%3A1`);
  });

  test.each(['-1', '0', '1.5', '1e9', '1e999', 'x', '', ':'])(
    'the page %s of a table is one that there is',
    async (number) => {
      await save(mai, report, [{ place: row, value: 1 }]);
      expect((await page(`${report}?dong=${table}%3A${number}`)).rows).toEqual([row]);
    },
  );
});
