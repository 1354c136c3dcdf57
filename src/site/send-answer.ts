import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Answer, type Encoding, encodingFor, isKnown } from '#platform/page-cache';

/** The headers that protect every answer. */
type Protection = Readonly<Record<string, string>>;

/** Readers ask each time whether a page has changed, so that a change is seen at once. */
const caching = { 'cache-control': 'public, max-age=0, must-revalidate' } as const;

/**
 * A cache of our own in front may keep a page to the end of the running second (X-Accel-Expires takes an absolute time: "1 second" would
 * be up to two, since nginx counts whole seconds). It stands first, since nginx 1.22 believes whichever of the two it reads first.
 */
const frontCache = 'x-accel-expires';
let lastSecond = { second: 0, lines: [frontCache, '@0'] };

function untilTheEndOf(now: Date): readonly string[] {
  const second = Math.floor(now.getTime() / 1000);
  if (lastSecond.second !== second) lastSecond = { second, lines: [frontCache, `@${second}`] };
  return lastSecond.lines;
}

/** Names and values one after the other, as they are written above an answer; made once for each answer and encoding. */
type Block = { readonly etag: string; readonly whole: readonly string[]; readonly unchanged: readonly string[] };
const blocks = new WeakMap<Answer, Map<Encoding, Block>>();

function blockOf(answer: Answer, encoding: Encoding, length: number, protection: Protection): Block {
  const known = blocks.get(answer) ?? new Map<Encoding, Block>();
  blocks.set(answer, known);
  const kept = known.get(encoding);
  if (kept !== undefined) return kept;
  const etag = answer.etag(encoding);
  // an answer's own headers weigh more than the usual ones; nginx must read its own first
  const lasting = Object.entries({ ...protection, ...caching, ...answer.headers, etag });
  const unchanged = [
    ...lasting.filter(([name]) => name === frontCache),
    ...lasting.filter(([name]) => name !== frontCache),
  ].flat();
  const packing = encoding === 'identity' ? [] : ['content-encoding', encoding];
  const block = { etag, unchanged, whole: [...unchanged, ...packing, 'content-length', String(length)] };
  known.set(encoding, block);
  return block;
}

/** Sends an answer by way of the routes: packed as the reader takes it, or only the word that nothing has changed. */
export async function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer,
  protection: Protection,
  now: Date,
): Promise<FastifyReply> {
  await answer.packed(encodingOf(request.raw));
  reply.hijack();
  sendAtOnce(request.raw, reply.raw, answer, protection, now);
  return reply;
}

/** Sends a ready answer, past all that the routes do; false where it must be packed first. `protection`: the headers that every answer carries. */
export function sendAtOnce(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  protection: Protection,
  now: Date,
): boolean {
  const encoding = encodingOf(request);
  const bytes = answer.ready(encoding);
  if (bytes === undefined) return false;
  const block = blockOf(answer, encoding, bytes.byteLength, protection);
  const first = answer.headers[frontCache] === undefined ? untilTheEndOf(now) : [];
  if (answer.status === 200 && isKnown(request.headers['if-none-match'], block.etag)) {
    response.writeHead(304, [...first, ...block.unchanged]).end();
    return true;
  }
  response.writeHead(answer.status, [...first, ...block.whole]);
  if (request.method === 'HEAD') response.end();
  else response.end(bytes);
  return true;
}

function encodingOf({ headers }: IncomingMessage): Encoding {
  const accepted = headers['accept-encoding'];
  return encodingFor(Array.isArray(accepted) ? accepted.join(', ') : accepted);
}
