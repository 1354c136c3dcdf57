import type { Editor } from '@tiptap/core';
import type { Message } from '#platform/i18n';
import { messages } from './messages.ts';

/** Something that the toolbar does with the text. */
export type Command = {
  readonly id: string;
  readonly label: Message;
  /** As it is pressed: "Ctrl+B". */
  readonly keys?: string;
  readonly run: (editor: Editor) => void;
  /** Whether the place of the cursor has it; missing where it is no state. */
  readonly isOn?: (editor: Editor) => boolean;
  readonly isPossible?: (editor: Editor) => boolean;
};

const mark = (id: string, label: Message, keys: string): Command => ({
  id,
  label,
  keys,
  run: (editor) => void editor.chain().focus().toggleMark(id).run(),
  isOn: (editor) => editor.isActive(id),
});

/** The styles of a paragraph, in the order of the choice. */
export const styles: readonly { readonly value: string; readonly label: Message }[] = [
  { value: '0', label: messages.paragraph },
  { value: '2', label: messages.heading2 },
  { value: '3', label: messages.heading3 },
  { value: '4', label: messages.heading4 },
];

export function styleAt(editor: Editor): string {
  return styles.find(({ value }) => editor.isActive('heading', { level: Number(value) }))?.value ?? '0';
}

export function setStyle(editor: Editor, value: string): void {
  const chain = editor.chain().focus();
  if (value === '2' || value === '3' || value === '4') {
    const level = value === '2' ? 2 : value === '3' ? 3 : 4;
    chain.setHeading({ level }).run();
  } else chain.setParagraph().run();
}

export const textCommands: readonly Command[] = [
  mark('bold', messages.bold, 'Ctrl+B'),
  mark('italic', messages.italic, 'Ctrl+I'),
  mark('underline', messages.underline, 'Ctrl+U'),
  mark('strike', messages.strike, 'Ctrl+Shift+S'),
  mark('superscript', messages.superscript, 'Ctrl+.'),
  mark('subscript', messages.subscript, 'Ctrl+,'),
];

export const blockCommands: readonly Command[] = [
  {
    id: 'bulletList',
    label: messages.bullets,
    keys: 'Ctrl+Shift+8',
    run: (editor) => void editor.chain().focus().toggleBulletList().run(),
    isOn: (editor) => editor.isActive('bulletList'),
  },
  {
    id: 'orderedList',
    label: messages.numbers,
    keys: 'Ctrl+Shift+7',
    run: (editor) => void editor.chain().focus().toggleOrderedList().run(),
    isOn: (editor) => editor.isActive('orderedList'),
  },
  {
    id: 'blockquote',
    label: messages.quote,
    keys: 'Ctrl+Shift+B',
    run: (editor) => void editor.chain().focus().toggleBlockquote().run(),
    isOn: (editor) => editor.isActive('blockquote'),
  },
];

export const historyCommands: readonly Command[] = [
  {
    id: 'plain',
    label: messages.plain,
    run: (editor) => void editor.chain().focus().unsetAllMarks().clearNodes().run(),
  },
  {
    id: 'undo',
    label: messages.undo,
    keys: 'Ctrl+Z',
    run: (editor) => void editor.chain().focus().undo().run(),
    isPossible: (editor) => editor.can().undo(),
  },
  {
    id: 'redo',
    label: messages.redo,
    keys: 'Ctrl+Y',
    run: (editor) => void editor.chain().focus().redo().run(),
    isPossible: (editor) => editor.can().redo(),
  },
];

export const insertTable = (editor: Editor): void =>
  void editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();

const inTable = (id: string, label: Message, run: Command['run']): Command => ({ id, label, run });

export const tableCommands: readonly Command[] = [
  inTable('rowAfter', messages.rowAfter, (editor) => void editor.chain().focus().addRowAfter().run()),
  inTable('columnAfter', messages.columnAfter, (editor) => void editor.chain().focus().addColumnAfter().run()),
  inTable('headRow', messages.headRow, (editor) => void editor.chain().focus().toggleHeaderRow().run()),
  inTable('headColumn', messages.headColumn, (editor) => void editor.chain().focus().toggleHeaderColumn().run()),
  inTable('merge', messages.merge, (editor) => void editor.chain().focus().mergeOrSplit().run()),
  inTable('deleteRow', messages.deleteRow, (editor) => void editor.chain().focus().deleteRow().run()),
  inTable('deleteColumn', messages.deleteColumn, (editor) => void editor.chain().focus().deleteColumn().run()),
  inTable('deleteTable', messages.deleteTable, (editor) => void editor.chain().focus().deleteTable().run()),
];
