import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies, todayOf } from '#modules/organisations';
import { addDays } from '#platform/calendar';
import { type ContentWorld, confirmed, contentWorld, type Somebody } from '../content.testing.ts';
import type { Edition } from '../editions/edition.ts';
import { beginNewEdition } from '../editions/new-edition.ts';
import { saveEdition } from '../editions/save.ts';
import { wordsOf } from '../editions/words.ts';
import type { Result } from '../workflow/refusal.ts';
import { acceptOffer, declineOffer, endOffer } from './decide.ts';
import { mappedSection } from './mapping.ts';
import { selectOptionalOffer, selectSitesAbove } from './offer.ts';
import { type OfferWish, offerItem } from './offer-item.ts';
import { endStanding, grantStanding } from './standing.ts';

let world: ContentWorld;
const today = todayOf(new Date());
const now = () => new Date();
beforeAll(async () => {
  world = await contentWorld();
});
afterAll(() => world.db.drop());

async function make(who: Somebody, item: Pick<Edition, 'articleId'>, wish: Partial<OfferWish> = {}) {
  const wanted = { articleId: item.articleId, toSiteId: world.sites.province, toSection: null, note: '', ...wish };
  return world.as(who, (tx, editor) => offerItem(tx, editor, wanted, now()));
}
async function offered(item: Pick<Edition, 'articleId'>): Promise<string> {
  const made = await make('approver', item);
  if (made.kind !== 'done') throw new Error(JSON.stringify(made));
  return made.value.id;
}
const accept = (who: Somebody, offerId: string, section = 'news'): Promise<Result<null>> =>
  world.as(who, (tx, editor) => acceptOffer(tx, editor, { offerId, section }, now()));

const above = async (articleId: string) =>
  world.visitor(
    async (tx) =>
      (
        await sql<{ title: string; section: string; lead: boolean; first: Date }>`
          SELECT title, section_code AS section, is_lead AS lead, first_published_at AS first FROM publication
          WHERE article_id = ${articleId} AND site_id = ${world.sites.province}`.execute(tx.kysely)
      ).rows,
  );
const foundAbove = async (articleId: string) =>
  world.visitor(async (tx) =>
    (
      await sql<{ title: string }>`
          SELECT title FROM search_entry WHERE subject = ${articleId} AND site_id = ${world.sites.province}`.execute(
        tx.kysely,
      )
    ).rows.map(({ title }) => title),
  );

async function correct(item: Edition, title: string): Promise<void> {
  const begun = await world.as('contributor', (tx, editor) =>
    beginNewEdition(tx, editor, { editionId: item.id }, now()),
  );
  if (begun.kind !== 'done') throw new Error(JSON.stringify(begun));
  const { editionId } = begun.value;
  const words = { ...wordsOf(await world.edition(editionId)), title };
  await world.as('contributor', (tx, editor) => saveEdition(tx, editor, { editionId, base: 1, words }, now()));
  await world.step('contributor', editionId, 'submit');
  await world.step('editor', editionId, 'passOn');
  expect(await world.step('approver', editionId, 'publish', { confirmed })).toMatchObject({ kind: 'done' });
}

