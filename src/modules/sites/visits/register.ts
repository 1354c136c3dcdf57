import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { route } from '#platform/http';
import { readToken } from '#platform/sessions';
import type { SiteDirectory } from '../directory.ts';
import { hostName } from '../host.ts';
import { isSubject, isVisit } from './counted.ts';
import type { VisitCounter } from './counter.ts';

const beacon = route('/dem/:site/:subject');

/** The address of the picture that counts a look at a page. `subject`: what the page is about; without it only the site is counted. */
export function beaconAddress(siteId: string, subject: string | undefined): string {
  return beacon.to({ site: siteId, subject: subject !== undefined && isSubject(subject) ? subject : 'site' });
}

const names = z.object({ site: z.string(), subject: z.string() });

/** The smallest picture that there is: one transparent point. */
const point = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

type Counting = { readonly counter: VisitCounter; readonly sites: SiteDirectory; readonly origin: string };

/** Registers the counting picture: it needs no script, and the page itself stays the same for everybody. Counts are written on stop. */
export function registerVisits(server: FastifyInstance, { counter, sites, origin }: Counting): void {
  server.get(beacon.path, async (request, reply) => {
    const { site, subject } = names.parse(request.params);
    const { headers, ip } = request;
    const look = { headers, host: hostName(request.host), isOffice: readToken(request, origin) !== null };
    const isKnown = sites.byId(site) !== null && (subject === 'site' || isSubject(subject));
    if (request.method === 'GET' && isKnown && isVisit(look)) {
      const visitor = `${ip} ${headers['user-agent'] ?? ''}`;
      counter.count({ siteId: site, subject: subject === 'site' ? null : subject, visitor });
    }
    return reply.type('image/gif').header('cache-control', 'no-store').send(point);
  });
  server.addHook('onClose', () => counter.stop());
}
