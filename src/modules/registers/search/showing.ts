import { type Organisation, organisationsOn } from '#modules/organisations';
import { type Site, selectSites } from '#modules/sites';
import type { IsoDate } from '#platform/calendar';
import type { Queryable } from '#platform/database';
import { type Shown, shownRegisters } from '../public/shown.ts';

/** The open sites and the bodies of a day. */
export type Showing = { readonly sites: readonly Site[]; readonly bodies: ReadonlyMap<string, Organisation> };

export async function showingOn(db: Queryable, today: IsoDate): Promise<Showing> {
  const sites = await selectSites(db);
  return {
    sites: sites.filter(({ openedOn, closedOn }) => openedOn <= today && (closedOn === null || closedOn > today)),
    bodies: new Map((await organisationsOn(db, today)).map((body) => [body.id, body])),
  };
}

/** The sites that show what a body keeps in a register: its own, and the province's where the register is gathered. None once it is dissolved. */
export function sitesShowing({ sites, bodies }: Showing, shown: Shown, organisationId: string): readonly Site[] {
  const body = bodies.get(organisationId);
  if (body === undefined) return [];
  const isOver = (id: string) => body.above.includes(id) && bodies.get(id)?.kind === 'province';
  return sites.filter(
    (site) => site.organisationId === organisationId || (shown.isGathered && isOver(site.organisationId)),
  );
}

const byCode = new Map(shownRegisters.map((shown) => [shown.register.code, shown]));

/** How the public sees a register; undefined where it does not. */
export const shownWith = (code: string): Shown | undefined => byCode.get(code);
