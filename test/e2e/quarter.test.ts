import { setTimeout as wait } from 'node:timers/promises';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, openBrowser, type Page, whenLive, whenSaved } from './browser.ts';
import { sitDown } from './desk.ts';
import { demonstrationPassword, type Reachable, startProgram } from './program.ts';
import { sharedProgramOnServer } from './shared-program.ts';

const patience = 600_000;
const department = 'Sở Tài nguyên và Môi trường';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** What the app on the head's telephone shows. A code serves once: each signature waits for one that was not used yet. */
class Telephone {
  readonly #secret: string;
  #used = '';
  constructor(secret: string) {
    this.#secret = secret;
  }
  async code(): Promise<string> {
    let code = generateSync({ secret: this.#secret });
    while (code === this.#used) {
      await wait(500);
      code = generateSync({ secret: this.#secret });
    }
    this.#used = code;
    return code;
  }
}

async function withTelephone(page: Page, program: Reachable): Promise<Telephone> {
  await page.goto(`${program.url}/quan-tri/tai-khoan/hai-lop`);
  const telephone = new Telephone(String(await page.locator('code.secret').textContent()).replace(/\s/g, ''));
  await page.fill('input[name=code]', await telephone.code());
  await page
    .locator('main form', { has: page.locator('input[name=code]') })
    .locator('button')
    .first()
    .click();
  await page.waitForLoadState();
  return telephone;
}

async function certify(page: Page, report: string): Promise<void> {
  await page.goto(`${report}/xac-nhan`);
  for (const text of await page.locator('textarea[name^="giai-trinh:"]').all()) {
    if ((await text.inputValue()) === '') await text.fill('Đúng với thực tế của cơ quan trong kỳ.');
  }
  await page.getByRole('button', { name: 'Xác nhận báo cáo' }).click();
  await page.waitForURL(/xong=/);
}

async function sign(page: Page, report: string, program: Reachable, telephone: Telephone): Promise<void> {
  await page.goto(`${report}/ky`);
  await page.fill('input[name=password]', demonstrationPassword(program));
  await page.fill('input[name=code]', await telephone.code());
  await page.locator('button[name=step][value=sign]').click();
  await page.waitForURL(/xong=ky/);
}

async function submit(page: Page, report: string, reason?: string): Promise<void> {
  await page.goto(report);
  if (reason !== undefined) await page.fill('textarea[name=reason]', reason);
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await page.waitForURL(/xong=gui/);
}

async function type(page: Page, field: string, value: string): Promise<void> {
  await page.fill(`[name=${field}]`, value);
  await page.locator(`[name=${field}]`).blur();
}

/** Programs of its own, since from the first signature on the head signs in with a second factor, and the report is not blank any more. */
const programs: readonly (readonly [string, () => Promise<Reachable & { readonly stop?: () => Promise<void> }>])[] = [
  ['on the embedded database', startProgram],
  ['on a PostgreSQL server', sharedProgramOnServer],
];

describe.each(programs)('a report of a campaign goes its whole way %s', (_name, open) => {
  let program: Awaited<ReturnType<typeof open>>;
  let people: { readonly filler: Page; readonly head: Page; readonly reviewer: Page };
  let telephone: Telephone;
  let report: string;

  beforeAll(async () => {
    program = await open();
    const [filler, head, reviewer] = await Promise.all(
      ['khai@tnmt', 'ky@tnmt', 'thamdinh@tttt'].map((who) => sitDown(browser, program, `${who}.sonhai.example`)),
    );
    if (filler === undefined || head === undefined || reviewer === undefined)
      throw new Error('three people are needed');
    people = { filler, head, reviewer };
    telephone = await withTelephone(head, program);
  }, patience);
  afterAll(async () => {
    for (const page of Object.values(people ?? {})) await page.context().close();
    await program?.stop?.();
  }, patience);

  test('the filler finds it among what waits, with its due day, and what is measured stands in it', async () => {
    const page = people.filler;
    await page.goto(`${program.url}/quan-tri`);
    await page.locator('main a', { hasText: 'định kỳ hằng quý' }).first().click();
    await page.waitForURL(/bao-cao\/[0-9a-f-]{36}/);
    report = page.url().split('?')[0] ?? '';
    await whenLive(page);
    expect(await page.locator('main').textContent()).toContain('Đo');
  });

  test('a contradiction is named at once, and holds the certification back', async () => {
    const page = people.filler;
    await type(page, 'civil_servants', '40');
    await type(page, 'mail_accounts', '47');
    await whenSaved(page);
    await expect.poll(() => page.locator('[data-findings=mail_accounts]').textContent()).toMatch(/40/);
    await page.goto(`${report}/xac-nhan`);
    expect(await page.locator('main').textContent()).toContain('Lỗi cần sửa');
    await page.goto(report);
    await whenLive(page);
    await type(page, 'mail_accounts', '40');
    await whenSaved(page);
  });

  test('it is certified, signed by the head with a second factor, and submitted', async () => {
    await certify(people.filler, report);
    await sign(people.head, report, program, telephone);
    await submit(people.filler, report);
    expect(await people.filler.locator('main').textContent()).toContain('Đã nộp, chờ thẩm định');
  });

  test('it is returned with a note on a figure, which the filler reads beside it, mends and sends again', async () => {
    const page = people.reviewer;
    await page.goto(`${report}/xem-xet`);
    await page.fill('[name="nhan-xet:mail_accounts"]', 'Chưa trừ 2 tài khoản đã khóa');
    await page.getByRole('button', { name: 'Trả lại để sửa' }).click();
    await page.waitForURL(/xong=return/);
    await people.filler.goto(report);
    expect(await people.filler.locator('main').textContent()).toContain('Chưa trừ 2 tài khoản đã khóa');
    await whenLive(people.filler);
    await type(people.filler, 'mail_accounts', '38');
    await whenSaved(people.filler);
    await certify(people.filler, report);
    await sign(people.head, report, program, telephone);
    await submit(people.filler, report, 'Đã trừ tài khoản bị khóa');
  }, 180_000);

  test('it is accepted among others at once, and the board of the campaign shows it', async () => {
    const page = people.reviewer;
    await page.goto(`${program.url}/quan-tri/tham-dinh?q=${encodeURIComponent(department)}`);
    await page.locator('tr', { hasText: department }).locator('input[type=checkbox]').first().check();
    await page.getByRole('button', { name: 'Chấp nhận các báo cáo đã chọn' }).click();
    await page.getByText('Đã chấp nhận 1 báo cáo.').waitFor();
    await page.goto(`${program.url}/quan-tri/dot-bao-cao`);
    await page.locator('main a[href*="/dot-bao-cao/"]', { hasText: 'quý' }).first().click();
    const row = page.locator('tr', { hasText: department });
    expect(await row.textContent()).toContain('Đã tiếp nhận');
  });

  test('its figures are added up with the others, each with the reports behind it, printed and taken along', async () => {
    const page = people.reviewer;
    await page.goto(`${program.url}/quan-tri/tong-hop?bieu=it-quarterly-2019`);
    await page.locator('a[href*="chi-tieu/mail_accounts"]').first().click();
    expect(await page.locator('main').textContent()).toContain(department);
    const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    for (const [format, start] of [
      ['pdf', '%PDF'],
      ['docx', 'PK'],
      ['xlsx', 'PK'],
    ]) {
      const address = `${program.url}/quan-tri/tong-hop/tep/${format}?bieu=it-quarterly-2019`;
      const answer = await fetch(address, { headers: { cookie: cookies } });
      expect([format, answer.status, (await answer.text()).startsWith(String(start))]).toEqual([format, 200, true]);
    }
  });
});
