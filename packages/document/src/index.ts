/** The neutral document model of official papers, and its pure writers. */
export { createDocument, DocumentFault } from './build.ts';
export { cleanText } from './clean.ts';
export { cellsByRow, type PlacedCell, placeCells } from './grid.ts';
export { paperStylesheet } from './html/stylesheet.ts';
export { toHtml, toHtmlArticle } from './html/to-html.ts';
export { endsLine } from './lines.ts';
export type * from './model.ts';
export { toText } from './text/to-text.ts';
