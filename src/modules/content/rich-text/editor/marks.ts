import { Mark } from '@tiptap/core';

/** H₂O and m²: the only looks beside bold, italic, underlined and struck that mean something. */
const raised = (name: string, tag: 'sub' | 'sup', shortcut: string) =>
  Mark.create({
    name,
    excludes: tag === 'sub' ? 'superscript' : 'subscript',
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
    addKeyboardShortcuts() {
      return { [shortcut]: () => this.editor.commands.toggleMark(name) };
    },
  });

export const smallLetters = [raised('subscript', 'sub', 'Mod-,'), raised('superscript', 'sup', 'Mod-.')];
