/**
 * A Typst string literal. Every word of a document reaches Typst through here and only as a string, so no value can
 * become markup or code: `#read("/etc/passwd")` prints literally.
 */
export function literal(text: string): string {
  const escaped = text.replace(/[\\"\p{Cc}]/gu, (character) => escapes[character] ?? '');
  return `"${escaped}"`;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n' };

/** Typst keeps every blank of a string, paper shows one; addresses without blanks may break, or they run out of their cell. */
export function wordsLiteral(text: string): string {
  return literal(text.replace(/ {2,}/g, ' ').replace(/\S{25,}/g, breakable));
}

const zeroWidthSpace = '\u200B';

function breakable(word: string): string {
  return word
    .replace(/([/?&=._@:;,-]+)(?=[^/?&=._@:;,-])/g, `$1${zeroWidthSpace}`)
    .replace(/[^\u200B]{25}(?=[^\u200B])/gu, `$&${zeroWidthSpace}`);
}
