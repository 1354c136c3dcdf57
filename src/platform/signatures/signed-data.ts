import { constants, createHash, verify, X509Certificate } from 'node:crypto';
import { fromBER, OctetString, type UTCTime } from 'asn1js';
import { type Certificate, ContentInfo, SignedData, type SignerInfo } from 'pkijs';

const signedDataType = '1.2.840.113549.1.7.2';
const signingTimeType = '1.2.840.113549.1.9.5';
/** SHA-1 and MD5, which prove nothing any more, are not among them. */
const digests: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** A CMS signature: who signed, and the certificates that came along. */
export type ReadSignature = {
  readonly signer: SignerInfo;
  readonly certificate: Certificate;
  readonly others: readonly Certificate[];
  /** What the signer's clock said; nobody else vouches for it. */
  readonly claimedAt: Date | null;
  /** Node's name of the digest; null: a weak one, or one that we do not know. */
  readonly digest: string | null;
};

function signerCertificate({ sid }: SignerInfo, certificates: readonly Certificate[]): Certificate | undefined {
  return certificates.find(
    ({ issuer, serialNumber }) =>
      'issuer' in sid && sid.issuer.isEqual(issuer) && sid.serialNumber.isEqual(serialNumber),
  );
}

function timeOf({ signedAttrs }: SignerInfo): Date | null {
  const attribute = signedAttrs?.attributes.find(({ type }) => type === signingTimeType);
  const value: UTCTime | undefined = attribute?.values[0];
  const time = value?.toDate();
  return time instanceof Date && !Number.isNaN(time.getTime()) ? time : null;
}

/** Reads what stands in a signature's hole; null where it is no signature of one signer with a certificate. */
export function readSignature(cms: Uint8Array): ReadSignature | null {
  try {
    const parsed = fromBER(Uint8Array.from(cms).buffer);
    if (parsed.offset === -1) return null;
    const info = new ContentInfo({ schema: parsed.result });
    if (info.contentType !== signedDataType) return null;
    const data = new SignedData({ schema: info.content });
    const certificates = (data.certificates ?? []).filter((each): each is Certificate => 'subject' in each);
    const [signer, second] = data.signerInfos;
    const certificate = signer === undefined ? undefined : signerCertificate(signer, certificates);
    if (signer === undefined || second !== undefined || certificate === undefined) return null;
    const digest = digests[signer.digestAlgorithm.algorithmId] ?? null;
    return { signer, certificate, others: certificates, claimedAt: timeOf(signer), digest };
  } catch {
    // whatever a stranger puts into the hole, it is no signature
    return null;
  }
}

const messageDigestType = '1.2.840.113549.1.9.4';
const contentTypeType = '1.2.840.113549.1.9.3';
const rsaPss = '1.2.840.113549.1.1.10';

/** The digest that the signer put among the signed attributes; null where the attributes that must be there are not. */
function signedDigest({ signedAttrs }: SignerInfo): Buffer | null {
  const attributes = signedAttrs?.attributes ?? [];
  const digest: OctetString | undefined = attributes.find(({ type }) => type === messageDigestType)?.values[0];
  const hasType = attributes.some(({ type }) => type === contentTypeType);
  return hasType && digest instanceof OctetString ? Buffer.from(digest.valueBlock.valueHexView) : null;
}

/** Whether the signature is over exactly these bytes: the signed attributes have their digest, and the key signed the attributes. */
export function isOver({ signer, certificate, digest }: ReadSignature, covered: Uint8Array): boolean {
  const named = signedDigest(signer);
  const attributes = signer.signedAttrs;
  if (digest === null || named === null || attributes === undefined) return false;
  if (!createHash(digest).update(covered).digest().equals(named)) return false;
  try {
    const { publicKey } = new X509Certificate(Buffer.from(certificate.toSchema().toBER(false)));
    const isPss = signer.signatureAlgorithm.algorithmId === rsaPss;
    const key = { key: publicKey, ...(isPss ? { padding: constants.RSA_PKCS1_PSS_PADDING } : {}) };
    return verify(digest, Buffer.from(attributes.encodedValue), key, signer.signature.valueBlock.valueHexView);
  } catch {
    // a key or a signature of a shape that nobody can verify
    return false;
  }
}
