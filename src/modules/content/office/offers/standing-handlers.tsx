import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { organisationsUpTo, todayOf } from '#modules/organisations';
import { actorOf, demand, personOf, type Services } from '#modules/people';
import type { Site } from '#modules/sites';
import { addDays } from '#platform/calendar';
import { inTransaction, type Transaction } from '#platform/database';
import { languageOf, Problem } from '#platform/http';
import { type Language, say } from '#platform/i18n';
import { mappedSection } from '../../offers/mapping.ts';
import { mayAt } from '../../offers/refuse.ts';
import { endStanding, grantStanding, type StandingPermission, selectStandings } from '../../offers/standing.ts';
import { type Section, selectSections } from '../../sections/queries.ts';
import { missing, type Refusal, type Result, refused } from '../../workflow/refusal.ts';
import { isDone, outcomeOf, send, type Visit } from '../of-site/send.tsx';
import { sitesWhere } from '../of-site/site-at.ts';
import { dayTyped, formOf, line } from '../of-site/typed.ts';
import { nameIn } from '../of-site/words.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';
import { type NamedStanding, StandingPage, type TypedStanding } from './standing.page.tsx';

const query = z.object({ trang: z.uuid().catch(''), nguon: z.uuid().catch('') }).partial();
const standingForm = z.object({
  toSite: z.uuid(),
  fromSite: z.uuid(),
  fromSection: z.string().max(60),
  toSection: z.string().max(60),
  from: line,
  last: line,
});

/** The open sites of the bodies below the one of a site. */
async function sitesBelow(tx: Transaction, services: Services, to: Site): Promise<readonly Site[]> {
  const today = todayOf(services.now());
  const bodies = await organisationsUpTo(tx, today);
  const below = new Set(bodies.filter(({ above }) => above.includes(to.organisationId)).map(({ id }) => id));
  return services.sites
    .all()
    .filter(({ organisationId, closedOn }) => below.has(organisationId) && (closedOn === null || closedOn > today));
}

async function namedStandings(tx: Transaction, visit: Visit, language: Language): Promise<readonly NamedStanding[]> {
  const { services, request } = visit;
  const today = todayOf(services.now());
  const found = new Map<string, StandingPermission>();
  for (const site of await sitesWhere(tx, services, 'content.see')) {
    for (const each of await selectStandings(tx, site.id)) found.set(each.id, each);
  }
  const siteName = (id: string) => nameIn(services.sites.byId(id)?.name ?? { vi: '' }, language);
  const sectionName = async (siteId: string, code: string) => {
    const section = (await selectSections(tx, siteId)).find((each) => each.code === code);
    return section === undefined ? code : nameIn(section.name, language);
  };
  const rows: NamedStanding[] = [];
  for (const each of found.values()) {
    const names = {
      from: siteName(each.fromSiteId),
      to: siteName(each.toSiteId),
      fromSection: await sectionName(each.fromSiteId, each.fromSection),
      toSection: await sectionName(each.toSiteId, each.toSection),
    };
    const to = { siteId: each.toSiteId, organisationId: each.toOrganisationId };
    const mayEnd = mayAt(personOf(request), 'board.direct', to);
    rows.push({ ...each, names, isOver: each.until !== null && each.until <= today, mayEnd });
  }
  return rows;
}

/** Which sites the form is about: those chosen, else the first. */
async function formFor(tx: Transaction, visit: Visit, chosen: Pick<TypedStanding, 'toSite' | 'fromSite'>) {
  const { services, request } = visit;
  const directed = (await sitesWhere(tx, services, 'board.direct')).filter(({ id, organisationId }) =>
    mayAt(personOf(request), 'board.direct', { siteId: id, organisationId }),
  );
  const to = directed.find(({ id }) => id === chosen.toSite) ?? directed[0];
  const below = to === undefined ? [] : await sitesBelow(tx, services, to);
  const from = below.find(({ id }) => id === chosen.fromSite);
  const sections =
    to === undefined || from === undefined
      ? null
      : { from: await selectSections(tx, from.id), to: await selectSections(tx, to.id) };
  return { directed, below, to, from, sections };
}

