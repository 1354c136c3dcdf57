import { inject } from 'vitest';
import type { Reachable } from './program.ts';

async function programBehind(door: string): Promise<Reachable> {
  const answer = await fetch(door);
  if (!answer.ok) throw new Error(await answer.text());
  const { url, printed }: { url: string; printed: string } = await answer.json();
  return { url, output: () => printed };
}

/**
 * The program that the end-to-end tests of a run share, on the embedded database. A test that must not meet what others do beside
 * it takes things of its own: an item, a site, a period. CONGSO_TEST_PROGRAM names one that runs already, for writing tests.
 */
export const sharedProgram = (): Promise<Reachable> =>
  programBehind(process.env.CONGSO_TEST_PROGRAM ?? `http://127.0.0.1:${inject('programDoor')}/`);

/** The same on a PostgreSQL server. */
export const sharedProgramOnServer = (): Promise<Reachable> =>
  programBehind(`http://127.0.0.1:${inject('serverDoor')}/`);

/** What must hold on both kinds of database. */
export const bothDatabases: readonly (readonly [string, () => Promise<Reachable>])[] = [
  ['on the embedded database', sharedProgram],
  ['on a PostgreSQL server', sharedProgramOnServer],
];
