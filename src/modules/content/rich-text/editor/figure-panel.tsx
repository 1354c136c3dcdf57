import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Language, say } from '#platform/i18n';
import { type FileStore, findFiles, type PickedFile, sendFile } from './files.ts';
import { messages } from './messages.ts';

type Props = {
  readonly editor: Editor;
  readonly language: Language;
  readonly store: FileStore;
  /** Files that were pasted or dropped: sent at once. */
  readonly dropped: readonly File[];
  readonly onClose: () => void;
};

function Choice({ file, isChosen, onChoose }: { file: PickedFile; isChosen: boolean; onChoose: () => void }) {
  return (
    <li>
      <button type="button" class="rich-editor__file" aria-pressed={isChosen} onClick={onChoose}>
        {file.thumbnail === null ? null : <img src={file.thumbnail} alt="" loading="lazy" />}
        <span>{file.name}</span>
      </button>
    </li>
  );
}

function insert(editor: Editor, file: PickedFile, alt: string): void {
  const shows = file.kind === 'image' ? 'img' : file.kind;
  const { src, width, height } = file;
  editor.chain().focus().insertFigure({ shows, src, alt: alt.trim(), width, height }).run();
}

/** The site's own pictures, films and sounds to choose from, and a place to send new ones. A picture is not inserted without its words. */
export function FigurePanel({ editor, language, store, dropped, onClose }: Props) {
  const search = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly PickedFile[]>([]);
  const [chosen, setChosen] = useState<PickedFile | null>(null);
  const [alt, setAlt] = useState('');
  const [notice, setNotice] = useState('');
  const choose = (file: PickedFile) => {
    setChosen(file);
    setAlt(file.alt);
  };
  const look = (words: string) =>
    findFiles(store, words).then(
      (found) => {
        setFiles(found);
        setNotice(found.length === 0 ? say(messages.noFiles, language) : '');
      },
      () => setNotice(say(messages.filesFailed, language)),
    );
  const upload = async (file: File) => {
    const { name } = file;
    try {
      const reply = await sendFile(store, file, (percent) =>
        setNotice(say(messages.uploading, language, { name, percent })),
      );
      if (reply.kind === 'refused') return setNotice(reply.reasons.join(' '));
      setNotice('');
      const { file: taken } = reply;
      if (taken === null) return;
      // a file that the site has already is that one, and may stand in the list
      setFiles((before) => [taken, ...before.filter(({ id }) => id !== taken.id)]);
      choose(taken);
    } catch {
      setNotice(say(messages.filesFailed, language));
    }
  };
  useEffect(() => {
    search.current?.focus();
    void look('');
    for (const file of dropped) void upload(file);
  }, []);
  const isReady = chosen !== null && (chosen.kind !== 'image' || alt.trim() !== '');
  return (
    <fieldset
      class="rich-editor__panel"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
      }}
    >
      <legend>{say(messages.chooseFile, language)}</legend>
      <div class="rich-editor__find">
        <label class="field">
          <span class="field__label">{say(messages.searchFiles, language)}</span>
          <input
            ref={search}
            class="input"
            type="search"
            onInput={({ currentTarget }) => void look(currentTarget.value)}
          />
        </label>
        <label class="field">
          <span class="field__label">{say(messages.uploadFile, language)}</span>
          <input
            class="input"
            type="file"
            accept="image/*,audio/*,video/*"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file !== undefined) void upload(file);
            }}
          />
        </label>
      </div>
      <p role="status" class="small">
        {notice}
      </p>
      <ul class="rich-editor__files">
        {files.map((file) => (
          <Choice key={file.id} file={file} isChosen={file.id === chosen?.id} onChoose={() => choose(file)} />
        ))}
      </ul>
      {chosen?.kind === 'image' ? (
        <label class="field">
          <span class="field__label">{say(messages.alt, language)}</span>
          <span class="field__hint">{say(messages.altHint, language)}</span>
          <input
            class="input"
            type="text"
            maxLength={500}
            value={alt}
            onInput={({ currentTarget }) => setAlt(currentTarget.value)}
          />
        </label>
      ) : null}
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={!isReady}
          onClick={() => {
            if (chosen !== null) insert(editor, chosen, alt);
            onClose();
          }}
        >
          {say(messages.insert, language)}
        </button>
        <button type="button" class="button button--quiet" onClick={onClose}>
          {say(messages.close, language)}
        </button>
      </div>
    </fieldset>
  );
}
