import { sql } from 'kysely';
import { z } from 'zod';
import type { Transaction } from '#platform/database';
import { cleanHtml } from '../rich-text/clean.ts';
import { done, missing, type Result, refused } from '../workflow/refusal.ts';
import type { Editor } from '../workflow/step.ts';
import { noteFiles } from './files.ts';
import { messages } from './messages.ts';
import { holdArticle, insertDraft, keepRevision, type NewEdition, selectEditionsOf } from './queries.ts';
import { isRefusal, writableSection } from './section-refusals.ts';
import { recordStep, type Step } from './step-record.ts';
import { blankWords, type EditionWords } from './words.ts';

export type Begun = { readonly articleId: string; readonly editionId: string };

/** Whoever begins with words wrote them; whoever begins with a blank page has written nothing yet. */
async function beginDraft(
  tx: Transaction,
  edition: Omit<NewEdition, 'writers'> & { readonly hasOwnWords: boolean },
  begun: Pick<Step, 'action' | 'detail'>,
  now: Date,
): Promise<string> {
  const { accountId } = tx.actor;
  const words = { ...edition.words, body: cleanHtml(edition.words.body).html };
  const writers = edition.hasOwnWords && accountId !== null ? [accountId] : [];
  const id = await insertDraft(tx, { ...edition, words, writers }, now);
  await keepRevision(tx, { editionId: id, siteId: edition.siteId, revision: 1, words }, now);
  await noteFiles(tx, { id, siteId: edition.siteId }, words);
  await recordStep(tx, { ...edition, id, revision: 1 }, { ...begun, from: null, to: 'draft' }, now);
  return id;
}

/** The first draft of a new edition, resting on another one: correcting, restoring. */
export const beginResting = (
  tx: Transaction,
  edition: Omit<NewEdition, 'writers'>,
  begun: Pick<Step, 'action' | 'detail'>,
  now: Date,
): Promise<string> => beginDraft(tx, { ...edition, hasOwnWords: false }, begun, now);

/** Begins a new article with its first draft. */
export async function beginArticle(
  tx: Transaction,
  editor: Editor,
  wanted: { readonly siteId: string; readonly language: 'vi' | 'en'; readonly words: EditionWords },
  now: Date,
): Promise<Result<Begun>> {
  const { siteId, language, words } = wanted;
  const section = await writableSection(tx, editor, siteId, words.sectionCode);
  if (isRefusal(section)) return refused([section]);
  const { organisationId } = section;
  const { rows } = await sql`
    INSERT INTO article (site_id, organisation_id, created_at, created_by)
    VALUES (${siteId}, ${organisationId}, ${now}, ${tx.actor.accountId}) RETURNING id`.execute(tx.kysely);
  const { id: articleId } = z.object({ id: z.string() }).parse(rows[0]);
  const edition = { articleId, siteId, organisationId, language, basedOn: null, words, hasOwnWords: true };
  return done({ articleId, editionId: await beginDraft(tx, edition, { action: 'begin' }, now) });
}

/** Begins the first edition of an article in its other language, resting on the newest one that there is. */
export async function beginTranslation(
  tx: Transaction,
  editor: Editor,
  wanted: { readonly articleId: string; readonly language: 'vi' | 'en'; readonly words?: EditionWords },
  now: Date,
): Promise<Result<Begun>> {
  const { articleId, language } = wanted;
  await holdArticle(tx, articleId);
  const editions = await selectEditionsOf(tx, articleId);
  const [source] = editions.filter((each) => each.state !== 'discarded');
  if (source === undefined) return missing;
  const isThere = editions.some((each) => each.language === language && each.state !== 'discarded');
  const section = await writableSection(tx, editor, source.siteId, wanted.words?.sectionCode ?? source.sectionCode);
  if (isRefusal(section) || isThere) {
    const there = isThere ? [{ code: 'languageThere', text: messages.languageThere }] : [];
    return refused([...there, ...(isRefusal(section) ? [section] : [])]);
  }
  const { siteId, organisationId } = source;
  // pictures and files serve both languages; what they show is said anew
  const words = wanted.words ?? { ...blankWords(section.code), details: source.details };
  const edition = { articleId, siteId, organisationId, language, basedOn: source.id, words };
  const hasOwnWords = wanted.words !== undefined;
  return done({ articleId, editionId: await beginDraft(tx, { ...edition, hasOwnWords }, { action: 'begin' }, now) });
}
