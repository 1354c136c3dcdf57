/** The public addresses of content, spelled once. All are paths on the site. */
export const patterns = {
  siteFeed: '/rss',
  board: '/ban-bien-tap',
  agencies: '/co-quan-thanh-vien',
  agency: '/co-quan-thanh-vien/:site',
  preview: '/xem-truoc/:token',
  section: '/:section',
  sectionFeed: '/:section/rss',
  item: '/:section/:item',
  paper: '/:section/:item/pdf',
} as const;

/** What stands in an item's address: its number is what counts, the words before it are for people. */
type Addressed = { readonly slug: string; readonly number: string };

export const sectionPath = (slug: string): string => `/${slug}`;
export const feedPath = (slug: string): string => `/${slug}/rss`;
export const itemPath = (sectionSlug: string, { slug, number }: Addressed): string =>
  `/${sectionSlug}/${slug === '' ? number : `${slug}-${number}`}`;
export const paperPath = (sectionSlug: string, item: Addressed): string => `${itemPath(sectionSlug, item)}/pdf`;
export const previewPath = (token: string): string => `/xem-truoc/${token}`;
export const agencyPath = (siteId: string): string => `${patterns.agencies}/${siteId}`;

/** PostgreSQL's bigint ends at 19 digits; nobody writes that many items. */
const numbered = /^(?:(.*)-)?([1-9]\d{0,14})$/;

/** The slug and the number that an address names; null where it names no item. */
export function readItemName(name: string): Addressed | null {
  const found = numbered.exec(name);
  return found?.[2] === undefined ? null : { slug: found[1] ?? '', number: found[2] };
}
