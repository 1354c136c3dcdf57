import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { cleanHref } from '../addresses.ts';
import { Figure } from './figure.ts';
import { smallLetters } from './marks.ts';
import { tidyPasted } from './paste.ts';
import { tableParts } from './table.ts';

type Place = {
  readonly element: HTMLElement;
  readonly html: string;
  readonly labelId: string;
  readonly describedBy: string | null;
  readonly language: string;
  readonly onChange: () => void;
  /** Picture files that were pasted or dropped. */
  readonly onFiles: (files: readonly File[]) => void;
};

const filesOf = (data: DataTransfer | null): readonly File[] => [...(data?.files ?? [])];

/** The editor of an article's text: what the stored HTML can hold, and nothing else. */
export function makeEditor({ element, html, labelId, describedBy, language, onChange, onFiles }: Place): Editor {
  const takeFiles = (event: ClipboardEvent | DragEvent, data: DataTransfer | null): boolean => {
    const files = filesOf(data);
    // Word puts a picture of the text beside the text: the text is meant
    if (files.length === 0 || data?.types.includes('text/html') === true) return false;
    event.preventDefault();
    onFiles(files);
    return true;
  };
  return new Editor({
    element,
    content: html,
    // the pages' policy lets no style in that was not built: the few rules stand in article-editor.entry.css
    injectCSS: false,
    extensions: [
      StarterKit.configure({
        heading: { levels: [2, 3, 4] },
        code: false,
        codeBlock: false,
        link: {
          openOnClick: false,
          autolink: true,
          defaultProtocol: 'https',
          HTMLAttributes: { rel: null, target: null, class: null },
          isAllowedUri: (uri) => cleanHref(uri) !== null,
        },
      }),
      ...smallLetters,
      Figure,
      ...tableParts,
    ],
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelId,
        ...(describedBy === null ? {} : { 'aria-describedby': describedBy }),
        class: 'rich-editor__text prose',
        lang: language,
        spellcheck: 'false',
      },
      transformPastedHTML: tidyPasted,
      handlePaste: (_view, event) => takeFiles(event, event.clipboardData),
      handleDrop: (_view, event, _slice, isMove) => !isMove && takeFiles(event, event.dataTransfer),
    },
    onUpdate: onChange,
  });
}
