import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AtOnceServer, asPlainRequest, type FindReady, type ReadyAnswer, sendByNode } from './at-once-server.ts';
import { readPlainRequest } from './plain-request.ts';

/** What lies ready: everything below /san, told again, so that one sees what was understood of a request. */
const ready: FindReady = (asked, from) => {
  if (!asked.url.startsWith('/san')) return null;
  const told = Buffer.from(JSON.stringify({ ...asked, from }));
  const headers = ['content-type', 'application/json', 'etag', '"a"'];
  const at = Date.now();
  if (asked.ifNoneMatch === '"a"') return { status: 304, headers, body: null, at };
  const whole = [...headers, 'content-length', String(told.byteLength)];
  return { status: 200, headers: whole, body: asked.method === 'HEAD' ? null : told, at };
};

/** Everything else, with what it brought. */
function routes(request: IncomingMessage, response: ServerResponse): void {
  const pieces: Buffer[] = [];
  request.on('data', (piece: Buffer) => pieces.push(piece));
  request.on('end', () => response.end(`${request.method} ${request.url} ${Buffer.concat(pieces)}`));
}

/** The same without the direct way: what Node.js alone makes of a request. */
const byNodeAlone = () =>
  createServer({ keepAliveTimeout: 5_000 }, (request, response) => {
    const asked = asPlainRequest(request);
    const answer: ReadyAnswer | null = asked === null ? null : ready(asked, request.socket.remoteAddress);
    if (answer === null) routes(request, response);
    else sendByNode(response, answer);
  });

let direct: Server;
let node: Server;

