import { type Kept, keep, readKept } from './kept.ts';

/** Lets the page look as was chosen, and the tools in the head say it. */
function show(kept: Kept): void {
  const { dataset } = document.documentElement;
  dataset.text = kept.text ?? '1';
  if (kept.contrast === undefined) delete dataset.contrast;
  else dataset.contrast = kept.contrast;
  const size = document.querySelector<HTMLInputElement>(`#co-chu-${kept.text ?? '1'}`);
  if (size !== null) size.checked = true;
  const contrast = document.querySelector<HTMLInputElement>('#tuong-phan');
  if (contrast !== null) contrast.checked = kept.contrast === 'high';
}

function chosen(form: HTMLFormElement): Kept {
  const data = new FormData(form);
  const text = data.get('co-chu');
  return {
    ...(text === '2' || text === '3' ? { text } : {}),
    ...(data.has('tuong-phan') ? { contrast: 'high' as const } : {}),
  };
}

/** Keeps text size and contrast for the next page, and for every other one that is open. */
export function keepDisplay(): void {
  const form = document.querySelector<HTMLFormElement>('form.display-tools');
  if (form === null) return;
  show(readKept(localStorage));
  form.addEventListener('change', () => {
    keep(localStorage, chosen(form));
    show(chosen(form));
  });
  addEventListener('storage', () => show(readKept(localStorage)));
  // a page that comes back from the browser's memory shows what was chosen meanwhile
  addEventListener('pageshow', (event) => {
    if (event.persisted) show(readKept(localStorage));
  });
}
