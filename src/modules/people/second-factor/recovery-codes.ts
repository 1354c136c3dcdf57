import { createHash, randomInt } from 'node:crypto';

/** Letters and digits that nobody confuses on paper. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const count = 10;
const groups = [0, 4, 8, 12];

/** Ten codes of 79 bits each, "k7fq-…": too many to guess, so that a plain hash of them is enough. */
export function newRecoveryCodes(pick: (below: number) => number = randomInt): readonly string[] {
  return Array.from({ length: count }, () => {
    const letters = Array.from({ length: 16 }, () => alphabet[pick(alphabet.length)] ?? '').join('');
    return groups.map((start) => letters.slice(start, start + 4)).join('-');
  });
}

/** What is stored in place of a code, however it is typed. */
export function recoveryHash(typed: string): Buffer {
  const bare = typed.toLowerCase().replace(/[^a-z0-9]/g, '');
  return createHash('sha256').update(`recovery:${bare}`).digest();
}
