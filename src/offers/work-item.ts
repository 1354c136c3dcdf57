import type { Message } from '#platform/i18n';

/** One thing that waits for a person, offered by the module in which it is done. */
export type WorkItem = {
  /** What is to be done: "Khai báo cáo quý II năm 2019". */
  readonly title: Message;
  readonly href: string;
  /** Name of the body for which it is done. */
  readonly organisation: string;
  /** Last day, YYYY-MM-DD; null where there is none. */
  readonly due: string | null;
  /** Why it stands on the list; "waiting" unless told: back from somebody, or to happen by itself. */
  readonly group?: 'waiting' | 'returned' | 'scheduled';
  readonly state?: { readonly label: Message; readonly kind: 'plain' | 'info' | 'done' | 'warning' | 'error' };
};
