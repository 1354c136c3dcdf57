// Writes migrations/schema.sql anew: node test/database.write-schema.ts
import { openPool, writeSchemaFile } from '#platform/database';
import { inDatabase, startTestServer } from './database.server.ts';

const server = await startTestServer();
const db = openPool(inDatabase(server.access.owner, server.access.template), {
  applicationName: 'congso schema',
  max: 1,
});
await writeSchemaFile(db);
await db.close();
await server.stop();
