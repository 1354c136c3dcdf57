import type { FastifyReply, FastifyRequest } from 'fastify';

const sessionCookie = 'congso';

function isSecure(request: FastifyRequest, origin: string): boolean {
  return origin.startsWith('https://') || request.protocol === 'https';
}

/**
 * Over https the name carries the prefix with which browsers refuse a cookie that was set without Secure, for a whole
 * domain, or for a part of the site only: no neighbour under the same domain can plant one.
 */
function nameOf(name: string, request: FastifyRequest, origin: string): string {
  return isSecure(request, origin) ? `__Host-${name}` : name;
}

function attributes(request: FastifyRequest, origin: string) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(request, origin) } as const;
}

/** The session's token that the browser sent, or null. `origin` is the public address of the system. */
export function readToken(request: FastifyRequest, origin: string): string | null {
  return readSecret(request, origin, sessionCookie);
}

/** Gives the browser the token; it forgets it when it is closed, and the session ends by itself before long. */
export function sendToken(request: FastifyRequest, reply: FastifyReply, origin: string, token: string): void {
  reply.setCookie(nameOf(sessionCookie, request, origin), token, attributes(request, origin));
}

export function clearToken(request: FastifyRequest, reply: FastifyReply, origin: string): void {
  clearSecret(request, reply, origin, sessionCookie);
}

/** Another secret by which this browser is known again, for the steps of a sign-in. */
export function readSecret(request: FastifyRequest, origin: string, name: string): string | null {
  return request.cookies[nameOf(name, request, origin)] ?? null;
}

/** Gives the browser such a secret for some seconds. */
export function sendSecret(
  request: FastifyRequest,
  reply: FastifyReply,
  origin: string,
  { name, value, seconds }: { readonly name: string; readonly value: string; readonly seconds: number },
): void {
  reply.setCookie(nameOf(name, request, origin), value, { ...attributes(request, origin), maxAge: seconds });
}

export function clearSecret(request: FastifyRequest, reply: FastifyReply, origin: string, name: string): void {
  reply.clearCookie(nameOf(name, request, origin), attributes(request, origin));
}
