import { Enumerated } from 'asn1js';
import type {
  BasicOCSPResponse,
  Certificate,
  CertificateRevocationList,
  RevokedCertificate,
  SingleResponse,
} from 'pkijs';
import { validOn } from '../chain.ts';
import type { RevocationProofs } from './proofs.ts';
import { isSignedBy, issuerOf } from './signed-by.ts';

/** What is known of a certificate's revocation at a moment. `good`: its authority said so, at `asOf`; `unknown`: nobody said anything that counts. */
export type Revocation =
  | { readonly state: 'good'; readonly asOf: Date }
  | { readonly state: 'revoked'; readonly since: Date }
  | { readonly state: 'unknown' };

const unknown: Revocation = { state: 'unknown' };
/** A list of some certificates only, or of what changed since another list: who is not on it may still be revoked. */
const partial = new Set(['2.5.29.27', '2.5.29.28']);
const reasonCode = '2.5.29.21';
/** The entry says that a certificate on hold was released. */
const removed = 8;
const ocspSigning = '1.3.6.1.5.5.7.3.9';
const extendedKeyUsage = '2.5.29.37';
/** An answer that does not say until when it holds. */
const answerHolds = 7 * 86_400_000;

function isRelease({ crlEntryExtensions }: RevokedCertificate): boolean {
  const reason: unknown = crlEntryExtensions?.extensions.find(({ extnID }) => extnID === reasonCode)?.parsedValue;
  return reason instanceof Enumerated && reason.valueBlock.valueDec === removed;
}

/** What a list says. On the list counts for ever; not on it counts until the next list is due. */
function byList(certificate: Certificate, issuer: Certificate, list: CertificateRevocationList, now: Date): Revocation {
  const { tbsView: tbs, signatureAlgorithm: algorithm, signatureValue: signature, thisUpdate, nextUpdate } = list;
  const isTheirs = list.issuer.isEqual(issuer.subject) && isSignedBy({ tbs, algorithm, signature }, issuer);
  if (!isTheirs || thisUpdate.value > now) return unknown;
  const entry = list.revokedCertificates?.find(({ userCertificate }) =>
    userCertificate.isEqual(certificate.serialNumber),
  );
  if (entry !== undefined && !isRelease(entry) && entry.revocationDate.value <= now)
    return { state: 'revoked', since: entry.revocationDate.value };
  const isWhole = list.crlExtensions?.extensions.some(({ extnID }) => partial.has(extnID)) !== true;
  const isFresh = nextUpdate !== undefined && nextUpdate.value >= now;
  return isWhole && isFresh ? { state: 'good', asOf: thisUpdate.value } : unknown;
}

/** Whoever may answer for an authority: itself, or whom it gave a certificate for that. */
function responders({ certs = [] }: BasicOCSPResponse, issuer: Certificate, now: Date): readonly Certificate[] {
  const isFor = ({ extensions }: Certificate) =>
    extensions?.find(({ extnID }) => extnID === extendedKeyUsage)?.parsedValue?.keyPurposes?.includes(ocspSigning) ===
    true;
  return [
    issuer,
    ...certs.filter((each) => isFor(each) && validOn(each, now) === 'valid' && issuerOf(each, [issuer]) !== undefined),
  ];
}

function sinceOf({ certStatus }: SingleResponse, otherwise: Date): Date {
  const time: unknown = certStatus?.valueBlock?.value?.[0]?.toDate?.();
  return time instanceof Date ? time : otherwise;
}

async function byAnswer(
  certificate: Certificate,
  issuer: Certificate,
  answer: BasicOCSPResponse,
  now: Date,
): Promise<Revocation> {
  const { tbsResponseData, signatureAlgorithm: algorithm, signature } = answer;
  const signed = { tbs: tbsResponseData.tbsView, algorithm, signature };
  if (!responders(answer, issuer, now).some((signer) => isSignedBy(signed, signer))) return unknown;
  const { isForCertificate, status } = await answer.getCertificateStatus(certificate, issuer);
  const single = tbsResponseData.responses.find(({ certID }) => certID.serialNumber.isEqual(certificate.serialNumber));
  if (!isForCertificate || single === undefined || single.thisUpdate > now) return unknown;
  if (status === 1) return { state: 'revoked', since: sinceOf(single, single.thisUpdate) };
  const until = single.nextUpdate ?? new Date(+single.thisUpdate + answerHolds);
  return status === 0 && until >= now ? { state: 'good', asOf: single.thisUpdate } : unknown;
}

/** What the proofs say of one certificate: one that says revoked outweighs all others; of those that say good the newest. */
async function revocationOf(
  certificate: Certificate,
  issuer: Certificate,
  proofs: RevocationProofs,
  now: Date,
): Promise<Revocation> {
  const said = [
    ...proofs.lists.map((list) => byList(certificate, issuer, list, now)),
    ...(await Promise.all(
      proofs.answers.map((answer) => byAnswer(certificate, issuer, answer, now).catch(() => unknown)),
    )),
  ];
  const revoked = said.find(({ state }) => state === 'revoked');
  if (revoked !== undefined) return revoked;
  const good = said.filter((each) => each.state === 'good').toSorted((one, other) => +other.asOf - +one.asOf);
  return good[0] ?? unknown;
}

/** Longer chains than this are none. */
const longest = 8;

/**
 * What is known of a certificate's revocation, and of those of the authorities above it up to a root: one of them revoked is as good as
 * itself. Only what the issuer itself signed counts, so that the proofs may come from wherever.
 */
export async function chainRevocation(
  certificate: Certificate,
  known: readonly Certificate[],
  proofs: RevocationProofs,
  now: Date,
): Promise<Revocation> {
  let own: Revocation | undefined;
  let current = certificate;
  for (let depth = 0; depth < longest; depth += 1) {
    const issuer = issuerOf(current, known);
    if (issuer === undefined || issuer.subject.isEqual(current.subject)) break;
    const found = await revocationOf(current, issuer, proofs, now);
    if (found.state === 'revoked') return found;
    own ??= found;
    current = issuer;
  }
  return own ?? unknown;
}
