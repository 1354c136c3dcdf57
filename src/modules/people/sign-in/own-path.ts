/**
 * Where to go after sign-in: a path of this system from `?den=`, or null for anything that a browser could take for another
 * place ("//evil.example", "/\\evil.example", "https:…", control characters).
 */
export function ownPath(wanted: string | undefined): string | null {
  if (wanted === undefined || !wanted.startsWith('/') || wanted.length > 2_000) return null;
  const own = 'http://own.invalid';
  if (!URL.canParse(wanted, own)) return null;
  const url = new URL(wanted, own);
  const path = `${url.pathname}${url.search}${url.hash}`;
  // Parsing removes tabs and line breaks and turns backslashes; whatever it had to change was not one of our links.
  if (url.origin !== own || path.startsWith('//') || /[\\\s]|\p{Cc}/u.test(wanted)) return null;
  return path;
}
