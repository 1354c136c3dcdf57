import { type FaultList, formatPath, type Place } from './faults.ts';

const syntax = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const year = /(^|[^0-9])(19|20)\d{2}([^0-9]|$)/;

/** CEL's reserved words, what expressions name themselves, and what JavaScript objects have by themselves. */
const reserved: ReadonlySet<string> = new Set([
  ...['as', 'break', 'const', 'continue', 'else', 'for', 'function', 'if', 'import', 'let', 'loop', 'package'],
  ...['namespace', 'return', 'var', 'void', 'while', 'in', 'true', 'false', 'null', 'prototype', 'constructor'],
  ...['period', 'year', 'quarter'],
]);

/** Whether the id is one that may live as long as the form; reports why not. */
export function checkId(id: string, place: Place, faults: FaultList): boolean {
  if (!syntax.test(id) || id.length > 80) faults.report(place, 'badId', { id });
  else if (reserved.has(id)) faults.report(place, 'reservedId', { id });
  else if (year.test(id)) faults.report(place, 'yearInId', { id });
  else return true;
  return false;
}

/** `part-1.yaml [3].fields.x`, for faults that point at another place. */
export function describePlace(place: Place): string {
  return `${place.file} ${formatPath(place.path)}`.trim();
}
