import { z } from 'zod';
import { mostChanges } from './save.ts';

const text = z.string().max(20_000);
const short = z.string().max(2_000);

/** Any value as it travels: whether it suits its field is for the checks to say, so that nothing typed is lost. */
export const valueSchema = z.union([
  z.null(),
  z.boolean(),
  z.number(),
  text,
  z.array(z.string().max(80)).max(200),
  z.strictObject({
    number: short.exactOptional(),
    date: short.exactOptional(),
    title: short.exactOptional(),
    link: short.exactOptional(),
  }),
  z.strictObject({ name: short, key: short }),
]);

/** The body of a save by the page's own script. */
export const saveSchema = z.strictObject({
  /** The save that the page has seen last; what others changed since comes back. */
  seen: z.int().min(0),
  changes: z
    .array(z.strictObject({ place: z.string().max(200), value: valueSchema, base: z.int().min(0) }))
    .max(mostChanges),
});
