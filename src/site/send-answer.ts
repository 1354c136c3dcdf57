import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Answer, type Encoding, encodingFor, isKnown } from '#platform/page-cache';

/**
 * Readers ask each time whether a page has changed, so that a change is seen at once. A cache of our own in front may keep it to the end
 * of the running second (X-Accel-Expires takes an absolute time: "1 second" would be up to two, since nginx counts whole seconds). It
 * stands first, since nginx 1.22 believes whichever of the two it reads first.
 */
function freshness(now: Date): Readonly<Record<string, string>> {
  return {
    'x-accel-expires': `@${Math.floor(now.getTime() / 1000)}`,
    'cache-control': 'public, max-age=0, must-revalidate',
  };
}

/** What stays the same above an answer in an encoding. */
function lastingHeaders(answer: Answer, encoding: Encoding): Record<string, string> {
  return {
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
  reply.headers({ ...freshness(now), ...lastingHeaders(answer, encoding) });
  if (answer.status === 200 && isKnown(request.headers['if-none-match'], answer.etag(encoding)))
    return reply.code(304).send();
  return reply.code(answer.status).send(await answer.packed(encoding));
}

/** Names and values one after the other, as they are written above an answer; made once for each answer and encoding. */
type Block = { readonly whole: readonly string[]; readonly unchanged: readonly string[] };
const blocks = new WeakMap<Answer, Map<Encoding, Block>>();

function blockOf(answer: Answer, encoding: Encoding, length: number, protection: OutgoingHttpHeaders): Block {
  const known = blocks.get(answer) ?? new Map<Encoding, Block>();
  blocks.set(answer, known);
  const kept = known.get(encoding);
  if (kept !== undefined) return kept;
  const { 'cache-control': caching = '' } = freshness(new Date(0));
  const lasting = { ...lastingHeaders(answer, encoding), 'cache-control': caching };
  const shield = Object.entries(protection).flatMap(([name, value]) => [name, String(value)]);
  const unchanged = Object.entries(lasting).filter(([name]) => name !== 'content-encoding');
  const block = {
    whole: [...Object.entries(lasting).flat(), 'content-length', String(length), ...shield],
    unchanged: [...unchanged.flat(), ...shield],
  };
  known.set(encoding, block);
  return block;
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
  const block = blockOf(answer, encoding, bytes.byteLength, protection);
  const first = ['x-accel-expires', `@${Math.floor(now.getTime() / 1000)}`];
  if (answer.status === 200 && isKnown(request.headers['if-none-match'], answer.etag(encoding))) {
    response.writeHead(304, [...first, ...block.unchanged]).end();
    return true;
  }
  response.writeHead(answer.status, [...first, ...block.whole]);
  if (request.method === 'HEAD') response.end();
  else response.end(bytes);
  return true;
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