describe('an item offered to the site of a body above', () => {
  test('shows there when that site’s board accepts it, as an item of its own site', async () => {
    const item = await world.published({ title: 'Hội nghị chuyển đổi số', details: { isLead: true } });
    const id = await offered(item);
    expect(await above(item.articleId)).toEqual([]);
    expect(await accept('provinceApprover', id)).toMatchObject({ kind: 'done' });
    expect(await above(item.articleId)).toMatchObject([
      { title: 'Hội nghị chuyển đổi số', section: 'news', lead: false },
    ]);
    expect(await foundAbove(item.articleId)).toEqual(['Hội nghị chuyển đổi số']);
  });

  test('is accepted by nobody of its own site, nor by who only edits above; also not past the program', async () => {
    const item = await world.published();
    const id = await offered(item);
    for (const who of ['approver', 'provinceEditor', 'provinceManager'] as const) {
      expect(await accept(who, id)).toMatchObject({ refusals: [{ code: 'noRightHere' }] });
    }
    const force = sql`UPDATE offer SET state = 'accepted' WHERE id = ${id}`;
    await expect(world.as('approver', (tx) => force.execute(tx.kysely))).rejects.toThrow(/row-level security/);
    const insert = sql`
      INSERT INTO publication (site_id, language, article_id, edition_id, organisation_id, section_code, number, title, slug, summary,
        first_published_at, published_at, offer_id, source_site_id)
      VALUES (${world.sites.province}, 'vi', ${item.articleId}, ${item.id}, ${bodies.department}, 'news', 1, 'x', 'x', '', now(), now(),
        ${id}, ${world.sites.department})`;
    await expect(world.as('approver', (tx) => insert.execute(tx.kysely))).rejects.toThrow(/row-level security/);
    const forged = sql`
      INSERT INTO offer (article_id, from_site_id, to_site_id, to_section, state, offered_at, offered_by)
      VALUES (${(await world.published()).articleId}, ${world.sites.department}, ${world.sites.province}, 'news', 'accepted', now(), 'x')`;
    await expect(world.as('approver', (tx) => forged.execute(tx.kysely))).rejects.toThrow(/row-level security/);
  });

  test('is offered by who approves at its own site, while it is published, once, and only upwards', async () => {
    const item = await world.published();
    for (const who of ['contributor', 'editor', 'manager', 'environmentApprover'] as const) {
      expect(await make(who, item)).toMatchObject({ refusals: [{ code: 'noRightThere' }] });
    }
    expect(await make('approver', item, { toSiteId: world.sites.environment })).toMatchObject({
      refusals: [{ code: 'notAbove' }],
    });
    expect(await make('approver', item, { toSection: 'x-none' })).toMatchObject({ refusals: [{ code: 'noSection' }] });
    await offered(item);
    expect(await make('approver', item)).toMatchObject({ refusals: [{ code: 'offeredAlready' }] });
    const draft = await world.edition(await world.draft('approver'));
    expect(await make('approver', draft)).toMatchObject({ refusals: [{ code: 'notPublished' }] });
  });

  test('is declined with a reason that its own site reads, and decided once', async () => {
    const item = await world.published();
    const id = await offered(item);
    const decline = (reason: string) =>
      world.as('provinceApprover', (tx, editor) => declineOffer(tx, editor, { offerId: id, reason }, now()));
    expect(await decline(' ')).toMatchObject({ refusals: [{ code: 'reasonMissing' }] });
    expect(await decline('Đã có tin tương tự')).toMatchObject({ kind: 'done' });
    expect(await accept('provinceApprover', id)).toMatchObject({ refusals: [{ code: 'decided' }] });
    const seen = await world.as('approver', (tx) => selectOptionalOffer(tx, id));
    expect(seen).toMatchObject({ state: 'declined', reason: 'Đã có tin tương tự' });
    expect(await world.as('environmentApprover', (tx) => selectOptionalOffer(tx, id))).toBeUndefined();
  });

  test('follows a correction at its own site at once, and keeps its day', async () => {
    const item = await world.published({ title: 'Trước' });
    await accept('provinceApprover', await offered(item));
    const [before] = await above(item.articleId);
    await correct(item, 'Sau');
    expect(await above(item.articleId)).toMatchObject([{ title: 'Sau', first: before?.first }]);
    expect(await foundAbove(item.articleId)).toEqual(['Sau']);
  });

  test('follows a withdrawal at once, and the site above decides anew should it come back', async () => {
    const item = await world.published();
    const id = await offered(item);
    await accept('provinceApprover', id);
    const withdrawal = { kind: 'mistake', explanation: 'Nhầm số liệu.' } as const;
    await world.step('approver', item.id, 'withdraw', { withdrawal });
    expect(await above(item.articleId)).toEqual([]);
    expect(await foundAbove(item.articleId)).toEqual([]);
    await correct(item, 'Đã sửa');
    expect(await above(item.articleId)).toEqual([]);
    expect(await make('approver', item)).toMatchObject({ kind: 'done' });
  });

  test('is moved to another section, and ended by either side, with a reason', async () => {
    for (const who of ['provinceApprover', 'approver'] as const) {
      const item = await world.published();
      const id = await offered(item);
      await accept('provinceApprover', id);
      expect(await accept('provinceApprover', id, 'statistics')).toMatchObject({ kind: 'done' });
      expect(await above(item.articleId)).toMatchObject([{ section: 'statistics' }]);
      const end = (by: Somebody) =>
        world.as(by, (tx, editor) => endOffer(tx, editor, { offerId: id, reason: 'Hết thời sự' }, now()));
      expect(await end('editor')).toMatchObject({ refusals: [{ code: 'notYours' }] });
      expect(await end(who)).toMatchObject({ kind: 'done' });
      expect(await above(item.articleId)).toEqual([]);
      expect(await end(who)).toMatchObject({ refusals: [{ code: 'notOpen' }] });
    }
  });

  test('accepted in the very moment of a correction shows the correction', async () => {
    const item = await world.published({ title: 'Cũ' });
    const id = await offered(item);
    await Promise.all([accept('provinceApprover', id), correct(item, 'Mới')]);
    expect(await above(item.articleId)).toMatchObject([{ title: 'Mới' }]);
  });

  test('stays when its body is merged into another, and is still corrected', async () => {
    const item = await world.published({ title: 'Của cơ quan cũ' });
    await accept('provinceApprover', await offered(item));
    await world.db.owner.kysely.transaction().execute(async (tx) => {
      await sql`UPDATE organisation_state SET valid = valid * daterange(NULL, current_date) WHERE organisation_id = ${bodies.department}
        AND valid @> current_date`.execute(tx);
    });
    expect(await above(item.articleId)).toMatchObject([{ title: 'Của cơ quan cũ' }]);
    await correct(item, 'Đã đính chính');
    expect(await above(item.articleId)).toMatchObject([{ title: 'Đã đính chính' }]);
    const sites = await world.visitor((tx) => selectSitesAbove(tx, world.sites.department, today));
    expect(sites.map(({ siteId }) => siteId)).toContain(world.sites.province);
  });
});

