import { sql } from 'kysely';
import { z } from 'zod';
import { todayOf } from '#modules/organisations';
import type { Transaction } from '#platform/database';
import type { Edition } from '../editions/edition.ts';
import { mediaOf } from '../editions/facts.ts';
import { insertDraft, selectOptionalEdition } from '../editions/queries.ts';
import type { EditionWords } from '../editions/words.ts';
import { acceptByPermission } from '../offers/standing-acceptance.ts';
import { emitEvent } from '../publishing/event.ts';
import { showFiles } from '../publishing/files.ts';
import { type PublishedAt, show } from '../publishing/publication.ts';
import type { ContentTables } from '../tables.ts';

export type ToKeep = {
  readonly siteId: string;
  readonly organisationId: string;
  readonly language: 'vi' | 'en';
  /** The article that gets an edition in its other language; null: a new one. */
  readonly articleId: string | null;
  readonly words: EditionWords;
  readonly publishedAt: Date;
  /** The three people of Art. 22, by name. */
  readonly hands: readonly [writer: string, editor: string, approver: string];
};

async function newArticle(tx: Transaction, { siteId, organisationId, publishedAt }: ToKeep): Promise<string> {
  const { rows } = await sql`
    INSERT INTO article (site_id, organisation_id, created_at) VALUES (${siteId}, ${organisationId}, ${publishedAt}) RETURNING id`.execute(
    tx.kysely,
  );
  return z.object({ id: z.string() }).parse(rows[0]).id;
}

const hour = 3_600_000;
const steps = [
  { action: 'begin', from: null, to: 'draft', hand: 0, before: 6 * hour },
  { action: 'submit', from: 'draft', to: 'submitted', hand: 0, before: 5 * hour },
  { action: 'passOn', from: 'submitted', to: 'edited', hand: 1, before: 2 * hour },
  { action: 'publish', from: 'edited', to: 'published', hand: 2, before: 0 },
] as const;

async function writeSteps(tx: Transaction, edition: Edition, { hands, publishedAt }: ToKeep): Promise<void> {
  const rows = steps.map(({ action, from, to, hand, before }) => ({
    edition_id: edition.id,
    site_id: edition.siteId,
    at: new Date(publishedAt.getTime() - before),
    account_id: null,
    actor: hands[hand],
    action,
    from_state: from,
    to_state: to,
    reason: null,
    detail: '{"revision": 1}',
  }));
  await tx.kysely.$extendTables<ContentTables>().insertInto('edition_step').values(rows).execute();
}

async function nameFiles(tx: Transaction, edition: Edition): Promise<void> {
  const rows = mediaOf(edition).map((media) => ({ edition_id: edition.id, media_id: media, site_id: edition.siteId }));
  if (rows.length > 0)
    await tx.kysely.$extendTables<ContentTables>().insertInto('edition_media').values(rows).execute();
}

const own = ({ siteId, sectionCode }: Edition): PublishedAt => ({ siteId, sectionCode, offerId: null });

async function places(tx: Transaction, edition: Edition, at: Date): Promise<readonly PublishedAt[]> {
  // only news is permitted beforehand
  if (edition.sectionCode !== 'news') return [own(edition)];
  await acceptByPermission(tx, edition, at, todayOf(at));
  const { rows } = await sql<PublishedAt>`
    SELECT to_site_id AS "siteId", to_section AS "sectionCode", id AS "offerId" FROM offer
    WHERE article_id = ${edition.articleId} AND state = 'accepted'`.execute(tx.kysely);
  return [own(edition), ...rows];
}

/** Writes an item that three people brought onto a site some time ago, with all that publishing does. Gives the article's id. */
export async function keepPublished(tx: Transaction, item: ToKeep): Promise<string> {
  const articleId = item.articleId ?? (await newArticle(tx, item));
  const { siteId, organisationId, language, words, publishedAt } = item;
  const id = await insertDraft(
    tx,
    { articleId, siteId, organisationId, language, basedOn: null, words, writers: [] },
    publishedAt,
  );
  await tx.kysely
    .$extendTables<ContentTables>()
    .updateTable('edition')
    .set({ state: 'published', published_at: publishedAt, changed_by: item.hands[1] })
    .where('id', '=', id)
    .execute();
  const edition = await selectOptionalEdition(tx, id);
  if (edition === undefined) throw new Error(`the edition ${id} was written and is not there`);
  await writeSteps(tx, edition, item);
  await nameFiles(tx, edition);
  for (const at of await places(tx, edition, publishedAt)) {
    await show(tx, edition, at, { first: publishedAt, published: publishedAt });
  }
  if (mediaOf(edition).length > 0) await showFiles(tx, edition);
  await emitEvent(tx, edition, 'published', publishedAt);
  return articleId;
}
