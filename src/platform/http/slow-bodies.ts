import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** Milliseconds for what a request brings with it: in all, or where a large file comes, between two pieces of it and in all. */
export type BodyTimes = { readonly all: number; readonly idle: number; readonly longest: number };

const usual: BodyTimes = { all: 30_000, idle: 30_000, longest: 3_600_000 };

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Ends a request that takes too long: who still listens is told. */
function cutOff(request: IncomingMessage, response: ServerResponse): void {
  if (request.complete) return;
  if (!response.headersSent) response.writeHead(408, { connection: 'close' }).end();
  request.socket.destroySoon();
}

/** Waits for the body, anew with each piece of it where a large file comes. */
function watch(request: IncomingMessage, response: ServerResponse, isLarge: boolean, times: BodyTimes): void {
  const timer = setTimeout(() => cutOff(request, response), isLarge ? times.idle : times.all).unref();
  const over = () => clearTimeout(timer);
  if (isLarge) {
    const { socket } = request;
    const again = () => void timer.refresh();
    socket.on('data', again);
    request.once('close', () => socket.off('data', again));
  }
  request.once('end', over).once('close', over);
  // answered before it was read to its end, for whatever reason: nobody waits for the rest
  response.once('finish', () => (request.complete ? undefined : timer.refresh()));
}

/**
 * Requests must have been read within half a minute, so that a thousand slow ones cannot hold the server; but a film of some hundred
 * megabytes takes minutes on a slow line, and may, as long as it goes on coming. `isLarge` says by method and path where such files come.
 */
export function limitBodies(
  server: Server,
  isLarge: (request: IncomingMessage) => boolean,
  times: BodyTimes = usual,
): void {
  // of the whole server, without regard to what is asked for: the watch below is stricter
  server.requestTimeout = times.longest;
  server.headersTimeout = times.all;
  server.prependListener('request', (request, response) => {
    if (hasBody(request)) watch(request, response, isLarge(request), times);
  });
}
