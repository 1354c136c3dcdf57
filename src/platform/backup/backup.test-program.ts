// A program of its own for the tests that kill it: node backup.test-program.ts backup|restore '{"owner", "data", "file", "migrations"}'
import { z } from 'zod';
import { openDirectoryStorage } from '#platform/storage';
import { backUp, restore } from './index.ts';

const [, , what, order = '{}'] = process.argv;
const { owner, data, file, migrations } = z
  .object({ owner: z.record(z.string(), z.any()), data: z.string(), file: z.string(), migrations: z.string() })
  .parse(JSON.parse(order));
const storage = await openDirectoryStorage(data);
if (what === 'backup')
  await backUp({ owner, storage, to: file, cause: 'command', verify: false, now: () => new Date(), migrations });
else await restore({ owner, storage, from: file, replace: false, migrations });
