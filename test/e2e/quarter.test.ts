/** A full quarter of the demonstration province as its people live it, in Chromium. */
import { PDF } from '@libpdf/core';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Value } from '#forms-engine';
import { demonstrationIds } from '#modules/organisations';
import { opened } from '../../src/modules/reporting/campaigns/campaigns.testing.ts';
import { signed, withFactor } from '../../src/modules/reporting/submissions/submissions.testing.ts';
import type { Sender } from '../app.ts';
import { answered, type Body, formOf, type Hands, sent, sumsMissing, sumsOf, textOf } from '../quarter-steps.ts';
import { unzip } from '../xlsx.ts';
import { type Browser, openBrowser, type Page, whenLive, whenSaved } from './browser.ts';
import { type Reachable, startProgram } from './program.ts';
import { askedIn, forEach, ownReport, type Seat, takeSeats } from './quarter-people.ts';
import { invited, senderOf, sessionOf } from './sender.ts';
import { sharedProgram, sharedProgramOnServer } from './shared-program.ts';
import { certify, hastyClock, sign, submit, type Telephone, typeIn, withTelephone } from './signing.ts';

async function textOfPdf(bytes: Buffer): Promise<string> {
  const pages = (await PDF.load(bytes)).extractText();
  return pages.map(({ text }) => text).join('\n');
}

const patience = 600_000;
const department = 'Sở Tài nguyên và Môi trường';
const ward = 'Ủy ban nhân dân phường Hoa Sim';

const [year = '', month = ''] = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Ho_Chi_Minh' })
  .format(new Date())
  .split('-');
const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
/** The quarter that is under way: the demonstration has asked for those before it. */
const quarter = `${year}Q${Math.ceil(Number(month) / 3)}`;
const quarterly = { form: 'it-quarterly-2019', period: quarter };
const yearly = { form: 'egov-department-2019', period: year };
const own = { form: 'it-figures-2018', period: year };
const ground = 'Công văn số 1204/UBND-KGVX ngày 02/01/2026 của UBND tỉnh về tiếp tục dùng mẫu báo cáo';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Programs of its own: from the first signature on heads sign in with a second factor, and no report is blank any more. */
const programs: readonly (readonly [string, () => Promise<Reachable & { readonly stop?: () => Promise<void> }>])[] = [
  ['on the embedded database', process.env.CONGSO_TEST_PROGRAM === undefined ? startProgram : sharedProgram],
  ['on a PostgreSQL server', sharedProgramOnServer],
];

