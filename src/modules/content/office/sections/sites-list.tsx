import type { FastifyInstance } from 'fastify';
import { arrangeRows, type List, serveList } from '#lists';
import { organisationsUpTo, todayOf } from '#modules/organisations';
import { actorOf, demand, type Services } from '#modules/people';
import type { Site } from '#modules/sites';
import { inTransaction, type Transaction } from '#platform/database';
import { languageOf } from '#platform/http';
import { say } from '#platform/i18n';
import { selectSections } from '../../sections/queries.ts';
import { siteKindOf } from '../../sections/site-kind.ts';
import { messages as siteMessages } from '../of-site/messages.ts';
import { send } from '../of-site/send.tsx';
import { sitesWhere } from '../of-site/site-at.ts';
import { siteColumns } from '../of-site/site-columns.tsx';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';
import { missingSections } from './missing.ts';

type Row = { readonly site: Site; readonly body: string; readonly count: number; readonly missing: number };

const sitesList: List<Row> = {
  path: routes.sectionSites.to({}),
  caption: messages.caption,
  fileName: 'chuyen-muc',
  search: siteMessages.search,
  order: { column: 'trang' },
  empty: messages.noSites,
  columns: [
    ...siteColumns<Row>(({ id }) => routes.sections.to({ site: id })),
    { id: 'so', label: messages.count, kind: 'number', isSortable: true, value: ({ count }) => count },
    { id: 'thieu', label: messages.missingCount, kind: 'number', isSortable: true, value: ({ missing }) => missing },
  ],
};

async function rowsFor(tx: Transaction, services: Services): Promise<readonly Row[]> {
  const bodies = new Map((await organisationsUpTo(tx, todayOf(services.now()))).map((body) => [body.id, body]));
  const rows: Row[] = [];
  for (const site of await sitesWhere(tx, services, 'site.manage')) {
    const sections = await selectSections(tx, site.id);
    const body = bodies.get(site.organisationId);
    const missing = missingSections(sections, siteKindOf(body?.kind ?? 'unit'));
    rows.push({ site, body: body?.name ?? '', count: sections.length, missing: missing.length });
  }
  return rows;
}

/** The sites whose sections a person manages; who manages one only goes straight to it. */
export function addSectionSites(server: FastifyInstance, services: Services): void {
  server.get(routes.sectionSites.path, async (request, reply) => {
    demand(request, 'site.manage');
    const language = languageOf(request);
    const rows = await inTransaction(services.db, actorOf(request), (tx) => rowsFor(tx, services));
    const [only] = rows;
    if (only !== undefined && rows.length === 1) return reply.redirect(routes.sections.to({ site: only.site.id }), 303);
    return serveList(sitesList, {
      request,
      reply,
      db: services.db,
      actor: actorOf(request),
      read: async (_tx, part) => arrangeRows(sitesList, rows, part, { language }),
      page: (view) => {
        const title = say(messages.titles, language);
        const children = (
          <div class="stack">
            <h1>{title}</h1>
            {view}
          </div>
        );
        return send({ services, request, reply }, { title, current: 'sections', children });
      },
    });
  });
}
