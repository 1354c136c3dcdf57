/** What was found of the certificate behind a signature on paper, as it is shown and kept. Moments are ISO texts. */
export type Certificate = {
  readonly subject: string;
  readonly issuer: string;
  readonly serial: string;
  readonly validFrom: string;
  readonly validTo: string;
  /** When it was signed, as the signature itself says. */
  readonly signedAt: string | null;
  /** `good`: the authority's list or answer of `revocationAsOf` did not have it as revoked; `unknown`: nothing told, and we say so. */
  readonly revocation: 'unknown' | 'good';
  readonly revocationAsOf?: string;
};
