import { z } from 'zod';
import { slugOf } from '../../editions/slug.ts';
import { type SectionChange, sectionChange } from '../../sections/change-rules.ts';
import type { Section } from '../../sections/queries.ts';
import type { Refusal } from '../../workflow/refusal.ts';
import { checkLength, line, type Read, tick } from '../of-site/typed.ts';
import { messages } from './messages.ts';

/** The form of a section, as it was typed. */
export const typedSection = z.object({
  name: line,
  nameEn: line,
  slug: line,
  parent: z.string().max(60).default(''),
  isShown: tick,
});
export type TypedSection = z.infer<typeof typedSection>;

export const blankSection: TypedSection = { name: '', nameEn: '', slug: '', parent: '', isShown: true };

export const typedOf = ({ name, slug, parentCode, isShown }: Section): TypedSection => ({
  name: name.vi,
  nameEn: name.en ?? '',
  slug,
  parent: parentCode ?? '',
  isShown,
});

/** The section that was typed, or what of it cannot be. Without an address, it gets the one of its name. */
export function readSection({ name, nameEn, slug, parent, isShown }: TypedSection): Read<SectionChange> {
  const refusals: Refusal[] = [];
  if (name === '') refusals.push({ code: 'nameMissing', text: messages.nameMissing, place: 'name' });
  checkLength(name, 120, 'name', refusals);
  checkLength(nameEn, 120, 'nameEn', refusals);
  checkLength(slug, 80, 'slug', refusals);
  if (refusals.length > 0) return { ok: false, refusals };
  const wish = sectionChange.parse({
    name: nameEn === '' ? { vi: name } : { vi: name, en: nameEn },
    slug: slug === '' ? slugOf(name) : slug,
    parentCode: parent === '' ? null : parent,
    isShown,
  });
  return { ok: true, wish };
}
