import type { FastifyInstance } from 'fastify';
import { type List, serveList } from '#lists';
import { say } from '#platform/i18n';
import { inVisit, type SitesDesk, visitOf } from '../desk.ts';
import { type OfficeSite, selectManagedSites } from '../queries.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';
import { type CountedPage, listVisits } from './queries.ts';

const numberOf = (subject: string): string => subject.slice(subject.indexOf(':') + 1);

/** Visits by site, or by page of the sites, within a window of days. */
const visitsList = (sites: readonly OfficeSite[]): List<CountedPage> => ({
  path: routes.visits.to({}),
  caption: messages.caption,
  fileName: 'luot-truy-cap',
  search: messages.search,
  order: { column: 'luot', isDescending: true },
  empty: messages.empty,
  filters: [
    {
      kind: 'choice',
      name: 'tinh',
      label: messages.what,
      options: [
        { value: 'trang', label: messages.bySite },
        { value: 'bai', label: messages.byPage },
      ],
    },
    {
      kind: 'choice',
      name: 'trang-tin',
      label: messages.site,
      options: sites.map(({ site }) => ({ value: site.id, label: site.name.vi })),
    },
    { kind: 'day', name: 'tu', label: messages.from },
    { kind: 'day', name: 'den', label: messages.to },
  ],
  columns: [
    { id: 'trang', label: messages.site, isSortable: true, value: ({ siteName }) => siteName },
    {
      id: 'bai',
      label: messages.page,
      isSortable: true,
      value: ({ subject, title }, language) => {
        if (subject === 'site') return say(messages.wholeSite, language);
        return title === '' ? say(messages.noTitle, language, { number: numberOf(subject) }) : title;
      },
    },
    { id: 'luot', label: messages.visits, kind: 'number', isSortable: true, value: ({ visits }) => visits },
    { id: 'ngay', label: messages.lastDay, kind: 'day', isSortable: true, value: ({ lastDay }) => lastDay },
  ],
});

/** The office's account of numbers. */
export function addVisits(server: FastifyInstance, desk: SitesDesk): void {
  server.get(routes.visits.path, async (request, reply) => {
    desk.door.demand(request, 'site.manage');
    const visit = visitOf(desk, request, reply);
    const { language } = visit;
    const sites = await inVisit(visit, selectManagedSites);
    return serveList(visitsList(sites), {
      request,
      reply,
      db: desk.db,
      actor: desk.door.actorOf(request),
      read: (tx, part) => listVisits(tx, part, desk.titleOfSubject),
      page: (view) =>
        desk.door.send(request, reply, {
          title: say(messages.title, language),
          current: 'visits',
          children: (
            <div class="stack">
              <h1>{say(messages.title, language)}</h1>
              <p class="soft">{say(messages.introduction, language)}</p>
              {view}
            </div>
          ),
        }),
    });
  });
}
