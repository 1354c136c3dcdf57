// Runs in the head, before anything is drawn, so that a page never flashes in another size, contrast or order. It is loaded as a
// plain script: it stands alone, and leaves no names behind. What it reads is written by kept.ts.
try {
  const root = document.documentElement;
  root.dataset.script = '';
  const kept = JSON.parse(localStorage.getItem('congso') ?? '{}');
  if (kept.text === '2' || kept.text === '3') root.dataset.text = kept.text;
  if (kept.contrast === 'high') root.dataset.contrast = 'high';
  const preferred = JSON.parse(localStorage.getItem(`congso:${root.dataset.site}`) ?? '[]');
  const names = preferred.filter((name: unknown) => /^[\w-]{1,60}$/.test(String(name))).slice(0, 60);
  if (names.length > 0) {
    const chosen = names.map((name: string) => `[data-preferable="${name}"]`).join();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`.preferred li:is(${chosen}){display:block}:is(${chosen}){order:-1}`);
    document.adoptedStyleSheets = [sheet];
    root.dataset.preferring = '';
  }
} catch {
  // a browser that keeps nothing, or cannot: the page stays as it is
}

export {};
