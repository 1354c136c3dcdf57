import type { FastifyReply, FastifyRequest } from 'fastify';
import { asPlainRequest, type PlainRequest, type ReadyAnswer, sendByNode } from '#platform/http';
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

/** What may be answered in an encoding: the page, its headers alone (HEAD), or that nothing has changed; with the headers of one second. */
type Ready = {
  readonly second: number;
  readonly whole: ReadyAnswer;
  readonly head: ReadyAnswer;
  readonly unchanged: ReadyAnswer;
};

/** Made once for each answer, encoding and second. */
const kept = new WeakMap<Answer, Map<Encoding, Ready>>();

/** Names and values one after the other, as they are written above the answer. */
function headersOf(answer: Answer, encoding: Encoding, protection: Protection, second: number): readonly string[] {
  // an answer's own headers weigh more than the usual ones; nginx must read its own first
  const lasting = { ...protection, ...caching, ...answer.headers, etag: answer.etag(encoding) };
  return Object.entries({ [frontCache]: answer.headers[frontCache] ?? `@${second}`, ...lasting }).flat();
}

function readyOf(answer: Answer, encoding: Encoding, body: Buffer, protection: Protection, now: Date): Ready {
  const second = Math.floor(now.getTime() / 1000);
  const byEncoding = kept.get(answer) ?? new Map<Encoding, Ready>();
  kept.set(answer, byEncoding);
  const last = byEncoding.get(encoding);
  if (last?.second === second) return last;
  const headers = headersOf(answer, encoding, protection, second);
  const packing = encoding === 'identity' ? [] : ['content-encoding', encoding];
  const above = {
    status: answer.status,
    headers: [...headers, ...packing, 'content-length', String(body.byteLength)],
    at: second * 1000,
  };
  const ready = {
    second,
    whole: { ...above, body },
    head: { ...above, body: null },
    unchanged: { status: 304, headers, body: null, at: second * 1000 },
  };
  byEncoding.set(encoding, ready);
  return ready;
}

/** What a reader asks of an answer. */
type Asked = Pick<PlainRequest, 'method' | 'acceptEncoding' | 'ifNoneMatch'>;

/** The answer ready to be sent; null where it must be packed first. `protection`: the headers that every answer carries. */
export function readyAnswer(asked: Asked, answer: Answer, protection: Protection, now: Date): ReadyAnswer | null {
  const encoding = encodingFor(asked.acceptEncoding);
  const body = answer.ready(encoding);
  if (body === undefined) return null;
  const ready = readyOf(answer, encoding, body, protection, now);
  if (answer.status === 200 && isKnown(asked.ifNoneMatch, answer.etag(encoding))) return ready.unchanged;
  return asked.method === 'HEAD' ? ready.head : ready.whole;
}

/** Sends an answer by way of the routes: packed as the reader takes it, or only the word that nothing has changed. */
export async function sendAnswer(
  { raw }: FastifyRequest,
  reply: FastifyReply,
  answer: Answer,
  protection: Protection,
  now: Date,
): Promise<FastifyReply> {
  const asked = asPlainRequest(raw);
  await answer.packed(encodingFor(asked?.acceptEncoding));
  const ready = asked === null ? null : readyAnswer(asked, answer, protection, now);
  if (ready === null) throw new Error('an answer was packed and is not ready');
  reply.hijack();
  sendByNode(reply.raw, ready);
  return reply;
}
