import type { FastifyInstance, FastifyReply } from 'fastify';
import { todayOf } from '#modules/organisations';
import { languageOf } from '#platform/http';
import { actorOf, demand } from '../access.ts';
import { parseForm } from '../form.ts';
import { canMail } from '../links/send-link.ts';
import { routes } from '../routes.ts';
import type { Services } from '../services.ts';
import { type Desk, sendPage } from './desk.ts';
import { type InvitationFaults, type InvitationForm, invitationForm, invite } from './invite.ts';
import { InvitePage } from './invite-page.tsx';
import { messages } from './messages.ts';
import { sendOne } from './one-handlers.tsx';
import { type Reach, reachOf } from './reach.ts';

function sendInvite(desk: Desk, reach: Reach, form: InvitationForm, faults?: InvitationFaults): FastifyReply {
  const page = {
    language: languageOf(desk.request),
    bodies: reach.bodies,
    mayBeHomeless: reach.isEverywhere,
    canMail: canMail(desk.services.config),
    form,
    ...(faults === undefined ? {} : { faults }),
  };
  return sendPage(desk, messages.invite, <InvitePage {...page} />);
}

/** The form by which somebody is invited. */
export function addInvite(server: FastifyInstance, services: Services): void {
  server.get(routes.invite.path, async (request, reply) => {
    const person = demand(request, 'account.manage');
    const reach = await reachOf(services, request);
    const own = person.organisation?.id;
    const organisation = own !== undefined && reach.has(own) ? own : (reach.bodies[0]?.id ?? '');
    const form = { name: '', email: '', organisation, language: 'vi', roles: [] } as const;
    return sendInvite({ services, request, reply }, reach, { ...form, roles: [] });
  });
  server.post(routes.invite.path, async (request, reply) => {
    demand(request, 'account.manage');
    const desk = { services, request, reply };
    const form = parseForm(invitationForm, request);
    const reach = await reachOf(services, request);
    const now = services.now();
    const { db, config } = services;
    const result = await invite(
      { db, config, actor: actorOf(request), administers: reach.has, now, today: todayOf(now) },
      form,
    );
    if (result.kind === 'refused') {
      reply.code(422);
      return sendInvite(desk, reach, form, result);
    }
    // not redirected: the link may have to be shown, and is kept nowhere
    return sendOne(desk, result.accountId, { sent: { link: result.link, linkKind: 'invitation' } });
  });
}
