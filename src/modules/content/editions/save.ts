import { isDeepStrictEqual } from 'node:util';
import { record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { cleanHtml } from '../rich-text/clean.ts';
import type { Taken } from '../rich-text/takings.ts';
import { done, missing, type Refusal, type Result, refused } from '../workflow/refusal.ts';
import { refusalsOf } from '../workflow/refusals.ts';
import type { Editor } from '../workflow/step.ts';
import type { Edition } from './edition.ts';
import { factsOf } from './facts.ts';
import { noteFiles } from './files.ts';
import { type Conflict, type Field, mergeWords } from './merge.ts';
import { keepRevision, lockEdition, selectOptionalEdition, selectRevision, writeWords } from './queries.ts';
import { isRefusal, writableSection } from './section-refusals.ts';
import { type EditionWords, wordsOf } from './words.ts';

export type Saved = {
  /** The revision after this save: the base of the next one. */
  readonly revision: number;
  /** What the edition holds after this save. */
  readonly words: EditionWords;
  /** Places that others changed meanwhile, and that one has not seen yet. */
  readonly taken: readonly Field[];
  /** Places that both changed: theirs stands, the own text is here and nowhere else. */
  readonly conflicts: readonly Conflict[];
  /** Who wrote last before, where others had changed something. */
  readonly changedBy: string;
  /** What was taken out of the text because it may not be published (scripts, foreign frames). */
  readonly removed: readonly Taken[];
};

export type Save = {
  readonly editionId: string;
  /** The revision on which the words rest. */
  readonly base: number;
  readonly words: EditionWords;
};

async function refusalsOfSave(
  tx: Transaction,
  editor: Editor,
  edition: Edition,
  now: Date,
): Promise<readonly Refusal[]> {
  const name = edition.state === 'submitted' || edition.state === 'edited' ? 'edit' : 'save';
  const facts = await factsOf(tx, edition);
  return refusalsOf(name, facts, editor, now, { revision: edition.revision }, { checklist: [] });
}

/** The words on which the own ones rest. A revision that has not happened is made up, or older than a restored backup: no base. */
function baseWords(tx: Transaction, edition: Edition, base: number): Promise<EditionWords | undefined> {
  if (base === edition.revision) return Promise.resolve(wordsOf(edition));
  return base < edition.revision ? selectRevision(tx, edition.id, base) : Promise.resolve(undefined);
}

/**
 * Saves one person's words. What others changed meanwhile in other places stays theirs; what both changed differently comes back as a
 * conflict, the rest is written. Nothing is written where the words are those that stand.
 */
export async function saveEdition(
  tx: Transaction,
  editor: Editor,
  { editionId, base, words }: Save,
  now: Date,
): Promise<Result<Saved>> {
  const edition = (await lockEdition(tx, editionId)) ?? (await selectOptionalEdition(tx, editionId));
  if (edition === undefined) return missing;
  const refusals = await refusalsOfSave(tx, editor, edition, now);
  if (refusals.length > 0) return refused(refusals);
  const cleaned = cleanHtml(words.body);
  const standing = wordsOf(edition);
  const yours = { ...words, body: cleaned.html };
  const merged = mergeWords(await baseWords(tx, edition, base), standing, yours);
  if (merged.words.sectionCode !== edition.sectionCode) {
    const section = await writableSection(tx, editor, edition.siteId, merged.words.sectionCode);
    if (isRefusal(section)) return refused([section]);
  }
  const isChanged = !isDeepStrictEqual(merged.words, standing);
  if (isChanged) await write(tx, edition, merged.words, now);
  const revision = edition.revision + (isChanged ? 1 : 0);
  const { taken, conflicts } = merged;
  const removed = cleaned.taken;
  return done({ revision, words: merged.words, taken, conflicts, changedBy: edition.changedBy, removed });
}

async function write(tx: Transaction, edition: Edition, words: EditionWords, now: Date): Promise<void> {
  const revision = edition.revision + 1;
  await writeWords(tx, edition, words, now);
  await keepRevision(tx, { editionId: edition.id, siteId: edition.siteId, revision, words }, now);
  await noteFiles(tx, edition, words);
  record(tx, {
    action: 'content.save',
    subject: { kind: 'edition', id: edition.id },
    organisationId: edition.organisationId,
    detail: { article: edition.articleId, revision },
  });
}
