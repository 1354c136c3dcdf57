import { organisationsOn, todayOf } from '#modules/organisations';
import type { PublicAnswer, PublicContext } from '#offers';
import { assetUrl } from '#platform/http';
import { say } from '#platform/i18n';
import { selectNewestOf } from '../list/newest.ts';
import { sameInAll } from '../list/section.tsx';
import { agencyPath, patterns } from '../paths.ts';
import { addressOn, nameOf, type Reading, siteTag } from '../reading.ts';
import { AgenciesPage } from './agencies-page.tsx';
import { type Member, membersOf } from './members.ts';
import { messages } from './messages.ts';

/** The member agencies of the site that asks, today. */
export async function selectMembers(reading: Reading, context: PublicContext): Promise<readonly Member[]> {
  const organisations = await organisationsOn(reading.db, todayOf(context.now));
  return membersOf(context, organisations, reading.sites.all());
}

/** What a list of member agencies depends on: the tree of bodies, and each site that is named. */
export const memberTags = (context: PublicContext, members: readonly Member[]): readonly string[] => [
  'organisations',
  siteTag(context.siteId),
  ...members.map(({ site }) => siteTag(site.id)),
];

export async function respondAgencies(reading: Reading, context: PublicContext): Promise<PublicAnswer> {
  const { language, href } = context;
  const members = await selectMembers(reading, context);
  const siteIds = members.map(({ site }) => site.id);
  const told = new Set((await selectNewestOf(reading, context, siteIds, 1)).map(({ sourceSiteId }) => sourceSiteId));
  const agencies = members.map(({ site, organisation, key }) => ({
    name: nameOf(site, language),
    kind: organisation.kind,
    address: addressOn(reading, context, site, '/'),
    items: told.has(site.id) ? href(agencyPath(key)) : null,
    where: site.settings.contact?.address?.[language] ?? site.settings.contact?.address?.vi ?? null,
  }));
  return {
    kind: 'page',
    title: say(messages.title, language),
    description: say(messages.introduction, language),
    body: <AgenciesPage context={context} agencies={agencies} />,
    crumbs: [],
    canonical: patterns.agencies,
    languages: sameInAll(context, patterns.agencies),
    styles: [assetUrl('reading.css')],
    tags: [...memberTags(context, members), `home:${context.siteId}`],
    // bodies and sites begin and end with a day
    keepSeconds: 3600,
  };
}
