import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Organisation, organisationsUpTo, todayOf } from '#modules/organisations';
import { demand, may, personOf, type Services } from '#modules/people';
import { Problem } from '#platform/http';
import { say } from '#platform/i18n';
import { registers } from '../catalogue/catalogue.ts';
import { isKeptBy } from '../entries/links.ts';
import { selectStatuses } from '../entries/queries.ts';
import { messages } from './messages.ts';
import { OverviewPage } from './overview.page.tsx';
import { routes } from './routes.ts';
import { type BodyVisit, bodyVisit, inVisit, sendPage } from './visit.ts';

/** A list of suggestions that is longer helps nobody and makes the page heavy. */
const mostSuggestions = 400;

/** The bodies whose registers the person may see; those at which the person works first. */
async function seenBodies(services: Services, request: FastifyRequest): Promise<readonly Organisation[]> {
  const { grants, organisation } = personOf(request);
  const all = await inVisit({ services, request }, (tx) => organisationsUpTo(tx, todayOf(services.now())));
  const seen = all.filter((body) => may(grants, 'register.see', body));
  const isOwn = ({ id }: Organisation) => (id === organisation?.id ? 0 : 1);
  return seen.toSorted((a, b) => isOwn(a) - isOwn(b));
}

const asked = z.object({ 'co-quan': z.string().max(300).optional() });

async function show(visit: BodyVisit, seen: readonly Organisation[], notFound: string | null): Promise<FastifyReply> {
  const { body, language, today } = visit;
  const statuses = await inVisit(visit, (tx) => selectStatuses(tx, body.id));
  const kept = registers.filter((register) => isKeptBy(register, body));
  const others = seen.length < 2 ? [] : seen.slice(0, mostSuggestions).map(({ name }) => name);
  const children = (
    <OverviewPage
      language={language}
      today={today}
      body={body}
      registers={kept}
      statuses={statuses}
      others={others}
      notFound={notFound}
    />
  );
  return sendPage(visit, say(messages.registers, language), children);
}

const folded = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** The registers of a body; without one in the address, of the person's own. */
export function addOverview(server: FastifyInstance, services: Services): void {
  server.get(routes.overview.path, async (request, reply) => {
    demand(request, 'register.see');
    const seen = await seenBodies(services, request);
    const query = asked.safeParse(request.query);
    const name = query.success ? query.data['co-quan'] : undefined;
    const found =
      name === undefined
        ? undefined
        : seen.find((body) => folded(body.name) === folded(name) || body.identifierCode === name.trim());
    const body = found ?? seen[0];
    if (body === undefined) throw new Problem(404, messages.noSuchBody);
    if (name === undefined || found !== undefined) return reply.redirect(routes.body.to({ body: body.id }), 303);
    const visit = await bodyVisit(services, request, reply.code(404), body.id);
    return show(visit, seen, name);
  });
  server.get(routes.body.path, async (request, reply) => {
    const visit = await bodyVisit(services, request, reply);
    return show(visit, await seenBodies(services, request), null);
  });
}
