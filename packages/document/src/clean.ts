/**
 * Text as every writer can take it: NFC, without control characters, characters that reorder text unseen (a number or
 * a name must read as it is stored), surrogates that stand alone, and U+FFFE, U+FFFF, which no XML file may hold.
 * Line breaks stay as "\n"; tabs become blanks.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(unprintable, '')
    .normalize('NFC');
}

// Control characters but "\n", bidirectional controls, noncharacters of all planes, interlinear annotation marks.
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFB]|\p{Noncharacter_Code_Point}/gu;
