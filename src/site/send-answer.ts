import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Answer, type Encoding, encodingFor, isKnown } from '#platform/page-cache';

/**
 * Readers ask each time whether a page has changed, so that a change is seen at once. A cache of our own in front may keep it to the end
 * of the running second (X-Accel-Expires takes an absolute time: "1 second" would be up to two, since nginx counts whole seconds). It stands first, since
 * nginx 1.22 believes whichever of the two it reads first.
 */
function freshness(now: Date): Readonly<Record<string, string>> {
  return {
    'x-accel-expires': `@${Math.floor(now.getTime() / 1000)}`,
    'cache-control': 'public, max-age=0, must-revalidate',
  };
}

function headersOf(answer: Answer, encoding: Encoding, now: Date): Record<string, string> {
  return {
    ...freshness(now),
    ...answer.headers,
    etag: answer.etag(encoding),
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  };
}

/** Sends an answer by way of the routes: packed as the reader takes it, or only the word that nothing has changed. */
export async function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer,
  now: Date,
): Promise<FastifyReply> {
  const encoding = encodingFor(request.headers['accept-encoding']);
  reply.headers(headersOf(answer, encoding, now));
  if (answer.status === 200 && isKnown(request.headers['if-none-match'], answer.etag(encoding)))
    return reply.code(304).send();
  return reply.code(answer.status).send(await answer.packed(encoding));
}

/** Sends a ready answer before all routes; false where it must be packed first. `protection`: the headers that every answer carries. */
export function sendAtOnce(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  protection: OutgoingHttpHeaders,
  now: Date,
): boolean {
  const encoding = encodingFor(headerOf(request, 'accept-encoding'));
  const bytes = answer.ready(encoding);
  if (bytes === undefined) return false;
  const headers: OutgoingHttpHeaders = { ...protection, ...headersOf(answer, encoding, now) };
  if (answer.status === 200 && isKnown(request.headers['if-none-match'], answer.etag(encoding))) {
    delete headers['content-encoding'];
    response.writeHead(304, headers).end();
    return true;
  }
  headers['content-length'] = bytes.byteLength;
  response.writeHead(answer.status, headers);
  if (request.method === 'HEAD') response.end();
  else response.end(bytes);
  return true;
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
