import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { limitBodies } from './slow-bodies.ts';

let server: Server;
let port = 0;
beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume();
    request.once('end', () => response.end('whole'));
  });
  limitBodies(server, ({ url }) => url === '/film', { all: 400, idle: 400, longest: 60_000 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Sends a body piece by piece, with a pause before each; gives what came back until the connection ended. */
async function send(path: string, pauses: readonly number[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += String(chunk);
  });
  socket.on('error', () => {});
  const ended = new Promise((resolve) => socket.once('close', resolve));
  socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: ${pauses.length}\r\n\r\n`);
  for (const pause of pauses) {
    await sleep(pause);
    if (!socket.destroyed) socket.write('x');
  }
  await ended;
  return answer;
}

test('a form that comes too slowly is cut off, and whoever sends it is told', async () => {
  expect(await send('/form', [1, 1])).toContain('whole');
  expect(
    await send(
      '/form',
      Array.from({ length: 12 }, () => 100),
    ),
  ).toContain('408');
});

test('a large file may take longer, as long as it goes on coming', async () => {
  expect(
    await send(
      '/film',
      Array.from({ length: 12 }, () => 100),
    ),
  ).toContain('whole');
  expect(await send('/film', [1, 1_500])).toContain('408');
});
