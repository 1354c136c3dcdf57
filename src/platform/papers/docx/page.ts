import type { Orientation } from '#document';

/** Lengths of the page in twips (1/1440 inch); margins after Decree 30/2020. */
const millimetre = 56.693;
const mm = (length: number) => Math.round(length * millimetre);

const a4 = { short: mm(210), long: mm(297) };

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    readonly header: number;
  };
  /** Width of a line of text. */
  readonly text: number;
}

export const pages: Readonly<Record<Orientation, Page>> = {
  portrait: page(a4.short, a4.long, { top: mm(20), right: mm(17), bottom: mm(20), left: mm(30) }),
  landscape: page(a4.long, a4.short, { top: mm(25), right: mm(20), bottom: mm(17), left: mm(20) }),
};

function page(width: number, height: number, margin: Omit<Page['margin'], 'header'>): Page {
  return { width, height, margin: { ...margin, header: mm(10) }, text: width - margin.left - margin.right };
}

/** One step of indentation. */
export const step = mm(7.5);
