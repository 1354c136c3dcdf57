import { createHash } from 'node:crypto';
import {
  PDF,
  PdfArray,
  PdfBool,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
} from '@libpdf/core';

/** The keys in which the catalog and the pages may differ. */
type Additions = { readonly catalog: readonly string[]; readonly page: readonly string[] };

/** What a signature adds to what is there: to the catalog its form and what proves it later, to a page its own field. */
const ofSignature: Additions = {
  catalog: ['AcroForm', 'DSS', 'Extensions', 'Perms', 'Version', 'Metadata'],
  page: ['Annots'],
};
/** What proves a signature later (PAdES B-LT). */
const ofProof: Additions = { catalog: ['DSS', 'Extensions', 'Version'], page: [] };

function entriesOf(dict: PdfDict, left: readonly string[]): string {
  const entries = [...dict].filter(([key]) => !left.includes(key.value));
  const sorted = entries.toSorted(([one], [other]) => (one.value < other.value ? -1 : 1));
  return sorted.map(([key, value]) => `/${key.value} ${written(value)}`).join(' ');
}

/** An object as a text that is the same exactly for the same object; keys that may differ are left out of the outermost dictionary. */
function written(object: PdfObject, left: readonly string[] = []): string {
  if (object instanceof PdfStream) {
    const content = createHash('sha256').update(object.getEncodedData()).digest('hex');
    // the length is written as a number or as a reference
    return `stream ${entriesOf(object, [...left, 'Length'])} ${content}`;
  }
  if (object instanceof PdfDict) return `<<${entriesOf(object, left)}>>`;
  if (object instanceof PdfArray)
    return `[${object
      .toArray()
      .map((each) => written(each))
      .join(' ')}]`;
  if (object instanceof PdfRef) return `${object.objectNumber} ${object.generation} R`;
  if (object instanceof PdfString) return `(${Buffer.from(object.bytes).toString('hex')})`;
  if (object instanceof PdfName) return `/${object.value}`;
  if (object instanceof PdfNumber || object instanceof PdfBool) return String(object.value);
  return 'null';
}

/** The keys in which an object may differ after a signature; null: nothing shows it, so that it may differ altogether. */
function mayDiffer(object: PdfObject, { catalog, page }: Additions): readonly string[] | null {
  if (!(object instanceof PdfDict)) return [];
  const type = object.getName('Type')?.value;
  if (type === 'Catalog') return catalog;
  if (type === 'Page') return page;
  return type === 'Metadata' || type === 'XRef' ? null : [];
}

function isSame(before: PdfObject, after: PdfObject | null, additions: Additions): boolean {
  const left = mayDiffer(before, additions);
  return left === null || (after !== null && written(before, left) === written(after, left));
}

/** Only fields of signatures stand on the pages besides what stood there: nothing is laid over the figures as a note or a stamp. */
function addsSignaturesOnly(before: PDF, after: PDF): boolean {
  const earlier = before.getPages().map((page) => new Set(page.getAnnotations().map((each) => each.ref?.toString())));
  return after
    .getPages()
    .every((page, index) =>
      page
        .getAnnotations()
        .every((each) => each.type === 'Widget' || earlier[index]?.has(each.ref?.toString()) === true),
    );
}

/** Every object of a file, by its number. */
function* objectsOf(pdf: PDF): Iterable<readonly [PdfRef, PdfObject]> {
  const end = pdf.context.registry.nextObjectNumber;
  for (let number = 1; number < end; number += 1) {
    const ref = PdfRef.of(number);
    const object = pdf.getObject(ref);
    if (object !== null) yield [ref, object];
  }
}

/** Whether a file begins with the very bytes of another one, and what was appended replaces nothing but these keys. */
async function addsOnly(original: Uint8Array, later: Uint8Array, additions: Additions): Promise<boolean> {
  if (later.length <= original.length || !Buffer.from(original).equals(later.subarray(0, original.length)))
    return false;
  try {
    const [before, after] = [await PDF.load(original), await PDF.load(later)];
    if (before.getPages().length !== after.getPages().length) return false;
    const isKept = [...objectsOf(before)].every(([ref, object]) => isSame(object, after.getObject(ref), additions));
    return isKept && addsSignaturesOnly(before, after);
  } catch {
    // what our reader cannot follow, a person's reader may show in another way
    return false;
  }
}

/**
 * Whether a signed file shows what the file showed from which it was made: it begins with the very bytes of that file, and what was
 * appended replaces nothing but what a signature must (the form in the catalog, its field on a page). The bytes alone would not do: an
 * appended section may replace a page before it is signed.
 */
export function onlySigned(original: Uint8Array, signed: Uint8Array): Promise<boolean> {
  return addsOnly(original, signed, ofSignature);
}

const hasProofs = async (bytes: Uint8Array): Promise<boolean> =>
  PDF.load(bytes).then(
    ({ context }) => context.catalog.getDict().has('DSS'),
    () => false,
  );

/** Whether what was appended to a signed file is nothing but proofs for its signatures: it changes nothing that anybody sees. */
export async function onlyProofAdded(signed: Uint8Array, later: Uint8Array): Promise<boolean> {
  return (await hasProofs(later)) && addsOnly(signed, later, ofProof);
}
