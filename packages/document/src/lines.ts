import type { Inline } from './model.ts';

/** Whether nothing but white space follows on the same printed line. */
export function endsLine(content: readonly Inline[], index: number): boolean {
  for (const next of content.slice(index + 1)) {
    if (next.kind === 'break') return true;
    if (next.kind !== 'text' || next.text.trim() !== '') return false;
  }
  return true;
}
