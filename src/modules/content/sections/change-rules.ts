import { z } from 'zod';
import { reservedPaths } from '#modules/sites';
import type { Refusal } from '../workflow/refusal.ts';
import { catalogued } from './catalogue.ts';
import { sectionMessages as messages } from './messages.ts';
import type { Section } from './queries.ts';

const name = z.object({
  vi: z.string().trim().normalize('NFC').min(1).max(120),
  en: z.string().trim().normalize('NFC').min(1).max(120).optional(),
});

/** What a site's manager sets of a section. */
export const sectionChange = z.object({
  name,
  slug: z.string().trim().toLowerCase().max(80),
  parentCode: z.string().max(60).nullable(),
  isShown: z.boolean(),
});
export type SectionChange = z.infer<typeof sectionChange>;

/** Addresses that will be pages of their own on every site (petitions, services, following a dossier). */
const awaited: ReadonlySet<string> = new Set(['kien-nghi', 'dich-vu-cong', 'tra-cuu-ho-so']);

const refusal = (key: keyof typeof messages, place: string): Refusal => ({ code: key, text: messages[key], place });

function parentRefusals(change: SectionChange, code: string, others: readonly Section[]): readonly Refusal[] {
  const { parentCode } = change;
  if (parentCode === null) return [];
  const parent = others.find((each) => each.code === parentCode);
  if (parent === undefined) return [refusal('noParent', 'parentCode')];
  const isDeep = parent.parentCode !== null || others.some((each) => each.parentCode === code);
  return isDeep ? [refusal('tooDeep', 'parentCode')] : [];
}

/** Every reason why a section cannot become so. `others`: all sections of the site but this one. */
export function sectionRefusals(
  code: string,
  change: SectionChange,
  others: readonly Section[],
  hasItems: boolean,
): readonly Refusal[] {
  const { slug, isShown } = change;
  const isStatutory = catalogued(code)?.requiredFor.length !== undefined && catalogued(code)?.requiredFor.length !== 0;
  return [
    ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) ? [] : [refusal('badSlug', 'slug')]),
    ...(reservedPaths.has(slug) || awaited.has(slug) ? [refusal('reservedSlug', 'slug')] : []),
    ...(others.some((each) => each.slug === slug) ? [refusal('slugThere', 'slug')] : []),
    ...parentRefusals(change, code, others),
    ...(!isShown && hasItems && isStatutory ? [refusal('hasItems', 'isShown')] : []),
  ];
}
