import type { Database } from '#platform/database';
import type { Listener } from '#platform/notify';
import { type Front, findSite, indexSites, originAt, type SiteIndex } from './front.ts';
import { selectSites } from './queries.ts';
import type { Site } from './site.ts';

/** All sites in memory, as they are now: every request finds its site without asking the database. */
export type SiteDirectory = {
  /** Every site that there is or was, the main one first. */
  readonly all: () => readonly Site[];
  readonly main: () => Site | null;
  readonly byId: (id: string) => Site | null;
  /** The first site of a body that is not closed. */
  readonly ofOrganisation: (organisationId: string) => Site | null;
  /** The sites right below one by path. */
  readonly below: (id: string) => readonly Site[];
  /** Where an address leads, on a day (YYYY-MM-DD). */
  readonly find: (host: string, url: string, today: string) => Front;
  /** Origin of the host on which a site is found, and the path before all of its own; "" where it has the whole host. */
  readonly addressOf: (site: Site) => { readonly origin: string; readonly prefix: string };
  /** Reads all sites again; done by itself when one changes. */
  readonly refresh: () => Promise<void>;
  /** Told when sites were read again after a change, with their ids. */
  readonly onChange: (told: (ids: readonly string[]) => void) => void;
  readonly close: () => void;
};

type Options = {
  readonly db: Database;
  readonly listener: Listener;
  /** The system's own address. */
  readonly origin: string;
};

/** Site changes are told on this channel by triggers, with the site's id. */
const channel = 'congso_sites';
/** How often the sites are read again while nothing is heard. */
const whileDeaf = 1_000;

/** Opens the directory: reads all sites, and again whenever one changes. */
export async function openSiteDirectory(options: Options): Promise<SiteDirectory> {
  const directory = new Directory(options);
  await directory.refresh();
  await directory.listen();
  return directory.offer();
}

class Directory {
  readonly #options: Options;
  readonly #told: ((ids: readonly string[]) => void)[] = [];
  #sites: readonly Site[] = [];
  #index: SiteIndex = indexSites([]);
  #changed: Set<string> = new Set();
  #reading: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(options: Options) {
    this.#options = options;
  }

  offer(): SiteDirectory {
    return {
      all: () => this.#sites,
      main: () => this.#index.main,
      byId: (id) => this.#index.byId.get(id) ?? null,
      ofOrganisation: (id) => this.#sites.find((site) => site.organisationId === id && site.closedOn === null) ?? null,
      below: (id) => [...(this.#index.below.get(id)?.values() ?? [])],
      find: (host, url, today) => findSite(this.#index, { host, url, today, origin: this.#options.origin }),
      addressOf: (site) => this.#addressOf(site),
      refresh: () => this.refresh(),
      onChange: (told) => void this.#told.push(told),
      close: () => this.#stopTimer(),
    };
  }

  async refresh(): Promise<void> {
    this.#sites = await selectSites(this.#options.db);
    this.#index = indexSites(this.#sites);
  }

  listen(): Promise<void> {
    return this.#options.listener.subscribe({
      channel,
      received: (id) => this.#readAfter(id),
      lost: () => {
        this.#timer ??= setInterval(() => this.#readAfter(), whileDeaf).unref();
      },
      restored: () => {
        this.#stopTimer();
        this.#readAfter();
      },
    });
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** One reading at a time; what is told during one is read by the next. Without an id: everything may have changed. */
  #readAfter(id = ''): void {
    this.#changed.add(id);
    this.#reading ??= this.#readAll().finally(() => {
      this.#reading = null;
    });
  }

  async #readAll(): Promise<void> {
    while (this.#changed.size > 0) {
      const changed = [...this.#changed];
      this.#changed = new Set();
      try {
        await this.refresh();
        const ids = changed.includes('') ? [...this.#index.byId.keys()] : changed;
        for (const told of this.#told) told(ids);
      } catch {
        // the database does not answer at this moment: what is known stays, and is read again soon
        setTimeout(() => this.#readAfter(), whileDeaf).unref();
        return;
      }
    }
  }

  #addressOf(site: Site): { readonly origin: string; readonly prefix: string } {
    const { origin } = this.#options;
    if (site.isMain) return { origin, prefix: '' };
    const [host] = site.hosts;
    if (host !== undefined) return { origin: originAt(origin, host), prefix: '' };
    const above = site.parentId === null ? undefined : this.#index.byId.get(site.parentId);
    if (above === undefined) return { origin, prefix: '' };
    const address = this.#addressOf(above);
    return { origin: address.origin, prefix: `${address.prefix}/${site.path}` };
  }
}
