import { verify, X509Certificate } from 'node:crypto';
import type { BitString } from 'asn1js';
import type { AlgorithmIdentifier, Certificate } from 'pkijs';

/** RSA (PKCS #1) and ECDSA with SHA-2; SHA-1 proves nothing any more. */
const digests: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
};

type Signed = {
  readonly tbs: Uint8Array;
  readonly algorithm: AlgorithmIdentifier;
  readonly signature: BitString;
};

/** Whether the key of a certificate signed these bytes. */
export function isSignedBy({ tbs, algorithm, signature }: Signed, signer: Certificate): boolean {
  const digest = digests[algorithm.algorithmId];
  if (digest === undefined) return false;
  try {
    const { publicKey } = new X509Certificate(Buffer.from(signer.toSchema().toBER(false)));
    return verify(digest, tbs, publicKey, signature.valueBlock.valueHexView);
  } catch {
    // a key or a signature of a shape that nobody can verify
    return false;
  }
}

/** The certificate that issued another one: of the issuer's name, and its key signed it. */
export function issuerOf(certificate: Certificate, candidates: readonly Certificate[]): Certificate | undefined {
  const { tbsView: tbs, signatureAlgorithm: algorithm, signatureValue: signature } = certificate;
  return candidates.find(
    (candidate) =>
      candidate.subject.isEqual(certificate.issuer) && isSignedBy({ tbs, algorithm, signature }, candidate),
  );
}
