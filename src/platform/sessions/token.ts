import { createHash, randomBytes } from 'node:crypto';

const tokenBytes = 32;

/** A new session's secret: 256 random bits, base64url. */
export function newToken(): string {
  return randomBytes(tokenBytes).toString('base64url');
}

/** The token's bytes, or null for anything that cannot be one. */
export function bytesOf(token: string): Buffer | null {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  return bytes.length === tokenBytes ? bytes : null;
}

/** What is stored in place of the token. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(Buffer.from(token, 'base64url')).digest();
}
