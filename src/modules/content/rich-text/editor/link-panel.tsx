import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Language, say } from '#platform/i18n';
import { cleanHref } from '../addresses.ts';
import { messages } from './messages.ts';

type Props = { readonly editor: Editor; readonly language: Language; readonly onClose: () => void };

/** The words that are chosen, or those of the link in which the cursor stands. */
function chosenWords(editor: Editor): string {
  const { from, to } = editor.state.selection;
  return editor.state.doc.textBetween(from, to, ' ');
}

function write(editor: Editor, href: string, words: string): void {
  const isChosen = !editor.state.selection.empty || editor.isActive('link');
  if (isChosen) editor.chain().focus().extendMarkRange('link').setLink({ href }).run();
  else {
    const marks = [{ type: 'link', attrs: { href } }];
    editor
      .chain()
      .focus()
      .insertContent({ type: 'text', text: words.trim() || href, marks })
      .run();
  }
}

/** The address of a link and its words, below the toolbar and not in a window of its own. */
export function LinkPanel({ editor, language, onClose }: Props) {
  const first = useRef<HTMLInputElement>(null);
  const before = editor.getAttributes('link').href;
  const [address, setAddress] = useState(typeof before === 'string' ? before : '');
  const [words, setWords] = useState(chosenWords(editor));
  const [isWrong, setWrong] = useState(false);
  const isNew = editor.state.selection.empty && !editor.isActive('link');
  useEffect(() => first.current?.focus(), []);
  const apply = () => {
    const href = cleanHref(/^[\w-]+(\.[\w-]+)+(\/|$)/.test(address.trim()) ? `https://${address.trim()}` : address);
    if (href === null) return setWrong(true);
    write(editor, href, words);
    onClose();
  };
  return (
    <fieldset
      class="rich-editor__panel"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        if (event.key !== 'Enter') return;
        // the form around is not meant
        event.preventDefault();
        apply();
      }}
    >
      <legend>{say(messages.link, language)}</legend>
      <label class="field">
        <span class="field__label">{say(messages.linkAddress, language)}</span>
        <span class="field__hint">{say(messages.linkHint, language)}</span>
        <input
          ref={first}
          class="input"
          type="text"
          inputMode="url"
          value={address}
          aria-invalid={isWrong}
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
        {isWrong ? (
          <span class="field__error" role="alert">
            {say(messages.linkWrong, language)}
          </span>
        ) : null}
      </label>
      {isNew ? (
        <label class="field">
          <span class="field__label">{say(messages.linkWords, language)}</span>
          <input
            class="input"
            type="text"
            value={words}
            onInput={({ currentTarget }) => setWords(currentTarget.value)}
          />
        </label>
      ) : null}
      <div class="row">
        <button type="button" class="button" onClick={apply}>
          {say(messages.apply, language)}
        </button>
        {editor.isActive('link') ? (
          <button
            type="button"
            class="button button--plain"
            onClick={() => {
              editor.chain().focus().extendMarkRange('link').unsetLink().run();
              onClose();
            }}
          >
            {say(messages.removeLink, language)}
          </button>
        ) : null}
        <button type="button" class="button button--quiet" onClick={onClose}>
          {say(messages.close, language)}
        </button>
      </div>
    </fieldset>
  );
}
