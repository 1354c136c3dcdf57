import { sql } from 'kysely';
import { type Database, inTransaction } from '#platform/database';
import { withoutAccents } from './accents.ts';
import { type SearchQuestion, shownOn } from './find.ts';
import { readQuestion, wordsOf } from './question.ts';

/** How many of the nearest titles are looked at. */
const looked = 20;
/** How far a word may be from the one that was meant: letters changed, left out or added. */
const farthest = (word: string) => (word.length < 4 ? 1 : 2);

/** Where very many titles are alike, the nearest take seconds to find; no reader waits for a suggestion. Milliseconds. */
const longest = 150;

/** PostgreSQL's word for a statement that took too long. */
const cancelled = '57014';

const isCancelled = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === cancelled;

/** The nearest titles; none where they are not found in time. */
async function nearestTitles(
  db: Database,
  words: readonly string[],
  { language, siteIds, on }: Pick<SearchQuestion, 'language' | 'siteIds' | 'on'>,
): Promise<readonly string[]> {
  try {
    return await inTransaction(
      db,
      { accountId: null, name: 'visitor' },
      async (tx) => {
        await sql`SELECT set_config('statement_timeout', ${String(longest)}, true)`.execute(tx.kysely);
        const { rows } = await sql<{ title: string }>`
          WITH nearest AS MATERIALIZED (
            SELECT title, site_id, language, shown_from, shown_until FROM search_entry
            ORDER BY plain_title <->>> btrim(unaccent(congso_search_words(${words.join(' ')}))) LIMIT 200)
          SELECT title FROM nearest WHERE site_id = ANY (${siteIds}::uuid[]) AND language = ${language}
            AND ${shownOn(on)} LIMIT ${looked}`.execute(tx.kysely);
        return rows.map(({ title }) => title);
      },
      { readOnly: true },
    );
  } catch (error) {
    if (isCancelled(error)) return [];
    throw error;
  }
}

/**
 * What a reader may have meant who found nothing: the question with each mistyped word replaced by the nearest one that stands in a title.
 * Null where there is none that is near.
 */
export async function suggestQuestion(
  db: Database,
  { text, ...where }: Pick<SearchQuestion, 'text' | 'language' | 'siteIds' | 'on'>,
): Promise<string | null> {
  const typed = readQuestion(text).terms.flat();
  if (typed.length === 0 || where.siteIds.length === 0) return null;
  const titles = await nearestTitles(db, typed, where);
  const known = [...new Set(titles.flatMap(wordsOf))];
  const meant = typed.map((word) => nearestWord(word, known));
  const suggestion = meant.join(' ');
  return suggestion === typed.join(' ') ? null : suggestion;
}

/** The known word that is nearest to a typed one, accents aside, since words are found without them; the typed one where it is known or none is near. */
export function nearestWord(typed: string, known: readonly string[]): string {
  const wanted = withoutAccents(typed);
  if (known.some((word) => withoutAccents(word) === wanted)) return typed;
  let best = { word: typed, distance: farthest(wanted) + 1 };
  for (const word of known) {
    const distance = editDistance(wanted, withoutAccents(word), best.distance);
    if (distance < best.distance) best = { word, distance };
  }
  return best.word;
}

/** Letters to change, add, leave out or swap with their neighbour; numbers from `limit` on all mean "too far". */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const changed = (last[j - 1] ?? 0) + (same ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const least = Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      row.push(swapped ? Math.min(least, (beforeLast[j - 2] ?? 0) + 1) : least);
    }
    beforeLast = last;
    last = row;
  }
  return Math.min(limit, last[b.length] ?? limit);
}
