/** What was opened lately in this tab; gone with it, so that nothing of a person stays on a shared machine. */
export type Recent = { readonly title: string; readonly href: string };

const key = 'congso-vua-mo';
const most = 8;

export function readRecent(): readonly Recent[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRecent) : [];
  } catch {
    return [];
  }
}

function isRecent(value: unknown): value is Recent {
  if (typeof value !== 'object' || value === null || !('title' in value) || !('href' in value)) return false;
  return typeof value.title === 'string' && typeof value.href === 'string' && value.href.startsWith('/quan-tri');
}

/** Puts the page that is open at the head. */
export function keepRecent(page: Recent): void {
  const rest = readRecent().filter(({ href }) => href !== page.href);
  try {
    sessionStorage.setItem(key, JSON.stringify([page, ...rest].slice(0, most)));
  } catch {
    // a browser that keeps nothing has no recent pages
  }
}
