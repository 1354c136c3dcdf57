import type { FastifyRequest } from 'fastify';
import type { NavigationEntry, OfficeContent, OfficeDoor, WorkItem } from '#offers';
import { languageOf } from '#platform/http';
import { officePage } from '../../office/index.ts';
import { actorOf, demand, personOf } from './access.ts';
import { type Action, may } from './permissions.ts';
import type { Person } from './person.ts';
import type { Services } from './services.ts';

/** The entries of the office's navigation that are of use to a person. */
export function navigationOf({ features }: Pick<Services, 'features'>, person: Person): readonly NavigationEntry[] {
  return features
    .flatMap((feature) => feature.navigation)
    .filter(({ action }) => action === null || [action].flat().some((one) => may(person.grants, one)));
}

/** The sites of the bodies at which a person holds a role, for the switcher; who works for a whole province finds them by the palette. */
function ownSites({ sites }: Pick<Services, 'sites'>, { grants }: Person) {
  const bodies = new Set(grants.map(({ organisationId }) => organisationId));
  return sites.all().filter(({ organisationId, closedOn }) => closedOn === null && bodies.has(organisationId));
}

/** The HTML of an office page for the person who asks, in that person's language and with that person's navigation. */
export function officePageFor(services: Services, request: FastifyRequest, content: OfficeContent): string {
  const person = personOf(request);
  const nav = navigationOf(services, person);
  const current = nav.find((entry) => entry.id === content.current);
  return officePage({
    ...content,
    language: languageOf(request),
    user: { name: person.name, organisation: person.organisation?.name ?? null },
    nav,
    sites: content.site === undefined ? [] : ownSites(services, person),
    // what answers a form has no address of its own that could be read again
    address: request.method === 'GET' ? request.url : (current?.href ?? '/quan-tri'),
  });
}

/** What waits for a person, of all modules. */
export async function workItemsFor(services: Services, person: Person): Promise<readonly WorkItem[]> {
  const offered = services.features.map((feature) => feature.workItems?.(services, person) ?? []);
  return (await Promise.all(offered)).flat();
}

/** The office for the modules below this one, which know no person. */
export function officeDoor(services: Services): OfficeDoor<Action> {
  return {
    actorOf,
    may: (request, action, place) => may(personOf(request).grants, action, place),
    demand: (request, action, place) => void demand(request, action, place),
    send: (request, reply, content) =>
      reply.type('text/html; charset=utf-8').send(officePageFor(services, request, content)),
  };
}
