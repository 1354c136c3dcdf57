import type { Phase } from './campaign.ts';

/** The colour that helps the word; the word tells it. */
export const phaseKinds: Readonly<Record<Phase, 'plain' | 'info' | 'done' | 'warning' | 'error'>> = {
  draft: 'plain',
  scheduled: 'plain',
  open: 'info',
  overdue: 'warning',
  closed: 'done',
};
