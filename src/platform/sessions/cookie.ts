import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Over https the name carries the prefix with which browsers refuse a cookie that was set without Secure, for a whole
 * domain, or for a part of the site only: no neighbour under the same domain can plant one.
 */
const names = { secure: '__Host-congso', plain: 'congso' } as const;

function isSecure(request: FastifyRequest, origin: string): boolean {
  return origin.startsWith('https://') || request.protocol === 'https';
}

function nameOf(request: FastifyRequest, origin: string): string {
  return isSecure(request, origin) ? names.secure : names.plain;
}

/** The session's token that the browser sent, or null. `origin` is the public address of the system. */
export function readToken(request: FastifyRequest, origin: string): string | null {
  return request.cookies[nameOf(request, origin)] ?? null;
}

function attributes(request: FastifyRequest, origin: string) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(request, origin) } as const;
}

/** Gives the browser the token; it forgets it when it is closed, and the session ends by itself before long. */
export function sendToken(request: FastifyRequest, reply: FastifyReply, origin: string, token: string): void {
  reply.setCookie(nameOf(request, origin), token, attributes(request, origin));
}

export function clearToken(request: FastifyRequest, reply: FastifyReply, origin: string): void {
  reply.clearCookie(nameOf(request, origin), attributes(request, origin));
}
