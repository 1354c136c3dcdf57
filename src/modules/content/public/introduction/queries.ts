import type { z } from 'zod';
import { editionDetails } from '../../details.ts';
import { type IntroductionPage, introductionPages } from '../../sections/introduction-pages.ts';
import {
  coverColumn,
  coverJoin,
  itemColumns,
  itemRow,
  newestOrder,
  type Shelf,
  type Teaser,
  teasers,
} from '../list/teaser.ts';
import type { Reader } from '../sections.ts';

export type Leader = NonNullable<z.infer<typeof editionDetails>['leader']>;

const { page, leader } = editionDetails.shape;
const row = itemRow.extend({ page: page.nullable().catch(null), leader: leader.nullable().catch(null) });

/** A page of the introduction: one of the required ones, a leader's, or one that the site adds. */
export type IntroductionItem = Teaser & { readonly page: IntroductionPage | null; readonly leader: Leader | null };

const items = teasers(
  'introduction',
  `SELECT ${itemColumns}, ${coverColumn}, e.details ->> 'page' AS page, e.details -> 'leader' AS leader
  FROM publication p JOIN edition e ON e.id = p.edition_id ${coverJoin}
  WHERE p.site_id = $1 AND p.language = $2 AND p.section_code = $3 ORDER BY ${newestOrder} LIMIT 300`,
  row,
);

const placeOf = (item: IntroductionItem): number =>
  item.page === null ? introductionPages.length : introductionPages.indexOf(item.page);

/** Every page of the introduction: the required ones in the order of Art. 11.1, then the site's own, the oldest first. */
export async function selectIntroduction(
  shelf: Shelf,
  reader: Reader,
  section: string,
): Promise<readonly IntroductionItem[]> {
  const found = await items(shelf, reader, [reader.siteId, reader.language, section]);
  return found
    .map((item) => ({ ...item, page: item.page ?? null, leader: item.leader ?? null }))
    .sort((a, b) => placeOf(a) - placeOf(b) || a.publishedAt.getTime() - b.publishedAt.getTime());
}

export const leadersOf = (all: readonly IntroductionItem[]) =>
  all
    .flatMap((item) => (item.leader === null ? [] : [{ item, leader: item.leader }]))
    .sort((a, b) => a.leader.order - b.leader.order || a.leader.name.localeCompare(b.leader.name, 'vi'));

/** The pages that are texts: not those of the leaders, which the leaders' page lists. */
export const textsOf = (all: readonly IntroductionItem[]) => all.filter(({ leader: of }) => of === null);
