import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type ContentWorld, contentWorld, type Somebody } from '../content.testing.ts';
import type { Result } from '../workflow/refusal.ts';
import { addCatalogued, addOwnSection, changeSection, orderSections } from './change.ts';
import type { SectionChange } from './change-rules.ts';
import { missingIntroduction } from './missing-introduction.ts';
import { selectSections } from './queries.ts';

let world: ContentWorld;
beforeAll(async () => {
  world = await contentWorld();
});
afterAll(() => world.db.drop());

const site = () => ({ id: world.sites.department, organisationId: bodies.department, above: [bodies.province] });
const codes = (result: Result<unknown>) =>
  result.kind === 'refused' ? result.refusals.map(({ code }) => code) : [result.kind];
const sections = () => world.system((tx) => selectSections(tx, world.sites.department));
const own: SectionChange = { name: { vi: 'Chuyển đổi số' }, slug: 'chuyen-doi-so', parentCode: null, isShown: true };
const addOwn = (who: Somebody, wish: Partial<SectionChange> = {}) =>
  world.as(who, (tx, editor) => addOwnSection(tx, editor, site(), { ...own, ...wish }));
const change = (code: string, wish: Partial<SectionChange>, who: Somebody = 'manager') =>
  world.as(who, (tx, editor) => changeSection(tx, editor, site(), { code, change: { ...own, ...wish } }));

describe('a section of the site’s own', () => {
  test('is added by the manager, last, and counts as no statutory one', async () => {
    expect((await addOwn('manager')).kind).toBe('done');
    const added = (await sections()).at(-1);
    expect(added).toMatchObject({ code: 'x-chuyen-doi-so', slug: 'chuyen-doi-so', statutoryCode: null, kind: 'news' });
  });

  test('is refused with all reasons: not the manager, an address of the system, a section above that there is not', async () => {
    const refused = await addOwn('editor', { slug: 'tim-kiem', parentCode: 'khong-co' });
    expect(codes(refused)).toEqual(['notYours', 'reservedSlug', 'noParent']);
    expect(codes(await addOwn('manager', { slug: 'Có Dấu' }))).toContain('badSlug');
    expect(codes(await addOwn('manager'))).toEqual(['codeThere', 'slugThere']);
  });
});

describe('a section of the catalogue', () => {
  const add = (code: string) => world.as('manager', (tx, editor) => addCatalogued(tx, editor, site(), code));

  test('is added once, and only if the catalogue has it', async () => {
    expect(codes(await add('heritage_tourism'))).toEqual(['done']);
    expect(codes(await add('heritage_tourism'))).toEqual(['codeThere', 'slugThere']);
    expect(codes(await add('no_such_code'))).toEqual(['unknownCode']);
  });
});

describe('a change', () => {
  test('renames and moves a section, which stays what it is counted as', async () => {
    const wish = { name: { vi: 'Tin của Sở' }, slug: 'tin-cua-so' };
    expect((await change('news', wish)).kind).toBe('done');
    const news = (await sections()).find(({ code }) => code === 'news');
    expect(news).toMatchObject({ slug: 'tin-cua-so', name: { vi: 'Tin của Sở' }, statutoryCode: 'news' });
  });

  test('hides no section that must be there while it has items', async () => {
    await world.published();
    expect(codes(await change('news', { slug: 'tin-cua-so', isShown: false }))).toEqual(['hasItems']);
  });

  test('of a section that there is not, or of another site’s manager, does nothing', async () => {
    expect((await change('khong-co', {})).kind).toBe('missing');
    expect(codes(await change('news', { slug: 'tin-khac' }, 'environmentManager'))).toContain('notYours');
  });
});

describe('an order', () => {
  const order = (wanted: readonly string[]) =>
    world.as('manager', (tx, editor) => orderSections(tx, editor, site(), wanted));

  test('names every section; one that leaves any out is old', async () => {
    const turned = (await sections()).map(({ code }) => code).toReversed();
    expect(codes(await order(turned.slice(1)))).toEqual(['orderStale']);
    expect(codes(await order([...turned.slice(1), turned[1] ?? '']))).toEqual(['orderStale']);
    expect((await order(turned)).kind).toBe('done');
    expect((await sections()).map(({ code }) => code)).toEqual(turned);
  });
});

describe('the pages of the introduction that a site lacks', () => {
  const lacks = () => world.visitor((tx) => missingIntroduction(tx, world.sites.department, 'department'));

  test('are those that its kind must have, but the chart, which draws itself', async () => {
    expect(await lacks()).toEqual(['founding_decision', 'functions', 'units', 'history', 'leaders']);
  });

  test('are fewer by each that is published; a leader’s biography stands for the leaders', async () => {
    await world.published({ sectionCode: 'introduction', details: { page: 'history' } });
    const leader = { name: 'Trần A', post: 'Giám đốc', order: 0 };
    await world.published({ sectionCode: 'introduction', details: { leader } });
    expect(await lacks()).toEqual(['founding_decision', 'functions', 'units']);
  });
});
