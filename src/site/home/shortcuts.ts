import type { Site } from '#modules/sites';
import type { PublicContext, SiteMapEntry } from '#offers';
import type { IconName } from '#ui';
import { flatEntries } from '../entries.ts';
import { inLanguage } from '../frame/face.ts';

export type Shortcut = { readonly label: string; readonly href: string; readonly icon: IconName };

/** Where people go most, with the drawing for it; in the order of how often (product.md: file, follow, ask, find, comment). */
const known: readonly (readonly [path: string, icon: IconName])[] = [
  ['/dich-vu-cong', 'inbox'],
  ['/tra-cuu-ho-so', 'track'],
  ['/van-ban', 'document'],
  ['/hoi-dap', 'question'],
  ['/gop-y', 'comment'],
  ['/kien-nghi', 'comment'],
  ['/lich-lam-viec', 'calendar'],
  ['/lien-he-can-bo', 'phone'],
  ['/co-quan-thanh-vien', 'building'],
  ['/cong-bao', 'document'],
];
const icons = new Map(known);
const most = 6;

/** What a site puts first: what its manager chose, else those of the best known pages that it has. */
export function shortcutsOf(
  { settings }: Site,
  entries: readonly SiteMapEntry[],
  { language, href }: Pick<PublicContext, 'language' | 'href'>,
): readonly Shortcut[] {
  const chosen = settings.shortcuts ?? [];
  if (chosen.length > 0) {
    return chosen.map(({ label, to }) => ({
      label: inLanguage(label, language),
      href: to.startsWith('/') ? href(to) : to,
      icon: icons.get(to) ?? 'link',
    }));
  }
  const there = new Map(flatEntries(entries).map((entry) => [entry.path, entry]));
  return known
    .flatMap(([path, icon]) => {
      const entry = there.get(path);
      return entry === undefined ? [] : [{ label: entry.label, href: href(path), icon }];
    })
    .slice(0, most);
}
