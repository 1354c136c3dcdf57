import { readPreferred } from './kept.ts';

/** Puts what the reader prefers first in the page as well, where the style sheet already shows it first: for keyboard and screen reader. */
export function putPreferredFirst(): void {
  const names = new Set(readPreferred(localStorage, document.documentElement.dataset.site ?? ''));
  if (names.size === 0) return;
  const preferred = [...document.querySelectorAll<HTMLElement>('main [data-preferable]')].filter((element) =>
    names.has(element.dataset.preferable ?? ''),
  );
  for (const element of preferred.reverse()) (element.closest('.home') ?? element.parentElement)?.prepend(element);
}
