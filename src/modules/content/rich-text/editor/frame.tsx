import type { Editor } from '@tiptap/core';
import { useEffect, useReducer, useState } from 'preact/hooks';
import { type Language, say } from '#platform/i18n';
import type { SaveStatus } from './autosave.ts';
import { FigurePanel } from './figure-panel.tsx';
import type { FileStore } from './files.ts';
import { LinkPanel } from './link-panel.tsx';
import { messages } from './messages.ts';
import { PlaceTools } from './place-tools.tsx';
import { Review } from './review.tsx';
import { type PanelName, Toolbar } from './toolbar.tsx';

type TopProps = {
  readonly editor: Editor;
  readonly language: Language;
  readonly store: FileStore | null;
  /** Called with what takes dropped files. */
  readonly onReady: (take: (files: readonly File[]) => void) => void;
};

/** Draws again whenever the text or the cursor changes. */
function useChanges(editor: Editor): void {
  const [, changed] = useReducer((count: number, _event: unknown) => count + 1, 0);
  useEffect(() => {
    const tell = () => changed(null);
    editor.on('transaction', tell);
    return () => void editor.off('transaction', tell);
  }, [editor]);
}

/** What stands above the text: the tools, and what one of them asks. */
export function EditorTop({ editor, language, store, onReady }: TopProps) {
  useChanges(editor);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const [dropped, setDropped] = useState<readonly File[]>([]);
  const close = () => {
    setPanel(null);
    setDropped([]);
    editor.commands.focus();
  };
  useEffect(() => {
    onReady((files) => {
      if (store === null) return;
      setDropped(files);
      setPanel('figure');
    });
    const openLink = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      // the office's own palette waits for the same keys
      event.preventDefault();
      event.stopPropagation();
      setPanel('link');
    };
    editor.view.dom.addEventListener('keydown', openLink);
    return () => editor.view.dom.removeEventListener('keydown', openLink);
  }, []);
  return (
    <>
      <Toolbar
        editor={editor}
        language={language}
        panel={panel}
        hasFiles={store !== null}
        onPanel={(name) => setPanel(name === panel ? null : name)}
      />
      {panel === 'link' ? <LinkPanel editor={editor} language={language} onClose={close} /> : null}
      {panel === 'figure' && store !== null ? (
        <FigurePanel editor={editor} language={language} store={store} dropped={dropped} onClose={close} />
      ) : null}
      <PlaceTools editor={editor} language={language} />
    </>
  );
}

export function statusText(status: SaveStatus, language: Language): string {
  switch (status.kind) {
    case 'saved': {
      const time = status.at.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
      return say(messages.saved, language, { time });
    }
    case 'refused':
      return say(messages.refused, language, { reason: status.reason });
    default:
      return say(messages[status.kind], language);
  }
}

/** What stands below the text. */
export function EditorFoot({ editor, language }: Pick<TopProps, 'editor' | 'language'>) {
  useChanges(editor);
  return <Review editor={editor} language={language} />;
}
