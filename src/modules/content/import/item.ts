import { z } from 'zod';
import { type EditionWords, editionWords } from '../editions/words.ts';
import { catalogued } from '../sections/catalogue.ts';

/** Dates without an hour are Vietnam's day, at eight in the morning. */
const moment = z
  .string()
  .trim()
  .regex(/^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/)
  .transform((text) => {
    const [day = '', hour] = text.split(/[T ]/);
    const zoned = hour === undefined ? '08:00+07:00' : /Z|[+-]\d\d:?\d\d$/.test(hour) ? hour : `${hour}+07:00`;
    return new Date(`${day}T${zoned}`);
  })
  .refine((at) => !Number.isNaN(at.getTime()));

/** An empty cell says nothing. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional());
const keywords = z.preprocess(
  (value) =>
    typeof value === 'string'
      ? value
          .split(';')
          .map((word) => word.trim())
          .filter((word) => word !== '')
      : value,
  z.array(z.string().min(1).max(80)).max(20),
);

/** One item of a file, as it is brought in from elsewhere. */
export const importItem = z.object({
  /** Its id where it comes from: the same key again is the same item. */
  key: z.string().trim().min(1).max(200),
  /** Address of the site: a host, a path under the main site ("phuong-x"), or its id; without one the main site. */
  site: optional(z.string().trim().max(300)),
  language: optional(z.enum(['vi', 'en'])),
  section: z.string().trim().max(60),
  title: z.string(),
  summary: optional(z.string()),
  /** HTML */
  body: z.string(),
  published_at: moment,
  author: optional(z.string()),
  source: optional(z.string()),
  source_url: optional(z.string()),
  keywords: optional(keywords),
  event_kind: optional(z.string()),
  event_on: optional(z.string()),
  event_document: optional(z.string()),
});
export type ImportItem = z.infer<typeof importItem>;

/** The words of an item. Fails like a schema on what is too long or is no event. */
export function wordsOfItem(item: ImportItem): z.ZodSafeParseResult<EditionWords> {
  const { section, title, summary = '', body, author, source, source_url: url, keywords: words } = item;
  const details = {
    ...(author === undefined ? {} : { author }),
    ...(source === undefined
      ? {}
      : { isFromElsewhere: true, source: { name: source, ...(url === undefined ? {} : { url }) } }),
    ...(words === undefined ? {} : { keywords: words }),
  };
  const isFree = catalogued(section)?.limit?.mayBeWithout === true;
  return editionWords.safeParse({
    sectionCode: section,
    title,
    summary,
    body,
    details,
    eventKind: item.event_kind ?? (isFree ? 'none' : null),
    eventOn: item.event_on ?? null,
    eventDocument: item.event_document ?? null,
  });
}
