import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../test/database.ts';
import { listOf, party } from '../../../../test/signing.ts';
import { readRevocationLists } from '../index.ts';
import { fetchRevocationLists } from './fetch-lists.job.ts';

const folder = mkdtempSync(join(tmpdir(), 'congso-crl-'));
let db: TestDatabase;
let server: Server;
let origin = '';
let isDown = false;
beforeAll(async () => {
  db = await testDatabase();
  const list = await listOf(await party({ name: 'Ban Co yeu', isAuthority: true }));
  server = createServer((request, reply) => {
    if (isDown || request.url === '/none.crl') reply.writeHead(503).end();
    else reply.end(request.url === '/page.crl' ? '<h1>Không có tệp</h1>' : list);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await db.drop();
  rmSync(folder, { recursive: true });
});

const warned: unknown[] = [];
const nobody = () => undefined;
const run = async (directory: string, ...names: readonly string[]) => {
  warned.length = 0;
  const job = fetchRevocationLists(
    directory,
    names.map((name) => `${origin}/${name}.crl`),
  );
  const log = { info: nobody, error: nobody, warn: (detail: unknown) => warned.push(detail), debug: nobody };
  const actor = { name: 'congso', accountId: null };
  const signal = new AbortController().signal;
  await job.handle({}, { db: db.app, actor, log, signal, attempt: 1, isLastAttempt: true });
};

test('the lists of the configured addresses are kept; what is no list, and who does not answer, is told and changes nothing', async () => {
  const directory = join(folder, 'new');
  await run(directory, 'good', 'page', 'none');
  expect(readdirSync(directory)).toHaveLength(1);
  expect((await readRevocationLists(directory)).lists).toHaveLength(1);
  expect(warned).toEqual([{ address: `${origin}/page.crl` }, { address: `${origin}/none.crl` }]);
  isDown = true;
  await run(directory, 'good');
  expect(warned).toHaveLength(1);
  expect((await readRevocationLists(directory)).lists).toHaveLength(1);
});
