/** Whose password it is to be. */
export type PasswordOwner = { readonly login: string; readonly name: string };

/** What must be left of a password when the owner's own words are taken out of it. */
const leastOfItsOwn = 6;
/** Shorter words are in too many others. */
const shortestWord = 3;

/** Lower case, without accents, letters and digits alone. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function ownWords({ login, name }: PasswordOwner): readonly string[] {
  const [local = '', domain = ''] = login.split('@');
  const words = [...local.split(/[._-]/), ...domain.split('.'), ...name.split(/\s+/), local, name];
  return words
    .map(folded)
    .filter((word) => word.length >= shortestWord)
    .sort((a, b) => b.length - a.length);
}

/** Whether a password says little more than the owner's name or address (NIST SP 800-63B, 5.1.1.2: context-specific words). */
export function isMadeOfOwnWords(password: string, owner: PasswordOwner): boolean {
  const plain = folded(password);
  const rest = ownWords(owner).reduce((left, word) => left.replaceAll(word, ''), plain);
  return rest !== plain && rest.length < leastOfItsOwn;
}
