import * as client from 'openid-client';
import type { OpenIdConfig } from '#platform/config';
import { routes } from '../routes.ts';
import type { Services } from '../services.ts';

/** Seconds; a person waits. */
const timeout = 8;

type Provider = client.Configuration;
const known = new WeakMap<OpenIdConfig, Promise<Provider>>();

/** What the provider says of itself, read once; where that fails, the next who asks tries again. */
export function providerOf(config: OpenIdConfig): Promise<Provider> {
  const found = known.get(config) ?? discover(config);
  known.set(config, found);
  found.catch(() => known.delete(config));
  return found;
}

async function discover({ issuer, clientId, clientSecret }: OpenIdConfig): Promise<Provider> {
  const isPlain = new URL(issuer).protocol === 'http:';
  const execute = isPlain ? [client.allowInsecureRequests] : [];
  const found = await client.discovery(new URL(issuer), clientId, undefined, client.None(), { timeout, execute });
  if (clientSecret === null) return found;
  const metadata = found.serverMetadata();
  // Without a word of the provider's, HTTP Basic is the rule (OpenID Connect Discovery 1.0, section 3).
  const takesBasic = metadata.token_endpoint_auth_methods_supported?.includes('client_secret_basic') ?? true;
  const proof = takesBasic ? client.ClientSecretBasic(clientSecret) : client.ClientSecretPost(clientSecret);
  const confidential = new client.Configuration(metadata, clientId, {}, proof);
  confidential.timeout = timeout;
  if (isPlain) client.allowInsecureRequests(confidential);
  return confidential;
}

/** Why a way through the provider ended without an identity. */
export type ProviderFailure = 'unavailable' | 'refused' | 'invalid';

const unreachable: readonly string[] = ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'];

/** Tells an absent provider from one that refuses and from an answer that must not be believed. */
export function failureOf(error: unknown): ProviderFailure {
  if (error instanceof client.AuthorizationResponseError) return 'refused';
  if (error instanceof client.ClientError) return unreachable.includes(error.code ?? '') ? 'unavailable' : 'invalid';
  // what fetch throws where nobody answers
  if (error instanceof TypeError && error.cause !== undefined) return 'unavailable';
  return 'invalid';
}

/** Where one signs out of the provider as well, and is sent back; null where it has no such place, or cannot be asked. */
export async function signOutAddress({ config }: Services): Promise<string | null> {
  if (config.openId === null) return null;
  try {
    const provider = await providerOf(config.openId);
    if (provider.serverMetadata().end_session_endpoint === undefined) return null;
    const back = config.origin + routes.signIn.to({});
    return client.buildEndSessionUrl(provider, { post_logout_redirect_uri: back }).href;
  } catch {
    return null;
  }
}
