import { createServer, type Server } from 'node:http';
import type { TestProject } from 'vitest/node';
import { startTestServer, type TestServer } from './database.server.ts';

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
  let server: Promise<TestServer> | null = null;
  const door = createServer((_request, response) => {
    server ??= startTestServer();
    server.then(
      ({ access }) => response.end(JSON.stringify(access)),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  });
  project.provide('databaseDoor', await listen(door));
  return async () => {
    door.close();
    await (await server)?.stop();
  };
}

async function listen(door: Server): Promise<number> {
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const address = door.address();
  if (address === null || typeof address === 'string') throw new Error('the system gave no port');
  return address.port;
}
