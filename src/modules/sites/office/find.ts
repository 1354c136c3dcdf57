import type { Found, OfficePlace } from '#offers';
import type { Transaction } from '#platform/database';
import type { Site } from '../site.ts';
import { placeOf, type SitesAction } from './desk.ts';
import { messages } from './messages.ts';
import { type OfficeSite, selectManagedSites } from './queries.ts';
import { routes } from './routes.ts';

const most = 10;

type Asking = {
  /** Whether a text has what was typed. */
  readonly isNamed: (text: string) => boolean;
  readonly may: (action: SitesAction, place?: OfficePlace) => boolean;
};

const namesOf = ({ site, organisationName }: OfficeSite): string =>
  [site.name.vi, site.name.en, organisationName, site.path, ...site.hosts].join(' ');

const found = (site: Site, organisationName: string): Found => ({
  kind: 'site',
  title: { vi: site.name.vi, en: site.name.en ?? site.name.vi },
  detail: { vi: organisationName, en: organisationName },
  href: routes.site.to({ site: site.id }),
});

/** The sites of which the person is the manager, and opening one, for the palette. */
export async function findSites(tx: Transaction, { isNamed, may }: Asking): Promise<readonly Found[]> {
  const isOpening = may('site.open') && isNamed(`${messages.open.vi} ${messages.open.en}`);
  const opening: Found = { kind: 'action', title: messages.open, href: routes.open.to({}) };
  if (!may('site.manage')) return [];
  const sites = (await selectManagedSites(tx)).filter(
    (each) => may('site.manage', placeOf(each)) && isNamed(namesOf(each)),
  );
  return [
    ...(isOpening ? [opening] : []),
    ...sites.slice(0, most).map(({ site, organisationName }) => found(site, organisationName)),
  ];
}
