import { languagesOf, type Site } from '#modules/sites';
import { addDays } from '#platform/calendar';
import type { Language } from '#platform/i18n';
import type { SearchEntry } from '#platform/search';
import type { Column } from '../catalogue/register.ts';
import type { Span, Version } from '../entries/entry.ts';
import { written } from '../entries/field.ts';
import { nameOf } from '../entries/key.ts';
import { entryPath, listPath, mostScheduleDays, releaseDays, type Shown, weekPath } from '../public/shown.ts';

/** What the search calls an entry of a register. */
export const kind = 'registerEntry';

/** A version that everybody may see, with the moment at which it was written down. */
export type Findable = Version & { readonly entryId: string; readonly madeAt: Date };

/** What the search calls one version; the row security of `search_entry` knows the entry by its beginning. */
export const subjectOf = ({ entryId, from }: Pick<Findable, 'entryId' | 'from'>): string => `${entryId} ${from}`;

type DaysShown = Pick<SearchEntry, 'shownFrom' | 'shownUntil'>;

/** An event is shown as long as its list is; what holds on days, on these days. */
function daysShown({ view }: Shown, { from, until }: Span): DaysShown {
  switch (view) {
    case 'list':
      return { shownFrom: from, ...(until === null ? {} : { shownUntil: until }) };
    case 'week':
      // the whole week must still be shown, not this day alone
      return { shownFrom: addDays(from, 14 - mostScheduleDays), shownUntil: addDays(from, mostScheduleDays - 14) };
    case 'releases':
      return { shownFrom: addDays(from, 1 - releaseDays.on), shownUntil: addDays(from, releaseDays.back) };
  }
}

function pathOf(shown: Shown, { entryId, from }: Findable): string {
  if (shown.view === 'week') return weekPath(shown, from);
  return shown.hasPages ? entryPath(shown, entryId) : listPath(shown);
}

/** An event by its day; what holds from a day on, since it could be read. */
function momentOf({ view }: Shown, { from, madeAt }: Findable): Date {
  const began = new Date(`${from}T00:00:00+07:00`);
  return view === 'list' && madeAt > began ? madeAt : began;
}

const isTold = ({ id, isInternal }: Column): boolean => isInternal !== true && id !== 'shown' && id !== 'order';

function told(columns: readonly Column[], { values }: Findable, language: Language): string {
  return columns
    .flatMap((column) => {
      const text = written(column, values[column.id], language);
      if (text === '') return [];
      return [`${column.label[language]}: ${text}${column.unit === undefined ? '' : ` ${column.unit[language]}`}`];
    })
    .join('; ');
}

/** A version as the search finds it on a site that shows it, in each of the site's languages. */
export function foundOn(shown: Shown, version: Findable, site: Site, source: Site | undefined): readonly SearchEntry[] {
  const columns = shown.register.columns.slice(1).filter(isTold);
  const short = columns.filter(({ isListed }) => isListed);
  return languagesOf(site).map((language) => ({
    kind,
    subject: subjectOf(version),
    siteId: site.id,
    language,
    sourceSiteId: source?.id ?? site.id,
    section: shown.section,
    title: nameOf(shown.register, version.values),
    summary: told(short, version, language),
    text: told(columns, version, language),
    path: pathOf(shown, version),
    publishedAt: momentOf(shown, version),
    ...daysShown(shown, version),
  }));
}
