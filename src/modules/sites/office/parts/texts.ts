import type { LocalText } from '../../settings.ts';
import type { Typed } from './part.ts';

/** A text of two fields; undefined where neither says anything. */
export function localTextOf(vi = '', en = ''): LocalText | undefined {
  if (vi === '' && en === '') return undefined;
  return { vi, ...(en === '' ? {} : { en }) };
}

/** A row in which nothing was written. */
export const isBlank = (typed: Typed): boolean =>
  Object.entries(typed).every(([name, value]) => name === 'level' || value === '');
