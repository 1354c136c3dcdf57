import { inject } from 'vitest';
import type { Reachable } from './program.ts';

/**
 * The program that the end-to-end tests of a run share, on the embedded database. A test that must not meet what others do beside
 * it takes things of its own: an item, a site, a period. CONGSO_TEST_PROGRAM names one that runs already, for writing tests.
 */
export async function sharedProgram(): Promise<Reachable> {
  const answer = await fetch(process.env.CONGSO_TEST_PROGRAM ?? `http://127.0.0.1:${inject('programDoor')}/`);
  if (!answer.ok) throw new Error(await answer.text());
  const { url, printed }: { url: string; printed: string } = await answer.json();
  return { url, output: () => printed };
}