describe.each(programs)('a full quarter of the demonstration province %s', (_name, open) => {
  let program: Awaited<ReturnType<typeof open>>;
  let people: Record<Seat, Page>;
  let officer: Sender;
  let telephone: Telephone;
  let campaign = '';
  let mended = 0;
  let bodies: readonly Body[] = [];
  const hands = new Map<string, Hands>();
  /** Where the reports of the quarter and of the year are, by body. */
  const reports = { quarter: new Map<string, string>(), year: new Map<string, string>() };
  const at = (path: string) => `${program.url}${path}`;

  const handsOf = (body: Pick<Body, 'id'>): Hands => {
    const found = hands.get(body.id);
    if (found === undefined) throw new Error(`nobody works in ${body.id}`);
    return found;
  };
  const bodyNamed = (name: string): Body => {
    const found = bodies.find((body) => body.name === name);
    if (found === undefined) throw new Error(`${name} is not asked`);
    return found;
  };
  const answersOf = (where: ReadonlyMap<string, string>): Promise<readonly Readonly<Record<string, Value>>[]> =>
    Promise.all(
      [...where].map(
        async ([id, report]) => JSON.parse((await handsOf({ id }).filler.get(`${report}/in/json`)).body).answers,
      ),
    );

  beforeAll(async () => {
    program = await open();
    people = await takeSeats(browser, program);
    officer = await senderOf(people.officer, program);
    telephone = await withTelephone(people.head, program);
  }, patience);
  afterAll(async () => {
    for (const page of Object.values(people ?? {})) await page.context().close();
    await program?.stop?.();
  }, patience);

  test('the officer drafts the campaign, says whom it asks and until when, and opens it', async () => {
    const page = people.officer;
    await page.goto(at('/quan-tri/dot-bao-cao'));
    await page.getByText('Lập đợt báo cáo').first().click();
    await page.selectOption('select[name=form]', quarterly.form);
    await page.fill('input[name=period]', quarter);
    await page.getByRole('button', { name: 'Lập bản nháp' }).click();
    await page.waitForURL(/\/sua/);
    await page.locator('input[name=kinds][value=district]').uncheck();
    await page.fill('input[name=opensOn]', today);
    await page.fill('textarea[name=grounds]', ground);
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.waitForURL(/luu=1/);
    await page.getByRole('link', { name: 'Kiểm tra trước khi mở' }).first().click();
    await page.getByRole('button', { name: 'Mở đợt báo cáo' }).click();
    await page.waitForURL(/mo=\d+-\d+/);
    campaign = new URL(page.url()).pathname;
    bodies = await askedIn(officer, campaign);
    const ofKind = (pattern: RegExp) => bodies.filter(({ name }) => pattern.test(name)).length;
    expect(ofKind(/^Ủy ban nhân dân (xã|phường|đặc khu)/)).toBe(24);
    expect(bodies.length - 24).toBeGreaterThanOrEqual(16);
  }, 120_000);

  test(
    'everybody who answers has somebody who fills and somebody who signs',
    async () => {
      const administrator = await sessionOf(program, 'quantri@tttt.sonhai.example');
      const pages: Readonly<Record<string, Page>> = { [department]: people.filler, [ward]: people.wardFiller };
      await forEach(bodies, async ({ id, name }) => {
        const known = pages[name];
        const person = (role: 'filler' | 'signer') =>
          invited(program, administrator, {
            ...{ login: `${role}-${id.slice(-6)}@don-vi.sonhai.example`, role, organisation: id },
            name: `${role === 'filler' ? 'Người khai' : 'Thủ trưởng'} ${name}`,
          });
        const filler = known === undefined ? await person('filler') : await senderOf(known, program);
        const head = await person('signer');
        hands.set(id, { filler, head, code: await withFactor(head, hastyClock()) });
        reports.quarter.set(id, await ownReport(filler, quarterly));
      });
      expect(hands.size).toBe(bodies.length);
    },
    patience,
  );

  test('the filler of a department finds it among what waits, begins, and what is measured stands in it', async () => {
    const page = people.filler;
    await page.goto(at('/quan-tri'));
    await page
      .locator(`main a[href$="${reports.quarter.get(demonstrationIds.environment)}"]`)
      .first()
      .click();
    await page.waitForURL(/bao-cao\/[0-9a-f-]{36}/);
    await page.getByRole('button', { name: 'Bắt đầu khai' }).click();
    await whenLive(page);
    expect(await page.locator('main').textContent()).toContain('Đo');
  });

  test('a contradiction is named at once, and holds the certification back', async () => {
    const page = people.filler;
    const report = at(reports.quarter.get(demonstrationIds.environment) ?? '');
    const staff = Number(await page.inputValue('[name=civil_servants]'));
    expect(staff).toBeGreaterThan(0);
    await typeIn(page, 'mail_accounts', String(staff + 7));
    await whenSaved(page);
    await expect.poll(() => page.locator('[data-findings=mail_accounts]').textContent()).toContain(String(staff));
    await page.goto(`${report}/xac-nhan`);
    expect(await page.locator('main').textContent()).toContain('Lỗi cần sửa');
    await page.goto(report);
    await whenLive(page);
    await typeIn(page, 'mail_accounts', String(staff));
    await whenSaved(page);
  });

  test('it is certified by the filler, signed by the head with a second factor, and submitted', async () => {
    const body = bodyNamed(department);
    const path = reports.quarter.get(body.id) ?? '';
    await answered(quarterly, body, handsOf(body).filler, path);
    await certify(people.filler, at(path));
    await sign(people.head, at(path), program, telephone);
    await submit(people.filler, at(path));
    expect(await people.filler.locator('main').textContent()).toContain('Đã nộp, chờ thẩm định');
  }, 180_000);

  test('a ward answers in its page, and its chairman signs', async () => {
    const page = people.wardFiller;
    const body = bodyNamed(ward);
    const path = reports.quarter.get(body.id) ?? '';
    await page.goto(at(path));
    await page.getByRole('button', { name: 'Bắt đầu khai' }).click();
    await whenLive(page);
    await typeIn(page, 'procedures_total', '118');
    await whenSaved(page);
    const { filler, head, code } = handsOf(body);
    await answered(quarterly, body, filler, path);
    await certify(page, at(path));
    expect((await signed(head, path, code())).statusCode).toBe(303);
    await submit(page, at(path));
    expect(await page.locator('main').textContent()).toContain('Đã nộp, chờ thẩm định');
  }, 180_000);

  test(
    'the other departments and all communes begin, answer, certify, sign and submit',
    async () => {
      const others = bodies.filter(({ name }) => name !== department && name !== ward);
      await forEach(others, async (body) => {
        const report = reports.quarter.get(body.id) ?? '';
        await handsOf(body).filler.form(`${report}/bat-dau`, {});
        await sent(quarterly, body, handsOf(body), report);
      });
      await people.officer.goto(at(campaign));
      expect(await people.officer.locator('main').textContent()).toContain(`${bodies.length}/${bodies.length} cơ quan`);
    },
    patience,
  );

  test('one is returned with a note on a figure, which the filler reads beside it, mends and sends again', async () => {
    const page = people.officer;
    const path = reports.quarter.get(demonstrationIds.environment) ?? '';
    await page.goto(at(`${path}/xem-xet`));
    await page.fill('[name="nhan-xet:computers_total"]', 'Chưa tính máy cấp mới tháng 12');
    await page.getByRole('button', { name: 'Trả lại để sửa' }).click();
    await page.waitForURL(/xong=return/);
    await people.filler.goto(at(path));
    expect(await people.filler.locator('main').textContent()).toContain('Chưa tính máy cấp mới tháng 12');
    await whenLive(people.filler);
    mended = Number(await people.filler.inputValue('[name=computers_total]')) + 3;
    await typeIn(people.filler, 'computers_total', String(mended));
    await whenSaved(people.filler);
    await people.filler.goto(at(`${path}/nguon/computers_total`));
    await people.filler.fill('textarea[name=note]', '3 máy cấp tháng 12 chưa ghi vào sổ theo dõi');
    await people.filler.getByRole('button', { name: 'Lưu ghi chú' }).click();
    await people.filler.getByText('Đã lưu ghi chú').waitFor();
    await certify(people.filler, at(path));
    await sign(people.head, at(path), program, telephone);
    await submit(people.filler, at(path), 'Đã tính máy cấp mới tháng 12');
  }, 180_000);

  test('all are accepted at once, and the board of the campaign says so', async () => {
    const page = people.officer;
    const waiting = at(`/quan-tri/tham-dinh?tinh-trang=submitted&mau=${quarterly.form}&q=${quarter}`);
    for (await page.goto(waiting); (await page.locator('input.review-box').count()) > 0; await page.goto(waiting)) {
      await page.getByRole('button', { name: /^Chấp nhận cả/ }).click();
      await page.getByText(/Đã chấp nhận \d+ báo cáo\./).waitFor();
    }
    await page.goto(at(campaign));
    expect(textOf(await page.locator('main').innerHTML())).toContain(`Đã tiếp nhận ${bodies.length}`);
  }, 180_000);

  test('the figures are the sums of the answers, and a figure leads to every report behind it', async () => {
    const page = people.officer;
    await page.goto(at(`/quan-tri/tong-hop?bieu=${quarterly.form}&ky=${quarter}&muc=chap-nhan`));
    const sums = sumsOf(formOf(quarterly), await answersOf(reports.quarter));
    expect(sums.size).toBeGreaterThan(5);
    expect(sumsMissing(await page.content(), sums)).toEqual([]);
    expect(await page.locator('main').textContent()).toContain('Đủ báo cáo của mọi cơ quan thuộc diện.');
    await page.locator('a[href*="chi-tieu/computers_total"]').first().click();
    await page.waitForURL(/chi-tieu\/computers_total/);
    await page.locator('main a[href*="/bao-cao/"]', { hasText: department }).click();
    await page.waitForURL(new RegExp(reports.quarter.get(demonstrationIds.environment) ?? 'no report'));
    expect(await page.locator('main').textContent()).toContain(String(mended));
  });

  test(
    'the departments answer their yearly assessment too, and all of it is accepted',
    async () => {
      const asked = await opened(officer, yearly.form, year, { opensOn: today });
      const departments = await askedIn(officer, asked);
      expect(departments.length).toBeGreaterThanOrEqual(16);
      await forEach(departments, async (body) => {
        const { filler } = handsOf(body);
        const report = await ownReport(filler, yearly);
        reports.year.set(body.id, report);
        await filler.form(`${report}/bat-dau`, {});
        await sent(yearly, body, handsOf(body), report);
      });
      const chosen = [...reports.year.values()].map((report) => `${report.split('/').at(-1)}:1`);
      const accepted = await officer.form('/quan-tri/tham-dinh/chap-nhan', { report: chosen });
      expect(textOf(accepted.body)).toContain(`Đã chấp nhận ${departments.length} báo cáo.`);
      const { body } = await officer.get(`/quan-tri/tong-hop?bieu=${yearly.form}&ky=${year}&muc=chap-nhan`);
      expect(sumsMissing(body, sumsOf(formOf(yearly), await answersOf(reports.year)))).toEqual([]);
    },
    patience,
  );

  test('the districts’ closed campaign of 2024 adds up on the tree of three levels, and again on that of two', async () => {
    const page = people.officer;
    const district = { form: 'egov-district-2019', period: '2024' };
    await page.goto(at('/quan-tri/dot-bao-cao'));
    const campaigns = page.locator('tr', { has: page.getByRole('link', { name: /cấp huyện.*2024/ }) });
    expect(await campaigns.textContent()).toContain('Đã khóa');
    const list = await officer.get(`/quan-tri/bao-cao?q=2024&bieu-mau=${district.form}`);
    const addresses = new Set(
      [...list.body.matchAll(/\/quan-tri\/bao-cao\/[0-9a-f-]{36}/g)].map(([address]) => address),
    );
    const told = await Promise.all([...addresses].map((address) => officer.get(`${address}/in/json`)));
    const sums = sumsOf(
      formOf(district),
      told.map(({ body }) => JSON.parse(body).answers),
    );
    expect([addresses.size, sums.size > 5]).toEqual([8, true]);
    await page.goto(at(`/quan-tri/tong-hop?bieu=${district.form}&ky=2024&muc=chap-nhan`));
    expect(sumsMissing(await page.content(), sums)).toEqual([]);
    await page.fill('input[name=ngay]', '2025-07-01');
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    await page.waitForURL(/ngay=2025-07-01/);
    expect(sumsMissing(await page.content(), sums)).toEqual([]);
    await page.locator('a[href*="chi-tieu/"]').first().click();
    await page.waitForURL(/chi-tieu/);
    expect(await page.locator('main').textContent()).toContain('nay tính vào');
  }, 120_000);

  describe('the province’s own report', () => {
    let path = '';
    let news = 0;

    test('is composed of what its agencies reported', async () => {
      await opened(officer, own.form, year, { opensOn: today, grounds: ground, kinds: ['province'] });
      news = sumsOf(formOf(yearly), await answersOf(reports.year)).get('items_news') ?? 0;
      expect(news).toBeGreaterThan(0);
      const page = people.provinceFiller;
      path = await ownReport(await senderOf(page, program), own);
      await page.goto(at(`${path}/tong-hop`));
      expect(await page.locator(`input[name=lay][value="items_news=${news}"]`).isChecked()).toBe(true);
      await page.getByRole('button', { name: 'Đưa mục đã chọn vào báo cáo' }).click();
      await page.getByText(/Đã đưa \d+ mục vào báo cáo\./).waitFor();
      await page.goto(at(path));
      expect((await page.inputValue('[name=items_news]')).replaceAll('.', '')).toBe(String(news));
    }, 120_000);

    test('is filled, certified, signed and submitted', async () => {
      const page = people.provinceFiller;
      const body = { id: demonstrationIds.province, name: 'Ủy ban nhân dân tỉnh Sơn Hải' };
      await answered(own, body, await senderOf(page, program), path);
      await certify(page, at(path));
      await sign(people.provinceHead, at(path), program, await withTelephone(people.provinceHead, program));
      await submit(page, at(path));
      expect(await page.locator('main').textContent()).toContain('Đã nộp, chờ thẩm định');
    }, 180_000);

    const file = async (format: string): Promise<Buffer> => {
      const answer = await people.provinceFiller.request.get(at(`${path}/in/${format}`));
      expect([format, answer.status()]).toEqual([format, 200]);
      return answer.body();
    };

    test('is printed: the paper shows the figure', async () => {
      const text = await textOfPdf(await file('pdf'));
      expect(text).toContain('BIỂU MẪU BÁO CÁO SỐ LIỆU');
      expect(text).toContain(news.toLocaleString('vi-VN'));
    }, 60_000);

    test('is exported as data, and each file has the figure', async () => {
      expect(JSON.parse(String(await file('json'))).answers.items_news).toBe(news);
      const rows: unknown[][] = parse(await file('csv'), { bom: true });
      expect(rows.find((row) => row.includes('items_news'))?.map(String)).toContain(String(news));
      const { sheets } = await readXlsx(await file('xlsx'));
      expect(sheets.flatMap((sheet) => sheet.rows.flat())).toContain(news);
      const parts = await unzip(await file('docx'));
      expect(textOf(String(parts.get('word/document.xml')))).toContain(news.toLocaleString('vi-VN'));
    }, 60_000);
  });

  test('the figures of the whole province are printed and taken along in every format', async () => {
    const sum = sumsOf(formOf(quarterly), await answersOf(reports.quarter)).get('computers_total') ?? 0;
    const file = async (format: string): Promise<Buffer> => {
      const address = `/quan-tri/tong-hop/tep/${format}?bieu=${quarterly.form}&ky=${quarter}&muc=chap-nhan`;
      const answer = await people.officer.request.get(at(address));
      expect([format, answer.status()]).toEqual([format, 200]);
      return answer.body();
    };
    const shown = sum.toLocaleString('vi-VN');
    const { fields }: { fields: { id: string; value: number }[] } = JSON.parse(String(await file('json')));
    expect(fields.find(({ id }) => id === 'computers_total')?.value).toBe(sum);
    const rows: unknown[][] = parse(await file('csv'), { bom: true });
    expect(rows.flat().map(String)).toContain(String(sum));
    const { sheets } = await readXlsx(await file('xlsx'));
    expect(sheets.flatMap((sheet) => sheet.rows.flat())).toContain(sum);
    expect(textOf(String((await unzip(await file('docx'))).get('word/document.xml')))).toContain(shown);
    expect(await textOfPdf(await file('pdf'))).toContain(shown);
  }, 120_000);
});
