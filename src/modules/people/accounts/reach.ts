import type { FastifyRequest } from 'fastify';
import { type Organisation, organisationsOn, todayOf } from '#modules/organisations';
import { inTransaction } from '#platform/database';
import { actorOf, personOf } from '../access.ts';
import { may } from '../permissions.ts';
import type { Services } from '../services.ts';

/** What a person administers. */
export type Reach = {
  readonly bodies: readonly Organisation[];
  readonly isEverywhere: boolean;
  /** Whether a body is among them; null: the whole installation. */
  readonly has: (organisationId: string | null) => boolean;
};

/** The bodies of today that the person who asks administers. */
export async function reachOf(services: Services, request: FastifyRequest): Promise<Reach> {
  const { grants } = personOf(request);
  const all = await inTransaction(services.db, actorOf(request), (tx) => organisationsOn(tx, todayOf(services.now())));
  const bodies = all.filter((organisation) => may(grants, 'account.manage', organisation));
  const ids = new Set(bodies.map(({ id }) => id));
  const isEverywhere = grants.some(({ role, organisationId }) => role === 'administrator' && organisationId === null);
  return { bodies, isEverywhere, has: (id) => (id === null ? isEverywhere : ids.has(id)) };
}
