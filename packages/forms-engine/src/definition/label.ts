import { type Piece, plainWords } from './inline.ts';

/**
 * The words that stand at a slot: those before it since the previous slot, without number, dashes and colon.
 * A second slot of a pair ("…/…") shares the words of the first; a tick or a first box takes the words after it.
 * @param unitBefore the unit of the previous slot, which is no part of this one's words
 */
export function labelAt(
  pieces: readonly Piece[],
  field: string,
  unitBefore: (field: string) => string | undefined,
): string {
  const at = pieces.findIndex((piece) => isSlot(piece) && piece.field === field);
  for (let from = at; from > 0; ) {
    const start = pieces.slice(0, from).findLastIndex(isSlot);
    const previous = pieces[start];
    const unit = previous !== undefined && isSlot(previous) ? unitBefore(previous.field) : undefined;
    const words = cleanLabel(withoutUnit(plainWords(pieces.slice(start + 1, from)), unit));
    if (words !== '') return words;
    from = start;
  }
  return '';
}

/** The words after a slot up to the next one: what a box stands before. */
export function labelAfter(pieces: readonly Piece[], field: string): string {
  const at = pieces.findIndex((piece) => isSlot(piece) && piece.field === field);
  const next = pieces.findIndex((piece, index) => index > at && isSlot(piece));
  return cleanLabel(plainWords(pieces.slice(at + 1, next === -1 ? undefined : next)));
}

type SlotPiece = Piece & { readonly kind: 'slot' | 'box' };

function isSlot(piece: Piece): piece is SlotPiece {
  return piece.kind === 'slot' || piece.kind === 'box';
}

function withoutUnit(words: string, unit: string | undefined): string {
  return unit !== undefined && words.startsWith(unit) ? words.slice(unit.length) : words;
}

/** Words without the number, dash or bullet before and the colon, comma or dash after them. */
export function cleanLabel(words: string): string {
  return words
    .replace(/^[\s,;.)/–\-+•*]+/, '')
    .replace(/[\s:,;/(–-]+$/, '')
    .trim();
}
