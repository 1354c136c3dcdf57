import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SiteDirectory, VisitTotals } from '#modules/sites';
import type { PublicOffer } from '#offers';
import type { PageCache } from '#platform/page-cache';
import type { EntriesOf } from './entries.ts';

/** What the public pages of all sites are made from. */
export type PublicSite = {
  readonly offers: readonly PublicOffer[];
  readonly sites: SiteDirectory;
  readonly cache: PageCache;
  readonly visits: Pick<VisitTotals, 'of'>;
  readonly entriesOf: EntriesOf;
  readonly now: () => Date;
  /** The headers that stand above every answer. */
  readonly protection: Readonly<Record<string, string>>;
  /** Root-relative address at which staff sign in. */
  readonly signIn: string;
  /** Answers at "/" as long as no site has been opened. */
  readonly whenEmpty: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;
};
