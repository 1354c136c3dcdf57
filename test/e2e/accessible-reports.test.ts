import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, openBrowser, openReport, type Page } from './browser.ts';
import { lookOver } from './look-over.ts';
import { linkOn, type Office, openOffice } from './made-items.ts';
import type { Reachable } from './program.ts';
import { sharedProgram } from './shared-program.ts';

const filler = 'khai@tnmt.sonhai.example';
const head = 'ky@tnmt.sonhai.example';
const reviewer = 'thamdinh@tttt.sonhai.example';
const provinceFiller = 'khai@tinh.sonhai.example';

let program: Reachable;
let browser: Browser;
let office: Office;
beforeAll(async () => {
  [program, browser] = await Promise.all([sharedProgram(), openBrowser()]);
  office = openOffice(browser, program);
}, 600_000);
afterAll(() => browser?.close());

/** A path; a report of the person's body; the first fitting link on a page; or what belongs to a page, by the end of its address. */
type Where =
  | string
  | { readonly opens: string; readonly period: string }
  | { readonly on: Where; readonly fits: RegExp }
  | { readonly of: Where; readonly part: string; readonly instead?: string };

async function pathOf(page: Page, where: Where): Promise<string> {
  if (typeof where === 'string') return where;
  if ('opens' in where) return new URL(await openReport(page, program, where.opens, where.period)).pathname;
  if ('on' in where) {
    const { pathname, search } = new URL(await linkOn(page, program, await pathOf(page, where.on), where.fits));
    return pathname + search;
  }
  const whole = await pathOf(page, where.of);
  const { instead = '' } = where;
  return whole.slice(0, whole.length - instead.length) + where.part;
}

// of the demonstration, what the tests that run beside these leave as it is
const registers = '/quan-tri/so-theo-doi';
const projects: Where = { on: registers, fits: /\/du-an$/ };
const project: Where = { on: projects, fits: /\/du-an\/[0-9a-f-]{36}$/ };
const campaign: Where = { on: '/quan-tri/dot-bao-cao', fits: /\/dot-bao-cao\/[0-9a-f-]{36}$/ };
const report: Where = {
  on: '/quan-tri/bao-cao?q=2025&bieu-mau=egov-department-2019',
  fits: /\/bao-cao\/[0-9a-f-]{36}$/,
};
const review: Where = { on: '/quan-tri/tham-dinh', fits: /\/xem-xet$/ };
const versions: Where = { of: review, part: '/phien-ban', instead: '/xem-xet' };
const figures = '/quan-tri/tong-hop';
const thisYear = new Date().getFullYear();
/** After the one that the demonstration has begun. */
const nextReport: Where = { opens: 'egov-department-2019', period: String(thisYear) };
/** Of the province itself, for the year of which the demonstration's departments have reported. */
const composed: Where = { opens: 'portal-board-2017', period: String(thisYear - 1) };

const pages: readonly (readonly [string, string, Where])[] = [
  ['the registers', filler, registers],
  ['a register that is one record', filler, { on: registers, fits: /\/may-tinh$/ }],
  ['a register that is a list', filler, projects],
  ['an entry', filler, project],
  ['a new entry', filler, { of: projects, part: '/them' }],
  ['the correction of an entry', filler, { on: project, fits: /\/dinh-chinh\?/ }],
  ['entries from a file', filler, { of: projects, part: '/nhap' }],
  ['the campaigns', reviewer, '/quan-tri/dot-bao-cao'],
  ['the board of a campaign', reviewer, campaign],
  ['the letter of a campaign', reviewer, { of: campaign, part: '/cong-van' }],
  ['the versions of its form', reviewer, { of: campaign, part: '/doi-chieu' }],
  ['the reminders', reviewer, { of: campaign, part: '/nhac' }],
  ['a body that is asked', reviewer, { on: campaign, fits: /\/co-quan\// }],
  ['figures of the report before', filler, { of: nextReport, part: '/ky-truoc' }],
  ['a measured figure', filler, { on: { of: report, part: '/do-lai' }, fits: /\/so-lieu\// }],
  ['what bodies below have reported', filler, { of: report, part: '/tong-hop' }],
  ['who may sign for the head', head, '/quan-tri/uy-quyen-ky'],
  ['the reports to review', reviewer, '/quan-tri/tham-dinh'],
  ['the versions of a report', reviewer, versions],
  ['a version of a report', reviewer, { on: versions, fits: /\/phien-ban\/1$/ }],
  ['a figure that was added up', reviewer, { on: figures, fits: /\/chi-tieu\// }],
  ['the rows of all bodies', reviewer, { on: figures, fits: /\/bang\// }],
  ['a figure over the years', reviewer, `${figures}/chuoi?bieu=it-quarterly-2019`],
  ['figures by bodies', reviewer, `${figures}/bang-cheo?bieu=it-quarterly-2019`],
];

/** Long, and mostly the words of a form, which are Vietnamese in both languages. */
const longPages: readonly (readonly [string, string, Where])[] = [
  ['the plan of a campaign', reviewer, { of: campaign, part: '/sua' }],
  ['what is measured again', filler, { of: report, part: '/do-lai' }],
  ['what is settled before a certification', filler, { of: report, part: '/xac-nhan' }],
  ['what the head signs', head, { of: report, part: '/ky' }],
  ['where figures come from', filler, { of: report, part: '/nguon' }],
  ['a review', reviewer, review],
  ['figures added up', reviewer, figures],
  ['what the province’s own report is composed of', provinceFiller, { of: composed, part: '/tong-hop' }],
];

const inLanguage = (path: string, language: string): string =>
  `${program.url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`;

describe('the pages of registers, campaigns and reports are without faults', () => {
  test.each(pages)('%s', async (_name, login, where) => {
    const page = await office.seat(login);
    const path = await pathOf(page, where);
    expect(await lookOver(page, inLanguage(path, 'en'), false)).toEqual([]);
    expect(await lookOver(page, inLanguage(path, 'vi'))).toEqual([]);
  });

  test.each(longPages)('in Vietnamese, %s', async (_name, login, where) => {
    const page = await office.seat(login);
    expect(await lookOver(page, inLanguage(await pathOf(page, where), 'vi'))).toEqual([]);
  });
});
