import type { Message } from '#platform/i18n';

/** Under which heading of the office's navigation an entry stands: by the job it belongs to. */
export type NavigationGroup = 'work' | 'content' | 'site' | 'administration' | 'own';

/** One entry of the office's navigation, offered by the module whose page it leads to. */
export type NavigationEntry<Action extends string = string> = {
  readonly id: string;
  readonly group: NavigationGroup;
  readonly label: Message;
  readonly href: string;
  /** Shown to those who may do this, or one of these, somewhere; null: to everybody who is signed in. */
  readonly action: Action | readonly Action[] | null;
};
