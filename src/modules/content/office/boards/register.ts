import type { FastifyInstance } from 'fastify';
import type { Services } from '#modules/people';
import { addChecklist } from '../checklist/handlers.tsx';
import { addBoard } from './board-handlers.tsx';
import { addDelegations } from './delegation-handlers.tsx';
import { addDissolving } from './dissolve-handlers.tsx';
import { addMembers } from './member-handlers.tsx';
import { addBoardSites } from './sites-list.tsx';

/** Editorial boards and delegations in the office. */
export function addBoards(server: FastifyInstance, services: Services): void {
  addBoardSites(server, services);
  addBoard(server, services);
  addMembers(server, services);
  addDissolving(server, services);
  addChecklist(server, services);
  addDelegations(server, services);
}
