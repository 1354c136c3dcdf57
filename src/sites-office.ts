import {
  createSections,
  selectPictureChoices,
  selectSections,
  showPictures,
  titleOfSubject,
  usualMenu,
} from '#modules/content';
import { organisationOn, todayOf } from '#modules/organisations';
import { type Feature, may, officeDoor, type Services } from '#modules/people';
import {
  type Choices,
  findSites,
  type Installation,
  isPublicOrigin,
  registerSitesOffice,
  reservedPaths,
  type Site,
  selectOptionalSite,
  sitesNavigation,
} from '#modules/sites';
import type { PublicOffer } from '#offers';
import { inTransaction, type Queryable, type Transaction } from '#platform/database';
import type { Language } from '#platform/i18n';
import { hasAllWords } from './office/index.ts';
import { usualHome } from './site/index.ts';

/** What the rules of addresses and the opening of a site know of the other modules. */
function installationOf({ config, now }: Services): Installation {
  return {
    home: new URL(config.origin).hostname,
    isPublic: isPublicOrigin(config.origin),
    reserved: reservedPaths,
    sectionsOf: async (tx, siteId) => (await selectSections(tx, siteId)).map(({ slug }) => slug),
    onOpened: async (tx: Transaction, site: Site) => {
      const body = await organisationOn(tx, site.organisationId, todayOf(now()));
      await createSections(tx, site, body?.kind ?? 'unit');
    },
  };
}

/** How many pictures are offered for a logo. */
const mostPictures = 24;

async function choicesOf(
  offers: readonly PublicOffer[],
  db: Queryable,
  site: Site,
  language: Language,
): Promise<Choices> {
  const sections = await selectSections(db, site.id);
  const codes = new Set(sections.map(({ code }) => code));
  return {
    usualMenu: usualMenu(sections),
    usualHome: usualHome.filter(({ section }) => section === undefined || codes.has(section)),
    homeBlocks: offers.flatMap(({ homeBlocks = [] }) => homeBlocks.map(({ id, label }) => ({ id, label }))),
    sections: sections
      .filter(({ isShown }) => isShown)
      .map(({ code, name, slug }) => ({ code, label: name[language] ?? name.vi, path: `/${slug}` })),
    pictures: await selectPictureChoices(db, site.id, mostPictures),
  };
}

/** A logo or banner that only the office could see would be a hole in every page. */
async function showLook(tx: Transaction, siteId: string): Promise<void> {
  const site = await selectOptionalSite(tx, siteId);
  const { logo, banner } = site?.settings ?? {};
  await showPictures(
    tx,
    siteId,
    [logo, banner].filter((id) => id !== undefined),
  );
}

/** Sites in the office, with what the modules above them offer for a site. */
export function sitesOffice(offers: readonly PublicOffer[]): Feature {
  return {
    navigation: sitesNavigation,
    find: ({ db }, { accountId, name, grants }, words) =>
      inTransaction(db, { accountId, name }, (tx) =>
        findSites(tx, {
          isNamed: (text) => hasAllWords(text, words),
          may: (action, place) => may(grants, action, place),
        }),
      ),
    register: async (server, services) =>
      registerSitesOffice(server, {
        db: services.db,
        now: services.now,
        directory: services.sites,
        door: officeDoor(services),
        installation: installationOf(services),
        titleOfSubject,
        onChanged: showLook,
        choicesOf: (tx, site, language) => choicesOf(offers, tx, site, language),
      }),
  };
}
