import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { arrangeRows, serveList } from '#lists';
import { todayOf } from '#modules/organisations';
import type { NavigationEntry } from '#offers';
import { type Message, say } from '#platform/i18n';
import { ButtonLink } from '#ui';
import { addAddresses } from './addresses/handlers.tsx';
import { addClosing } from './close/handlers.tsx';
import { inVisit, placeOf, type SitesAction, type SitesDesk, send, siteOf, visitOf } from './desk.ts';
import { messages } from './messages.ts';
import { addOpening } from './open/handlers.tsx';
import { messages as openMessages } from './open/messages.ts';
import { OverviewPage } from './overview.page.tsx';
import { addParts } from './parts/handlers.tsx';
import { type OfficeSite, selectManagedSites } from './queries.ts';
import { routes } from './routes.ts';
import { type ListedSite, sitesList, stateOf } from './sites-list.tsx';
import { addVisits } from './visits/handlers.tsx';
import { messages as visitsMessages } from './visits/messages.ts';

/** What an overview says after a redirect. */
const told: Readonly<Record<string, Message>> = {
  mo: openMessages.opened,
  dong: messages.saved,
};
const toldQuery = z.object({ xong: z.enum(['mo', 'dong']) });

function listed({ directory, now }: SitesDesk, found: OfficeSite): ListedSite {
  const { origin, prefix } = directory.addressOf(found.site);
  return { ...found, address: `${origin}${prefix}`, state: stateOf(found.site.closedOn, todayOf(now())) };
}

/** The list of sites in reach. */
function addList(server: FastifyInstance, desk: SitesDesk): void {
  server.get(routes.sites.path, async (request, reply) => {
    desk.door.demand(request, 'site.manage');
    const visit = visitOf(desk, request, reply);
    const { language } = visit;
    return serveList(sitesList, {
      request,
      reply,
      db: desk.db,
      actor: desk.door.actorOf(request),
      read: async (tx, part) => {
        const managed = await selectManagedSites(tx);
        const own = managed.filter((found) => desk.door.may(request, 'site.manage', placeOf(found)));
        const rows = own.map((found) => listed(desk, found));
        return arrangeRows(sitesList, rows, part, {
          language,
          passes: { 'tinh-trang': ({ state }, value) => state === value },
        });
      },
      page: (view) =>
        send(visit, {
          title: say(messages.sites, language),
          children: (
            <div class="stack">
              <div class="title-bar">
                <h1>{say(messages.sites, language)}</h1>
                {desk.door.may(request, 'site.open') ? (
                  <ButtonLink href={routes.open.to({})}>{say(messages.open, language)}</ButtonLink>
                ) : null}
              </div>
              {view}
            </div>
          ),
        }),
    });
  });
}

function addOverview(server: FastifyInstance, desk: SitesDesk): void {
  server.get<{ Params: { site: string } }>(routes.site.path, async (request, reply) => {
    const visit = visitOf(desk, request, reply);
    const { language } = visit;
    const found = await inVisit(visit, (tx) => siteOf(visit, tx, request.params.site, 'site.manage'));
    const query = toldQuery.safeParse(request.query);
    const text = query.success ? told[query.data.xong] : undefined;
    return send(visit, {
      title: found.site.name[language] ?? found.site.name.vi,
      breadcrumbs: [{ label: say(messages.sites, language), href: routes.sites.to({}) }],
      site: { id: found.site.id, to: (site) => routes.site.to({ site }) },
      children: (
        <OverviewPage
          {...listed(desk, found)}
          language={language}
          mayMove={desk.door.may(request, 'site.open', placeOf(found))}
          notice={text === undefined ? null : say(text, language)}
        />
      ),
    });
  });
}

/** The office's entry of sites. */
export const sitesNavigation: readonly NavigationEntry<SitesAction>[] = [
  { id: 'sites', group: 'site', label: messages.sites, href: routes.sites.to({}), action: 'site.manage' },
  { id: 'visits', group: 'site', label: visitsMessages.title, href: routes.visits.to({}), action: 'site.manage' },
];

/** Sites in the office: the list, opening one, its settings, its addresses, its end. */
export function registerSitesOffice(server: FastifyInstance, desk: SitesDesk): void {
  addList(server, desk);
  addOpening(server, desk);
  addOverview(server, desk);
  addAddresses(server, desk);
  addClosing(server, desk);
  addParts(server, desk);
  addVisits(server, desk);
}
