import type { FastifyInstance } from 'fastify';
import type { SiteDirectory } from '#modules/sites';
import { Problem } from '#platform/http';
import { messages } from '../messages.ts';
import { lookFile, lookPrefix, siteLook } from './site-look.ts';

const named = /^([0-9a-f-]{36})-[0-9a-f]{12}\.(css|svg)$/;
const year = 365 * 24 * 60 * 60;

/** Serves the colours and the icon of each site. Their addresses carry a hash of what they give, so they may be kept for ever. */
export function serveLook(server: FastifyInstance, sites: SiteDirectory): void {
  server.get<{ Params: { file: string } }>(`${lookPrefix}:file`, async (request, reply) => {
    const [, id = '', kind] = named.exec(request.params.file) ?? [];
    const site = sites.byId(id);
    if (site === null) throw new Problem(404, messages.noSuchPage);
    const asked = lookFile(site, `${lookPrefix}${request.params.file}`);
    if (asked !== undefined) {
      return reply.type(asked.type).header('cache-control', `public, max-age=${year}, immutable`).send(asked.body);
    }
    // an old page that is still open somewhere gets the colours of today, for a short time
    const look = siteLook(site);
    const today = lookFile(site, (kind === 'css' ? look.styles : look.icon) ?? '');
    if (today === undefined) throw new Problem(404, messages.noSuchPage);
    return reply.type(today.type).header('cache-control', 'public, max-age=60').send(today.body);
  });
}
