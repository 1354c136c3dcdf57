import { PDF, type PdfDict, type PdfObject, PdfRef, PdfStream } from '@libpdf/core';
import { Constructed, Sequence } from 'asn1js';
import type { SignerInfo } from 'pkijs';
import { noProofs, proofsIn, type RevocationProofs } from './proofs.ts';

/** adbe-revocationInfoArchival: what Adobe's programs put among the signed attributes. */
const archivalType = '1.2.840.113583.1.1.8';

const derIn = (block: unknown): readonly Uint8Array[] =>
  block instanceof Sequence || block instanceof Constructed
    ? block.valueBlock.value
        .flatMap((inner) => (inner instanceof Sequence ? inner.valueBlock.value : []))
        .map((each) => new Uint8Array(each.toBER(false)))
    : [];

/** The proofs among the attributes of a signature: `{[0] {lists}, [1] {answers}}` (ISO 32000-2, 12.8.3.3.2). */
export function proofsOfSigner({ signedAttrs }: Pick<SignerInfo, 'signedAttrs'>): RevocationProofs {
  const value: unknown = signedAttrs?.attributes.find(({ type }) => type === archivalType)?.values[0];
  if (!(value instanceof Sequence)) return noProofs;
  const tagged = (tag: number) => value.valueBlock.value.find(({ idBlock }) => idBlock.tagNumber === tag);
  return proofsIn(derIn(tagged(0)), derIn(tagged(1)));
}

function streamsOf(pdf: PDF, dss: PdfDict, key: string): readonly Uint8Array[] {
  const resolve = (ref: PdfRef): PdfObject | null => pdf.getObject(ref);
  const array = dss.getArray(key, resolve)?.toArray() ?? [];
  return array.flatMap((each) => {
    const found = each instanceof PdfRef ? resolve(each) : each;
    return found instanceof PdfStream ? [found.getDecodedData()] : [];
  });
}

/** The proofs that a file carries in its security store (DSS, ISO 32000-2, 12.8.4.3); none where it has no store, or nobody can read it. */
export async function proofsOfFile(bytes: Uint8Array): Promise<RevocationProofs> {
  try {
    const pdf = await PDF.load(bytes);
    const dss = pdf.context.catalog.getDict().getDict('DSS', (ref) => pdf.getObject(ref));
    return dss === undefined ? noProofs : proofsIn(streamsOf(pdf, dss, 'CRLs'), streamsOf(pdf, dss, 'OCSPs'));
  } catch {
    return noProofs;
  }
}
