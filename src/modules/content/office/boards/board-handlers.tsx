import type { FastifyInstance } from 'fastify';
import { todayOf } from '#modules/organisations';
import { actorOf, personOf, type Services } from '#modules/people';
import { inTransaction } from '#platform/database';
import { languageOf, Problem } from '#platform/http';
import { say } from '#platform/i18n';
import { foundBoard } from '../../boards/found.ts';
import { selectBoards } from '../../boards/queries.ts';
import { selectDelegations } from '../../delegations/queries.ts';
import { selectSections } from '../../sections/queries.ts';
import type { Refusal } from '../../workflow/refusal.ts';
import { isDone, outcomeOf, send, type Visit } from '../of-site/send.tsx';
import { mayAtSite, type SiteAt, siteNamed } from '../of-site/site-at.ts';
import { formOf } from '../of-site/typed.ts';
import { nameIn } from '../of-site/words.ts';
import { routes } from '../routes.ts';
import { BoardPage } from './board.page.tsx';
import { FoundingPage } from './founding.page.tsx';
import { messages } from './messages.ts';
import { ownSteps } from './own-steps.ts';
import { seers } from './sites-list.tsx';
import { readFounding, type TypedFounding, typedFounding } from './typed.ts';

/** Sends the page of a board; with the reasons why something on it was not done. */
export async function sendBoard(visit: Visit, refusals: readonly Refusal[] = []) {
  const { services, request } = visit;
  const language = languageOf(request);
  const { accountId } = personOf(request);
  const today = todayOf(services.now());
  const shown = await inTransaction(services.db, actorOf(request), async (tx) => {
    const at = await siteNamed(tx, services, request, ...seers);
    return {
      at,
      boards: await selectBoards(tx, at.id),
      sections: await selectSections(tx, at.id),
      delegations: mayAtSite(request, at, 'content.see') ? await selectDelegations(tx, at.id, today) : null,
    };
  });
  const { at, ...rest } = shown;
  const mayManage = mayAtSite(request, at, 'board.manage');
  const children = (
    <BoardPage
      {...rest}
      language={language}
      site={{ id: at.id, name: nameIn(at.site.name, language) }}
      today={today}
      may={{
        found: mayManage,
        compose: mayAtSite(request, at, 'board.manage', 'board.direct'),
        delegate: ownSteps(request, at).length > 0,
      }}
      mayRevoke={({ fromAccount }) => mayManage || fromAccount === accountId}
      notices={outcomeOf(request, refusals, isDone(request))}
    />
  );
  const title = say(messages.title, language);
  return send(visit, { title, current: 'boards', site: siteSwitch(at), children });
}

/** For the switcher: the same page of another site. */
const siteSwitch = ({ id }: SiteAt) => ({ id, to: (site: string) => routes.board.to({ site }) });

/** The way back from the forms of a board. */
export const boardCrumb = (at: SiteAt, language: 'vi' | 'en') => [
  { label: say(messages.title, language), href: routes.board.to({ site: at.id }) },
];

async function sendFounding(visit: Visit, typed: TypedFounding | null, refusals: readonly Refusal[]) {
  const { services, request } = visit;
  const language = languageOf(request);
  const { at, isFirst } = await inTransaction(services.db, actorOf(request), async (tx) => {
    const found = await siteNamed(tx, services, request, 'board.manage');
    return { at: found, isFirst: (await selectBoards(tx, found.id)).length === 0 };
  });
  const blank = { number: '', on: '', link: '', from: todayOf(services.now()), keepMembers: true };
  const children = (
    <FoundingPage
      language={language}
      site={{ id: at.id, name: nameIn(at.site.name, language) }}
      isFirst={isFirst}
      typed={typed ?? blank}
      refusals={refusals}
      notices={outcomeOf(request, refusals, false)}
    />
  );
  const title = say(isFirst ? messages.found : messages.renew, language);
  return send(visit, { title, current: 'boards', breadcrumbs: boardCrumb(at, language), children });
}

function addFounding(server: FastifyInstance, services: Services): void {
  server.get(routes.founding.path, (request, reply) => sendFounding({ services, request, reply }, null, []));
  server.post(routes.founding.path, async (request, reply) => {
    const typed = formOf(typedFounding, request);
    const refuse = (refusals: readonly Refusal[]) =>
      sendFounding({ services, request, reply: reply.code(422) }, typed, refusals);
    const read = readFounding(typed);
    if (!read.ok) return refuse(read.refusals);
    const { at, founded } = await inTransaction(services.db, actorOf(request), async (tx) => {
      const found = await siteNamed(tx, services, request, 'board.manage');
      return { at: found, founded: await foundBoard(tx, personOf(request), found, read.wish) };
    });
    if (founded.kind === 'refused') return refuse(founded.refusals);
    if (founded.kind === 'missing') throw new Problem(404, messages.noBoard);
    return reply.redirect(routes.board.to({ site: at.id }, { xong: 'luu' }), 303);
  });
}

/** The board of a site, and its founding decision. */
export function addBoard(server: FastifyInstance, services: Services): void {
  server.get(routes.board.path, (request, reply) => sendBoard({ services, request, reply }));
  addFounding(server, services);
}
