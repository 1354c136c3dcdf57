import { sql } from 'kysely';
import { z } from 'zod';
import { todayOf } from '#modules/organisations';
import type { Transaction } from '#platform/database';
import type { Edition } from '../editions/edition.ts';
import { clearRevisions, lockPublished, setState } from '../editions/queries.ts';
import { recordStep } from '../editions/step-record.ts';
import { acceptByPermission } from '../offers/standing-acceptance.ts';
import { askForSpeech } from '../speech/speech-job.ts';
import { emitEvent } from './event.ts';
import { hideFiles, showFiles } from './files.ts';
import { emptyPages, type PublishedAt, selectPlaces, show, takeOff } from './publication.ts';

/** When readers first saw an article in a language; null: they never did. */
async function firstPublished(tx: Transaction, { articleId, language }: Edition): Promise<Date | null> {
  const { rows } = await sql`
    SELECT min(published_at) AS first FROM edition WHERE article_id = ${articleId} AND language = ${language}`.execute(
    tx.kysely,
  );
  return z.object({ first: z.date().nullable() }).parse(rows[0]).first;
}

async function acceptedPlaces(tx: Transaction, articleId: string): Promise<readonly PublishedAt[]> {
  const { rows } = await sql<PublishedAt>`
    SELECT to_site_id AS "siteId", to_section AS "sectionCode", id AS "offerId" FROM offer
    WHERE article_id = ${articleId} AND state = 'accepted' ORDER BY to_site_id`.execute(tx.kysely);
  return rows;
}

/** The edition that readers saw until now makes way. */
async function supersede(tx: Transaction, edition: Edition, now: Date): Promise<Edition | undefined> {
  const before = await lockPublished(tx, edition.articleId, edition.language);
  if (before === undefined) return undefined;
  await setState(tx, before.id, { state: 'superseded' });
  const detail = { by: edition.id };
  await recordStep(tx, before, { action: 'supersede', from: 'published', to: 'superseded', detail }, now);
  return before;
}

/**
 * Makes an edition the one that readers see: on its own site and on every site above that has accepted the article. What was seen until
 * now is superseded, a notice of withdrawal goes, search and the cached pages follow, and the modules that count are told. The caller
 * holds the edition and has asked every rule.
 */
export async function publishEdition(
  tx: Transaction,
  edition: Edition,
  now: Date,
  urgentBy: string | null = null,
): Promise<void> {
  const first = (await firstPublished(tx, edition)) ?? now;
  const placesBefore = await selectPlaces(tx, edition);
  const before = await supersede(tx, edition, now);
  await setState(tx, edition.id, {
    state: 'published',
    published_at: now,
    taken_by: null,
    is_unconfirmed: urgentBy !== null,
    urgent_by: urgentBy,
  });
  await acceptByPermission(tx, edition, now, todayOf(now));
  const own = { siteId: edition.siteId, sectionCode: edition.sectionCode, offerId: null };
  const places = [own, ...(await acceptedPlaces(tx, edition.articleId))];
  for (const at of places) await show(tx, edition, at, { first, published: now });
  await sql`DELETE FROM withdrawal WHERE article_id = ${edition.articleId} AND language = ${edition.language}`.execute(
    tx.kysely,
  );
  await showFiles(tx, edition);
  await askForSpeech(tx, edition);
  if (before !== undefined) await hideFiles(tx, before);
  await clearRevisions(tx, edition.id);
  await emitEvent(tx, edition, before === undefined ? 'published' : 'corrected', now);
  emptyPages(tx, edition.articleId, [...placesBefore, ...places]);
}

/** Takes an edition from everywhere that shows it. The caller holds it and has asked every rule. */
export async function takeOffEverywhere(tx: Transaction, edition: Edition): Promise<void> {
  const places = await selectPlaces(tx, edition);
  for (const { siteId } of places) await takeOff(tx, edition, siteId);
  emptyPages(tx, edition.articleId, places);
}
