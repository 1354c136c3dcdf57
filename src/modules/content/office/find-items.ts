import { sql } from 'kysely';
import { z } from 'zod';
import { hasCommonWords } from '#lists';
import { type Feature, may } from '#modules/people';
import { inTransaction } from '#platform/database';
import { stateNames } from '../workflow/messages.ts';
import { states } from '../workflow/states.ts';
import { saysAll, selectSites } from './list-items.ts';
import { routes } from './routes.ts';

const most = 10;
const row = z.object({ id: z.string(), title: z.string(), state: z.enum(states) });

/** Items of a person's sites by their titles, the newest first, for the palette. */
export const findItems: NonNullable<Feature['find']> = async ({ db }, { accountId, name, grants }, words) => {
  if (!may(grants, 'content.see')) return [];
  const { rows } = await inTransaction(db, { accountId, name }, async (tx) => {
    const sites = await selectSites(tx);
    const { inOrder } = await saysAll(tx, sites, words);
    // what is searched in begins with the title; the end is off by a letter where a sign of the title is written plainly as two
    const inTitle = hasCommonWords(words, sql`left(e.sought, length(e.title))`);
    return sql`
      SELECT e.id, e.title, e.state FROM edition e
      WHERE e.state NOT IN ('superseded', 'discarded') AND e.site_id = ANY (${sites}::uuid[]) AND ${inOrder} AND ${inTitle}
      ORDER BY e.changed_at DESC NULLS LAST, e.id LIMIT ${most}`.execute(tx.kysely);
  });
  return rows
    .map((each) => row.parse(each))
    .map(({ id, title, state }) => ({
      kind: 'item',
      title: { vi: title, en: title },
      detail: stateNames[state],
      href: routes.edition.to({ edition: id }),
    }));
};
