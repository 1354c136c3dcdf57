import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseConnection } from './connection.ts';
import { databaseName } from './embedded.ts';
import { ownerPassword, ownerRole } from './initialise.ts';
import { findPlace } from './place.ts';

/**
 * The owner's way into the embedded database that another program of ours runs on this data directory at this moment, for a
 * command beside it, such as a backup; null where none is ready. To be used without stopping that server.
 */
export function runningDatabase(dataDirectory: string): DatabaseConnection | null {
  const place = findPlace(dataDirectory);
  const claim = join(place.cluster, 'postmaster.pid');
  if (!existsSync(claim)) return null;
  // by PostgreSQL's miscadmin.h: 4 the port, 5 the socket's directory, 6 the address, 8 the state
  const [, , , port = '', socket = '', address = '', , state = ''] = readFileSync(claim, 'utf8').split('\n');
  if (state.trim() !== 'ready') return null;
  const owner = { port: Number(port), user: ownerRole, database: databaseName };
  if (socket !== '') return { ...owner, host: socket };
  return { ...owner, host: address, password: ownerPassword(place.home) };
}
