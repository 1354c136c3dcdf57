import { z } from 'zod';
import { introductionPages } from './sections/introduction-pages.ts';

const text = (most: number) => z.string().trim().max(most);
const filled = (most: number) => text(most).min(1);
const clip = z.object({ media: z.uuid() });
const link = text(1000).refine((to) => /^https?:\/\/[^\s]+$/.test(to));

/** What an edition says besides title, summary and text. Everything may be missing. */
export const editionDetails = z.object({
  cover: z.object({ media: z.uuid(), alt: text(500), caption: text(500).optional() }).optional(),
  attachments: z
    .array(z.object({ media: z.uuid(), title: filled(300) }))
    .max(50)
    .optional(),
  /** Taken from elsewhere: source and author must be named (Art. 9.3, 22). */
  isFromElsewhere: z.boolean().optional(),
  source: z.object({ name: filled(200), url: link.optional() }).optional(),
  author: filled(200).optional(),
  keywords: z.array(filled(80)).max(20).optional(),
  /** Numbers of articles of the same site. */
  related: z.array(z.number().int().positive()).max(20).optional(),
  audio: clip.optional(),
  video: clip.optional(),
  /** The article read aloud, made by people. */
  spoken: clip.optional(),
  isLead: z.boolean().optional(),
  /** Which of the required pages of the introduction it is (Art. 11.1). */
  page: z.enum(introductionPages).optional(),
  leader: z
    .object({
      name: filled(120),
      post: filled(200),
      order: z.number().int().min(0).max(999),
      born: text(60).optional(),
      email: text(200).optional(),
      phone: text(60).optional(),
      duties: text(3000).optional(),
    })
    .optional(),
});
export type EditionDetails = z.infer<typeof editionDetails>;

/** The files that the details name, each once. */
export function mediaOfDetails(details: EditionDetails): readonly string[] {
  const { cover, attachments = [], audio, video, spoken } = details;
  const named = [cover, ...attachments, audio, video, spoken].flatMap((each) =>
    each === undefined ? [] : [each.media],
  );
  return [...new Set(named)];
}
