import type { Value } from '#forms-engine/browser';

/** A value as text that is the same whatever the order of a document's properties: the database keeps its own order. */
function canonical(value: Value): string {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return JSON.stringify(isRecord ? Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)) : value);
}

/** Whether two values say the same. */
export function sameValue(one: Value, other: Value): boolean {
  return canonical(one) === canonical(other);
}
