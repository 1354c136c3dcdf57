import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { todayOf } from '#modules/organisations';
import { malformed, Problem } from '#platform/http';
import { type Message, say } from '#platform/i18n';
import { type CloseResult, closeSite } from '../../close.ts';
import type { Site } from '../../site.ts';
import { inVisit, type SitesDesk, send, siteOf, type Visit, visitOf } from '../desk.ts';
import { messages as officeMessages } from '../messages.ts';
import { routes } from '../routes.ts';
import { ClosePage } from './close.page.tsx';
import { messages } from './messages.ts';

const names = z.object({ site: z.string() });
const form = z.object({
  viec: z.enum(['dong', 'mo']),
  ngay: z.string().trim().max(40).default(''),
  den: z.string().trim().max(2_000).default(''),
});
type CloseForm = z.infer<typeof form>;
const address = z.url({ protocol: /^https?$/ }).max(500);

function show(
  visit: Visit,
  site: Site,
  typed: { on: string; successor: string },
  refusals: readonly Message[],
): FastifyReply {
  const { language, desk } = visit;
  const siteName = site.name[language] ?? site.name.vi;
  return send(visit, {
    title: `${say(messages.title, language)} – ${siteName}`,
    breadcrumbs: [
      { label: say(officeMessages.sites, language), href: routes.sites.to({}) },
      { label: siteName, href: routes.site.to({ site: site.id }) },
    ],
    children: (
      <ClosePage site={site} today={todayOf(desk.now())} language={language} typed={typed} refusals={refusals} />
    ),
  });
}

const reasons: Readonly<Record<Exclude<CloseResult['kind'], 'done' | 'none'>, Message>> = {
  main: messages.main,
  tooEarly: messages.wrongDay,
  hasSitesBelow: messages.hasSitesBelow,
};

/** All that is wrong in what was typed. */
function faultsOf({ viec, ngay, den }: CloseForm): readonly Message[] {
  if (viec === 'mo') return [];
  return [
    ...(z.iso.date().safeParse(ngay).success ? [] : [messages.wrongDay]),
    ...(den === '' || address.safeParse(den).success ? [] : [messages.wrongSuccessor]),
  ];
}

/** Closing a site on a day, with its successor; or keeping it open after all. */
export function addClosing(server: FastifyInstance, desk: SitesDesk): void {
  server.get(routes.close.path, async (request, reply) => {
    const visit = visitOf(desk, request, reply);
    const { site } = await inVisit(visit, (tx) => siteOf(visit, tx, names.parse(request.params).site, 'site.open'));
    return show(visit, site, { on: site.closedOn ?? '', successor: site.settings.successor ?? '' }, []);
  });
  server.post(routes.close.path, async (request, reply) => {
    const visit = visitOf(desk, request, reply);
    const { site: id } = names.parse(request.params);
    const read = form.safeParse(request.body);
    if (!read.success) throw malformed();
    const { viec, ngay, den } = read.data;
    const faults = faultsOf(read.data);
    const closing = { on: viec === 'mo' ? null : ngay, successor: den === '' ? null : den, today: todayOf(desk.now()) };
    const { site, result } = await inVisit(visit, async (tx) => {
      const found = await siteOf(visit, tx, id, 'site.open');
      return { site: found.site, result: faults.length > 0 ? null : await closeSite(tx, id, closing) };
    });
    if (result?.kind === 'none') throw new Problem(404, officeMessages.noSuchSite);
    if (result?.kind === 'done') return reply.redirect(routes.site.to({ site: id }, { xong: 'dong' }), 303);
    reply.code(422);
    return show(visit, site, { on: ngay, successor: den }, result === null ? faults : [reasons[result.kind]]);
  });
}
