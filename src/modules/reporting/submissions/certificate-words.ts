import { type Language, say } from '#platform/i18n';
import type { Certificate } from './certificate.ts';
import { messages } from './messages.ts';
import { dayInWords } from './when.ts';

/** Whether it is known that a certificate was not revoked, and since when; said beside every signature on paper. */
export function revocationInWords({ revocationAsOf }: Certificate, language: Language): string {
  return revocationAsOf === undefined
    ? say(messages.revocationUnknown, language)
    : say(messages.revocationGood, language, { day: dayInWords(revocationAsOf.slice(0, 10), language) });
}

/** Whose certificate it is, by whom, until when, and what is known of its revocation. */
export function certificateInWords(certificate: Certificate, language: Language): string {
  const { subject, issuer, validFrom, validTo } = certificate;
  return say(messages.certificateText, language, {
    subject,
    issuer,
    from: dayInWords(validFrom.slice(0, 10), language),
    to: dayInWords(validTo.slice(0, 10), language),
    revocation: revocationInWords(certificate, language),
  });
}
