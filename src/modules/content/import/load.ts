import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { z } from 'zod';
import { record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { factsOf } from '../editions/facts.ts';
import { noteFiles } from '../editions/files.ts';
import { holdArticle, insertDraft, selectOptionalEdition, selectPublished } from '../editions/queries.ts';
import type { EditionWords } from '../editions/words.ts';
import { wordsOf } from '../editions/words.ts';
import { publishEdition } from '../publishing/publish.ts';
import { cleanHtml } from '../rich-text/clean.ts';
import type { Refusal } from '../workflow/refusal.ts';
import { wordsRefusals } from '../workflow/refusals.ts';
import type { State } from '../workflow/states.ts';

/** A step as it was taken where the item comes from, or as a demonstration tells it. */
export type PastStep = {
  readonly action: string;
  readonly from: State | null;
  readonly to: State;
  readonly at: Date;
  readonly accountId: string | null;
  readonly actor: string;
};

export type LoadedItem = {
  readonly key: string;
  readonly siteId: string;
  readonly organisationId: string;
  readonly language: 'vi' | 'en';
  readonly words: EditionWords;
  readonly publishedAt: Date;
  /** Who wrote it, by account. */
  readonly writers?: readonly string[];
  /** Its steps; without them one: "import", by who brings it in. */
  readonly history?: readonly PastStep[];
};

export type Loaded =
  | { readonly kind: 'created' | 'changed' | 'unchanged'; readonly articleId: string; readonly editionId: string }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

const found = z.object({ id: z.string() });

async function articleOf(tx: Transaction, item: LoadedItem): Promise<string> {
  const { siteId, organisationId, key, publishedAt } = item;
  const [account] = item.writers ?? [];
  await sql`
    INSERT INTO article (site_id, organisation_id, created_at, created_by, import_key)
    VALUES (${siteId}, ${organisationId}, ${publishedAt}, ${account ?? null}, ${key}) ON CONFLICT (site_id, import_key) DO NOTHING`.execute(
    tx.kysely,
  );
  const { rows } = await sql`SELECT id FROM article WHERE site_id = ${siteId} AND import_key = ${key}`.execute(
    tx.kysely,
  );
  return found.parse(rows[0]).id;
}

async function writeHistory(tx: Transaction, item: LoadedItem, editionId: string): Promise<void> {
  const own = {
    action: 'import',
    from: null,
    to: 'published',
    at: item.publishedAt,
    accountId: null,
    actor: tx.actor.name,
  };
  const steps = item.history ?? [own];
  const rows = steps.map((step) => ({ ...step, at: step.at.toISOString() }));
  await sql`
    INSERT INTO edition_step (edition_id, site_id, at, account_id, actor, action, from_state, to_state, detail)
    SELECT ${editionId}, ${item.siteId}, s.at, s."accountId", s.actor, s.action, s.from, s.to, jsonb_build_object('imported', ${item.key}::text)
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS s (at timestamptz, "accountId" uuid, actor text, action text, "from" text, "to" text)`.execute(tx.kysely);
}

/**
 * Brings an item in as published, in the name of the program, without the three steps: they were taken elsewhere, and its book says so. What
 * is published must pass the same rules of shape. The same key again changes nothing, or corrects the item where its words are others.
 */
export async function loadArticle(tx: Transaction, item: LoadedItem, now: Date): Promise<Loaded> {
  const words = { ...item.words, body: cleanHtml(item.words.body).html };
  const articleId = await articleOf(tx, item);
  await holdArticle(tx, articleId);
  const before = await selectPublished(tx, articleId, item.language);
  if (before !== undefined && isDeepStrictEqual(wordsOf(before), words)) {
    return { kind: 'unchanged', articleId, editionId: before.id };
  }
  const { siteId, organisationId, language } = item;
  const draft = { articleId, siteId, organisationId, language, basedOn: before?.id ?? null, words };
  const at = before === undefined ? item.publishedAt : now;
  const editionId = await insertDraft(tx, { ...draft, writers: item.writers ?? [] }, at);
  await noteFiles(tx, { id: editionId, siteId }, words);
  const edition = await selectOptionalEdition(tx, editionId);
  if (edition === undefined) throw new Error(`edition ${editionId} vanished`);
  const refusals = wordsRefusals(await factsOf(tx, edition), now);
  if (refusals.length > 0) return { kind: 'refused', refusals };
  await publishEdition(tx, edition, at);
  await writeHistory(tx, { ...item, publishedAt: at }, editionId);
  record(tx, {
    action: 'content.import',
    subject: { kind: 'edition', id: editionId },
    organisationId,
    detail: { article: articleId, key: item.key },
  });
  return { kind: before === undefined ? 'created' : 'changed', articleId, editionId };
}
