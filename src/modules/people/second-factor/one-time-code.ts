import { generateSecret, generateURI, verifySync } from 'otplib';

/** A code holds for half a minute (RFC 6238); one half minute before and after is taken too, for clocks that differ. */
const period = 30;

/** A new secret of 160 bits in Base32, as apps that show codes take it. */
export const newSecret = (): string => generateSecret();

/** What the picture says to the app. */
export function secretAddress(secret: string, issuer: string, login: string): string {
  return generateURI({ issuer, label: login, secret });
}

/** The secret in groups of four, to be typed by hand. */
export const readableSecret = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');

/** The half minute since 1970 to which a code belongs, or null where it does not fit now. */
export function stepOfCode(secret: string, typed: string, now: Date): number | null {
  const token = typed.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const epoch = Math.floor(now.getTime() / 1000);
  const result = verifySync({ secret, token, epoch, epochTolerance: period });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}
