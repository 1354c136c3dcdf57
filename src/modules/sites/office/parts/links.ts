import type { LocalText, SiteSettings } from '../../settings.ts';
import { messages } from './messages.ts';
import type { FieldSpec, Part, Typed } from './part.ts';

type Link = { label: LocalText; to: string };

export const linkFields: readonly FieldSpec[] = [
  { name: 'vi', label: messages.labelVi, kind: 'text', most: 300, isRequired: true },
  { name: 'en', label: messages.labelEn, kind: 'text', most: 300 },
  { name: 'den', label: messages.to, hint: messages.toHint, kind: 'link', most: 500, isRequired: true },
];

export const readLink = ({ label, to }: Link, level: '0' | '1' = '0'): Typed => ({
  vi: label.vi,
  en: label.en ?? '',
  den: to,
  level,
});

export const linkOf = ({ vi = '', en = '', den = '' }: Typed): Link => ({
  label: { vi, ...(en === '' ? {} : { en }) },
  to: den,
});

type Kept = 'shortcuts' | 'links';
type Words = Pick<Part, 'id' | 'title' | 'introduction'> & {
  readonly rows: Omit<NonNullable<Part['rows']>, 'isNested'>;
};

function linksUnder(kept: Kept, { rows, ...words }: Words): Part {
  return {
    ...words,
    fields: linkFields,
    rows: { ...rows, isNested: false },
    read: ({ settings }) => (settings[kept] ?? []).map((link) => readLink(link)),
    apply: ({ name, settings }, typed) => {
      const next: SiteSettings = { ...settings, [kept]: typed.length === 0 ? undefined : typed.map(linkOf) };
      return { name, settings: next };
    },
  };
}

/** What people come for first. */
export const shortcutsPart = linksUnder('shortcuts', {
  id: 'loi-vao-nhanh',
  title: messages.shortcuts,
  introduction: messages.shortcutsIntroduction,
  rows: { most: 8, name: messages.shortcutRow, add: messages.shortcutAdd },
});

/** Links to related bodies (Art. 14.1 b). */
export const linksPart = linksUnder('links', {
  id: 'lien-ket',
  title: messages.links,
  introduction: messages.linksIntroduction,
  rows: { most: 60, name: messages.linkRow, add: messages.linkAdd },
});
