import type { Message } from '#platform/i18n';

/** Something that a person may open or do in the office, found by words. */
export type Found = {
  readonly kind: 'page' | 'site' | 'item' | 'report' | 'action';
  readonly title: Message;
  /** What tells it from others of its name: a body, a state. */
  readonly detail?: Message;
  readonly href: string;
};
