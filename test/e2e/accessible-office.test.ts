import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, openBrowser, openReport, type Page } from './browser.ts';
import { approver, confirmAll, editor, writer } from './desk.ts';
import { lookOver } from './look-over.ts';
import { correct, linkOn, type Office, openOffice, passOn, publish, step, withdraw, write } from './made-items.ts';
import type { Reachable } from './program.ts';
import { sharedProgram } from './shared-program.ts';

const administrator = 'quantri@tttt.sonhai.example';
const filler = 'khai@tnmt.sonhai.example';

let program: Reachable;
let browser: Browser;
let office: Office;

const aBoard = /ban-bien-tap\/[0-9a-f-]{36}/;

/** Items in every state, and two editions compared. */
type Made = Readonly<
  Record<
    | 'draft'
    | 'submitted'
    | 'edited'
    | 'scheduled'
    | 'published'
    | 'corrected'
    | 'withdrawn'
    | 'compared'
    | 'dissolving',
    string
  >
>;
let made: Made;

async function makeAll(): Promise<Made> {
  const draft = await write(office, 'Bài đang viết');
  const submitted = await write(office, 'Bài chờ biên tập');
  await step(office, writer, submitted, 'submit');
  const edited = await passOn(office, 'Bài chờ duyệt');
  const scheduled = await passOn(office, 'Bài hẹn giờ');
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);
  await step(office, approver, scheduled, 'schedule', async (page) => {
    await confirmAll(page, 'schedule');
    await page.fill('input[name=publishAt-schedule]', tomorrow);
  });
  const { item: published } = await publish(office, 'Bài có đủ mọi thứ');
  const corrected = await correct(office, published);
  const { item: withdrawn } = await publish(office, 'Bài bị gỡ');
  await withdraw(office, withdrawn);
  const compared = `${corrected}/so-sanh/${published.split('/').at(-1)}`;
  const board = await linkOn(await office.seat(administrator), program, '/quan-tri/ban-bien-tap', aBoard);
  const dissolving = `${board}/giai-the`;
  return { draft, submitted, edited, scheduled, published, corrected, withdrawn, compared, dissolving };
}

beforeAll(async () => {
  [program, browser] = await Promise.all([sharedProgram(), openBrowser()]);
  office = openOffice(browser, program);
  made = await makeAll();
}, 600_000);
afterAll(() => browser?.close());

type Where = string | { readonly from: string; readonly fits: RegExp } | { readonly made: keyof Made };

async function addressOf(page: Page, where: Where): Promise<string> {
  if (typeof where === 'string') return program.url + where;
  return 'made' in where ? made[where.made] : linkOn(page, program, where.from, where.fits);
}

