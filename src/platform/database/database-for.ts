import pg from 'pg';
import type { Config } from '#platform/config';
import { type RunningDatabase, startDatabase } from './embedded.ts';
import { DatabaseFault, reasonOf } from './fault.ts';
import { appRole } from './roles.ts';

/**
 * The database that the configuration names: the server of DATABASE_URL, or else the embedded one.
 * With DATABASE_URL alone that login owns the schema, and requests take on the restricted role on every connection;
 * with DATABASE_OWNER_URL beside it DATABASE_URL is the restricted login itself. Refuses (DatabaseFault) a server that does not answer.
 */
export async function databaseFor(
  config: Pick<Config, 'dataDirectory' | 'databaseUrl' | 'databaseOwnerUrl'>,
): Promise<RunningDatabase> {
  const { databaseUrl: url, databaseOwnerUrl: ownerUrl } = config;
  if (url === null) return startDatabase({ dataDirectory: config.dataDirectory });
  await assertReachable(url, 'DATABASE_URL');
  if (ownerUrl !== null) await assertReachable(ownerUrl, 'DATABASE_OWNER_URL');
  return {
    ownerConnection: { connectionString: ownerUrl ?? url },
    appConnection: { connectionString: url, ...(ownerUrl === null ? { setRole: appRole } : {}) },
    stop: async () => {},
    onFailure: () => {},
  };
}

async function assertReachable(connectionString: string, variable: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const server = `${client.host}:${client.port}/${client.database}`;
    throw new DatabaseFault('unreachable', { server, variable, reason: reasonOf(error) }, error);
  } finally {
    await client.end();
  }
}
