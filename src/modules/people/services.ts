import type { FastifyInstance } from 'fastify';
import type { SiteDirectory } from '#modules/sites';
import type { Found, MeasureSource, NavigationEntry, WorkItem } from '#offers';
import type { Config } from '#platform/config';
import type { Database } from '#platform/database';
import type { Message } from '#platform/i18n';
import type { PageCache } from '#platform/page-cache';
import type { Storage } from '#platform/storage';
import type { Action } from './permissions.ts';
import type { Person } from './person.ts';

/** What every module's pages and jobs are given. */
export type Services = {
  readonly config: Config;
  readonly db: Database;
  readonly now: () => Date;
  /** Where uploaded files are kept. */
  readonly storage: Storage;
  /** All sites, in memory. */
  readonly sites: SiteDirectory;
  /** Made pages and parts of pages, in memory. */
  readonly cache: PageCache;
  /** What every module measures, for the reports. */
  readonly measures: readonly MeasureSource[];
  readonly features: readonly Feature[];
};

/** A section as a role may be limited to it. */
export type SiteSection = { readonly code: string; readonly name: Message };

/** What a module brings to the web application; `app.ts` has the list. */
export type Feature = {
  readonly navigation: readonly NavigationEntry<Action>[];
  readonly register: (server: FastifyInstance, services: Services) => Promise<void>;
  /** What waits for a person in this module. */
  readonly workItems?: (services: Services, person: Person) => Promise<readonly WorkItem[]>;
  /** The sections of a site, for roles that are limited to some of them. */
  readonly siteSections?: (services: Services, siteId: string) => Promise<readonly SiteSection[]>;
  /** What a person may open of this module, found by words (never empty); the best first, ten at most. */
  readonly find?: (services: Services, person: Person, words: string) => Promise<readonly Found[]>;
};
