import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RawBuilder } from 'kysely';
import type { OfficeContent, OfficeDoor, OfficePlace } from '#offers';
import type { Database, Transaction } from '#platform/database';
import { inTransaction } from '#platform/database';
import { languageOf, Problem } from '#platform/http';
import type { Language, Message } from '#platform/i18n';
import type { SiteDirectory } from '../directory.ts';
import type { Installation } from '../open.ts';
import type { SiteSettings } from '../settings.ts';
import type { Site } from '../site.ts';
import { messages } from './messages.ts';
import { type OfficeSite, selectOptionalOfficeSite } from './queries.ts';

export type SitesAction = 'site.open' | 'site.manage';

/** What a manager can choose for a site, offered by the modules above. */
export type Choices = {
  readonly homeBlocks: readonly { readonly id: string; readonly label: Message }[];
  /** The sections that the site shows, with their paths on it. */
  readonly sections: readonly { readonly code: string; readonly label: string; readonly path: string }[];
  /** The navigation and the home page that the site has as long as its manager sets none: what the forms begin with. */
  readonly usualMenu: NonNullable<SiteSettings['menu']>;
  readonly usualHome: NonNullable<SiteSettings['home']>;
  /** Pictures of the site that may be its logo or banner. */
  readonly pictures: readonly { readonly id: string; readonly label: string; readonly href: string }[];
};

/** What the office's pages of sites are given. */
export type SitesDesk = {
  readonly db: Database;
  readonly now: () => Date;
  readonly directory: SiteDirectory;
  readonly door: OfficeDoor<SitesAction>;
  readonly installation: Installation;
  /** For a query over counted visits `v`: the title of the item that was looked at. */
  readonly titleOfSubject: RawBuilder<unknown>;
  /** Told after a site's settings changed: what they show must be there for everybody. */
  readonly onChanged: (tx: Transaction, siteId: string) => Promise<void>;
  readonly choicesOf: (tx: Transaction, site: Site, language: Language) => Promise<Choices>;
};

export const placeOf = ({ site, above }: OfficeSite): OfficePlace => ({
  id: site.organisationId,
  above,
  siteId: site.id,
});

/** One request at the desk. */
export type Visit = {
  readonly desk: SitesDesk;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly language: Language;
};

export const visitOf = (desk: SitesDesk, request: FastifyRequest, reply: FastifyReply): Visit => ({
  desk,
  request,
  reply,
  language: languageOf(request),
});

/** Does `work` in one transaction of the person who asks. */
export const inVisit = <T>({ desk, request }: Visit, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  inTransaction(desk.db, desk.door.actorOf(request), work);

/** The site that the address names; one where the person may not do this is as if it were not there (404). */
export async function siteOf(visit: Visit, tx: Transaction, id: string, action: SitesAction): Promise<OfficeSite> {
  const found = await selectOptionalOfficeSite(tx, id);
  const { door } = visit.desk;
  if (found === undefined || !door.may(visit.request, action, placeOf(found))) {
    throw new Problem(404, messages.noSuchSite);
  }
  return found;
}

/** Sends a page under "Các trang". */
export const send = ({ desk, request, reply }: Visit, content: Omit<OfficeContent, 'current'>): FastifyReply =>
  desk.door.send(request, reply, { ...content, current: 'sites' });
