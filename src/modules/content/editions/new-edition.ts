import { todayOf } from '#modules/organisations';
import type { Transaction } from '#platform/database';
import { actingUnder } from '../delegations/acting-under.ts';
import { done, missing, type Result, refused } from '../workflow/refusal.ts';
import { refusalsOf } from '../workflow/refusals.ts';
import type { Editor } from '../workflow/step.ts';
import { type Begun, beginResting } from './begin.ts';
import { factsOf } from './facts.ts';
import { holdArticle, selectOptionalEdition } from './queries.ts';
import { wordsOf } from './words.ts';

/**
 * A new draft that rests on what readers see (to correct it) or on what they once saw (to restore it). What they see stays until the new
 * edition has gone through the three steps.
 */
export async function beginNewEdition(
  tx: Transaction,
  editor: Editor,
  { editionId }: { readonly editionId: string },
  now: Date,
): Promise<Result<Begun>> {
  const seen = await selectOptionalEdition(tx, editionId);
  if (seen === undefined) return missing;
  await holdArticle(tx, seen.articleId);
  const edition = (await selectOptionalEdition(tx, editionId)) ?? seen;
  const name = edition.state === 'published' ? 'correct' : 'restore';
  const input = { revision: edition.revision };
  const refusals = refusalsOf(name, await factsOf(tx, edition), editor, now, input, { checklist: [] });
  if (refusals.length > 0) return refused(refusals);
  const { articleId, siteId, organisationId, language } = edition;
  const resting = { articleId, siteId, organisationId, language, basedOn: edition.id, words: wordsOf(edition) };
  const under = await actingUnder(tx, editor, edition, ['content.contribute'], todayOf(now));
  const detail = { basedOn: edition.id, ...(under === null ? {} : { delegation: under }) };
  return done({ articleId, editionId: await beginResting(tx, resting, { action: name, detail }, now) });
}
