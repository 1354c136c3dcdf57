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

/** What a site is filled with, and when it is now. */
type Filling = { readonly communes: readonly string[]; readonly now: Date };

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

type Wish = Pick<ToKeep, 'words' | 'publishedAt'> & Partial<ToKeep>;

const keepOn = (tx: Transaction, { body, site }: Placed, wish: Wish): Promise<string> =>
  keepPublished(tx, { siteId: site.id, organisationId: body.id, hands, language: 'vi', articleId: null, ...wish });

async function keepItem(
  tx: Transaction,
  placed: Placed,
  planned: Planned,
  cover: string | null,
  { communes }: Filling,
): Promise<void> {
  const { body, site } = placed;
  const { vi, en } = wordsOfItem(planned, communes, body.name, cover);
  const { publishedAt } = planned;
  const articleId = await keepOn(tx, placed, { words: vi, publishedAt });
  if (en !== null && site.isMain) await keepOn(tx, placed, { words: en, publishedAt, language: 'en', articleId });
}

const plannedFor = ({ body, site }: Placed, now: Date): readonly Planned[] =>
  planItems(templatesFor(body), site.path ?? '', now);

/** Everything on a site that has no picture. */
async function writePlain(tx: Transaction, placed: Placed, filling: Filling): Promise<void> {
  const { body } = placed;
  const opened = new Date(filling.now.getTime() - 740 * 86_400_000);
  for (const page of introductionFor(body))
    await keepOn(tx, placed, { words: wordsOfPage(page, body.name, opened), publishedAt: opened });
  if (body.kind === 'province') {
    for (const words of wordsOfLeaders()) await keepOn(tx, placed, { words, publishedAt: opened });
  }
  for (const planned of plannedFor(placed, filling.now)) {
    if (drawingOf(planned) === null) await keepItem(tx, placed, planned, null, filling);
  }
}

/** What has one. */
async function writePictured(tx: Transaction, placed: Placed, filling: Filling, pictures: Pictures): Promise<void> {
  for (const planned of plannedFor(placed, filling.now)) {
    const cover = await coverFor(tx, planned, placed, pictures);
    if (cover !== null) await keepItem(tx, placed, planned, cover, filling);
  }
}

/** As if people had read: some visits of yesterday for the newest items of a site, so that its page tells what is read most. */
async function readSome(tx: Transaction, site: Site): Promise<void> {
  await sql`
    WITH read (site, subject, visits) AS (
      (SELECT site_id, 'article:' || number, 40 + (number * 37) % 400 FROM publication
        WHERE site_id = ${site.id} AND language = 'vi' ORDER BY first_published_at DESC LIMIT 30)
      UNION ALL SELECT ${site.id}::uuid, 'site', 12480)
    SELECT congso_count_visits(jsonb_agg(to_jsonb(read) || jsonb_build_object('day', current_date - 1))) FROM read`.execute(
    tx.kysely,
  );
}

/** Two at once: the program composes one site while the database writes the other. */
async function onEach(placed: readonly Placed[], work: (each: Placed) => Promise<void>): Promise<void> {
  const left = placed.values();
  const walk = async () => {
    for (const each of left) await work(each);
  };
  await Promise.all([walk(), walk()]);
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
  const communes = placed.flatMap(({ body }) => /^Ủy ban nhân dân xã (.+)$/.exec(body.name)?.[1] ?? []);
  const filling: Filling = { communes, now: moment };
  const drawings = placed.flatMap((each) => plannedFor(each, moment).flatMap((planned) => drawingOf(planned) ?? []));
  // pictures are made by processes of their own, while what needs none is written
  const [drawn] = await Promise.all([
    takePictures(keeper, actor, main.site, drawings),
    onEach(placed, (each) => inSystemTransaction(db, name, (tx) => writePlain(tx, each, filling))),
  ]);
  const pictures = { main: drawn, copies: new Map<string, string>() };
  await onEach(placed, (each) => inSystemTransaction(db, name, (tx) => writePictured(tx, each, filling, pictures)));
  await inSystemTransaction(db, name, (tx) => readSome(tx, main.site));
  await leaveWork(keeper, main.site);
  return true;
}
