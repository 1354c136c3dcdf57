import type { Editor } from '@tiptap/core';
import { type Language, say } from '#platform/i18n';
import { tableCommands } from './commands.ts';
import { messages } from './messages.ts';

type Props = { readonly editor: Editor; readonly language: Language };

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function FigureTools({ editor, language }: Props) {
  const { alt, shows } = editor.getAttributes('figure');
  return (
    <fieldset class="rich-editor__place">
      <legend>{say(messages.figureTools, language)}</legend>
      {shows === 'img' ? (
        <label class="field">
          <span class="field__label">{say(messages.alt, language)}</span>
          <input
            class="input"
            type="text"
            maxLength={500}
            value={textOf(alt)}
            onInput={({ currentTarget }) => editor.commands.updateAttributes('figure', { alt: currentTarget.value })}
          />
        </label>
      ) : null}
      <button
        type="button"
        class="button button--plain"
        onClick={() => editor.chain().focus().deleteNode('figure').run()}
      >
        {say(messages.remove, language)}
      </button>
    </fieldset>
  );
}

function TableTools({ editor, language }: Props) {
  return (
    <fieldset class="rich-editor__place">
      <legend>{say(messages.tableTools, language)}</legend>
      <label class="field">
        <span class="field__label">{say(messages.tableCaption, language)}</span>
        <input
          class="input"
          type="text"
          maxLength={300}
          value={textOf(editor.getAttributes('table').caption)}
          onInput={({ currentTarget }) => editor.commands.updateAttributes('table', { caption: currentTarget.value })}
        />
      </label>
      <div class="rich-editor__bar">
        {tableCommands.map(({ id, label, run }) => (
          <button key={id} type="button" class="rich-editor__tool" onClick={() => run(editor)}>
            {say(label, language)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** What can be done at the place of the cursor, where that is a picture or a table. */
export function PlaceTools({ editor, language }: Props) {
  if (editor.isActive('figure')) return <FigureTools editor={editor} language={language} />;
  return editor.isActive('table') ? <TableTools editor={editor} language={language} /> : null;
}
