import { onlyProofAdded } from './additions.ts';
import { isForSigning, leadsToRoot, validOn } from './chain.ts';
import { coveredBy, type Hole, holesOf } from './holes.ts';
import { commonName, nameInWords } from './names.ts';
import { proofsOfFile, proofsOfSigner } from './revocation/embedded.ts';
import { joinProofs, noProofs, type RevocationProofs } from './revocation/proofs.ts';
import { chainRevocation, type Revocation } from './revocation/status.ts';
import type { TrustedRoots } from './roots.ts';
import { isOver, type ReadSignature, readSignature } from './signed-data.ts';

/** Why a signed file is not taken. */
export type SignatureFault =
  /** There is no signature in it. */
  | 'notSigned'
  /** What stands where a signature should be is none, or not one of ours to read. */
  | 'unreadable'
  /** Something was added after the last signature. */
  | 'addedAfter'
  /** The content is not what was signed. */
  | 'altered'
  /** The digest is one that proves nothing any more. */
  | 'weak'
  /** No chain leads to a trusted root. */
  | 'unknownAuthority'
  | 'expired'
  | 'notYetValid'
  /** The certificate is for something else than signing. */
  | 'wrongUse'
  /** The certificate, or that of an authority above it, was taken back. */
  | 'revoked';

/** Whose signature it is, as the certificate says. */
export type PdfSigner = {
  readonly name: string;
  readonly subject: string;
  readonly issuer: string;
  readonly serial: string;
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly claimedAt: Date | null;
  /** When its authority last said that it was not revoked; null: nothing is known of it. */
  readonly notRevokedAsOf: Date | null;
};

export type SignedPdf =
  | {
      readonly ok: true;
      /** In the order of signing; the last covers the whole file. */
      readonly signers: readonly PdfSigner[];
      /** Where the first signature's own addition to the file can begin at the earliest is not known: this is how far it covers. */
      readonly covers: number;
    }
  | { readonly ok: false; readonly faults: readonly SignatureFault[] };

function signerOf({ certificate, claimedAt }: ReadSignature, revocation: Revocation): PdfSigner {
  return {
    name: commonName(certificate),
    subject: nameInWords(certificate.subject),
    issuer: nameInWords(certificate.issuer),
    serial: Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString('hex'),
    validFrom: certificate.notBefore.value,
    validTo: certificate.notAfter.value,
    claimedAt,
    notRevokedAsOf: revocation.state === 'good' ? revocation.asOf : null,
  };
}

/** The signer's clock is a claim: the certificate must be valid when it says, and when the file is received. */
function timeFaults({ certificate, claimedAt }: ReadSignature, now: Date): readonly SignatureFault[] {
  const found = new Set([now, claimedAt ?? now].map((at) => validOn(certificate, at)));
  return [
    ...(found.has('expired') ? ['expired' as const] : []),
    ...(found.has('early') ? ['notYetValid' as const] : []),
  ];
}

async function faultsOf(
  bytes: Uint8Array,
  hole: Hole,
  signature: ReadSignature,
  roots: TrustedRoots,
  now: Date,
): Promise<readonly SignatureFault[]> {
  const { certificate, others, digest } = signature;
  const late = timeFaults(signature, now);
  // a chain of an expired certificate is judged at a moment at which it was valid, so that both faults are told apart
  const at = late.length === 0 ? now : new Date((+certificate.notBefore.value + +certificate.notAfter.value) / 2);
  return [
    ...(digest === null ? ['weak' as const] : isOver(signature, coveredBy(bytes, hole)) ? [] : ['altered' as const]),
    ...((await leadsToRoot(certificate, others, roots, at)) ? [] : ['unknownAuthority' as const]),
    ...late,
    ...(isForSigning(certificate) ? [] : ['wrongUse' as const]),
  ];
}

/** What is added behind the last signature may be nothing but proofs (PAdES B-LT). */
async function isAddedTo(bytes: Uint8Array, end: number): Promise<boolean> {
  return end !== bytes.length && !(await onlyProofAdded(bytes.subarray(0, end), bytes));
}

/**
 * Verifies every signature of a PDF: over which bytes it is, that nothing was added after the last one, the digest, the certificate's
 * chain to a trusted root, its days, its use, and its revocation, as far as the file itself or `lists` tell of it: nothing is asked of the
 * network. All faults at once.
 */
export async function verifySignedPdf(
  bytes: Uint8Array,
  roots: TrustedRoots,
  now: Date,
  lists: RevocationProofs = noProofs,
): Promise<SignedPdf> {
  const holes = holesOf(bytes);
  if (holes === null) return { ok: false, faults: ['unreadable'] };
  const last = holes.at(-1);
  if (last === undefined) return { ok: false, faults: ['notSigned'] };
  const read = holes.map((hole) => ({ hole, signature: readSignature(hole.cms) }));
  const faults = new Set<SignatureFault>((await isAddedTo(bytes, last.end)) ? ['addedAfter'] : []);
  const stored = joinProofs([lists, await proofsOfFile(bytes)]);
  const signers: PdfSigner[] = [];
  for (const { hole, signature } of read) {
    if (signature === null) {
      faults.add('unreadable');
      continue;
    }
    for (const fault of await faultsOf(bytes, hole, signature, roots, now)) faults.add(fault);
    const proofs = joinProofs([stored, proofsOfSigner(signature.signer)]);
    const revocation = await chainRevocation(signature.certificate, [...roots, ...signature.others], proofs, now);
    if (revocation.state === 'revoked') faults.add('revoked');
    signers.push(signerOf(signature, revocation));
  }
  return faults.size > 0 ? { ok: false, faults: [...faults] } : { ok: true, signers, covers: last.end };
}
