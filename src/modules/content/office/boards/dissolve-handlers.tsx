import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { todayOf } from '#modules/organisations';
import { actorOf, personOf, type Services } from '#modules/people';
import { inTransaction } from '#platform/database';
import { languageOf } from '#platform/http';
import { say } from '#platform/i18n';
import { dissolveBoard } from '../../boards/found.ts';
import type { Refusal } from '../../workflow/refusal.ts';
import { outcomeOf, send, type Visit } from '../of-site/send.tsx';
import { siteNamed } from '../of-site/site-at.ts';
import { dayTyped, formOf, line } from '../of-site/typed.ts';
import { nameIn } from '../of-site/words.ts';
import { routes } from '../routes.ts';
import { boardCrumb } from './board-handlers.tsx';
import { DissolvePage } from './dissolve.page.tsx';
import { messages } from './messages.ts';

const typedEnd = z.object({ day: line });

async function show(visit: Visit, day: string, refusals: readonly Refusal[] = []) {
  const { services, request } = visit;
  const language = languageOf(request);
  const at = await inTransaction(services.db, actorOf(request), (tx) =>
    siteNamed(tx, services, request, 'board.manage'),
  );
  const children = (
    <DissolvePage
      language={language}
      site={{ id: at.id, name: nameIn(at.site.name, language) }}
      day={day}
      refusals={refusals}
      notices={outcomeOf(request, refusals, false)}
    />
  );
  const title = say(messages.dissolve, language);
  return send(visit, { title, current: 'boards', breadcrumbs: boardCrumb(at, language), children });
}

/** Dissolving the board of a site. */
export function addDissolving(server: FastifyInstance, services: Services): void {
  server.get(routes.dissolve.path, (request, reply) => show({ services, request, reply }, todayOf(services.now())));
  server.post(routes.dissolve.path, async (request, reply) => {
    const { day: typed } = formOf(typedEnd, request);
    const refuse = (refusals: readonly Refusal[]) =>
      show({ services, request, reply: reply.code(422) }, typed, refusals);
    const unread: Refusal[] = [];
    const day = dayTyped(typed, 'day', unread);
    if (day === null) return refuse(unread);
    const { at, done } = await inTransaction(services.db, actorOf(request), async (tx) => {
      const found = await siteNamed(tx, services, request, 'board.manage');
      return { at: found, done: await dissolveBoard(tx, personOf(request), found, day) };
    });
    if (done.kind === 'refused') return refuse(done.refusals);
    return reply.redirect(routes.board.to({ site: at.id }, { xong: 'giai-the' }), 303);
  });
}
