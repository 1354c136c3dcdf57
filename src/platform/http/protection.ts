import type { FastifyInstance } from 'fastify';

/** What a page of ours may load and do: nothing but what comes from its own site, and no script or style in the page itself. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join(';');

/** Seconds for which a browser comes by TLS only, once it has: a year. */
const secureFor = 31_536_000;

/** The headers that stand above every answer. `origin`: the public address, where it is known. */
export function protectingHeaders(origin: string | undefined): Readonly<Record<string, string>> {
  return {
    'content-security-policy': policy,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'same-origin',
    ...(origin?.startsWith('https://') === true ? { 'strict-transport-security': `max-age=${secureFor}` } : {}),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
  };
}

/** Puts them above every answer, error pages too; a route's own header of the same name stays. */
export function protectAnswers(server: FastifyInstance, origin: string | undefined): void {
  const headers = Object.entries(protectingHeaders(origin));
  server.addHook('onSend', (_request, reply, payload, done) => {
    for (const [name, value] of headers) if (!reply.hasHeader(name)) reply.header(name, value);
    done(null, payload);
  });
}
