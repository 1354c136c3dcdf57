/** Official papers as files: DOCX and PDF from the neutral document, made in a limited child process. */
import type { Document } from '#document';
import type { PdfStandard } from './pdf/typst.ts';
import type { Printed } from './press/jobs.ts';
import { type Limits, print } from './press/press.ts';

export { PaperFault, type PaperFaultCode } from './fault.ts';
export type { PdfStandard } from './pdf/typst.ts';
export type { Printed } from './press/jobs.ts';
export { type Limits, stopPress } from './press/press.ts';
export type { WorkbookForm } from './xlsx/hidden.ts';
export type { CellContent } from './xlsx/reading/cells.ts';
export type { AnswerCell, FilledTable, FilledWorkbook, WorkbookRead } from './xlsx/reading/filled.ts';
export { type ReadingLimits, readWorkbook, readWorkbookRows } from './xlsx/reading/read.ts';
export type { RowsRead, SheetRow } from './xlsx/reading/rows.ts';
export { shownContent } from './xlsx/reading/strangers.ts';
export { momentOf } from './xlsx/serials.ts';
export { toXlsx } from './xlsx/write.ts';

export interface PdfOptions {
  /** One standard per file. Without one: PDF/UA where the installed Typst can, otherwise plain PDF. */
  readonly standard?: PdfStandard;
  readonly limits?: Limits;
}

/** The paper as PDF with embedded fonts. Throws PaperFault past the limits (20 s, 400 MB) or when Typst refuses. */
export async function toPdf(document: Document, options: PdfOptions = {}): Promise<Uint8Array> {
  return (await printPdf(document, options)).bytes;
}

/** Like `toPdf`, and says which characters had to be replaced because no font of the paper has them. */
function printPdf(document: Document, { standard, limits }: PdfOptions = {}): Promise<Printed> {
  return print({ kind: 'pdf', document, ...(standard === undefined ? {} : { standard }) }, limits);
}

/** The paper as a Word file. Throws PaperFault past the limits. */
export async function toDocx(document: Document, limits?: Limits): Promise<Uint8Array> {
  return (await print({ kind: 'docx', document }, limits)).bytes;
}
