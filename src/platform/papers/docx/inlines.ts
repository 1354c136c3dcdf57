import { Tab, TextRun } from 'docx';
import { type Box, endsLine, type Inline, type Slot, type Text } from '#document';
import { joinedText } from '../cells.ts';
import { boxFont } from './styles.ts';

interface RunStyle {
  readonly italics: boolean;
}

const upright: RunStyle = { italics: false };

/**
 * The runs of a line. A blank slot that ends its line is a tab with a dotted leader (the paragraph holds the tab stop at
 * its right edge), so it fills the line whatever the font; other blank slots are dots.
 */
export function inlineRuns(content: readonly Inline[], style: RunStyle = upright): TextRun[] {
  return content.flatMap((inline, index) => inlineRun(inline, content[index - 1], endsLine(content, index), style));
}

/** Whether a line needs the tab stop with the dotted leader. */
export function hasLeader(content: readonly Inline[]): boolean {
  return content.some((inline, index) => inline.kind === 'slot' && inline.value === null && endsLine(content, index));
}

function inlineRun(inline: Inline, before: Inline | undefined, last: boolean, style: RunStyle): TextRun[] {
  switch (inline.kind) {
    case 'text':
      return [textRun({ ...inline, text: joinedText(inline.text, before) }, style)];
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'slot':
      return slotRuns(inline, last);
    case 'box':
      return boxRuns(inline);
  }
}

function textRun({ text, bold, italic, underline }: Text, style: RunStyle): TextRun {
  return new TextRun({
    text,
    // Only what is set: `false` would take away what the style of a heading gives.
    ...(bold ? { bold: true } : {}),
    ...(italic || style.italics ? { italics: true } : {}),
    ...(underline ? { underline: {} } : {}),
  });
}

const dots = { short: '…………', medium: '……………………', long: '……………………………', lines: '……………………………' } as const;

function slotRuns(slot: Slot, last: boolean): TextRun[] {
  if (slot.value !== null) {
    return slot.value.split('\n').map((text, index) => new TextRun({ text, ...(index > 0 ? { break: 1 } : {}) }));
  }
  if (!last) return [new TextRun({ text: dots[slot.width] })];
  const leader = (lineBreak: boolean) => new TextRun({ children: [new Tab()], ...(lineBreak ? { break: 1 } : {}) });
  return slot.width === 'lines' ? [leader(false), leader(true), leader(true)] : [leader(false)];
}

function boxRuns({ checked, label }: Box): TextRun[] {
  const mark = new TextRun({ text: checked ? '☑' : '□', font: boxFont });
  // A no-break blank keeps the box with its word.
  return label === undefined ? [mark] : [mark, new TextRun({ text: `\u00A0${label}` })];
}
