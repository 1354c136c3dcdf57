/** The web application alone, for the measurements: on a given database, with given memory for pages, at a free port that it tells. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readConfig } from '#platform/config';
import { openPool } from '#platform/database';
import { openDirectoryStorage } from '#platform/storage';
import { buildApp } from '../../src/app.ts';

const given = z
  .object({
    connection: z.record(z.string(), z.union([z.string(), z.number()])),
    pageBytes: z.number(),
    fragmentBytes: z.number(),
  })
  .parse(JSON.parse(process.argv[2] ?? '{}'));

const read = readConfig({ CONGSO_LOG_LEVEL: 'silent', CONGSO_DEMO: '0', CONGSO_TRUST_PROXY: 'loopback' });
if (!read.ok) throw new Error(JSON.stringify(read.faults));
const db = openPool(given.connection, { applicationName: 'congso bench', max: 10 });
const storage = await openDirectoryStorage(mkdtempSync(join(tmpdir(), 'congso-bench-')));
const server = await buildApp({
  config: read.config,
  db,
  storage,
  now: () => new Date(),
  memory: { pageBytes: given.pageBytes, fragmentBytes: given.fragmentBytes },
  requestsPerMinute: 1_000_000_000,
});
console.log(await server.listen({ host: '127.0.0.1', port: 0 }));
process.once('SIGTERM', () => {
  server
    .close()
    .then(() => db.close())
    .then(() => process.exit(0));
});