const mapped = (from: readonly Section[], to: readonly Section[]): string =>
  mappedSection(
    from[0]?.code ?? '',
    to.map(({ code }) => code),
  ) ?? '';

async function sendStanding(visit: Visit, typed: TypedStanding | null, refusals: readonly Refusal[] = []) {
  const { services, request } = visit;
  const language = languageOf(request);
  const { trang = '', nguon = '' } = query.parse(request.query);
  const chosen = typed ?? { toSite: trang, fromSite: nguon };
  const { standings, form } = await inTransaction(services.db, actorOf(request), async (tx) => ({
    standings: await namedStandings(tx, visit, language),
    form: await formFor(tx, visit, chosen),
  }));
  const { directed, below, to, from, sections } = form;
  const choices = (sites: readonly Site[]) =>
    sites.map(({ id, name }) => ({ value: id, label: nameIn(name, language) }));
  const blank = {
    toSite: to?.id ?? '',
    fromSite: from?.id ?? '',
    fromSection: sections?.from[0]?.code ?? '',
    toSection: sections === null ? '' : mapped(sections.from, sections.to),
    from: todayOf(services.now()),
    last: '',
  };
  const children = (
    <StandingPage
      language={language}
      standings={standings}
      toSites={choices(directed)}
      fromSites={choices(below)}
      sections={sections}
      typed={typed ?? blank}
      refusals={refusals}
      notices={outcomeOf(request, refusals, isDone(request))}
    />
  );
  const title = say(messages.standing, language);
  const breadcrumbs = [{ label: say(messages.title, language), href: routes.offers.to({}) }];
  return send(visit, { title, current: 'offers', breadcrumbs, children });
}

async function grant(tx: Transaction, visit: Visit, typed: TypedStanding): Promise<Result<unknown>> {
  const { services, request } = visit;
  const site = services.sites.byId(typed.toSite);
  if (site === null) return missing;
  const unread: Refusal[] = [];
  const from = dayTyped(typed.from, 'from', unread);
  const last = typed.last === '' ? null : dayTyped(typed.last, 'until', unread);
  if (from === null || unread.length > 0) return refused(unread);
  const wish = {
    toSite: { siteId: site.id, organisationId: site.organisationId },
    fromSiteId: typed.fromSite,
    fromSection: typed.fromSection,
    toSection: typed.toSection,
    from,
    until: last === null ? null : addDays(last, 1),
  };
  return grantStanding(tx, personOf(request), wish, services.now());
}

const names = z.object({ standing: z.uuid() });

/** Standing permissions: reading, giving and ending them. */
export function addStanding(server: FastifyInstance, services: Services): void {
  const settle = async (
    visit: Visit,
    typed: TypedStanding | null,
    work: (tx: Transaction) => Promise<Result<unknown>>,
  ) => {
    demand(visit.request, 'content.see');
    const result = await inTransaction(services.db, actorOf(visit.request), work);
    if (result.kind === 'missing') throw new Problem(404, messages.noStanding);
    if (result.kind === 'refused') {
      return sendStanding({ ...visit, reply: visit.reply.code(422) }, typed, result.refusals);
    }
    return visit.reply.redirect(routes.standing.to({}, { xong: 'luu' }), 303);
  };
  server.get(routes.standing.path, async (request, reply) => {
    demand(request, 'content.see');
    return sendStanding({ services, request, reply }, null);
  });
  server.post(routes.standing.path, async (request, reply) => {
    const visit = { services, request, reply };
    const typed = formOf(standingForm, request);
    return settle(visit, typed, (tx) => grant(tx, visit, typed));
  });
  server.post(routes.endStanding.path, async (request, reply) => {
    const named = names.safeParse(request.params);
    return settle({ services, request, reply }, null, async (tx) =>
      named.success ? endStanding(tx, personOf(request), named.data.standing, services.now()) : missing,
    );
  });
}
