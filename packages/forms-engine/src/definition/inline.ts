import type { FaultList, Place } from './faults.ts';

/** A printed text cut into its pieces; slots are not yet bound to fields. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly italic?: boolean; readonly bold?: boolean }
  | { readonly kind: 'break' }
  | { readonly kind: 'slot'; readonly field: string }
  | { readonly kind: 'box'; readonly field: string; readonly option: string };

const token = /\{\{|\}\}|\{([^{}]*)\}|[{}]|<(\/?)([A-Za-z][A-Za-z0-9]*)[^<>]*>|\n/g;
const slot = /^([a-z][a-z0-9_]*)(?:=([a-z][a-z0-9_]*))?$/;
/** Left in the text: they follow the period when the paper is made. */
const relativePeriod = /^(?:year(?:[+-]\d{1,2})?|quarter)$/;

interface Style {
  italic: boolean;
  bold: boolean;
}

/**
 * Cuts `text` at `{id}`, `{id=option}`, `<i>`, `<b>` and line ends. `{year}`, `{year-1}` and `{quarter}` stay in the
 * text; `{{` and `}}` print braces.
 */
export function parseInline(text: string, place: Place, faults: FaultList): readonly Piece[] {
  const pieces: Piece[] = [];
  const open: string[] = [];
  let pending = '';
  let end = 0;
  const flush = (): void => {
    if (pending !== '') pieces.push({ kind: 'text', text: pending, ...styleOf(open) });
    pending = '';
  };
  for (const match of text.matchAll(token)) {
    pending += text.slice(end, match.index);
    end = match.index + match[0].length;
    const [whole, inner, slash, tag] = match;
    if (inner !== undefined && relativePeriod.test(inner)) pending += whole;
    else if (whole === '{{' || whole === '}}') pending += whole.charAt(0);
    else if (inner === undefined && tag === undefined && whole !== '\n') {
      faults.report(place, 'braces', { shown: excerpt(text, match.index) });
    } else {
      flush();
      if (inner !== undefined) addSlot(inner, pieces, place, faults);
      else if (tag === undefined) pieces.push({ kind: 'break' });
      else followTag(whole, slash === '/', tag, open, place, faults);
    }
  }
  pending += text.slice(end);
  flush();
  for (const tag of open) faults.report(place, 'openTag', { tag: `<${tag}>`, shown: excerpt(text, 0) });
  return pieces;
}

function styleOf(open: readonly string[]): Partial<Style> {
  return { ...(open.includes('i') ? { italic: true } : {}), ...(open.includes('b') ? { bold: true } : {}) };
}

function addSlot(inner: string, pieces: Piece[], place: Place, faults: FaultList): void {
  const [, field, option] = slot.exec(inner) ?? [];
  if (field === undefined) faults.report(place, 'badSlot', { slot: `{${inner}}` });
  else if (option === undefined) pieces.push({ kind: 'slot', field });
  else pieces.push({ kind: 'box', field, option });
}

function followTag(whole: string, closes: boolean, tag: string, open: string[], place: Place, faults: FaultList): void {
  const isPlain = whole === `<${tag}>` || whole === `</${tag}>`;
  if (!isPlain || (tag !== 'i' && tag !== 'b')) {
    faults.report(place, 'badTag', { tag: whole.slice(0, 40) });
  } else if (!closes) open.push(tag);
  else if (open.at(-1) === tag) open.pop();
  else faults.report(place, 'openTag', { tag: whole, shown: '' });
}

function excerpt(text: string, at: number): string {
  return text.slice(Math.max(0, at - 15), at + 30).replaceAll('\n', ' ');
}

/** The words of a text, without its slots and styles. */
export function plainWords(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : ' '))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
