import { LRUCache } from 'lru-cache';

/** Tokens by which this process has found a session within the last hour. A limit by `max` would take its room at the start: 2 MB. */
const found = new LRUCache<string, true>({ maxSize: 50_000, sizeCalculation: () => 1, ttl: 3_600_000 });

export function noteFound(token: string): void {
  found.set(token, true);
}

/** Whether a token has opened a session lately: no stranger has made it up. It says nothing about whether the session still holds. */
export function wasFoundLately(token: string): boolean {
  return found.has(token);
}
