import type { FastifyInstance } from 'fastify';
import type { Services } from '#modules/people';
import { addMaking } from './make-handlers.tsx';
import { addOneOffer } from './offer-handlers.tsx';
import { addOffersList } from './offers-list.tsx';
import { addStanding } from './standing-handlers.tsx';

/** Offers between sites in the office. */
export function addOffers(server: FastifyInstance, services: Services): void {
  addOffersList(server, services);
  addStanding(server, services);
  addOneOffer(server, services);
  addMaking(server, services);
}
