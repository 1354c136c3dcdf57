import type { FastifyRequest } from 'fastify';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The origin under which this request reached us: the configured public one, else what the Host header says. */
function ownOrigins(request: FastifyRequest, publicOrigin: string | undefined): readonly string[] {
  const asked = `${request.protocol}://${request.host}`;
  return publicOrigin === undefined ? [asked] : [publicOrigin, asked];
}

/**
 * Whether a changing request comes from our own pages. Cached pages carry no token, so the browser's own word counts:
 * Sec-Fetch-Site where it is sent, else Origin. A changing request with neither comes from no browser that we serve
 * and is refused as well.
 */
export function comesFromOurPages(request: FastifyRequest, publicOrigin: string | undefined): boolean {
  if (safeMethods.has(request.method)) return true;
  const site = request.headers['sec-fetch-site'];
  if (typeof site === 'string' && site !== 'same-origin') return false;
  const { origin } = request.headers;
  if (typeof origin === 'string') return ownOrigins(request, publicOrigin).includes(origin);
  return site === 'same-origin';
}
