import type { Editor } from '@tiptap/core';
import { type Language, say } from '#platform/i18n';
import { checkText } from '../check/check.ts';
import { readBlocks } from '../read.ts';
import { treeOf } from './dom-tree.ts';
import { messages } from './messages.ts';

type Props = { readonly editor: Editor; readonly language: Language };

/** The levels of the headings among the blocks of the text, as the writer chose them. */
function levelsOf(editor: Editor): readonly (number | null)[] {
  const levels: (number | null)[] = [];
  editor.state.doc.forEach((node) => {
    levels.push(node.type.name === 'heading' ? Number(node.attrs.level) : null);
  });
  return levels;
}

function goTo(editor: Editor, index: number): void {
  let position = 0;
  editor.state.doc.forEach((_node, offset, at) => {
    if (at === index) position = offset + 1;
  });
  editor.chain().focus().setTextSelection(position).scrollIntoView().run();
}

/** The place in the editor of a block of the text: paragraphs without words are not counted in the text. */
function placesOf(editor: Editor): readonly number[] {
  const places: number[] = [];
  editor.state.doc.forEach((node, _offset, index) => {
    if (node.textContent.trim() !== '' || !node.isTextblock || node.type.name === 'figure') places.push(index);
  });
  return places;
}

/** What to look at so that everybody can read the text, and how long it is. */
export function Review({ editor, language }: Props) {
  const parsed = new DOMParser().parseFromString(editor.getHTML(), 'text/html');
  const findings = checkText(readBlocks(treeOf(parsed.body.childNodes)), []);
  const places = placesOf(editor);
  const leaps = checkText([], levelsOf(editor)).map((finding) => ({ ...finding, place: finding.at }));
  const all = [...findings.map((finding) => ({ ...finding, place: places[finding.at] ?? 0 })), ...leaps];
  const text = editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n', ' ');
  const words = text.split(/\s+/).filter((word) => word !== '').length;
  const values = {
    words: words.toLocaleString(language),
    characters: text.replace(/\n/g, '').length.toLocaleString(language),
  };
  return (
    <div class="rich-editor__review">
      <p class="soft small">{say(messages.counts, language, values)}</p>
      {all.length === 0 ? (
        <p class="soft small">{say(messages.noFindings, language)}</p>
      ) : (
        <details>
          <summary>{say(messages.findings, language, { count: all.length })}</summary>
          <ul>
            {all.map(({ place, text: message, words: quoted }) => (
              <li key={`${place} ${message.en} ${quoted}`}>
                {say(message, language)} {quoted === '' ? null : <q>{quoted}</q>}{' '}
                <button type="button" class="button button--quiet" onClick={() => goTo(editor, place)}>
                  {say(messages.goThere, language)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
