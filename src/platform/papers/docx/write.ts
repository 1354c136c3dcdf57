import {
  AlignmentType,
  Document as DocxDocument,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { Document, Section } from '#document';
import { docxBlocks } from './blocks.ts';
import { pages } from './page.ts';
import { paperStyles } from './styles.ts';

/** The document as a Word file: real headings, repeated header rows, page numbers at the top from page 2. */
export async function writeDocx(document: Document): Promise<Uint8Array> {
  const { title, author, subject, language } = document.metadata;
  const file = new DocxDocument({
    title,
    ...(author === undefined ? {} : { creator: author, lastModifiedBy: author }),
    ...(subject === undefined ? {} : { subject }),
    styles: withLanguage(language),
    sections: document.sections.map(docxSection),
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function withLanguage(language: Document['metadata']['language']) {
  if (language === 'vi') return paperStyles;
  const { default: defaults, ...rest } = paperStyles;
  const document = { ...defaults?.document, run: { ...defaults?.document?.run, language: { value: 'en-GB' } } };
  return { ...rest, default: { ...defaults, document } };
}

function docxSection({ orientation, blocks }: Section, index: number): ISectionOptions {
  const page = pages[orientation];
  return {
    properties: {
      titlePage: index === 0,
      page: {
        // The library turns the page itself: it wants the sides of the upright sheet.
        size: {
          width: Math.min(page.width, page.height),
          height: Math.max(page.width, page.height),
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: page.margin,
      },
    },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
    children: docxBlocks(blocks, page.text),
  };
}

function pageNumber(): Header {
  const run = new TextRun({ children: [PageNumber.CURRENT] });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] });
}
