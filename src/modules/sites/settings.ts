import { z } from 'zod';

/** A text in Vietnamese and, where there is one, in English. */
export const localText = z.object({ vi: z.string().trim().max(300), en: z.string().trim().max(300).optional() });
export type LocalText = z.infer<typeof localText>;

const named = localText.refine(({ vi }) => vi !== '');
/** A path on the site ("/tin-tuc") or an https address elsewhere; nothing that runs. */
export const linkTarget = z
  .string()
  .trim()
  .max(500)
  .refine((to) => /^\/(?![/\\])/.test(to) || /^https?:\/\/[^\s]+$/.test(to));

const link = z.object({ label: named, to: linkTarget });
/** The most entries that a menu holds on its first level, and the most below one of them. */
export const mostMenuEntries = 30;
const menuItem = link.extend({ below: z.array(link).max(mostMenuEntries).optional() });

const homeBlock = z.object({
  /** Id of a block that a module offers. */
  block: z.string().max(60),
  section: z.string().max(60).optional(),
  title: localText.optional(),
  count: z.number().int().min(1).max(30).optional(),
  style: z.enum(['lead', 'list', 'cards', 'table']).optional(),
});

/** What the manager of a site sets. Everything may be missing: a site without settings is whole. */
export const siteSettings = z.object({
  shortName: localText.optional(),
  slogan: localText.optional(),
  /** Ids of pictures of the site (table media). */
  logo: z.uuid().optional(),
  banner: z.uuid().optional(),
  /** The one colour of the site, #rrggbb; contrast is computed from it, see `accent.ts`. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
  languages: z.array(z.enum(['vi', 'en'])).optional(),
  /** Empty: made from the sections. */
  menu: z.array(menuItem).max(mostMenuEntries).optional(),
  /** What people come for first, above the news. */
  shortcuts: z.array(link).max(8).optional(),
  home: z.array(homeBlock).max(20).optional(),
  /** Links to related bodies (Art. 14.1 b). */
  links: z.array(link).max(60).optional(),
  /** Transaction information (Art. 11.11). */
  contact: z
    .object({
      address: localText.optional(),
      phone: z.string().trim().max(60).optional(),
      fax: z.string().trim().max(60).optional(),
      email: z.string().trim().max(200).optional(),
      /** Who answers for the site: "Ông …, Trưởng Ban Biên tập". */
      responsible: localText.optional(),
      /** Under which licence others may reuse what stands here. */
      licence: localText.optional(),
    })
    .optional(),
  /** Where the readers of a site that was closed find what stood there. */
  successor: linkTarget.optional(),
});
export type SiteSettings = z.infer<typeof siteSettings>;
