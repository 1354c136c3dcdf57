import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { organisationsUpTo, todayOf } from '#modules/organisations';
import { actorOf, demand, may, officePageFor, type Services } from '#modules/people';
import { inTransaction, type Transaction } from '#platform/database';
import { assetUrl, languageOf, Problem } from '#platform/http';
import { say } from '#platform/i18n';
import { routes } from '../../routes.ts';
import { messages as submissions } from '../messages.ts';
import { AuthoritiesPage, type Body } from './authorities.page.tsx';
import { messages } from './messages.ts';
import { type Authority, selectAuthorities } from './queries.ts';
import {
  type AuthorityFault,
  type AuthorityForm,
  authorityForm,
  endToday,
  possibleDeputies,
  recordAuthority,
} from './record.ts';

/** The bodies that the person heads, with whom they may name, and what is on record there. */
async function readDesk(
  tx: Transaction,
  services: Services,
  request: FastifyRequest,
): Promise<{ readonly bodies: readonly Body[]; readonly authorities: readonly Authority[] }> {
  const { grants } = demand(request, 'report.sign');
  const own = (await organisationsUpTo(tx, todayOf(services.now()))).filter((body) => may(grants, 'report.sign', body));
  const bodies: Body[] = [];
  for (const { id, name } of own) bodies.push({ id, name, deputies: await possibleDeputies(tx, id) });
  return {
    bodies,
    authorities: await selectAuthorities(
      tx,
      own.map(({ id }) => id),
    ),
  };
}

type Said = {
  readonly typed?: Partial<AuthorityForm>;
  readonly faults?: readonly AuthorityFault[];
  readonly notice?: string;
};

async function showAuthorities(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { typed = {}, faults = [], notice }: Said,
): Promise<FastifyReply> {
  const language = languageOf(request);
  const desk = await inTransaction(services.db, actorOf(request), (tx) => readDesk(tx, services, request));
  const today = todayOf(services.now());
  const children = (
    <AuthoritiesPage
      language={language}
      today={today}
      {...desk}
      typed={typed}
      faults={faults}
      {...(notice === undefined ? {} : { notice })}
    />
  );
  const title = say(messages.title, language);
  const styles = [assetUrl('submissions.css')];
  return reply
    .type('text/html; charset=utf-8')
    .send(officePageFor(services, request, { title, current: 'authorities', styles, children }));
}

const done = { ghi: messages.recorded, 'ket-thuc': messages.ended } as const;

/** Recording and ending who signs for the head. */
export function addAuthorities(server: FastifyInstance, services: Services): void {
  server.get<{ Querystring: { xong?: string; 'co-quan'?: string } }>(
    routes.authorities.path,
    async (request, reply) => {
      demand(request, 'report.sign');
      const { xong, 'co-quan': organisation } = request.query;
      const text = xong === 'ghi' || xong === 'ket-thuc' ? done[xong] : undefined;
      const typed = organisation === undefined ? {} : { typed: { organisation } };
      const notice = text === undefined ? {} : { notice: say(text, languageOf(request)) };
      return showAuthorities(services, request, reply, { ...typed, ...notice });
    },
  );
  server.post(routes.authorities.path, async (request, reply) => {
    demand(request, 'report.sign');
    const read = authorityForm.safeParse(request.body ?? {});
    if (!read.success) throw new Problem(400, submissions.wrongForm);
    const typed = read.data;
    const faults = await inTransaction(services.db, actorOf(request), (tx) => recordAuthority(tx, typed));
    if (faults.length > 0) return showAuthorities(services, request, reply.code(422), { typed, faults });
    return reply.redirect(routes.authorities.to({}, { xong: 'ghi' }), 303);
  });
  server.post(routes.endAuthority.path, async (request, reply) => {
    demand(request, 'report.sign');
    const named = z.object({ authority: z.uuid() }).safeParse(request.params);
    const today = todayOf(services.now());
    const isEnded =
      named.success &&
      (await inTransaction(services.db, actorOf(request), (tx) => endToday(tx, named.data.authority, today)));
    if (!isEnded) throw new Problem(404, messages.gone);
    return reply.redirect(routes.authorities.to({}, { xong: 'ket-thuc' }), 303);
  });
}
