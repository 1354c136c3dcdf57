import type { TestProject } from 'vitest/node';
import { openDoor } from '../door.ts';
import { type Program, startProgram } from './program.ts';
import { startProgramOnServer } from './server-program.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Port of 127.0.0.1 at which test files ask for the program that all of them share; the first one to ask has it started. */
    programDoor: number;
    /** The same for the program on a PostgreSQL server. */
    serverDoor: number;
  }
}

/** Started when the first test asks for it. */
const doorTo = (start: () => Promise<Program>) =>
  openDoor(async () => {
    const { url, output, stop } = await start();
    return { access: { url, printed: output() }, stop };
  });

/** One program on each kind of database, with the demonstration, for all end-to-end tests: to load the province takes longer than most of them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const doors = await Promise.all([doorTo(startProgram), doorTo(startProgramOnServer)]);
  const [embedded, server] = doors;
  project.provide('programDoor', embedded.port);
  project.provide('serverDoor', server.port);
  return async () => {
    await Promise.all(doors.map((door) => door.close()));
  };
}
