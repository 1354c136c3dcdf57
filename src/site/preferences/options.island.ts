import { keepPreferred, readPreferred } from './kept.ts';

const form = document.querySelector<HTMLFormElement>('#tuy-chon');
const told = document.querySelector('#tuy-chon-da-luu');
const siteId = document.documentElement.dataset.site ?? '';

function boxes(): readonly HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('input[name="uu-tien"]')];
}

function save(names: readonly string[]): void {
  if (form === null || told === null) return;
  const isKept = keepPreferred(localStorage, siteId, names);
  told.textContent = (isKept ? form.dataset.saved : form.dataset.notSaved) ?? '';
}

if (form !== null) {
  const preferred = new Set(readPreferred(localStorage, siteId));
  for (const box of boxes()) box.checked = preferred.has(box.value);
  form.addEventListener('change', () =>
    save(
      boxes()
        .filter(({ checked }) => checked)
        .map(({ value }) => value),
    ),
  );
  form.addEventListener('reset', () => save([]));
  form.addEventListener('submit', (event) => event.preventDefault());
}
