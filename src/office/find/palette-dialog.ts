/** The palette's window: a field and a list, as a combobox (WAI-ARIA 1.2): arrows choose, Enter opens, Escape closes. */

type Shown = { readonly title: string; readonly detail: string; readonly kind: string; readonly href: string };

export type PaletteDialog = {
  readonly open: () => void;
  readonly show: (found: readonly Shown[], words: string) => void;
  readonly fail: () => void;
};

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function option({ title, detail, kind, href }: Shown, index: number): HTMLAnchorElement {
  const about = [kind, detail].filter((text) => text !== '').join(' · ');
  const attributes = { class: 'palette__option', role: 'option', id: `palette-${index}`, href, tabindex: '-1' };
  return element(
    'a',
    { ...attributes, 'aria-selected': 'false' },
    element('span', {}, title),
    element('small', {}, about),
  );
}

/** Builds the window once; `typed` is told what stands in the field. */
export function openDialog(link: HTMLAnchorElement, typed: (words: string) => void): PaletteDialog {
  const { title = '', hint = '', nothing = '', count = '', failed = '', close = '' } = link.dataset;
  const field = element('input', {
    class: 'input',
    type: 'search',
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-controls': 'palette-list',
    'aria-autocomplete': 'list',
    'aria-label': title,
    placeholder: hint,
    autocomplete: 'off',
    maxlength: '100',
  });
  const list = element('div', { class: 'palette__list', role: 'listbox', id: 'palette-list', 'aria-label': title });
  const status = element('p', { class: 'palette__status', role: 'status' });
  const button = element('button', { class: 'office__tool', type: 'button' }, close);
  const dialog = element(
    'dialog',
    { class: 'palette', 'aria-label': title },
    element('div', { class: 'palette__head' }, field, button),
    status,
    list,
  );
  document.body.append(dialog);
  let chosen = 0;

  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  function choose(index: number): void {
    const all = options();
    if (all.length === 0) {
      field.removeAttribute('aria-activedescendant');
      return;
    }
    chosen = (index + all.length) % all.length;
    for (const [at, each] of all.entries()) each.setAttribute('aria-selected', String(at === chosen));
    field.setAttribute('aria-activedescendant', `palette-${chosen}`);
    all[chosen]?.scrollIntoView({ block: 'nearest' });
  }

  field.addEventListener('input', () => typed(field.value.trim()));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen - 1);
    else if (event.key === 'Enter') options()[chosen]?.click();
    else return;
    event.preventDefault();
  });
  button.addEventListener('click', () => dialog.close());
  // a press beside the window closes it: only the dialog itself fills its backdrop
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });

  return {
    open() {
      field.value = '';
      if (!dialog.open) dialog.showModal();
      field.focus();
    },
    show(found, words) {
      list.replaceChildren(...found.map(option));
      status.textContent =
        found.length === 0 ? nothing.replace('{words}', words) : count.replace('{count}', String(found.length));
      status.classList.toggle('visually-hidden', found.length > 0);
      choose(0);
    },
    fail() {
      list.replaceChildren();
      status.textContent = failed;
      status.classList.remove('visually-hidden');
    },
  };
}
