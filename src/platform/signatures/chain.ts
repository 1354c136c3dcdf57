import { type Certificate, CertificateChainValidationEngine } from 'pkijs';
import type { TrustedRoots } from './roots.ts';

const keyUsage = '2.5.29.15';

/** Whether a certificate is for signing: by its key usage (digitalSignature or nonRepudiation), where it says one. */
export function isForSigning({ extensions }: Certificate): boolean {
  const usage = extensions?.find(({ extnID }) => extnID === keyUsage)?.parsedValue;
  if (usage === undefined) return true;
  const [first = 0] = new Uint8Array(usage.valueBlock.valueHexView ?? usage.valueBlock.valueHex);
  return (first & 0b1100_0000) !== 0;
}

/** Whether the day is within the certificate's own days. */
export function validOn({ notBefore, notAfter }: Certificate, at: Date): 'valid' | 'early' | 'expired' {
  if (at < notBefore.value) return 'early';
  return at > notAfter.value ? 'expired' : 'valid';
}

/**
 * Whether a chain leads from the certificate to a trusted root, each link signed by the next, allowed to sign it, and valid at the
 * moment. Revocation is asked apart (`revocation/`).
 */
export async function leadsToRoot(
  certificate: Certificate,
  others: readonly Certificate[],
  roots: TrustedRoots,
  at: Date,
): Promise<boolean> {
  const between = others.filter((each) => !each.subject.isEqual(certificate.subject));
  const engine = new CertificateChainValidationEngine({
    trustedCerts: [...roots],
    // the certificate in question stands last
    certs: [...between, certificate],
    checkDate: at,
  });
  try {
    const { result } = await engine.verify();
    return result;
  } catch {
    return false;
  }
}
