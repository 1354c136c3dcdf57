import type { FastifyInstance } from 'fastify';
import type { Feature, Services } from '#modules/people';
import { inTransaction } from '#platform/database';
import { selectSections } from '../../sections/queries.ts';
import { addSectionChanges } from './change-handlers.tsx';
import { addSectionsPage } from './sections-handlers.tsx';
import { addSectionSites } from './sites-list.tsx';

/** The sections of sites in the office. */
export function addSections(server: FastifyInstance, services: Services): void {
  addSectionSites(server, services);
  addSectionsPage(server, services);
  addSectionChanges(server, services);
}

/** The sections of a site, for roles that are limited to some of them; everybody may know them. */
export const siteSections: NonNullable<Feature['siteSections']> = async ({ db }, siteId) => {
  const nobody = { accountId: null, name: 'visitor' };
  const sections = await inTransaction(db, nobody, (tx) => selectSections(tx, siteId));
  return sections.map(({ code, name }) => ({ code, name: { vi: name.vi, en: name.en ?? name.vi } }));
};
