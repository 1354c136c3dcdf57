/**
 * Makes the page of a sheet live: computes and checks as one types, saves by itself, keeps on this device what the
 * server does not have yet, and shows what others change. Without it the page is an ordinary form.
 */
import { SheetEditor } from './island/editor.ts';
import { isInput, valueIn } from './island/inputs.ts';
import type { SheetData } from './island/protocol.ts';

function listenToTyping(form: HTMLFormElement, editor: SheetEditor): void {
  form.addEventListener('input', ({ target }) => {
    if (!isInput(target) || target.name === '') return;
    const field = editor.state.fieldAt(target.name);
    if (field !== undefined) editor.change(target.name, valueIn(form, target.name, field));
  });
}

/** A click on the chosen option, or Delete on it, takes the choice back. */
function listenToTakingBack(form: HTMLFormElement, editor: SheetEditor): void {
  let chosen: HTMLInputElement | null = null;
  const takeBack = (radio: HTMLInputElement) => {
    radio.checked = false;
    editor.change(radio.name, null);
  };
  form.addEventListener('pointerdown', ({ target }) => {
    const box = target instanceof Element ? target.closest('.box') : null;
    const radio = box?.querySelector<HTMLInputElement>('input[type="radio"]') ?? null;
    chosen = radio?.checked ? radio : null;
  });
  form.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLInputElement && target === chosen) takeBack(target);
  });
  form.addEventListener('keydown', ({ target, key }) => {
    const radio = target instanceof HTMLInputElement && target.type === 'radio' && target.checked ? target : null;
    if (radio !== null && (key === 'Delete' || key === 'Backspace')) takeBack(radio);
  });
}

/** What an earlier report offers is taken with the next save, without leaving the page. */
function listenToOffers(form: HTMLFormElement, editor: SheetEditor): void {
  form.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('.source-offer') : null;
    if (button === null) return;
    event.preventDefault();
    editor.takeOffer(button.value);
  });
}

function listenToRows(form: HTMLFormElement, editor: SheetEditor): void {
  form.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button') : null;
    const { add, remove } = button?.dataset ?? {};
    if (add === undefined && remove === undefined) return;
    event.preventDefault();
    if (add !== undefined) editor.addRow(add);
    if (remove !== undefined) editor.removeRow(remove);
  });
}

async function begin(): Promise<void> {
  const form = document.getElementById('sheet-form');
  const text = document.getElementById('sheet-data')?.textContent;
  if (!(form instanceof HTMLFormElement) || text === null || text === undefined) return;
  const data: SheetData = JSON.parse(text);
  const response = await fetch(data.definitionUrl);
  if (!response.ok) return;
  const editor = new SheetEditor(form, data, await response.json());
  listenToTyping(form, editor);
  listenToTakingBack(form, editor);
  listenToRows(form, editor);
  listenToOffers(form, editor);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    editor.saveNow();
  });
  form.dataset.live = 'true';
}

void begin();
