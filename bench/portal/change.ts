/** Whether a change is seen in time through every cache. */
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { inTransaction, openPool } from '#platform/database';
import { emptyTags } from '#platform/page-cache';
import { inDatabase } from '../../test/database.server.ts';
import type { MadeSite } from './content.ts';
import type { OurServer } from './server.ts';

/** Beyond this a change is taken for lost. */
const lost = 10_000;

/** Renames the newest item several times while its section is being read all the time; gives the longest time until a change was seen, in milliseconds. */
export async function longestUntilSeen({ access }: OurServer, url: string, made: MadeSite): Promise<number> {
  const owner = openPool(inDatabase(access.owner, access.template), { applicationName: 'bench', max: 1 });
  let longest = 0;
  try {
    for (let turn = 1; turn <= 5; turn += 1) {
      const title = `Tiêu đề lần ${turn}, ${Date.now()}`;
      await shown(url);
      await inTransaction(owner, { accountId: null, name: 'bench', system: true }, async (tx) => {
        await sql`UPDATE publication SET title = ${title} WHERE site_id = ${made.siteId} AND number = ${numberOf(made)}`.execute(
          tx.kysely,
        );
        emptyTags(tx, [`section:${made.siteId}:news`, `home:${made.siteId}`]);
      });
      const changed = performance.now();
      while (!(await shown(url)).includes(title)) {
        if (performance.now() - changed > lost) throw new Error('a change was never seen');
        await wait(10);
      }
      longest = Math.max(longest, performance.now() - changed);
      await wait(150 * turn);
    }
    return longest;
  } finally {
    await owner.close();
  }
}

const numberOf = ({ article }: MadeSite): number => Number(/-(\d+)$/.exec(article)?.[1]);

async function shown(url: string): Promise<string> {
  return (await fetch(`${url}/tin-tuc`, { headers: { 'accept-encoding': 'identity' } })).text();
}
