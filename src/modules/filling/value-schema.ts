import { z } from 'zod';
import { longestText, plainText } from './typed.ts';

/** More than the largest form has slots, and a page of a growing table besides. */
const mostChanges = 5_000;
/** What a file may bring: a table of several thousand rows. */
const mostImported = 100_000;

const text = (longest: number) => z.string().max(longest).transform(plainText);
const short = text(2_000);

/** Any value as it travels: whether it suits its field is for the checks to say, so that nothing typed is lost. */
export const valueSchema = z.union([
  z.null(),
  z.boolean(),
  z.number(),
  text(longestText),
  z.array(text(80)).max(200),
  z.strictObject({
    number: short.exactOptional(),
    date: short.exactOptional(),
    title: short.exactOptional(),
    link: short.exactOptional(),
  }),
  z.strictObject({ name: short, key: short }),
]);

const changeSchema = z.strictObject({
  place: z.string().max(200),
  value: valueSchema,
  base: z.int().min(0),
  /** Taken from what an earlier report offers: whether it is, is looked up again. */
  isOffer: z.literal(true).exactOptional(),
});

/** The body of a save by the page's own script. */
export const saveSchema = z.strictObject({
  /** The save that the page has seen last; what others changed since comes back. */
  seen: z.int().min(0),
  changes: z.array(changeSchema).max(mostChanges),
});

/** The changes that a file brings, agreed to by a person. `from`: the file's name. */
export const importSchema = z.strictObject({ from: text(300), changes: z.array(changeSchema).max(mostImported) });
