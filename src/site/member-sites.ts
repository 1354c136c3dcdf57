import type { Site, SiteDirectory } from '#modules/sites';
import type { PublicContext } from '#offers';

/** The open sites of the bodies below: for the main site all others, for another one those right below it (Art. 5, 14.1 b). */
export function sitesUnder(
  directory: SiteDirectory,
  { siteId, today }: Pick<PublicContext, 'siteId' | 'today'>,
): readonly Site[] {
  const isMain = directory.byId(siteId)?.isMain === true;
  const others = isMain ? directory.all() : directory.below(siteId);
  return others.filter(
    ({ id, openedOn, closedOn }) => id !== siteId && openedOn <= today && (closedOn === null || closedOn > today),
  );
}
