import type { FastifyRequest } from 'fastify';
import { may, personOf } from '#modules/people';
import { placeOf, type SiteAt } from '../of-site/site-at.ts';

const steps = ['edit', 'approve'] as const;

/** The steps that the person who asks has at a site in an own right: what was delegated is not passed on. */
export function ownSteps(request: FastifyRequest, at: SiteAt): readonly ('edit' | 'approve')[] {
  const own = personOf(request).grants.filter(({ source }) => source !== 'delegation');
  return steps.filter((step) => may(own, `content.${step}`, placeOf(at)));
}
