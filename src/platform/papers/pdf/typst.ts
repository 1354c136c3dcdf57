import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Document, Figure } from '#document';
import { type Fonts, loadFonts } from './fonts.ts';
import { replaceUnprintable } from './replace.ts';
import { pictureFile, typstSource } from './source.ts';

/** One standard per file. PDF/UA is for readers' programs, PDF/A for archives. */
export type PdfStandard = 'pdf/ua' | 'pdf/a';

export interface Pdf {
  readonly bytes: Uint8Array;
  /** Characters that no font of ours has; "�" stands in their place. */
  readonly replaced: readonly string[];
}

/** Typst's names, best first: the accessible variant of PDF/A and PDF/UA came with Typst 0.14. */
const standards = { 'pdf/ua': ['ua-1'], 'pdf/a': ['a-2a', 'a-2b'] } as const;

let ready: { compiler: NodeCompiler; fonts: Fonts } | undefined;

/** Sets the document with Typst; runs in the press's child process. Throws with Typst's own words if it refuses. */
export function writePdf(document: Document, standard?: PdfStandard): Pdf {
  ready ??= start();
  const { compiler, fonts } = ready;
  const mended = replaceUnprintable(document, fonts.covers);
  for (const figure of figuresIn(mended.document)) {
    compiler.mapShadow(`${workspace}/${pictureFile(figure)}`, Buffer.from(figure.jpeg, 'base64'));
  }
  const compiled = compiler.compile({ mainFileContent: typstSource(mended.document) });
  const set = compiled.result;
  if (set === null || compiled.hasError()) {
    throw new Error(
      `Typst refused the document: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? [])}`,
    );
  }
  const bytes = firstKnown(compiler, set, standard);
  // Nothing of one document may stay in memory for the next.
  compiler.resetShadow();
  compiler.evictCache(0);
  return { bytes: new Uint8Array(bytes), replaced: mended.replaced };
}

/** A workspace that does not exist: a source that tried to read a file would find none but the pictures that are handed over. */
const workspace = '/nonexistent/congso';

const figuresIn = ({ sections }: Document): readonly Figure[] =>
  sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'figure'));

function start() {
  const fonts = loadFonts();
  return { fonts, compiler: NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...fonts.blobs] }] }) };
}

type SetDocument = NonNullable<ReturnType<NodeCompiler['compile']>['result']>;

/** Without a wish: PDF/UA where this Typst can, otherwise plain PDF. */
function firstKnown(compiler: NodeCompiler, set: SetDocument, standard: PdfStandard | undefined): Buffer {
  for (const pdfStandard of standard === undefined ? standards['pdf/ua'] : standards[standard]) {
    try {
      return compiler.pdf(set, { pdfStandard });
    } catch (error) {
      if (!isUnknownStandard(error))
        throw new Error(`Typst cannot write ${pdfStandard}: ${messageOf(error)}`, { cause: error });
    }
  }
  if (standard === undefined) return compiler.pdf(set);
  throw new Error(`The installed Typst cannot write ${standard}: it is older than 0.14 on this platform.`);
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
const isUnknownStandard = (error: unknown) => messageOf(error).includes('unknown variant');
