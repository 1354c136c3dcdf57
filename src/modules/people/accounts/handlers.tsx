import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';
import { addInvite } from './invite-handlers.tsx';
import { addAccountList } from './list-handler.tsx';
import { addOneAccount } from './one-handlers.tsx';
import { addRoles } from './role-handlers.tsx';

/** The accounts within an administrator's reach. */
export function addAccounts(server: FastifyInstance, services: Services): void {
  addAccountList(server, services);
  addInvite(server, services);
  addOneAccount(server, services);
  addRoles(server, services);
}
