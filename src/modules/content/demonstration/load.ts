import { sql } from 'kysely';
import { type Organisation, organisationsOn, provinceOn, todayOf } from '#modules/organisations';
import { inSystemTransaction } from '#modules/people';
import { type Installation, openSite, reservedPaths, type Site } from '#modules/sites';
import { addDays } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import type { Keeper } from '../media/take-in.ts';
import { createSections } from '../sections/create.ts';
import { foundBoards } from './boards.ts';
import { drawingOf, introductionFor, templatesFor, wordsOfItem, wordsOfLeaders, wordsOfPage } from './items.ts';
import { keepPublished, type ToKeep } from './keep-published.ts';
import { copyPicture, takePictures } from './picture-store.ts';
import { type Planned, planItems } from './plan.ts';
import { bodiesWithSites, contactOf, provinceSettings, siteOf } from './sites.ts';
import { chance } from './slots.ts';
import { leaveWork } from './work-in-hand.ts';

const name = 'congso demo';
const actor = { accountId: null, name, system: true } as const;
const hands = ['Bùi Thu Cúc', 'Hồ Bích Ngân', 'Đặng Trường Giang'] as const;

type Placed = { readonly body: Organisation; readonly site: Site };

/** The rules of addresses as the demonstration needs them: its addresses are its own. */
const installation = (bodies: ReadonlyMap<string, Organisation>): Installation => ({
  home: 'localhost',
  isPublic: false,
  reserved: reservedPaths,
  sectionsOf: async () => [],
  onOpened: async (tx, site) => void (await createSections(tx, site, bodies.get(site.organisationId)?.kind ?? 'unit')),
});

async function setUp(tx: Transaction, { body, site }: Placed): Promise<void> {
  const settings = {
    ...site.settings,
    contact: contactOf(body),
    ...(body.kind === 'province' ? provinceSettings : {}),
  };
  await sql`UPDATE site SET settings = ${JSON.stringify(settings)} WHERE id = ${site.id}`.execute(tx.kysely);
}

async function openAll(tx: Transaction, now: Date): Promise<readonly Placed[]> {
  const today = todayOf(now);
  const province = await provinceOn(tx, today);
  if (province === null) return [];
  const bodies = [province, ...bodiesWithSites(await organisationsOn(tx, today), province)];
  const known = new Map(bodies.map((body) => [body.id, body]));
  const placed: Placed[] = [];
  for (const [index, body] of bodies.entries()) {
    const wanted = siteOf(body, index, placed[0]?.site.id ?? null, addDays(today, -760));
    const opened = await openSite(tx, wanted, installation(known));
    if (opened.kind !== 'opened') throw new Error(`the site of ${body.name} was refused: ${JSON.stringify(opened)}`);
    placed.push({ body, site: opened.site });
    await setUp(tx, { body, site: opened.site });
  }
  return placed;
}

/** News of some agencies stands on the province's site by a standing permission (Art. 19.2). */
async function permitSome(tx: Transaction, [main, ...others]: readonly Placed[], from: string): Promise<void> {
  for (const { body, site } of others.filter(({ body: { id } }) => chance(`permit ${id}`) < 0.4)) {
    await sql`
      INSERT INTO standing_permission (to_site_id, from_site_id, from_section, to_section, valid, granted_by)
      VALUES (${main?.site.id}, ${site.id}, 'news', 'news', daterange(${from}::date, NULL), ${`${hands[2]} (${body.name})`})`.execute(
      tx.kysely,
    );
  }
}

type Pictures = { readonly main: ReadonlyMap<string, string>; readonly copies: Map<string, string> };

/** The id of an item's picture in the store of its site. */
async function coverFor(
  tx: Transaction,
  planned: Planned,
  { site }: Placed,
  { main, copies }: Pictures,
): Promise<string | null> {
  const drawing = drawingOf(planned);
  if (drawing === null) return null;
  const key = `${drawing.scene}-${drawing.light}-${drawing.variant}`;
  const first = main.get(key);
  if (first === undefined || site.isMain) return first ?? null;
  const copied = copies.get(`${site.id} ${first}`) ?? (await copyPicture(tx, first, site));
  copies.set(`${site.id} ${first}`, copied);
  return copied;
}

async function fillSite(
  tx: Transaction,
  placed: Placed,
  communes: readonly string[],
  pictures: Pictures,
  now: Date,
): Promise<void> {
  const { body, site } = placed;
  const base = { siteId: site.id, organisationId: body.id, hands } as const;
  const keep = (item: Pick<ToKeep, 'words' | 'publishedAt'> & Partial<ToKeep>) =>
    keepPublished(tx, { ...base, language: 'vi', articleId: null, ...item });
  const opened = new Date(now.getTime() - 740 * 86_400_000);
  for (const page of introductionFor(body))
    await keep({ words: wordsOfPage(page, body.name, opened), publishedAt: opened });
  if (body.kind === 'province') {
    for (const words of wordsOfLeaders()) await keep({ words, publishedAt: opened });
  }
  for (const planned of planItems(templatesFor(body), site.path ?? '', now)) {
    const cover = await coverFor(tx, planned, placed, pictures);
    const { vi, en } = wordsOfItem(planned, communes, body.name, cover);
    const { publishedAt } = planned;
    const articleId = await keep({ words: vi, publishedAt });
    if (en !== null && site.isMain) await keep({ words: en, publishedAt, language: 'en', articleId });
  }
}

/**
 * Fills the fictitious province with sites, boards, and two years of content that ends the day before `now`. Doing it again, or in a system
 * that has a site already, changes nothing. Gives whether anything was loaded.
 */
export async function loadDemonstrationContent(keeper: Keeper): Promise<boolean> {
  const { db, now } = keeper;
  const moment = now();
  const placed = await inSystemTransaction(db, name, async (tx) => {
    const { rows } = await sql`SELECT FROM site LIMIT 1`.execute(tx.kysely);
    if (rows.length > 0) return [];
    const all = await openAll(tx, moment);
    await foundBoards(tx, all, moment);
    await permitSome(tx, all, addDays(todayOf(moment), -760));
    return all;
  });
  const [main] = placed;
  if (main === undefined) return false;
  const drawings = placed.flatMap(({ body, site }) =>
    planItems(templatesFor(body), site.path ?? '', moment).flatMap((planned) => drawingOf(planned) ?? []),
  );
  const pictures = { main: await takePictures(keeper, actor, main.site, drawings), copies: new Map<string, string>() };
  const communes = placed.flatMap(({ body }) => /^Ủy ban nhân dân xã (.+)$/.exec(body.name)?.[1] ?? []);
  for (const each of placed) {
    await inSystemTransaction(db, name, (tx) => fillSite(tx, each, communes, pictures, moment));
  }
  await leaveWork(keeper, main.site);
  return true;
}
