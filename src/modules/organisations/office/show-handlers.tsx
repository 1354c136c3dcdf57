import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { arrangeRows, type ListPart, serveList } from '#lists';
import { parseDate } from '#platform/calendar';
import type { Queryable } from '#platform/database';
import { Problem } from '#platform/http';
import { say } from '#platform/i18n';
import { organisationsOn } from '../queries.ts';
import { loadTree } from '../store.ts';
import { stateAround } from '../tree.ts';
import { BodyPage } from './body.page.tsx';
import { branchesOf } from './branches.ts';
import {
  bodyNamed,
  dayAsked,
  inVisit,
  managesBody,
  type OrganisationsDesk,
  send,
  type Visit,
  visitOf,
} from './desk.ts';
import { messages } from './messages.ts';
import { type ListedBody, organisationsList } from './organisations-list.tsx';
import { routes } from './routes.ts';
import { timelineOf } from './timeline.ts';
import { TreePage } from './tree.page.tsx';

const doneQuery = z.object({ xong: z.string() });
const isDone = ({ request }: Visit): boolean => doneQuery.safeParse(request.query).success;

function addTree(server: FastifyInstance, desk: OrganisationsDesk): void {
  server.get(routes.tree.path, async (request, reply) => {
    const visit = visitOf(desk, request, reply);
    const { language, today } = visit;
    const day = dayAsked(visit);
    const organisations = await inVisit(visit, (tx) => organisationsOn(tx, day));
    const children = (
      <TreePage
        language={language}
        day={day}
        isToday={day === today}
        roots={branchesOf(organisations, null)}
        mayCreate
        done={isDone(visit) ? say(messages.imported, language) : null}
      />
    );
    return send(visit, { title: say(messages.organisations, language), isTop: true, children });
  });
}

async function listPart(visit: Visit, db: Queryable, part: ListPart) {
  const asked = parseDate(part.filters['vao-ngay'] ?? '');
  const organisations = await organisationsOn(db, asked.ok ? asked.value : visit.today);
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const rows: readonly ListedBody[] = organisations.map((each) => ({
    ...each,
    parentName: names.get(each.parentId ?? '') ?? '',
  }));
  return arrangeRows(organisationsList, rows, part, {
    language: visit.language,
    passes: {
      loai: ({ kind }, value) => kind === value,
      'tinh-chat': ({ legalNature }, value) => legalNature === value,
    },
  });
}

function addList(server: FastifyInstance, desk: OrganisationsDesk): void {
  server.get(routes.list.path, async (request, reply) => {
    const visit = visitOf(desk, request, reply);
    const title = say(messages.organisations, visit.language);
    return serveList(organisationsList, {
      request,
      reply,
      db: desk.db,
      actor: desk.door.actorOf(request),
      read: (tx, part) => listPart(visit, tx, part),
      page: (view) =>
        send(visit, {
          title,
          children: (
            <div class="stack">
              <h1>{title}</h1>
              {view}
            </div>
          ),
        }),
    });
  });
}

function addBody(server: FastifyInstance, desk: OrganisationsDesk): void {
  server.get(routes.body.path, async (request, reply) => {
    const visit = visitOf(desk, request, reply);
    const { language, today } = visit;
    const day = dayAsked(visit);
    const { tree, organisations } = await inVisit(visit, async (tx) => ({
      tree: await loadTree(tx),
      organisations: await organisationsOn(tx, day),
    }));
    const body = bodyNamed(tree, request);
    const state = stateAround(body, day);
    if (state === undefined) throw new Problem(404, messages.noSuchBody);
    const above = state.parentId === null ? undefined : tree.bodies.get(state.parentId);
    const parent = above === undefined ? null : { id: above.id, name: stateAround(above, day)?.name ?? '' };
    const children = (
      <BodyPage
        language={language}
        body={body}
        state={state}
        day={day}
        isToday={day === today}
        parent={parent}
        timeline={timelineOf(tree, body, language)}
        below={branchesOf(organisations, body.id)}
        mayChange={managesBody(visit, tree, body.id)}
        isDone={isDone(visit)}
      />
    );
    return send(visit, { title: state.name, children });
  });
}

/** All bodies on a day as a tree and as a list, and one body with its history. */
export function addShowing(server: FastifyInstance, desk: OrganisationsDesk): void {
  addTree(server, desk);
  addList(server, desk);
  addBody(server, desk);
}
