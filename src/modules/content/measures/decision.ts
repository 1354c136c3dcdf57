import { isIsoDate, vietnameseDate } from '#platform/calendar';
import type { Board } from '../boards/board.ts';

/** "12/QĐ-STTTT ngày 05/03/2019 (https://…)", as a form's field for a document reads it. */
export function formatDecision({ number, on, link }: Board['decision']): string {
  const day = isIsoDate(on) ? ` ngày ${vietnameseDate(on)}` : '';
  return `${number}${day}${link === null ? '' : ` (${link})`}`;
}
