import type { FastifyInstance } from 'fastify';
import type { NavigationEntry } from '#offers';
import { addShapes } from '../shapes/office/handlers.tsx';
import { addChanges } from './change-handlers.tsx';
import type { OrganisationsDesk } from './desk.ts';
import { addFiles } from './import-handlers.tsx';
import { messages } from './messages.ts';
import { routes } from './routes.ts';
import { addShowing } from './show-handlers.tsx';

export const organisationsNavigation: readonly NavigationEntry<'organisation.manage'>[] = [
  {
    id: 'organisations',
    group: 'administration',
    label: messages.organisations,
    href: routes.tree.to({}),
    action: 'organisation.manage',
  },
];

/** The office's pages about bodies. Their module knows no person: who asks comes by the door. */
export function registerOrganisationsOffice(server: FastifyInstance, desk: OrganisationsDesk): void {
  addShowing(server, desk);
  addChanges(server, desk);
  addFiles(server, desk);
  addShapes(server, desk);
}
