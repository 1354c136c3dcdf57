import type { Feature } from '#modules/people';
import { contentWork } from '../desk/work-items.ts';
import { addAutosave } from './autosave-handler.ts';
import { messages as boardMessages } from './boards/messages.ts';
import { addBoards } from './boards/register.ts';
import { seers } from './boards/sites-list.tsx';
import { addCompare } from './compare-handlers.tsx';
import { addEditions } from './edition-handlers.tsx';
import { findItems } from './find-items.ts';
import { addItems } from './items-handlers.tsx';
import { messages } from './messages.ts';
import { messages as offerMessages } from './offers/messages.ts';
import { addOffers } from './offers/register.ts';
import { addPreviews } from './preview-handlers.tsx';
import { routes } from './routes.ts';
import { messages as sectionMessages } from './sections/messages.ts';
import { addSections, siteSections } from './sections/register.ts';

/** The desk of content: writing, editing, approving. */
export const contentDesk: Feature = {
  navigation: [
    { id: 'items', group: 'content', label: messages.items, href: routes.items.to({}), action: 'content.see' },
    { id: 'offers', group: 'content', label: offerMessages.title, href: routes.offers.to({}), action: 'content.see' },
    { id: 'boards', group: 'site', label: boardMessages.title, href: routes.boards.to({}), action: seers },
    {
      id: 'sections',
      group: 'site',
      label: sectionMessages.title,
      href: routes.sectionSites.to({}),
      action: 'site.manage',
    },
  ],
  siteSections,
  find: findItems,
  workItems: contentWork,
  async register(server, services) {
    addItems(server, services);
    addEditions(server, services);
    addAutosave(server, services);
    addBoards(server, services);
    addCompare(server, services);
    addPreviews(server, services);
    addSections(server, services);
    addOffers(server, services);
  },
};
