import { openDialog, type PaletteDialog } from './palette-dialog.ts';
import { keepRecent, readRecent } from './recent.ts';

/** The letters that are typed within this many milliseconds are asked for together. */
const pause = 120;

/** Remembers the page that is open, by its heading. */
export function rememberPage(): void {
  const title = document.querySelector('main h1')?.textContent?.trim();
  if (title) keepRecent({ title, href: location.pathname + location.search });
}

type FoundData = { readonly title: string; readonly detail: string; readonly kind: string; readonly href: string };

function isFound(value: unknown): value is FoundData {
  if (typeof value !== 'object' || value === null) return false;
  return 'title' in value && 'href' in value && typeof value.title === 'string' && typeof value.href === 'string';
}

async function ask(address: string, words: string, signal: AbortSignal): Promise<readonly FoundData[]> {
  const answer = await fetch(`${address}?q=${encodeURIComponent(words)}`, {
    headers: { accept: 'application/json' },
    signal,
  });
  const body: unknown = answer.ok ? await answer.json() : null;
  if (typeof body !== 'object' || body === null || !('found' in body) || !Array.isArray(body.found)) {
    throw new Error(`${answer.status}`);
  }
  return body.found.filter(isFound);
}

/** Opens the palette by Ctrl K or its link, and asks for what is typed. Without it the link leads to the page that does the same. */
export function startPalette(link: HTMLAnchorElement): void {
  let dialog: PaletteDialog | null = null;
  let asking = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function search(words: string): Promise<void> {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    try {
      const found = await ask(link.href, words, signal);
      const recent = words === '' ? recentPages(link) : [];
      const known = new Set(recent.map(({ href }) => href));
      dialog?.show([...recent, ...found.filter(({ href }) => !known.has(href))], words);
    } catch {
      if (!signal.aborted) dialog?.fail();
    }
  }

  function open(): void {
    dialog ??= openDialog(link, (words) => {
      clearTimeout(timer);
      timer = setTimeout(() => void search(words), pause);
    });
    dialog.open();
    void search('');
  }

  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
}

const recentPages = (link: HTMLAnchorElement) =>
  readRecent()
    .filter(({ href }) => href !== location.pathname + location.search)
    .map(({ title, href }) => ({ title, href, detail: '', kind: link.dataset.recent ?? '' }));