const main = /^\/quan-tri\/trang\/[0-9a-f-]{36}$/;
const bodies = '/quan-tri/co-quan/danh-sach';
const officePages: readonly (readonly [string, string, Where])[] = [
  ['the work list', approver, '/quan-tri'],
  ['the items', writer, '/quan-tri/noi-dung'],
  ['beginning an item', writer, '/quan-tri/noi-dung/moi'],
  ['a draft', writer, { made: 'draft' }],
  ['a submitted item', editor, { made: 'submitted' }],
  ['an edited item', approver, { made: 'edited' }],
  ['a scheduled item', approver, { made: 'scheduled' }],
  ['a published item', approver, { made: 'published' }],
  ['a correction', writer, { made: 'corrected' }],
  ['a withdrawn item', approver, { made: 'withdrawn' }],
  ['two editions compared', writer, { made: 'compared' }],
  ['the files', writer, '/quan-tri/tep'],
  ['a file', writer, { from: '/quan-tri/tep', fits: /^\/quan-tri\/tep\/[0-9a-f-]{36}$/ }],
  ['the offers', approver, '/quan-tri/tin-de-nghi'],
  ['the boards', approver, '/quan-tri/ban-bien-tap'],
  ['a board', approver, { from: '/quan-tri/ban-bien-tap', fits: aBoard }],
  ['what approvers confirm', administrator, '/quan-tri/ban-bien-tap/danh-muc-xac-nhan'],
  ['the end of a board', administrator, { made: 'dissolving' }],
  ['the sites with sections', administrator, '/quan-tri/chuyen-muc'],
  ['the sections of a site', administrator, { from: '/quan-tri/chuyen-muc', fits: /chuyen-muc\/[0-9a-f-]{36}/ }],
  ['the sites', administrator, '/quan-tri/trang'],
  ['opening a site', administrator, '/quan-tri/trang/mo'],
  ['a site', administrator, { from: '/quan-tri/trang', fits: main }],
  ['the visits', administrator, '/quan-tri/truy-cap'],
  ['the tree of bodies', administrator, '/quan-tri/co-quan'],
  ['the bodies as a list', administrator, bodies],
  ['a body', administrator, { from: bodies, fits: /co-quan\/[0-9a-f-]{36}$/ }],
  ['a new body', administrator, '/quan-tri/co-quan/lap'],
  ['bodies from a file', administrator, '/quan-tri/co-quan/nhap'],
  ['the people', administrator, '/quan-tri/nguoi-dung'],
  ['an invitation', administrator, '/quan-tri/nguoi-dung/moi'],
  ['a person', administrator, { from: '/quan-tri/nguoi-dung', fits: /nguoi-dung\/[0-9a-f-]{36}/ }],
  ['the permissions', administrator, '/quan-tri/quyen'],
  ['one’s own account', writer, '/quan-tri/tai-khoan'],
  ['the second factor', writer, '/quan-tri/tai-khoan/hai-lop'],
  ['what the palette finds', administrator, '/quan-tri/tim?q=trang'],
  ['the reports', filler, '/quan-tri/bao-cao'],
  ['the forms', filler, '/quan-tri/bieu-mau'],
  ['the design system', administrator, '/quan-tri/giao-dien'],
  ['a page of the office that there is not', writer, '/quan-tri/khong-co'],
];

/** The same address in a language; it is kept for the addresses that follow. */
function inLanguage(address: string, language: string): string {
  const url = new URL(address);
  url.searchParams.set('lang', language);
  return url.href;
}

/** What is wrong with a page of the office in both languages. */
async function faultsOf(page: Page, address: string): Promise<readonly string[]> {
  const english = await lookOver(page, inLanguage(address, 'en'), false);
  const vietnamese = await lookOver(page, inLanguage(address, 'vi'));
  return [...vietnamese, ...english.map((fault) => `English: ${fault}`)];
}

describe('every kind of page of the office is without faults', () => {
  test.each(officePages)('%s', async (_name, login, where) => {
    const page = await office.seat(login);
    const address = await addressOf(page, where);
    expect(await faultsOf(page, address)).toEqual([]);
  });

  test('a report, and what belongs to it', async () => {
    const page = await office.seat(filler);
    const report = await openReport(page, program, 'egov-department-2019', '2024');
    for (const part of ['', '/nhap', '/nguon']) expect(await faultsOf(page, report + part)).toEqual([]);
  });

  // the words of a form are Vietnamese in both languages, and its pages are the longest of all
  test.each([
    ['it-quarterly-2019', '2019Q4'],
    ['portal-board-2017', '2024'],
    ['website-report-2013', '2024'],
  ])('a report on %s', async (form, period) => {
    const page = await office.seat(filler);
    const report = await openReport(page, program, form, period);
    expect(await lookOver(page, inLanguage(report, 'vi'))).toEqual([]);
  });

  test.each(['nhan-dien', 'trinh-don', 'trang-chu', 'lien-ket', 'giao-dich', 'ngon-ngu', 'dia-chi', 'dong'])(
    'the settings of a site: %s',
    async (part) => {
      const page = await office.seat(administrator);
      const site = await linkOn(page, program, '/quan-tri/trang', main);
      expect(await faultsOf(page, `${site}/${part}`)).toEqual([]);
    },
  );

  test.each(['doi-ten', 'chuyen', 'sap-nhap', 'chia-tach', 'giai-the', 'dinh-chinh'])(
    'a change of a body: %s',
    async (change) => {
      const page = await office.seat(administrator);
      const body = await linkOn(page, program, bodies, /co-quan\/[0-9a-f-]{36}$/);
      expect(await faultsOf(page, `${body}/${change}`)).toEqual([]);
    },
  );
});
