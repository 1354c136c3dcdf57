import type { FastifyInstance } from 'fastify';
import { arrangeRows, type List, serveList } from '#lists';
import { organisationsUpTo, todayOf } from '#modules/organisations';
import { actorOf, demand, may, personOf, type Services } from '#modules/people';
import type { Site } from '#modules/sites';
import { inTransaction, type Transaction } from '#platform/database';
import { languageOf } from '#platform/http';
import { say } from '#platform/i18n';
import type { Board } from '../../boards/board.ts';
import { selectOptionalBoard } from '../../boards/queries.ts';
import { mayChangeChecklist } from '../checklist/handlers.tsx';
import { messages as checklistMessages } from '../checklist/messages.ts';
import { messages as siteMessages } from '../of-site/messages.ts';
import { send } from '../of-site/send.tsx';
import { sitesWhere } from '../of-site/site-at.ts';
import { siteColumns } from '../of-site/site-columns.tsx';
import { dayInWords } from '../of-site/words.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';

type Row = { readonly site: Site; readonly body: string; readonly board: Board | undefined };

/** Who sees the board of a site in the office: those of its content, and those who compose it. */
export const seers = ['content.see', 'board.manage', 'board.direct'] as const;

const sitesList: List<Row> = {
  path: routes.boards.to({}),
  caption: messages.caption,
  fileName: 'ban-bien-tap',
  search: siteMessages.search,
  order: { column: 'trang' },
  empty: messages.noSites,
  columns: [
    ...siteColumns<Row>(({ id }) => routes.board.to({ site: id })),
    {
      id: 'truong-ban',
      label: messages.head,
      isSortable: true,
      value: ({ board }) => board?.members.find(({ position }) => position === 'head')?.name ?? null,
    },
    {
      id: 'so-nguoi',
      label: messages.memberCount,
      kind: 'number',
      isSortable: true,
      value: ({ board }) => board?.members.length ?? 0,
    },
    {
      id: 'quyet-dinh',
      label: messages.decision,
      value: ({ board }, language) =>
        board === undefined
          ? say(messages.noBoard, language)
          : say(messages.decisionWords, language, {
              number: board.decision.number,
              on: dayInWords(board.decision.on),
            }),
    },
  ],
};

async function rowsFor(tx: Transaction, services: Services): Promise<readonly Row[]> {
  const today = todayOf(services.now());
  const bodies = new Map((await organisationsUpTo(tx, today)).map(({ id, name }) => [id, name]));
  const rows: Row[] = [];
  for (const site of await sitesWhere(tx, services, ...seers)) {
    rows.push({
      site,
      body: bodies.get(site.organisationId) ?? '',
      board: await selectOptionalBoard(tx, site.id, today),
    });
  }
  return rows;
}

/** The sites whose boards a person sees; who has one site only goes straight to its board. */
export function addBoardSites(server: FastifyInstance, services: Services): void {
  server.get(routes.boards.path, async (request, reply) => {
    const { grants } = personOf(request);
    if (!seers.some((action) => may(grants, action))) demand(request, 'board.manage');
    const language = languageOf(request);
    const { rows, mayChange } = await inTransaction(services.db, actorOf(request), async (tx) => ({
      rows: await rowsFor(tx, services),
      mayChange: await mayChangeChecklist(tx, services, request),
    }));
    const [only] = rows;
    if (only !== undefined && rows.length === 1) return reply.redirect(routes.board.to({ site: only.site.id }), 303);
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
            <p class="soft">{say(messages.listHelp, language)}</p>
            {mayChange ? (
              <p>
                <a href={routes.checklist.to({})}>{say(checklistMessages.title, language)}</a>
              </p>
            ) : null}
            {view}
          </div>
        );
        return send({ services, request, reply }, { title, current: 'boards', children });
      },
    });
  });
}
