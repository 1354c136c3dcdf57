import { z } from 'zod';
import { isIsoDate } from '#platform/calendar';
import { editionDetails } from '../details.ts';
import { eventKinds } from '../sections/catalogue-entry.ts';

/** One spelling for one word, whatever keyboard it came from. */
const words = (most: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(z.string().max(most));

/** The words of an edition, as a person types them. Nothing needs to be filled while it is a draft. */
export const editionWords = z.object({
  sectionCode: z.string().regex(/^[a-z][a-z0-9_-]{0,59}$/),
  title: words(300),
  summary: words(2000),
  /** HTML; it is cleaned before it is kept. */
  body: z.string().max(2_000_000),
  details: editionDetails,
  /** none: the section has a limit, and this item has no event that starts it. */
  eventKind: z.enum([...eventKinds, 'none']).nullable(),
  eventOn: z
    .string()
    .refine((day) => isIsoDate(day))
    .nullable(),
  eventDocument: words(200).nullable(),
});
export type EditionWords = z.infer<typeof editionWords>;

/** The words of an edition of which nothing is written yet. */
export function blankWords(sectionCode: string): EditionWords {
  const event = { eventKind: null, eventOn: null, eventDocument: null };
  return { sectionCode, title: '', summary: '', body: '', details: {}, ...event };
}

/** The words of an edition alone. */
export function wordsOf(edition: EditionWords): EditionWords {
  const { sectionCode, title, summary, body, details, eventKind, eventOn, eventDocument } = edition;
  return { sectionCode, title, summary, body, details, eventKind, eventOn, eventDocument };
}
