import { endsLine } from '../lines.ts';
import { messages } from '../messages.ts';
import type { Box, Inline, Language, Slot, Text } from '../model.ts';
import { escapeHtml } from './escape.ts';

/** The inline content of a line or cell. A blank slot that ends its line is marked: it fills the line. */
export function inlinesToHtml(content: readonly Inline[], language: Language): string {
  return content.map((inline, index) => inlineToHtml(inline, endsLine(content, index), language)).join('');
}

function inlineToHtml(inline: Inline, last: boolean, language: Language): string {
  switch (inline.kind) {
    case 'text':
      return textToHtml(inline);
    case 'break':
      return '<br>';
    case 'slot':
      return slotToHtml(inline, last, language);
    case 'box':
      return boxToHtml(inline, language);
  }
}

function textToHtml({ text, bold, italic, underline }: Text): string {
  let html = escapeHtml(text);
  if (underline) html = `<u>${html}</u>`;
  if (italic) html = `<i>${html}</i>`;
  return bold ? `<b>${html}</b>` : html;
}

function slotToHtml(slot: Slot, last: boolean, language: Language): string {
  const field = `data-field="${escapeHtml(slot.field)}"`;
  if (slot.value !== null) {
    const lines = slot.value.split('\n').map(escapeHtml).join('<br>');
    return `<span class="paper-value" ${field}>${lines}</span>`;
  }
  const classes = `paper-slot paper-slot-${slot.width}${last ? ' paper-slot-last' : ''}`;
  return `<span class="${classes}" ${field} role="img" aria-label="${messages.blank[language]}"></span>`;
}

function boxToHtml(box: Box, language: Language): string {
  const state = box.checked ? messages.checked : messages.unchecked;
  const mark = `<span class="paper-box" data-field="${escapeHtml(box.field)}" data-option="${escapeHtml(box.option)}" role="img" aria-label="${state[language]}">${box.checked ? '☑' : '□'}</span>`;
  return box.label === undefined ? mark : `<span class="paper-option">${mark} ${escapeHtml(box.label)}</span>`;
}