describe('a standing permission', () => {
  const wish = () => ({
    toSite: { siteId: world.sites.province, organisationId: bodies.province },
    fromSiteId: world.sites.department,
    fromSection: 'contacts',
    toSection: 'news',
    from: today,
    until: null,
  });
  const grant = (who: Somebody, changed = {}) =>
    world.as(who, (tx, editor) => grantStanding(tx, editor, { ...wish(), ...changed }, now()));
  const words = { sectionCode: 'contacts', title: 'Danh bạ' };

  test('is given by the head of the receiving board, and says all reasons why not', async () => {
    const wrong = { fromSection: 'x-a', toSection: 'x-b', until: addDays(today, -1) };
    expect(await grant('approver', wrong)).toMatchObject({
      refusals: [
        { code: 'notDirector' },
        { code: 'noSection', place: 'fromSection' },
        { code: 'noSection', place: 'toSection' },
        { code: 'daysWrong' },
      ],
    });
  });

  test('accepts by itself what is published from then on, and no more once it has ended', async () => {
    const before = await world.published(words);
    const given = await grant('provinceApprover');
    if (given.kind !== 'done') throw new Error(JSON.stringify(given));
    expect(await grant('provinceApprover')).toMatchObject({ refusals: [{ code: 'standingThere' }] });
    const item = await world.published(words);
    expect(await above(before.articleId)).toEqual([]);
    expect(await above(item.articleId)).toMatchObject([{ title: 'Danh bạ', section: 'news' }]);
    await world.as('provinceApprover', (tx, editor) => endStanding(tx, editor, given.value.id, now()));
    await sql`UPDATE standing_permission SET valid = daterange(current_date - 2, current_date - 1)`.execute(
      world.db.owner.kysely,
    );
    const after = await world.published(words);
    expect(await above(after.articleId)).toEqual([]);
    expect(await above(item.articleId)).toHaveLength(1);
  });
});

test('an item stands above in the section of the same code, else the one over it, else the news', () => {
  const receiving = ['news', 'law_dissemination', 'statistics'];
  expect(mappedSection('statistics', receiving)).toBe('statistics');
  expect(mappedSection('labour_policy', receiving)).toBe('law_dissemination');
  expect(mappedSection('x-doan-the', receiving)).toBe('news');
  expect(mappedSection('x-doan-the', ['statistics'])).toBeNull();
});
