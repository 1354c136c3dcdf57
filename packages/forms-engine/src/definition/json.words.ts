import type { FormDefinition, Inline } from './definition.ts';

const quarters = ['I', 'II', 'III', 'IV'] as const;

/** Words as the source prints them: relative years and the quarter filled in, styles taken off. */
export function period(form: Pick<FormDefinition, 'printedYear' | 'printedQuarter'>): (text: string) => string {
  const quarter = form.printedQuarter === undefined ? '…' : (quarters[form.printedQuarter - 1] ?? '…');
  return (text) =>
    text
      .replace(/\{year(?:([+-])(\d+))?\}/g, (_, sign: string | undefined, years: string | undefined) =>
        String(form.printedYear + Number(years ?? 0) * (sign === '-' ? -1 : 1)),
      )
      .replaceAll('{quarter}', quarter)
      .replace(/<\/?[ib]>/g, '');
}

/** A printed text in one string: `…` for a slot, `□` for a box. */
export function wordsOf(content: readonly Inline[], fill: (text: string) => string): string {
  return content
    .map((piece) => wordsOfPiece(piece, fill))
    .join('')
    .trim();
}

function wordsOfPiece(piece: Inline, fill: (text: string) => string): string {
  switch (piece.kind) {
    case 'text':
      return fill(piece.text);
    case 'break':
      return '\n';
    case 'slot':
      return '…';
    case 'box':
      return piece.label === undefined ? '□' : `□ ${piece.label}`;
  }
}

/** A row id for a printed row that has no fields, from its words: `thong_tin_chung`. */
export function slug(words: string): string {
  const ascii = words.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();
  return ascii
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 60)
    .replace(/^_+|_+$/g, '');
}
