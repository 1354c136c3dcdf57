import { readFile } from 'node:fs/promises';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

/** What an office document is, or that it carries programs, or is locked with a password, or is something else in that clothing. */
export type OfficeFinding =
  | { readonly code: 'is'; readonly extension: string }
  | { readonly code: 'macros' | 'locked' }
  | { readonly code: 'notAccepted'; readonly is: string };

/** Looks into an office document for macros: by the names of its parts, without unpacking any. */
export function findMacros(path: string, container: 'zip' | 'cfb'): Promise<OfficeFinding> {
  return container === 'zip' ? inZip(path) : inCompound(path);
}

/** A document has some dozens of parts; one with very many was made to keep us busy. */
const mostParts = 20_000;
const macroPart = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|^(Basic|Scripts)\/|(^|\/)(macrosheets|activeX)\//i;

function inZip(path: string): Promise<OfficeFinding> {
  return new Promise((resolve) => {
    const broken = () => resolve({ code: 'notAccepted', is: 'ZIP' });
    yauzl.open(path, { lazyEntries: true, autoClose: true }, (error: Error | null, zip?: ZipFile) => {
      if (error !== null || zip === undefined) return broken();
      const end = (finding: OfficeFinding) => {
        zip.close();
        resolve(finding);
      };
      let parts = 0;
      zip.on('error', broken);
      zip.on('entry', (entry: Entry) => {
        parts += 1;
        if (parts > mostParts) return end({ code: 'notAccepted', is: 'ZIP' });
        if (macroPart.test(entry.fileName)) return end({ code: 'macros' });
        zip.readEntry();
      });
      zip.on('end', () => resolve({ code: 'is', extension: '' }));
      zip.readEntry();
    });
  });
}

/** The streams of the old compound format are named in its directory, in UTF-16. */
const streams: readonly (readonly [string, OfficeFinding])[] = [
  ['_VBA_PROJECT', { code: 'macros' }],
  ['EncryptedPackage', { code: 'locked' }],
  ['WordDocument', { code: 'is', extension: 'doc' }],
  ['Workbook', { code: 'is', extension: 'xls' }],
  ['PowerPoint Document', { code: 'is', extension: 'ppt' }],
];

async function inCompound(path: string): Promise<OfficeFinding> {
  const bytes = await readFile(path);
  const found = streams.find(([name]) => bytes.includes(Buffer.from(name, 'utf16le')));
  return found?.[1] ?? { code: 'notAccepted', is: 'CFB' };
}
