import { createHash } from 'node:crypto';
import type { Row, Value } from '#forms-engine';

/** What a box of the page stands for: a place with what was seen there; whatever is no number by its fingerprint. */
export function choiceOf(place: string, seen: Value | Row): string {
  if (typeof seen === 'number') return `${place}=${seen}`;
  return `${place}=${createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, 16)}`;
}
