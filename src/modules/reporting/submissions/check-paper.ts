import {
  onlySigned,
  type PdfSigner,
  readRevocationLists,
  readRoots,
  type SignatureFault,
  verifySignedPdf,
} from '#platform/signatures';
import type { Certificate } from './certificate.ts';
import { paperOf, type SigningPaper } from './signing-papers.ts';

/** Why a signed PDF is not taken: what the signature lacks, or whose and what it is. */
export type PaperRefusal = SignatureFault | 'notOurPaper' | 'otherPerson';

export type CheckedPaper =
  | { readonly ok: true; readonly contentHash: string; readonly certificate: Certificate }
  | { readonly ok: false; readonly refusals: readonly PaperRefusal[]; readonly name: string };

/** Names without accents, case and order of blanks: certificates are often written "TRAN HAI TRIEU". */
const folded = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();

function certificateOf(signer: PdfSigner): Certificate {
  return {
    subject: signer.subject,
    issuer: signer.issuer,
    serial: signer.serial,
    validFrom: signer.validFrom.toISOString(),
    validTo: signer.validTo.toISOString(),
    signedAt: signer.claimedAt?.toISOString() ?? null,
    ...(signer.notRevokedAsOf === null
      ? { revocation: 'unknown' }
      : { revocation: 'good', revocationAsOf: signer.notRevokedAsOf.toISOString() }),
  };
}

export type Check = {
  readonly bytes: Uint8Array;
  readonly papers: readonly SigningPaper[];
  /** Where the trusted roots are. */
  readonly roots: string;
  /** Where revocation lists are; null: nowhere. */
  readonly lists: string | null;
  /** The person who signs, and the body whose own certificate (a seal) serves as well. */
  readonly names: readonly string[];
  readonly now: Date;
};

/** Verifies a PDF that was signed elsewhere: the signature, whose it is, and that it shows what was handed out. All reasons at once. */
export async function checkPaper({ bytes, papers, roots, lists, names, now }: Check): Promise<CheckedPaper> {
  const found = paperOf(bytes, papers);
  const verified = await verifySignedPdf(bytes, await readRoots(roots), now, await readRevocationLists(lists));
  const isOurs = found !== undefined && (!verified.ok || (await onlySigned(found.original, bytes)));
  const refusals: PaperRefusal[] = [
    ...(isOurs ? [] : ['notOurPaper' as const]),
    ...(verified.ok ? [] : verified.faults),
  ];
  const last = verified.ok ? verified.signers.at(-1) : undefined;
  if (last !== undefined && !names.map(folded).includes(folded(last.name))) refusals.push('otherPerson');
  if (refusals.length > 0 || last === undefined || found === undefined)
    return { ok: false, refusals, name: last?.name ?? '' };
  return { ok: true, contentHash: found.paper.contentHash, certificate: certificateOf(last) };
}
