import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Transaction } from '#platform/database';
import { malformed, Problem } from '#platform/http';
import { say } from '#platform/i18n';
import type { AddressRefusal } from '../../address.ts';
import { addHost, type MoveResult, movePath, preferHost, removeHost } from '../../move.ts';
import type { Site } from '../../site.ts';
import { inVisit, type SitesDesk, send, siteOf, type Visit, visitOf } from '../desk.ts';
import { messages as officeMessages } from '../messages.ts';
import { routes } from '../routes.ts';
import { AddressesPage, type AddressesProps } from './addresses.page.tsx';
import { messages } from './messages.ts';

const names = z.object({ site: z.string() });
const typed = z
  .string()
  .max(1_000)
  .transform((text) => text.replace(/\p{Cc}/gu, ' ').trim());
const hostForm = z.object({ tenMien: typed });
const pathForm = z.object({ duongDan: typed });
const told = z.object({ xong: z.literal('1') });

function parsed<T>(schema: z.ZodType<T>, given: unknown): T {
  const read = schema.safeParse(given);
  if (!read.success) throw malformed();
  return read.data;
}

function show(visit: Visit, site: Site, more: Pick<AddressesProps, 'isDone' | 'refusals' | 'typed'>): FastifyReply {
  const { language, desk } = visit;
  const siteName = site.name[language] ?? site.name.vi;
  const { origin, prefix } = desk.directory.addressOf(site);
  return send(visit, {
    title: `${say(messages.title, language)} – ${siteName}`,
    breadcrumbs: [
      { label: say(officeMessages.sites, language), href: routes.sites.to({}) },
      { label: siteName, href: routes.site.to({ site: site.id }) },
    ],
    children: <AddressesPage site={site} address={`${origin}${prefix}`} language={language} {...more} />,
  });
}

type Change = (tx: Transaction, site: string) => Promise<MoveResult | { readonly kind: 'last' }>;

/** Does one change of addresses; a refusal comes back with what was typed. */
async function change(visit: Visit, kept: AddressesProps['typed'], work: Change): Promise<FastifyReply> {
  const { site: id } = names.parse(visit.request.params);
  const { result, site } = await inVisit(visit, async (tx) => {
    const found = await siteOf(visit, tx, id, 'site.open');
    return { site: found.site, result: await work(tx, id) };
  });
  const refuse = (refusals: readonly AddressRefusal[]) => {
    visit.reply.code(422);
    return show(visit, site, { isDone: false, refusals, typed: kept });
  };
  switch (result.kind) {
    case 'done':
      return visit.reply.redirect(routes.addresses.to({ site: id }, { xong: '1' }), 303);
    case 'none':
      throw new Problem(404, officeMessages.noSuchSite);
    case 'last':
      return refuse([{ text: messages.last }]);
    case 'refused':
      return refuse(result.refusals);
  }
}

/** The addresses of a site: hosts, and the path under another one. */
export function addAddresses(server: FastifyInstance, desk: SitesDesk): void {
  const post = (path: string, work: (visit: Visit) => Promise<FastifyReply>) =>
    server.post(path, (request: FastifyRequest, reply) => work(visitOf(desk, request, reply)));
  server.get(routes.addresses.path, async (request, reply) => {
    const visit = visitOf(desk, request, reply);
    const { site: id } = names.parse(request.params);
    const { site } = await inVisit(visit, (tx) => siteOf(visit, tx, id, 'site.open'));
    return show(visit, site, { isDone: told.safeParse(request.query).success, refusals: [], typed: {} });
  });
  post(routes.addHost.path, (visit) => {
    const { tenMien: host } = parsed(hostForm, visit.request.body);
    return change(visit, { host }, (tx, id) => addHost(tx, id, host, desk.installation));
  });
  post(routes.preferHost.path, (visit) => {
    const { tenMien: host } = parsed(hostForm, visit.request.body);
    return change(visit, {}, (tx, id) => preferHost(tx, id, host));
  });
  post(routes.removeHost.path, (visit) => {
    const { tenMien: host } = parsed(hostForm, visit.request.body);
    return change(visit, {}, (tx, id) => removeHost(tx, id, host));
  });
  post(routes.movePath.path, (visit) => {
    const { duongDan: path } = parsed(pathForm, visit.request.body);
    return change(visit, { path }, (tx, id) => movePath(tx, id, path, desk.installation));
  });
}
