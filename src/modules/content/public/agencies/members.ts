import type { Organisation } from '#modules/organisations';
import type { Site } from '#modules/sites';

/** A body below the site's own, with the site that it has. */
export type Member = {
  readonly site: Site;
  readonly organisation: Organisation;
  /** What names it in an address of the site above. */
  readonly key: string;
};

const isOpenOn = ({ openedOn, closedOn }: Site, day: string): boolean =>
  openedOn <= day && (closedOn === null || closedOn > day);

/** The path or the first word of the host, as people know the site; the id where another member is called the same. */
function keysOf(sites: readonly Site[]): ReadonlyMap<string, string> {
  const short = ({ path, hosts, id }: Site) => path ?? hosts[0]?.split('.')[0] ?? id;
  const times = new Map<string, number>();
  for (const site of sites) times.set(short(site), (times.get(short(site)) ?? 0) + 1);
  return new Map(sites.map((site) => [site.id, times.get(short(site)) === 1 ? short(site) : site.id]));
}

type Place = { readonly siteId: string; readonly organisationId: string; readonly today: string };

/** The sites of the bodies below one that are open on a day, in the order in which the bodies are given (Art. 4, 5). */
export function membersOf(
  { siteId, organisationId, today }: Place,
  organisations: readonly Organisation[],
  sites: readonly Site[],
): readonly Member[] {
  const open = sites.filter((site) => site.id !== siteId && isOpenOn(site, today));
  const below = organisations.filter(({ above }) => above.includes(organisationId));
  const found = below.flatMap((organisation) =>
    open.filter((site) => site.organisationId === organisation.id).map((site) => ({ site, organisation })),
  );
  const keys = keysOf(found.map(({ site }) => site));
  return found.map((each) => ({ ...each, key: keys.get(each.site.id) ?? each.site.id }));
}
