import { randomBytes } from 'node:crypto';
import { verify } from '#platform/audit';
import { type DatabaseConnection, openPool } from '#platform/database';
import { tablesOf, textSettings } from './catalog.ts';
import { copyOut } from './copy-out.ts';
import { BackupFault, reasonOf } from './fault.ts';
import { load } from './load.ts';
import { type Manifest, tableKey } from './manifest.ts';

type Trial = { readonly owner: DatabaseConnection; readonly file: string; readonly migrations?: string };

/**
 * Restores an archive into a scratch database of the same server and compares every table byte for byte; drops the database.
 * Refuses (BackupFault) what differs, and where the owner may not make databases.
 */
export async function tryRestore(trial: Trial): Promise<void> {
  const name = `congso_trial_${randomBytes(6).toString('hex')}`;
  const server = openPool(trial.owner, { applicationName: 'congso backup', max: 1 });
  try {
    await server.pool.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`).catch((error: unknown) => {
      throw new BackupFault('noScratch', { reason: reasonOf(error) }, error);
    });
    try {
      const owner = inDatabase(trial.owner, name);
      const manifest = await load({ ...trial, owner, keepFile: null, replace: false });
      await compare(owner, manifest, trial.file);
    } finally {
      await server.pool.query(`DROP DATABASE ${name} WITH (FORCE)`);
    }
  } finally {
    await server.close();
  }
}

async function compare(owner: DatabaseConnection, manifest: Manifest, file: string): Promise<void> {
  const db = openPool(owner, { applicationName: 'congso backup', max: 2 });
  const client = await db.pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(textSettings);
    const expected = new Map(manifest.tables.map((table) => [tableKey(table), table.sha256]));
    for (const table of await tablesOf(client)) {
      const { sha256 } = await copyOut(client, table, async () => {});
      if (expected.get(tableKey(table)) !== sha256)
        throw new BackupFault('restoredDiffers', { table: tableKey(table), file });
    }
    // a trail that was broken before the backup is the audit's affair; here it only must be readable
    await verify(db);
  } finally {
    client.release(true);
    await db.close();
  }
}

function inDatabase(connection: DatabaseConnection, database: string): DatabaseConnection {
  if (connection.connectionString === undefined) return { ...connection, database };
  const url = new URL(connection.connectionString);
  url.pathname = `/${database}`;
  return { ...connection, connectionString: url.href };
}
