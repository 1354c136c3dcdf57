import { describe, expect, test } from 'vitest';
import { composeHtml } from './compose.ts';
import { namesFor, planItems } from './plan.ts';
import { fillSlots } from './slots.ts';
import { communeTexts, departmentTexts } from './texts/agencies.ts';
import { provinceNews } from './texts/province.news.ts';
import { provinceSections } from './texts/province.sections.ts';

const now = new Date('2026-11-25T02:00:00Z');
const all = [...provinceNews, ...provinceSections, ...departmentTexts, ...communeTexts];
const communes = ['Ba Sao', 'Cồn Chim', 'Đồng Xuân'];

describe('a text of the demonstration', () => {
  const planned = planItems(all, 'site', now);
  test.each(planned.map((item) => [item.seed, item] as const))(
    '%s has every slot filled, in both languages',
    (_seed, item) => {
      const { template, seed, publishedAt } = item;
      const names = namesFor(publishedAt, communes, 'Sở Nội vụ', seed);
      const english = template.english === undefined ? [] : [template.english.title, template.english.summary];
      const texts = [template.title, template.summary, ...english].map((text) => fillSlots(text, names, seed));
      const html = composeHtml([...template.text, ...(template.english?.text ?? [])], names, seed);
      expect([...texts, html].filter((text) => /[{}|]/.test(text))).toEqual([]);
    },
  );

  test('says the same figure in its title and in its text, and the same again on the next start', () => {
    const [first, second] = ['{300-480} tàu', 'Cả {300-480} tàu'].map((text) => fillSlots(text, {}, 'harbour 1'));
    expect(second).toBe(`Cả ${first}`);
    expect(fillSlots('{300-480} tàu', {}, 'harbour 1')).toBe(first);
  });

  test('writes figures in groups of three, and the numbers of documents without', () => {
    const filled = fillSlots('{1200-1999} hồ sơ, công văn số {1200-1999}/UBND-TH, {8200-13900}', {}, 'x');
    expect(filled).toMatch(/^1\.\d{3} hồ sơ, công văn số 1\d{3}\/UBND-TH, \d{1,2}\.\d{3}$/);
  });

  test('with a slot that nobody fills is a fault of ours', () => {
    expect(() => fillSlots('{nobody}', {}, 'x')).toThrow('{nobody}');
  });
});

test('lines become headings, lists, tables and paragraphs, with nothing of HTML let through', () => {
  const html = composeHtml(
    ['Một <b> & hai', '## Mục', '- a', '- b', '| Cột | Số', '| x | {1-9}', '**Đậm** chữ'],
    {},
    's',
  );
  expect(html).toMatch(
    /^<p>Một &lt;b&gt; &amp; hai<\/p>\n<h2>Mục<\/h2>\n<ul><li>a<\/li><li>b<\/li><\/ul>\n<table><thead><tr><th scope="col">Cột<\/th><th scope="col">Số<\/th><\/tr><\/thead><tbody><tr><td>x<\/td><td>\d<\/td><\/tr><\/tbody><\/table>\n<p><strong>Đậm<\/strong> chữ<\/p>$/,
  );
});

test('two years of items lie in office hours of working days, the newest within the last weeks, none in the future', () => {
  const planned = planItems(all, 'site', now);
  const local = planned.map(({ publishedAt }) => new Date(publishedAt.getTime() + 7 * 3_600_000));
  expect(
    local.filter((at) => [0, 6].includes(at.getUTCDay()) || at.getUTCHours() < 8 || at.getUTCHours() > 16),
  ).toEqual([]);
  const age = planned.map(({ publishedAt }) => (now.getTime() - publishedAt.getTime()) / 86_400_000);
  expect(Math.min(...age)).toBeGreaterThan(0);
  expect(Math.min(...age)).toBeLessThan(14);
  expect(Math.max(...age)).toBeGreaterThan(600);
  expect(planned.length).toBeGreaterThan(200);
});
