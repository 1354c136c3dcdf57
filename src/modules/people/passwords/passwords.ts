import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Message } from '#platform/i18n';
import { messages } from '../messages.ts';
import { isCommonPassword } from './common-passwords.ts';
import { isMadeOfOwnWords, type PasswordOwner } from './own-words.ts';

export const passwordLengths = { least: 10, most: 200 } as const;

/** The same password typed on another keyboard or system must be the same password. */
const normalised = (password: string): string => password.normalize('NFKC');

/** argon2id with 19 MiB and two passes: the first of OWASP's equal choices. The library's default algorithm is argon2id. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), cost);
}

/** A hash that no password fits, made once: checking against it takes as long as against a real one. */
let nobody: Promise<string> | undefined;

/** Whether the password fits. Without a hash (an unknown account) it takes just as long, and the answer is no. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(randomPassword());
  const typed = normalised(password);
  const isPossible = stored !== null && typed.length <= passwordLengths.most;
  const fits = await verify(isPossible ? stored : await nobody, isPossible ? typed : '');
  return fits && isPossible;
}

/** Everything that is wrong with a password as the new one of its owner. */
export function passwordFaults(password: string, owner: PasswordOwner): readonly Message[] {
  const typed = normalised(password);
  return [
    ...([...typed].length < passwordLengths.least ? [messages.passwordTooShort] : []),
    ...(typed.length > passwordLengths.most ? [messages.passwordTooLong] : []),
    ...(isCommonPassword(typed.toLowerCase()) ? [messages.passwordCommon] : []),
    ...(isMadeOfOwnWords(typed, owner) ? [messages.passwordIsName] : []),
  ];
}

/** Letters and digits that nobody confuses when reading them aloud or from paper. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** An initial password of 98 bits, in groups for reading: "k7fq-…". `pick` gives a whole number below its argument. */
export function randomPassword(pick: (below: number) => number = randomInt): string {
  const letters = Array.from({ length: 20 }, () => alphabet[pick(alphabet.length)] ?? '');
  return [0, 4, 8, 12, 16].map((start) => letters.slice(start, start + 4).join('')).join('-');
}
