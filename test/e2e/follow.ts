import { setTimeout as sleep } from 'node:timers/promises';

const second = 1_000;

/**
 * Asks an address until it shows what it should. Gives the last answer, at the latest that to a question asked one second after the
 * first: readers see a change within one second, however long the machine takes to answer.
 */
export async function within(
  address: string,
  isAsExpected: (body: string, status: number) => boolean,
): Promise<boolean> {
  const began = Date.now();
  for (;;) {
    const asked = Date.now();
    const answer = await fetch(address, { redirect: 'follow' });
    if (isAsExpected(await answer.text(), answer.status)) return true;
    if (asked - began >= second) return false;
    await sleep(Math.min(50, Math.max(0, began + second - Date.now())));
  }
}
