/**
 * What the text of an article can hold, and nothing else: the stored HTML is written from these values alone (`write.ts`), so that
 * whatever is not said here cannot stand in it. The checks, the paper and the plain text read the same values.
 */
export const marks = ['strong', 'em', 'u', 's', 'sub', 'sup'] as const;
export type Mark = (typeof marks)[number];

/** Letters of one look; "\n" is a line break. Marks stand in the order of `marks`. */
export type Run = { readonly text: string; readonly marks: readonly Mark[]; readonly href?: string };

export type Paragraph = { readonly kind: 'paragraph'; readonly content: readonly Run[] };

/** The article's title is its first heading, so the text begins with the second. */
export type HeadingLevel = 2 | 3 | 4;
export type Heading = { readonly kind: 'heading'; readonly level: HeadingLevel; readonly content: readonly Run[] };

export type ListStyle = 'disc' | '1' | 'a' | 'A' | 'i' | 'I';
export type List = {
  readonly kind: 'list';
  readonly style: ListStyle;
  /** The first number, where it is not 1. */
  readonly start?: number;
  readonly items: readonly (readonly Block[])[];
};

export type Quote = { readonly kind: 'quote'; readonly blocks: readonly Block[] };

export type FigureKind = 'image' | 'audio' | 'video';
export type Figure = {
  readonly kind: 'figure';
  readonly shows: FigureKind;
  readonly media: string;
  /** The last part of its address. */
  readonly name: string;
  readonly alt: string;
  readonly width?: number;
  readonly height?: number;
  readonly caption: readonly Run[];
};

export type Cell = {
  readonly head: 'col' | 'row' | null;
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly Block[];
};
export type Table = {
  readonly kind: 'table';
  readonly caption: readonly Run[];
  /** How many of the rows head the columns. */
  readonly headRows: number;
  readonly rows: readonly (readonly Cell[])[];
};

export type Block = Paragraph | Heading | List | Quote | Figure | Table | { readonly kind: 'rule' };

export const wordsOf = (content: readonly Run[]): string => content.map(({ text }) => text).join('');
