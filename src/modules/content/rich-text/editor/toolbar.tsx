import type { Editor } from '@tiptap/core';
import { type Language, say } from '#platform/i18n';
import {
  blockCommands,
  type Command,
  historyCommands,
  insertTable,
  setStyle,
  styleAt,
  styles,
  textCommands,
} from './commands.ts';
import { messages } from './messages.ts';

export type PanelName = 'link' | 'figure';

type ToolbarProps = {
  readonly editor: Editor;
  readonly language: Language;
  readonly panel: PanelName | null;
  readonly hasFiles: boolean;
  readonly onPanel: (panel: PanelName) => void;
};

/** Left and right go from tool to tool, so that Tab passes the whole bar in one step. */
function moveFocus(event: KeyboardEvent): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const { currentTarget: bar, target } = event;
  if (step === 0 || !(bar instanceof HTMLElement) || !(target instanceof HTMLButtonElement)) return;
  const tools = [...bar.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')];
  const next = tools[(tools.indexOf(target) + step + tools.length) % tools.length];
  event.preventDefault();
  next?.focus();
}

type ToolProps = { readonly editor: Editor; readonly language: Language; readonly command: Command };

function Tool({ editor, language, command: { id, label, keys, run, isOn, isPossible } }: ToolProps) {
  return (
    <button
      type="button"
      class={`rich-editor__tool rich-editor__tool--${id}`}
      title={keys}
      aria-pressed={isOn === undefined ? undefined : isOn(editor)}
      aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
      disabled={isPossible !== undefined && !isPossible(editor)}
      onClick={() => run(editor)}
    >
      {say(label, language)}
    </button>
  );
}

/** What can be done with the text, in words. */
export function Toolbar({ editor, language, panel, hasFiles, onPanel }: ToolbarProps) {
  const tool = (command: Command) => <Tool key={command.id} editor={editor} language={language} command={command} />;
  const opens = (name: PanelName, label: (typeof messages)['link'] | (typeof messages)['picture']) => (
    <button
      type="button"
      class="rich-editor__tool"
      aria-expanded={panel === name}
      title={name === 'link' ? 'Ctrl+K' : undefined}
      onClick={() => onPanel(name)}
    >
      {say(label, language)}
    </button>
  );
  return (
    <div class="rich-editor__bar" role="toolbar" aria-label={say(messages.toolbar, language)} onKeyDown={moveFocus}>
      <select
        class="rich-editor__style"
        aria-label={say(messages.style, language)}
        value={styleAt(editor)}
        onChange={({ currentTarget }) => setStyle(editor, currentTarget.value)}
      >
        {styles.map(({ value, label }) => (
          <option key={value} value={value}>
            {say(label, language)}
          </option>
        ))}
      </select>
      {textCommands.map(tool)}
      {blockCommands.map(tool)}
      {opens('link', messages.link)}
      {hasFiles ? opens('figure', messages.picture) : null}
      <button type="button" class="rich-editor__tool" onClick={() => insertTable(editor)}>
        {say(messages.table, language)}
      </button>
      {historyCommands.map(tool)}
    </div>
  );
}
