import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { todayOf } from '#modules/organisations';
import { inTransaction } from '#platform/database';
import { languageOf, Problem } from '#platform/http';
import { actorOf, demand } from '../access.ts';
import { parseForm } from '../form.ts';
import { routes } from '../routes.ts';
import type { Services } from '../services.ts';
import { endRole } from './change-account.ts';
import { type Desk, sendPage, sheetOf } from './desk.ts';
import { giveRole, type RoleFaults, type RoleForm, roleForm } from './give-role.ts';
import { messages } from './messages.ts';
import { sendResult } from './one-handlers.tsx';
import { reachOf } from './reach.ts';
import { RolePage, type SiteChoice } from './role-page.tsx';

const query = z.object({ 'co-quan': z.string().max(60).optional() }).catch({});
const grantNames = z.object({ grant: z.uuid() });

/** The open sites of a body, each with the sections that its module offers. */
async function sitesOf(services: Services, organisationId: string): Promise<readonly SiteChoice[]> {
  const { sites, features } = services;
  const open = sites.all().filter((site) => site.organisationId === organisationId && site.closedOn === null);
  return Promise.all(
    open.map(async (site) => {
      const offered = await Promise.all(features.map((feature) => feature.siteSections?.(services, site.id) ?? []));
      return { site, sections: offered.flat() };
    }),
  );
}

async function sendRole(desk: Desk, form: RoleForm, faults?: RoleFaults): Promise<FastifyReply> {
  const { services, request } = desk;
  const sheet = await sheetOf(desk);
  const reach = await reachOf(services, request);
  if (!reach.has(form.organisation === '' ? null : form.organisation)) throw new Problem(404, messages.roleNotYours);
  const page = {
    language: languageOf(request),
    sheet,
    bodies: reach.bodies,
    mayEverywhere: reach.isEverywhere,
    sites: await sitesOf(services, form.organisation),
    form,
    ...(faults === undefined ? {} : { faults }),
  };
  return sendPage(desk, messages.giveRole, <RolePage {...page} />);
}

/** Giving and ending roles. */
export function addRoles(server: FastifyInstance, services: Services): void {
  server.get(routes.oneRole.path, async (request, reply) => {
    demand(request, 'account.manage');
    const reach = await reachOf(services, request);
    const organisation =
      query.parse(request.query)['co-quan'] ?? (reach.isEverywhere ? '' : (reach.bodies[0]?.id ?? ''));
    const from = todayOf(services.now());
    return sendRole({ services, request, reply }, { organisation, role: '', site: '', sections: [], from, until: '' });
  });
  server.post(routes.oneRole.path, async (request, reply) => {
    demand(request, 'account.manage');
    const desk = { services, request, reply };
    const form = parseForm(roleForm, request);
    const { id } = await sheetOf(desk);
    const result = await giveRole(services.db, actorOf(request), id, form);
    if (result.kind === 'done') return reply.redirect(routes.one.to({ account: id }, { xong: 'vai-tro' }), 303);
    reply.code(422);
    return sendRole(desk, form, result);
  });
  server.post(routes.oneRoleEnd.path, async (request, reply) => {
    demand(request, 'account.manage');
    const desk = { services, request, reply };
    const { data } = grantNames.safeParse(request.params);
    if (data === undefined) throw new Problem(404, messages.gone);
    const sheet = await sheetOf(desk);
    const day = todayOf(services.now());
    const result = await inTransaction(services.db, actorOf(request), (tx) => endRole(tx, sheet, data.grant, day));
    return sendResult(desk, sheet, result);
  });
}
