import type { TestProject } from 'vitest/node';
import { startTestServer } from './database.server.ts';
import { openDoor } from './door.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Port of 127.0.0.1 at which test files ask for the run's database server; the first one to ask has it started. */
    databaseDoor: number;
  }
}

/**
 * One PostgreSQL server and one migrated template for the whole run, started only when a test asks for it, so that runs of
 * pure tests stay quick. Stopped, by its own process, when the run ends.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const door = await openDoor(startTestServer);
  project.provide('databaseDoor', door.port);
  return door.close;
}
