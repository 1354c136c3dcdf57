import * as client from 'openid-client';
import { z } from 'zod';
import type { OpenIdConfig } from '#platform/config';
import { seal, unseal } from '../second-factor/seal.ts';
import { providerOf } from './provider.ts';

/** What the way through the provider is for. */
const purpose = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('signIn'), next: z.string().nullable() }),
  z.object({ kind: z.literal('link'), accountId: z.string() }),
  z.object({ kind: z.literal('invitation'), token: z.string() }),
]);
export type Purpose = z.infer<typeof purpose>;

/** Kept by the browser alone, sealed: what must come back unchanged from the provider, and what for. */
const journey = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  begunAt: z.number(),
  purpose,
});
export type Journey = z.infer<typeof journey>;

/** An identity as the provider vouches for it. */
export type Identity = {
  readonly issuer: string;
  readonly subject: string;
  /** What a person knows it by: address, name, else the subject. */
  readonly label: string;
  /** An address that the provider has verified; null: none, or not verified. */
  readonly verifiedEmail: string | null;
};

export const journeySeconds = 10 * 60;
const sealPurpose = 'openid journey';

/** Begins a way through the provider: where the browser goes, and what it keeps meanwhile. */
export async function beginJourney(
  config: OpenIdConfig,
  {
    key,
    origin,
    callback,
    now,
  }: { readonly key: Buffer; readonly origin: string; readonly callback: string; readonly now: Date },
  wanted: Purpose,
): Promise<{ readonly address: string; readonly kept: string }> {
  const provider = await providerOf(config);
  const verifier = client.randomPKCECodeVerifier();
  const made: Journey = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier,
    begunAt: now.getTime(),
    purpose: wanted,
  };
  const address = client.buildAuthorizationUrl(provider, {
    redirect_uri: origin + callback,
    scope: 'openid email profile',
    state: made.state,
    nonce: made.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return { address: address.href, kept: seal(key, JSON.stringify(made), sealPurpose).toString('base64url') };
}

/** What this browser kept of a way that it began, or null: none, not ours, or too long ago. */
export function readJourney(key: Buffer, kept: string | null, now: Date): Journey | null {
  const text = kept === null ? null : unseal(key, Buffer.from(kept, 'base64url'), sealPurpose);
  if (text === null) return null;
  const read = journey.safeParse(JSON.parse(text));
  if (!read.success) return null;
  const age = now.getTime() - read.data.begunAt;
  return age <= journeySeconds * 1000 ? read.data : null;
}

const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.enum(['true', 'false']).transform((v) => v === 'true')]).optional(),
  name: z.string().optional(),
});

/**
 * Exchanges the code that came back for the identity. State, nonce, code verifier, issuer, audience, time and signature of the
 * identity's token are checked; what does not hold throws.
 */
export async function endJourney(
  config: OpenIdConfig,
  { state, nonce, verifier }: Journey,
  back: URL,
): Promise<Identity> {
  const provider = await providerOf(config);
  const tokens = await client.authorizationCodeGrant(provider, back, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });
  const claims = claimsSchema.parse(tokens.claims());
  const asked = claims.email === undefined ? await askFurther(provider, tokens.access_token, claims.sub) : {};
  const { email, email_verified: isVerified, name } = { ...claims, ...asked };
  return {
    issuer: claims.iss,
    subject: claims.sub,
    label: (email ?? name ?? claims.sub).slice(0, 300),
    verifiedEmail: email !== undefined && isVerified === true ? email : null,
  };
}

/** Many providers put the address not into the token but give it when asked. */
async function askFurther(provider: client.Configuration, accessToken: string, subject: string) {
  if (provider.serverMetadata().userinfo_endpoint === undefined) return {};
  const answer = await client.fetchUserInfo(provider, accessToken, subject);
  return claimsSchema.omit({ iss: true, sub: true }).parse(answer);
}
