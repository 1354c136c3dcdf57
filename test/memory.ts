import { openSiteDirectory, type SiteDirectory } from '#modules/sites';
import type { Database } from '#platform/database';
import { openListener } from '#platform/notify';
import { openPageCache, type PageCache } from '#platform/page-cache';

export type TestMemory = {
  readonly sites: SiteDirectory;
  readonly cache: PageCache;
  readonly closeMemory: () => Promise<void>;
};

/** What a process keeps in memory (sites, ready pages), for tests that build a part of the application by hand. */
export async function testMemory(db: Database, origin = 'http://127.0.0.1:8080'): Promise<TestMemory> {
  const listener = openListener(db);
  const cache = await openPageCache(listener, { pageBytes: 1_000_000, fragmentBytes: 1_000_000 });
  const sites = await openSiteDirectory({ db, listener, origin });
  const closeMemory = async () => {
    sites.close();
    await listener.close();
  };
  return { sites, cache, closeMemory };
}
