import { type Organisation, organisationsOn, todayOf } from '#modules/organisations';
import type { PublicContext } from '#offers';
import { addressOn, type Reading } from '../reading.ts';
import type { Section } from '../sections.ts';
import { type IntroductionItem, selectIntroduction } from './queries.ts';
import { type Branch, treeUnder } from './tree.ts';
import type { UnitLine } from './units.tsx';

/** Two levels below the body: a province's departments with their divisions, a department's divisions with their units. */
const chartDepth = 2;

/** Everything from which the pages of an introduction are made. */
export type Introduction = {
  readonly items: readonly IntroductionItem[];
  /** The body whose site it is; undefined where it is not there any more. */
  readonly body: Organisation | undefined;
  readonly branches: readonly Branch[];
  readonly websiteOf: (organisationId: string) => string | undefined;
};

/** Reads the introduction's pages, and the bodies below the site's own as they stand today. */
export async function readIntroduction(
  reading: Reading,
  context: PublicContext,
  section: Section,
): Promise<Introduction> {
  const [items, organisations] = await Promise.all([
    selectIntroduction(reading, context, section.code),
    organisationsOn(reading.db, todayOf(context.now)),
  ]);
  return {
    items,
    body: organisations.find(({ id }) => id === context.organisationId),
    branches: treeUnder(organisations, context.organisationId, chartDepth),
    websiteOf: (organisationId) => {
      const site = reading.sites.ofOrganisation(organisationId);
      return site === null || site.id === context.siteId ? undefined : addressOn(reading, context, site, '/');
    },
  };
}

/** The bodies right below with what their own sites say about how to reach them. */
export function unitsOf(
  reading: Reading,
  context: PublicContext,
  { branches, websiteOf }: Introduction,
): readonly UnitLine[] {
  return branches.map(({ organisation: { id, name } }) => {
    const contact = reading.sites.ofOrganisation(id)?.settings.contact;
    return {
      name,
      website: websiteOf(id) ?? null,
      address: contact?.address?.[context.language] ?? contact?.address?.vi ?? null,
      phone: contact?.phone ?? null,
    };
  });
}
