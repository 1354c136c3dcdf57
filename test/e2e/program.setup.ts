import type { TestProject } from 'vitest/node';
import { openDoor } from '../door.ts';
import { startProgram } from './program.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Port of 127.0.0.1 at which test files ask for the program that all of them share; the first one to ask has it started. */
    programDoor: number;
  }
}

/** One program with the demonstration for all end-to-end tests: to load the province takes longer than most of them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const door = await openDoor(async () => {
    const { url, output, stop } = await startProgram();
    return { access: { url, printed: output() }, stop };
  });
  project.provide('programDoor', door.port);
  return door.close;
}
