import { type IncomingMessage, Server, type ServerOptions, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type PlainRequest, readPlainRequest } from './plain-request.ts';

/** An answer that lies ready: the same object for as long as its headers are the same. */
export type ReadyAnswer = {
  readonly status: number;
  /** Names and values, one after the other. */
  readonly headers: readonly string[];
  /** Null where none is sent. */
  readonly body: Buffer | null;
  /** Milliseconds since 1970, for the header Date. */
  readonly at: number;
};

/** Finds the ready answer to a request, if there is one. `from`: the address of who asks. */
export type FindReady = (request: PlainRequest, from: string | undefined) => ReadyAnswer | null;

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * The HTTP server of Node.js, before which a connection is answered directly for as long as it asks in the usual writing for what lies
 * ready. With the first request that is anything else the connection goes over to the server of Node.js for good, that request included.
 */
export class AtOnceServer extends Server {
  readonly #find: FindReady;
  readonly #byNode: (socket: Socket) => void;
  readonly #direct = new Set<Socket>();

  constructor(options: ServerOptions, find: FindReady, handler: Handler) {
    super(options, (request, response) => {
      const asked = asPlainRequest(request);
      const answer = asked === null ? null : find(asked, request.socket.remoteAddress);
      if (answer === null) handler(request, response);
      else sendByNode(response, answer);
    });
    this.#find = find;
    const listeners = this.listeners('connection');
    this.#byNode = (socket) => {
      for (const listener of listeners) listener.call(this, socket);
    };
    this.removeAllListeners('connection').on('connection', (socket: Socket) => this.#serve(socket));
  }

  /** Also asked by `close`: who waits for nothing need not be waited for. */
  override closeIdleConnections(): void {
    for (const socket of this.#direct) socket.destroySoon();
    super.closeIdleConnections();
  }

  override closeAllConnections(): void {
    for (const socket of this.#direct) socket.destroy();
    super.closeAllConnections();
  }

  #serve(socket: Socket): void {
    const receive = (bytes: Buffer) => {
      const request = socket.writableNeedDrain ? null : readPlainRequest(bytes);
      const answer = request === null ? null : this.#find(request, socket.remoteAddress);
      if (answer === null) handOver(bytes);
      else this.#send(socket, answer);
    };
    const end = () => void socket.end();
    const destroy = () => void socket.destroy();
    const forget = () => void this.#direct.delete(socket);
    const handOver = (bytes: Buffer) => {
      forget();
      socket.setTimeout(0).off('data', receive).off('end', end).off('error', destroy);
      socket.off('timeout', destroy).off('close', forget);
      this.#byNode(socket);
      socket.unshift(bytes);
    };
    this.#direct.add(socket);
    socket.setTimeout(this.keepAliveTimeout);
    socket.on('data', receive).on('end', end).on('error', destroy).on('timeout', destroy).on('close', forget);
  }

  #send(socket: Socket, answer: ReadyAnswer): void {
    const head = headOf(answer, this.keepAliveTimeout);
    if (answer.body === null) {
      socket.write(head);
      return;
    }
    socket.cork();
    socket.write(head);
    socket.write(answer.body);
    socket.uncork();
  }
}

/** The request as Node.js has read it; null: it asks for something else than a page. */
export function asPlainRequest({ method, url = '', headers }: IncomingMessage): PlainRequest | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  const accepted = headers['accept-encoding'];
  return {
    method,
    url,
    host: headers.host ?? '',
    acceptEncoding: Array.isArray(accepted) ? accepted.join(', ') : accepted,
    ifNoneMatch: headers['if-none-match'],
  };
}

/** Sends a ready answer by the server of Node.js, past all that the routes do. */
export function sendByNode(response: ServerResponse, { status, headers, body }: ReadyAnswer): void {
  response.writeHead(status, [...headers]);
  if (body === null) response.end();
  else response.end(body);
}

const heads = new WeakMap<ReadyAnswer, Buffer>();

/** What stands above the body, written as Node.js writes it. */
function headOf(answer: ReadyAnswer, keepAliveTimeout: number): Buffer {
  const kept = heads.get(answer);
  if (kept !== undefined) return kept;
  const lines = [`HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}`];
  for (let index = 0; index < answer.headers.length; index += 2)
    lines.push(`${answer.headers[index]}: ${answer.headers[index + 1]}`);
  lines.push(`Date: ${new Date(answer.at).toUTCString()}`, 'Connection: keep-alive');
  if (keepAliveTimeout > 0) lines.push(`Keep-Alive: timeout=${Math.floor(keepAliveTimeout / 1000)}`);
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  heads.set(answer, head);
  return head;
}
