import type { Field } from '../definition/definition.ts';
import { isAddress } from './addresses.ts';
import { cleanText, hasControl, isBlankText } from './clean-text.ts';
import { parseDate } from './dates.ts';
import { parseDocument } from './document-reference.ts';
import { isAddressType, isDateType, isNumberType } from './kinds.ts';
import { messages } from './messages.ts';
import { parseNumber } from './numbers.ts';
import { parseChoice, parseSeveral, parseTick, parseYesNo } from './options.ts';
import { type Parsed, read, refuse } from './read.ts';
import type { Language } from './wording.ts';

/**
 * Reads what a person typed into a slot, in a browser or a spreadsheet, into the field's value; blank gives `null`.
 * Numbers follow the notation of `language` (in Vietnamese "1.116" is 1116, "85,5" and "85.5" are 85.5, and a text that
 * could mean two numbers carries a `note`, or is refused where the guess would be unsafe). Refusals name the mend; limits
 * (`min`, `max`) are no matter of reading and stay with the findings.
 */
export function parseInput(field: Field, text: string, language: Language = 'vi'): Parsed {
  const clean = cleanText(text);
  if (hasControl(clean)) return refuse(messages.control);
  if (isBlankText(clean)) return read(null);
  const { type } = field;
  if (isNumberType(type)) return parseNumber(field, clean, language);
  if (isDateType(type)) return parseDate(type, clean);
  if (isAddressType(type)) return isAddress(type, clean) ? read(clean) : refuse(messages[type], { text: clean });
  switch (type) {
    case 'text':
    case 'longText':
      return read(clean);
    case 'address':
      return clean.includes('\n') ? refuse(messages.lineBreak) : read(clean);
    case 'yesNo':
      return parseYesNo(field, clean);
    case 'tick':
      return parseTick(clean);
    case 'choice':
      return parseChoice(field, clean);
    case 'several':
      return parseSeveral(field, clean);
    case 'document': {
      const reference = parseDocument(clean);
      return reference === undefined ? refuse(messages.document, { text: clean }) : read(reference);
    }
    case 'file':
      return refuse(messages.file);
  }
}
