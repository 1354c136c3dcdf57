import { fromBER, OctetString } from 'asn1js';
import { BasicOCSPResponse, CertificateRevocationList, OCSPResponse } from 'pkijs';

/** What tells of certificates that were taken back: lists of authorities (RFC 5280), and their answers about single ones (RFC 6960). */
export type RevocationProofs = {
  readonly lists: readonly CertificateRevocationList[];
  readonly answers: readonly BasicOCSPResponse[];
};

export const noProofs: RevocationProofs = { lists: [], answers: [] };

export const joinProofs = (proofs: readonly RevocationProofs[]): RevocationProofs => ({
  lists: proofs.flatMap(({ lists }) => lists),
  answers: proofs.flatMap(({ answers }) => answers),
});

/** A list in DER; undefined where the bytes are none. */
export function listIn(der: Uint8Array): CertificateRevocationList | undefined {
  try {
    return CertificateRevocationList.fromBER(Uint8Array.from(der));
  } catch {
    return undefined;
  }
}

/** An authority's answer in DER; undefined where the bytes are none, or say that there is no answer. */
function answerIn(der: Uint8Array): BasicOCSPResponse | undefined {
  try {
    const parsed = fromBER(Uint8Array.from(der).buffer);
    const { responseBytes } = new OCSPResponse({ schema: parsed.result });
    const bytes = responseBytes?.response;
    return bytes instanceof OctetString
      ? BasicOCSPResponse.fromBER(Uint8Array.from(bytes.valueBlock.valueHexView))
      : undefined;
  } catch {
    return undefined;
  }
}

const isThere = <T>(each: T | undefined): each is T => each !== undefined;

/** The proofs among some files in DER; what is neither is left out. */
export function proofsIn(lists: readonly Uint8Array[], answers: readonly Uint8Array[]): RevocationProofs {
  return { lists: lists.map(listIn).filter(isThere), answers: answers.map(answerIn).filter(isThere) };
}
