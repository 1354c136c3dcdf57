import type { FastifyInstance, FastifyReply } from 'fastify';
import { organisationsOn, todayOf } from '#modules/organisations';
import type { Transaction } from '#platform/database';
import { malformed } from '#platform/http';
import { say } from '#platform/i18n';
import type { AddressRefusal } from '../../address.ts';
import { openSite, placeRefusals, type SitePlace } from '../../open.ts';
import { selectSites } from '../../queries.ts';
import type { Site } from '../../site.ts';
import { inVisit, type SitesDesk, send, type Visit, visitOf } from '../desk.ts';
import { messages as officeMessages } from '../messages.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';
import { OpenPage } from './open.page.tsx';
import { type OpenAround, type OpenFault, type OpenForm, openForm, readOpening } from './open-form.ts';

async function aroundOf({ desk, request, language }: Visit, tx: Transaction): Promise<OpenAround> {
  const today = todayOf(desk.now());
  const [organisations, sites] = [await organisationsOn(tx, today), await selectSites(tx)];
  const mayOpen = (id: string, above: readonly string[]) => desk.door.may(request, 'site.open', { id, above });
  const byId = new Map(organisations.map((each) => [each.id, each]));
  const parents = sites.filter(({ isMain, organisationId, closedOn }) => {
    const body = byId.get(organisationId);
    // everybody's sites may stand under the main one; others take only those of who manages them
    return closedOn === null && (isMain || (body !== undefined && mayOpen(body.id, body.above)));
  });
  return {
    today,
    organisations: organisations.filter(({ id, above }) => mayOpen(id, above)),
    hasMain: sites.some(({ isMain }) => isMain),
    parents: parents.map((site) => {
      const { origin, prefix } = desk.directory.addressOf(site);
      return { id: site.id, name: site.name[language] ?? site.name.vi, address: `${origin}${prefix}` };
    }),
  };
}

function show(visit: Visit, around: OpenAround, form: OpenForm, faults: readonly OpenFault[]): FastifyReply {
  const { language, desk } = visit;
  return send(visit, {
    title: say(messages.title, language),
    breadcrumbs: [{ label: say(officeMessages.sites, language), href: routes.sites.to({}) }],
    children: (
      <OpenPage language={language} around={around} home={desk.installation.home} form={form} faults={faults} />
    ),
  });
}

const fieldOfPlace = { main: 'noi', path: 'duongDan', host: 'tenMien' } as const;

const inField = (place: SitePlace, refusals: readonly AddressRefusal[]): readonly OpenFault[] =>
  refusals.map((refusal) => ({ ...refusal, field: fieldOfPlace[place.kind] }));

const placeFaults = async ({ installation }: SitesDesk, tx: Transaction, place: SitePlace | null) =>
  place === null ? [] : inField(place, await placeRefusals(tx, place, installation));

type Done = { readonly site: Site } | { readonly around: OpenAround; readonly faults: readonly OpenFault[] };

/** The choices that are usual: under the main site where there is one, else the main site itself. */
const blank = ({ hasMain, parents }: OpenAround): OpenForm =>
  openForm.parse({ noi: hasMain ? 'duong-dan' : 'chinh', tren: parents[0]?.id ?? '' });

/** Opening a site. */
export function addOpening(server: FastifyInstance, desk: SitesDesk): void {
  server.get(routes.open.path, async (request, reply) => {
    desk.door.demand(request, 'site.open');
    const visit = visitOf(desk, request, reply);
    const around = await inVisit(visit, (tx) => aroundOf(visit, tx));
    return show(visit, around, blank(around), []);
  });
  server.post(routes.open.path, async (request, reply) => {
    desk.door.demand(request, 'site.open');
    const visit = visitOf(desk, request, reply);
    const parsed = openForm.safeParse(request.body);
    if (!parsed.success) throw malformed();
    const form = parsed.data;
    const done = await inVisit(visit, async (tx): Promise<Done> => {
      const around = await aroundOf(visit, tx);
      const read = readOpening(form, around);
      if (read.kind === 'faults')
        return { around, faults: [...read.faults, ...(await placeFaults(desk, tx, read.place))] };
      const result = await openSite(tx, read.site, desk.installation);
      if (result.kind === 'opened') return { site: result.site };
      return { around, faults: inField(read.site.place, result.refusals) };
    });
    if ('site' in done) return reply.redirect(routes.site.to({ site: done.site.id }, { xong: 'mo' }), 303);
    reply.code(422);
    return show(visit, done.around, form, done.faults);
  });
}