const listening = (server: Server) =>
  new Promise<Server>((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
const portOf = (server: Server) => {
  const address = server.address();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
};

beforeAll(async () => {
  direct = await listening(new AtOnceServer({ keepAliveTimeout: 5_000 }, ready, routes));
  node = await listening(byNodeAlone());
});
afterAll(() => {
  direct.closeAllConnections();
  node.closeAllConnections();
  direct.close();
  node.close();
});

/** The last request of each connection: after it the server closes, unless it still waits for the rest of something before. */
const last = 'GET /khac HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
const quiet = 250;

/** Sends pieces one after the other and the last request; gives all that comes back until the server closes, or waits for more. */
async function exchange(server: Server, pieces: readonly string[], pause: number): Promise<string> {
  const socket = connect({ port: portOf(server), host: '127.0.0.1', noDelay: true });
  const got = textOf(socket.setTimeout(quiet, () => socket.destroy()));
  for (const piece of [...pieces, last]) {
    if (socket.writable) socket.write(piece, 'latin1');
    await wait(pause);
  }
  return (await got).replaceAll(/Date: [^\r]+/g, 'Date: …');
}

/**
 * What both servers answer. The network may bring two pieces to one server in one and to the other in two, and Node.js answers differently
 * then (a refusal after a request that is not finished is not told), so that what differs is tried again with longer pauses.
 */
async function exchangeWithBoth(pieces: readonly string[]): Promise<readonly string[]> {
  let answers: readonly string[] = [];
  for (const pause of [10, 50, 200]) {
    answers = await Promise.all([exchange(direct, pieces, pause), exchange(node, pieces, pause)]);
    if (answers[0] === answers[1]) break;
  }
  return answers;
}

const plain = 'GET /san/a HTTP/1.1\r\nHost: x.vn\r\n\r\n';
const headWith = (line: string) => `${plain.slice(0, -2)}${line}\r\n\r\n`;

describe('what lies ready is answered as Node.js alone would answer it', () => {
  test.each([
    ['once', [plain]],
    ['again and again on one connection', [plain, plain, plain]],
    ['its headers alone', [plain.replace('GET', 'HEAD'), plain]],
    ['that nothing has changed', ['GET /san HTTP/1.1\r\nHost: x\r\nIf-None-Match: "a"\r\n\r\n']],
    ['several at once', [plain + plain + plain]],
    ['in pieces', [plain.slice(0, 7), plain.slice(7, 30), plain.slice(30)]],
    ['before and after something else', [plain, 'GET /khac HTTP/1.1\r\nHost: x\r\n\r\n', plain]],
    ['before what brings a body', [plain, 'POST /san HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc', plain]],
    ['with a body where none is expected', [plain.replace('\r\n\r\n', '\r\nContent-Length: 3\r\n\r\nGET'), plain]],
    ['with a body that looks like a request and comes later', [headWith(`Content-Length: ${plain.length}`), plain]],
    ['in chunks that look like requests and come later', [headWith('Transfer-Encoding: chunked'), plain, '0\r\n\r\n']],
    ['in chunks', [plain.replace('\r\n\r\n', '\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'), plain]],
    ['for the last time', [headWith('Connection: close'), plain]],
    ['for the last time, as proxies once said it', [headWith('Proxy-Connection: close'), plain]],
    ['when it is allowed to go on', [headWith('Expect: 100-continue'), plain]],
    ['for two hosts', [plain.replace('Host', 'Host: y.vn\r\nHost')]],
    ['for no host', ['GET /san HTTP/1.1\r\nAccept: a\r\n\r\n']],
    ['of an older version', ['GET /san HTTP/1.0\r\nHost: x\r\n\r\n']],
    ['with a line that goes on in the next', [headWith('A: b\r\n c')]],
    ['with a blank before the colon', [plain.replace('Host:', 'Host :')]],
    ['with ends of line that are none', [plain.replaceAll('\r\n', '\n')]],
    ['with letters beyond ASCII', [plain.replace('x.vn', 'x.vn\r\nX: \xe9')]],
    ['by more than a request should weigh', [plain.replace('x.vn', `x.vn\r\nX: ${'a'.repeat(20_000)}`)]],
  ])('%s', async (_, pieces) => {
    const [answer, answerByNode] = await exchangeWithBoth(pieces);
    expect(answer).toMatch(/^HTTP\/1\.1 /);
    expect(answer).toBe(answerByNode);
  });

  test('whatever a connection brings, in whatever pieces', async () => {
    const line = fc.constantFrom(
      ...['Host: x.vn', 'host:y', 'Host : x', 'Accept-Encoding: br', 'accept-encoding: gzip;q=0', 'If-None-Match: "a"'],
      ...['Connection: keep-alive', 'Connection: close', 'Connection: upgrade', 'Upgrade: h2c', 'Cookie: a=b; c="d e"'],
      ...[
        'Content-Length: 0',
        'Content-Length: 5',
        'Transfer-Encoding: chunked',
        'Expect: 100-continue',
        'Keep-Alive: 5',
      ],
      ...[' folded', ':', 'x', 'X-\xe9: \xff', 'X: \t y \x00', 'Accept: */*', ''],
    );
    const first = fc.tuple(
      fc.constantFrom('GET', 'HEAD', 'POST', 'get', ' GET', '\r\nGET', 'GET '),
      fc.constantFrom('/san', '/san/%2e', '/san?a', '/khac', '*', 'http://x/san', '/sa n', '/san#', '/san\xe9', ''),
      fc.constantFrom('HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'http/1.1', ''),
    );
    const end = fc.constantFrom('\r\n', '\r\n', '\r\n', '\r\n', '\n', '\r');
    const request = fc
      .tuple(first, fc.array(fc.tuple(line, end), { maxLength: 4 }), end)
      .map(([start, lines, last]) => `${start.join(' ')}\r\nHost: x\r\n${lines.flat().join('')}${last}`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(request, fc.constant(plain)), { minLength: 1, maxLength: 4 }),
        async (pieces) => {
          const [answer, answerByNode] = await exchangeWithBoth(pieces);
          expect(answer).toBe(answerByNode);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the direct way', () => {
  test.each([
    ['a browser’s whole list of headers', headWith('Accept: text/html,*/*;q=0.8\r\nCookie: a=b\r\nDNT: 1'), true],
    ['a body', headWith('Content-Length: 1'), false],
    ['a second request', plain + plain, false],
    ['a piece', plain.slice(0, -1), false],
    ['an upgrade', headWith('Connection: Upgrade'), false],
    ['a changing method', plain.replace('GET', 'POST'), false],
  ])('with %s: %s', (_, text, isTaken) => {
    expect(readPlainRequest(Buffer.from(text)) !== null).toBe(isTaken);
  });

  test('refuses a long text of one letter as quickly as any other', () => {
    for (const letter of [' ', ':', '!', 'a', '\r\n', 'a:', ': ', '\t'])
      for (const before of ['', 'GET ', 'GET /', plain.slice(0, -2), `${plain.slice(0, -2)}a:`])
        expect(readPlainRequest(Buffer.from((before + letter.repeat(4_096)).slice(0, 4_096)))).toBeNull();
  });

  test('is left when the reader is slower than the answers, and nothing is lost or mixed', async () => {
    const socket = connect(portOf(direct), '127.0.0.1').setNoDelay();
    const requests = Array.from({ length: 2_000 }, (_, number) =>
      plain.replace('/a', `/${number}-${'a'.repeat(2_000)}`),
    );
    for (const request of requests) socket.write(request);
    await wait(100);
    socket.end();
    const got = await textOf(socket);
    expect([...got.matchAll(/"url":"\/san\/(\d+)-/g)].map(([, number]) => Number(number))).toEqual(
      requests.map((_, number) => number),
    );
  });

  test('ends with the server, and after nothing was asked for long', async () => {
    const short = await listening(new AtOnceServer({ keepAliveTimeout: 50 }, ready, routes));
    const silent = connect(portOf(short), '127.0.0.1');
    expect(await textOf(silent)).toBe('');
    const stopping = await listening(new AtOnceServer({ keepAliveTimeout: 60_000 }, ready, routes));
    const waiting = connect(portOf(stopping), '127.0.0.1');
    waiting.write(plain);
    await new Promise((resolve) => waiting.once('data', resolve));
    await Promise.all([new Promise((resolve) => stopping.close(resolve)), textOf(waiting)]);
    await new Promise((resolve) => short.close(resolve));
    expect(stopping.listening).toBe(false);
  });
});

function textOf(socket: Socket): Promise<string> {
  const got: Buffer[] = [];
  socket.on('data', (piece) => got.push(piece)).on('error', () => undefined);
  return new Promise((resolve) => socket.once('close', () => resolve(Buffer.concat(got).toString('latin1'))));
}
