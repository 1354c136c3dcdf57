import { todayOf } from '#modules/organisations';
import { inSystemTransaction } from '#modules/people';
import { type Site, selectSites } from '#modules/sites';
import type { Database, Transaction } from '#platform/database';
import { selectOptionalSection } from '../sections/queries.ts';
import type { Refusal } from '../workflow/refusal.ts';
import { type ImportItem, importItem, wordsOfItem } from './item.ts';
import { type Loaded, loadArticle } from './load.ts';
import { importMessages } from './messages.ts';
import type { FileRow } from './read-file.ts';

export type RefusedRow = { readonly line: number; readonly key: string | null; readonly refusals: readonly Refusal[] };
export type ImportResult = {
  readonly read: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedRow[];
};

const refusal = (code: keyof typeof importMessages, values: Refusal['values'] = {}): Refusal => ({
  code,
  text: importMessages[code],
  values,
});

function siteNamed(sites: readonly Site[], name: string | undefined, today: string): Site | undefined {
  const open = sites.filter(({ closedOn }) => closedOn === null || closedOn > today);
  if (name === undefined) return open.find(({ isMain }) => isMain);
  return open.find(({ id, hosts, path }) => id === name || hosts.includes(name) || path === name.replace(/^\//, ''));
}

/** A refused row leaves nothing behind, so its transaction is given up. */
class RefusedItem extends Error {
  readonly refusals: readonly Refusal[];
  constructor(refusals: readonly Refusal[]) {
    super('refused');
    this.refusals = refusals;
  }
}

async function load(tx: Transaction, site: Site, item: ImportItem, now: Date): Promise<Loaded> {
  const words = wordsOfItem(item);
  if (!words.success) {
    return {
      kind: 'refused',
      refusals: words.error.issues.map(({ path }) => refusal('badField', { field: path.join('.') })),
    };
  }
  if ((await selectOptionalSection(tx, site.id, item.section)) === undefined) {
    return { kind: 'refused', refusals: [refusal('noSection', { section: item.section })] };
  }
  const { key, language = 'vi', published_at: publishedAt } = item;
  const { id: siteId, organisationId } = site;
  return loadArticle(tx, { key, siteId, organisationId, language, words: words.data, publishedAt }, now);
}

/** Brings the rows of a file in, each in a transaction of its own. The same file twice changes nothing; refused rows are named. */
export async function importArticles(db: Database, rows: readonly FileRow[], now: Date): Promise<ImportResult> {
  const sites = await selectSites(db);
  const counts = { created: 0, changed: 0, unchanged: 0 };
  const refused: RefusedRow[] = [];
  const seen = new Set<string>();
  for (const { line, value } of rows) {
    const outcome = await importRow(db, { value, sites, seen }, now);
    if (outcome.kind === 'refused') refused.push({ line, key: outcome.key, refusals: outcome.refusals });
    else counts[outcome.kind] += 1;
  }
  return { read: rows.length, ...counts, refused };
}

type RowOutcome =
  | { readonly kind: 'created' | 'changed' | 'unchanged' }
  | { readonly kind: 'refused'; readonly key: string | null; readonly refusals: readonly Refusal[] };

async function importRow(
  db: Database,
  { value, sites, seen }: { readonly value: unknown; readonly sites: readonly Site[]; readonly seen: Set<string> },
  now: Date,
): Promise<RowOutcome> {
  const item = importItem.safeParse(value);
  if (!item.success) {
    const fields = [...new Set(item.error.issues.map(({ path }) => String(path[0] ?? '')))];
    return { kind: 'refused', key: null, refusals: fields.map((field) => refusal('badField', { field })) };
  }
  const { key, site: name, language = 'vi' } = item.data;
  const site = siteNamed(sites, name, todayOf(now));
  const mark = `${site?.id} ${language} ${key}`;
  const refusals = [
    ...(site === undefined ? [refusal('noSite', { site: name ?? '' })] : []),
    ...(item.data.published_at > now ? [refusal('inFuture')] : []),
    ...(seen.has(mark) ? [refusal('keyTwice', { key })] : []),
  ];
  if (refusals.length > 0 || site === undefined) return { kind: 'refused', key, refusals };
  seen.add(mark);
  try {
    return await inSystemTransaction(db, 'congso import', async (tx) => {
      const loaded = await load(tx, site, item.data, now);
      if (loaded.kind === 'refused') throw new RefusedItem(loaded.refusals);
      return { kind: loaded.kind };
    });
  } catch (error) {
    if (error instanceof RefusedItem) return { kind: 'refused', key, refusals: error.refusals };
    throw error;
  }
}
