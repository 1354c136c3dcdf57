// A program with an embedded database, to be killed by embedded.test.ts. Says what happens as one JSON line each.
// Arguments: the StartOptions as JSON, and the user number to run as ("" to stay who we are).
import { z } from 'zod';
import { DatabaseFault, startDatabase } from './index.ts';

const optionsSchema = z.object({
  dataDirectory: z.string(),
  binaries: z.string(),
  listen: z.enum(['socket', 'loopback']),
});

const [options = '{}', user = ''] = process.argv.slice(2);
// Only now, with every file of ours read: the checkout may lie where that user cannot go.
if (user !== '') {
  process.setgroups?.([]);
  process.setgid?.(Number(user));
  process.setuid?.(Number(user));
}

const say = (words: object) => process.stdout.write(`${JSON.stringify(words)}\n`);

try {
  const database = await startDatabase(optionsSchema.parse(JSON.parse(options)));
  database.onFailure(({ kind, text }) => say({ failure: kind, text }));
  process.once('SIGTERM', () => void database.stop().then(() => say({ stopped: true })));
  say({ owner: database.ownerConnection, app: database.appConnection });
} catch (error) {
  if (!(error instanceof DatabaseFault)) throw error;
  say({ fault: error.code, text: error.text });
  process.exitCode = 1;
}
