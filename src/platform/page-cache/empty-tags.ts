import type { Transaction } from '#platform/database';
import { notify } from '#platform/notify';

/** The channel on which every process hears which tags were emptied: tags with a line break between them. */
export const tagChannel = 'congso_tags';

/** PostgreSQL takes at most 7,999 bytes in one notice. */
const longestNotice = 7_000;

/** What each running transaction has emptied and not yet told. */
const pending = new WeakMap<Transaction, Set<string>>();

/**
 * Takes everything that carries one of the tags out of the page cache of every process, at the commit of the transaction. A change
 * names what it changed: "site:<id>", "article:<id>", "section:<site id>:<code>".
 */
export function emptyTags(tx: Transaction, tags: readonly string[]): void {
  const told = pending.get(tx);
  if (told !== undefined) {
    for (const tag of tags) told.add(tag);
    return;
  }
  const fresh = new Set(tags);
  pending.set(tx, fresh);
  tx.beforeCommit(async () => {
    for (const notice of noticesOf(fresh)) await notify(tx, tagChannel, notice);
  });
}

function noticesOf(tags: ReadonlySet<string>): readonly string[] {
  const notices: string[] = [];
  for (const tag of tags) {
    const last = notices.at(-1);
    const joined = last === undefined ? tag : `${last}\n${tag}`;
    if (last !== undefined && Buffer.byteLength(joined) <= longestNotice) notices[notices.length - 1] = joined;
    else notices.push(tag);
  }
  return notices;
}

/** The tags of a notice. */
export function tagsOf(notice: string): readonly string[] {
  return notice.split('\n').filter((tag) => tag !== '');
}
