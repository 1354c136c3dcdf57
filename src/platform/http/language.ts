import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Language, languages } from '#platform/i18n';

const choice = z.object({ lang: z.enum(languages) });

export const languageCookie = 'congso_lang';

/** The reader's language: asked for in the address, chosen before, else Vietnamese. The browser's own setting does not decide. */
export function languageOf(request: FastifyRequest): Language {
  const asked = choice.safeParse(request.query);
  if (asked.success) return asked.data.lang;
  const chosen = choice.safeParse({ lang: request.cookies?.[languageCookie] });
  return chosen.success ? chosen.data.lang : 'vi';
}
