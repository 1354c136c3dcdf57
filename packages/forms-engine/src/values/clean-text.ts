/** Text as people type or paste it, made ready to be read. */

/** NFC, without byte-order marks, zero-width and odd spaces, trimmed. Never changes what a reader sees. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .trim();
}

/** Whether the text holds a control character, a direction mark, or half of a character, which no answer may hold. */
export function hasControl(text: string): boolean {
  return /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u.test(text);
}

/** For comparing what was typed with a word: lower case, without accents, one space between words ("Đã kết nối" is "da ket noi"). */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Nothing, a dash, or a row of dots or underscores: the dotted line left as it was. */
export function isBlankText(text: string): boolean {
  return /^(?:[-–—]+|[.…_\s]*)$/u.test(text);
}
