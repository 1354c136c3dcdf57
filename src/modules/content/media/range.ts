/** A part of a file that is asked for: first and last byte. `null`: the whole file. */
export type Range =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly first: number; readonly last: number }
  | { readonly kind: 'outside' };

const whole: Range = { kind: 'whole' };

/**
 * What a Range header asks of a file of so many bytes (RFC 9110, 14.2). One part only: several at once, or what is not understood,
 * gets the whole file, as the standard allows.
 */
export function readRange(header: string | undefined, size: number): Range {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return whole;
  if (from === '') {
    const count = Math.min(Number(to), size);
    return count === 0 ? { kind: 'outside' } : { kind: 'part', first: size - count, last: size - 1 };
  }
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < first) return whole;
  return first >= size ? { kind: 'outside' } : { kind: 'part', first, last };
}
