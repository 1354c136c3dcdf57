import { CryptoKeySigner, PDF, rgb } from '@libpdf/core';
import {
  BitString,
  Constructed,
  GeneralizedTime,
  Integer,
  OctetString,
  Primitive,
  PrintableString,
  Utf8String,
} from 'asn1js';
import {
  AttributeTypeAndValue,
  BasicConstraints,
  BasicOCSPResponse,
  CertID,
  Certificate,
  CertificateRevocationList,
  Extension,
  OCSPResponse,
  ResponseBytes,
  RevokedCertificate,
  SingleResponse,
  Time,
} from 'pkijs';

/** An authority or a person of a test: a certificate with its key, which lives in memory only. */
export type Party = {
  readonly certificate: Certificate;
  readonly keys: CryptoKeyPair;
  readonly chain: readonly Certificate[];
};

export type PartyOptions = {
  readonly name: string;
  /** Who issues; nobody: a root of its own. */
  readonly by?: Party;
  readonly from?: string;
  readonly to?: string;
  readonly isAuthority?: boolean;
  /** The first byte of the key usage: 0xc0 digitalSignature and nonRepudiation, 0x20 keyEncipherment. */
  readonly usage?: number;
};

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
} as const;
let serial = 1;

const named = (name: string) => [
  new AttributeTypeAndValue({ type: '2.5.4.6', value: new PrintableString({ value: 'VN' }) }),
  new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) }),
];

function extensionsOf(isAuthority: boolean, usage: number): Extension[] {
  const constraints = new BasicConstraints({ cA: isAuthority }).toSchema().toBER(false);
  const bits = new BitString({ valueHex: new Uint8Array([usage]).buffer, unusedBits: 0 }).toBER(false);
  return [
    new Extension({ extnID: '2.5.29.19', critical: true, extnValue: constraints }),
    new Extension({ extnID: '2.5.29.15', critical: true, extnValue: bits }),
  ];
}

/** A new party of the public-key infrastructure of a test. */
export async function party(options: PartyOptions): Promise<Party> {
  const {
    name,
    by,
    from = '2020-01-01',
    to = '2040-01-01',
    isAuthority = false,
    usage = isAuthority ? 0x06 : 0xc0,
  } = options;
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = new Certificate();
  certificate.version = 2;
  serial += 1;
  certificate.serialNumber = new Integer({ value: serial });
  certificate.subject.typesAndValues.push(...named(name));
  certificate.issuer.typesAndValues.push(...(by?.certificate.subject.typesAndValues ?? named(name)));
  certificate.notBefore.value = new Date(from);
  certificate.notAfter.value = new Date(to);
  certificate.extensions = extensionsOf(isAuthority, usage);
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(by?.keys.privateKey ?? keys.privateKey, 'SHA-256');
  const chain = by === undefined ? [] : [by.certificate, ...by.chain];
  return { certificate, keys, chain };
}

const derOf = (certificate: Certificate): Uint8Array => new Uint8Array(certificate.toSchema(true).toBER(false));

/** The certificate as a PEM file has it. */
export function pemOf({ certificate }: Party): string {
  const lines = Buffer.from(derOf(certificate))
    .toString('base64')
    .replace(/(.{64})/g, '$1\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

export type Revoked = { readonly who: Party; readonly since: string };
type ListOptions = { readonly revoked?: readonly Revoked[]; readonly from?: string; readonly to?: string };

/** A list of what an authority took back, in DER. */
export async function listOf(
  { certificate, keys }: Party,
  { revoked = [], from = '2026-03-01', to = '2026-03-08' }: ListOptions = {},
): Promise<Uint8Array> {
  const list = new CertificateRevocationList();
  list.issuer = certificate.subject;
  list.thisUpdate = new Time({ type: 0, value: new Date(from) });
  list.nextUpdate = new Time({ type: 0, value: new Date(to) });
  if (revoked.length > 0)
    list.revokedCertificates = revoked.map(
      ({ who, since }) =>
        new RevokedCertificate({
          userCertificate: who.certificate.serialNumber,
          revocationDate: new Time({ type: 0, value: new Date(since) }),
        }),
    );
  await list.sign(keys.privateKey, 'SHA-256');
  return new Uint8Array(list.toSchema(true).toBER(false));
}

/** An authority's answer about one certificate, in DER; `since`: it was taken back. */
export async function answerOf(
  authority: Party,
  about: Party,
  { since = null, at = '2026-03-01' }: { readonly since?: string | null; readonly at?: string } = {},
): Promise<Uint8Array> {
  const certID = new CertID();
  await certID.createForCertificate(about.certificate, {
    hashAlgorithm: 'SHA-256',
    issuerCertificate: authority.certificate,
  });
  const certStatus =
    since === null
      ? new Primitive({ idBlock: { tagClass: 3, tagNumber: 0 } })
      : new Constructed({
          idBlock: { tagClass: 3, tagNumber: 1 },
          value: [new GeneralizedTime({ valueDate: new Date(since) })],
        });
  const answer = new BasicOCSPResponse();
  answer.tbsResponseData.responderID = authority.certificate.subject;
  answer.tbsResponseData.producedAt = new Date(at);
  answer.tbsResponseData.responses = [new SingleResponse({ certID, certStatus, thisUpdate: new Date(at) })];
  await answer.sign(authority.keys.privateKey, 'SHA-256');
  const responseBytes = new ResponseBytes({
    responseType: '1.3.6.1.5.5.7.48.1.1',
    response: new OctetString({ valueHex: answer.toSchema().toBER(false) }),
  });
  const whole = new OCSPResponse({ responseBytes });
  whole.responseStatus.valueBlock.valueDec = 0;
  return new Uint8Array(whole.toSchema().toBER(false));
}

/** The PDF with a signature and, appended to it, proofs of what its authority says (PAdES B-LT). */
export async function signWithProofs(
  bytes: Uint8Array,
  { certificate, keys, chain }: Party,
  at: Date,
  proofs: { readonly list?: Uint8Array; readonly answer?: Uint8Array },
): Promise<Uint8Array> {
  const signer = new CryptoKeySigner(keys.privateKey, derOf(certificate), 'RSA', 'RSASSA-PKCS1-v1_5', chain.map(derOf));
  const pdf = await PDF.load(bytes);
  const revocationProvider = {
    getOCSP: async () => proofs.answer ?? null,
    getCRL: async () => proofs.list ?? null,
  };
  return (await pdf.sign({ signer, signingTime: at, longTermValidation: true, revocationProvider })).bytes;
}

/** The PDF with a signature appended, as a person's own program makes it. */
export async function signPdf(bytes: Uint8Array, { certificate, keys, chain }: Party, at: Date): Promise<Uint8Array> {
  const signer = new CryptoKeySigner(keys.privateKey, derOf(certificate), 'RSA', 'RSASSA-PKCS1-v1_5', chain.map(derOf));
  const pdf = await PDF.load(bytes);
  return (await pdf.sign({ signer, signingTime: at })).bytes;
}

/** A PDF of one page. */
export async function somePdf(text = 'Tong so may tinh: 43'): Promise<Uint8Array> {
  const pdf = PDF.create();
  pdf.addPage({ size: 'a4' }).drawText(text, { x: 50, y: 700, size: 14 });
  return pdf.save();
}

/** The same file with something drawn over its page, appended: what stood there still stands in its bytes. */
export async function drawnOver(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDF.load(bytes);
  pdf.getPage(0)?.drawRectangle({ x: 40, y: 690, width: 300, height: 30, color: rgb(1, 1, 1) });
  return pdf.save({ incremental: true });
}
