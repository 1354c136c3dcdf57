/**
 * Makes the plain field of an article's text an editor: tools, pictures of the site, a check for readers who cannot see or hear, saving
 * by itself, and a copy on this device while the line is down. Without it the field is a field, and the form a form.
 */
import type { Editor } from '@tiptap/core';
import { h, render } from 'preact';
import { type Language, say } from '#platform/i18n';
import { autosave, fieldsOf } from './editor/autosave.ts';
import { type Draft, type DraftShelf, draftShelf } from './editor/draft-shelf.ts';
import { EditorFoot, EditorTop, statusText } from './editor/frame.tsx';
import { makeEditor } from './editor/make-editor.ts';
import { messages } from './editor/messages.ts';
import type { EditorData } from './editor/protocol.ts';
import { fromTyped } from './from-typed.ts';

function box(name: string): HTMLDivElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}

function shelfOfDevice(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

/** Puts a kept draft back into the form. Files and boxes to tick are not in it. */
function restore(form: HTMLFormElement, { fields }: Draft): void {
  for (const [name, value] of fields) {
    const field = form.elements.namedItem(name);
    const isText = field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement;
    const isInput = field instanceof HTMLInputElement && !/^(hidden|checkbox|radio|file)$/.test(field.type);
    if (isText || isInput) field.value = value;
  }
}

const isSame = (a: Draft['fields'], b: Draft['fields']): boolean =>
  JSON.stringify(a.filter(([name]) => name !== 'base')) === JSON.stringify(b.filter(([name]) => name !== 'base'));

function offerDraft(
  shelf: DraftShelf,
  form: HTMLFormElement,
  language: Language,
  use: (draft: Draft) => void,
): HTMLElement | null {
  const draft = shelf.kept();
  if (draft === null || isSame(draft.fields, fieldsOf(form))) {
    shelf.drop();
    return null;
  }
  const notice = box('notice notice--warning');
  const button = (text: string, work: () => void) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'button button--plain';
    made.textContent = text;
    made.addEventListener('click', () => {
      work();
      notice.remove();
    });
    return made;
  };
  const words = document.createElement('p');
  words.textContent = say(messages.found, language, { time: new Date(draft.at).toLocaleString(language) });
  const row = box('row');
  row.append(
    button(say(messages.restore, language), () => use(draft)),
    button(say(messages.discard, language), shelf.drop),
  );
  notice.append(words, row);
  notice.setAttribute('role', 'status');
  return notice;
}

function saveByItself(
  form: HTMLFormElement,
  data: EditorData,
  status: HTMLElement,
  editor: Editor,
  field: HTMLTextAreaElement,
) {
  if (data.autosave === null) return () => undefined;
  const { url, edition, person } = data.autosave;
  const shelf = draftShelf(shelfOfDevice(), edition, person);
  const saving = autosave({
    url,
    form,
    shelf,
    onStatus: (now) => {
      status.textContent = statusText(now, data.language);
      status.dataset.state = now.kind;
    },
  });
  const notice = offerDraft(shelf, form, data.language, (draft) => {
    restore(form, draft);
    editor.commands.setContent(fromTyped(field.value));
    saving.changed();
  });
  if (notice !== null) form.prepend(notice);
  form.addEventListener('input', ({ target }) => {
    const isOwn = target instanceof Element && target.closest('.rich-editor') !== null;
    if (!isOwn) saving.changed();
  });
  return saving.changed;
}

function start(field: HTMLTextAreaElement): void {
  const { form } = field;
  const label = document.querySelector<HTMLElement>(`label[for="${field.id}"]`);
  const raw = field.dataset.editor;
  if (form === null || label === null || raw === undefined) return;
  const data: EditorData = JSON.parse(raw);
  const top = box('rich-editor__top');
  const text = box('rich-editor__place-of-text');
  const foot = box('rich-editor__foot');
  const status = box('rich-editor__status small');
  status.setAttribute('role', 'status');
  const frame = box('rich-editor');
  frame.append(top, text, foot, status);
  field.after(frame);
  label.id = `${field.id}-label`;

  let takeFiles = (_files: readonly File[]) => {};
  let changed = () => {};
  const editor = makeEditor({
    element: text,
    html: fromTyped(field.value),
    labelId: label.id,
    describedBy: field.getAttribute('aria-describedby'),
    language: data.textLanguage,
    onFiles: (files) => takeFiles(files),
    onChange: () => {
      field.value = editor.isEmpty ? '' : editor.getHTML();
      changed();
    },
  });
  field.hidden = true;
  label.addEventListener('click', (event) => {
    event.preventDefault();
    editor.commands.focus();
  });
  const { language, files: store } = data;
  render(h(EditorTop, { editor, language, store, onReady: (take) => (takeFiles = take) }), top);
  render(h(EditorFoot, { editor, language }), foot);
  changed = saveByItself(form, data, status, editor, field);
  form.dataset.live = 'true';
}

for (const field of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-editor]')) start(field);
