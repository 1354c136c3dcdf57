/** Beyond this an address is nobody's, and long ones are the usual way to look for faults. */
const longest = 2_048;

type NormalPath = { readonly path: string; readonly query: string };

/**
 * The one way to write a path: every part decoded and encoded again, no final slash. Refused is what two programs could read
 * differently: encoded slashes and backslashes, empty and dot parts in any writing, control characters, bytes that are no UTF-8.
 */
export function normalPath(url: string): NormalPath | { readonly status: 400 | 414 } {
  if (url.length > longest) return { status: 414 };
  const end = url.search(/[?#]/);
  const path = end < 0 ? url : url.slice(0, end);
  const query = end < 0 || url[end] === '#' ? '' : (url.slice(end).split('#', 1)[0] ?? '');
  if (/^\/[a-z0-9/-]*$/.test(path) && !path.includes('//')) return { path: withoutEnd(path), query };
  const parts = path.split('/');
  if (parts.shift() !== '') return { status: 400 };
  if (parts.at(-1) === '') parts.pop();
  const written = parts.map(normalPart);
  return written.some((part) => part === null) ? { status: 400 } : { path: `/${written.join('/')}`, query };
}

function withoutEnd(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

function normalPart(part: string): string | null {
  const decoded = decode(part)?.normalize('NFC');
  if (decoded === undefined || /^\.{0,2}$/.test(decoded) || /[/\\\p{Cc}]/u.test(decoded)) return null;
  return encodeURIComponent(decoded);
}

/** Node refuses overlong and broken UTF-8 here. */
function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
