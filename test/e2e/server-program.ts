import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DatabaseConnection, startDatabase } from '#platform/database';
import { type Program, startProgram } from './program.ts';

const urlOf = ({ host, port, user, password, database }: DatabaseConnection): string =>
  `postgresql://${user}:${encodeURIComponent(String(password))}@${host}:${port}/${database}`;

/** A PostgreSQL server that only its address leads to, and the program on it. */
export async function startProgramOnServer(): Promise<Program> {
  const directory = mkdtempSync(join(tmpdir(), 'congso-server-'));
  chmodSync(directory, 0o755); // under root the server runs as another user, who must pass
  const server = await startDatabase({ dataDirectory: directory, listen: 'loopback' });
  const program = await startProgram({
    DATABASE_URL: urlOf(server.appConnection),
    DATABASE_OWNER_URL: urlOf(server.ownerConnection),
  });
  const stop = async () => {
    await program.stop();
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  return { ...program, stop };
}
