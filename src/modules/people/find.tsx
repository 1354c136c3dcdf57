import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Found } from '#offers';
import { languageOf } from '#platform/http';
import { say } from '#platform/i18n';
import { FindPage, findMessages, hasAllWords, officeAddresses, toFoundData } from '../../office/index.ts';
import { personOf } from './access.ts';
import { navigationOf, officePageFor } from './office.ts';
import type { Person } from './person.ts';
import type { Services } from './services.ts';

const most = 30;
const query = z.object({
  q: z
    .string()
    .transform((text) =>
      text
        .replace(/\p{Cc}/gu, ' ')
        .normalize('NFC')
        .trim()
        .slice(0, 100),
    )
    .catch(''),
});

/** Everything that a person may open, by words; without words the functions of the navigation. */
async function findFor(services: Services, person: Person, words: string): Promise<readonly Found[]> {
  const pages = navigationOf(services, person).map(({ label, href }): Found => ({ kind: 'page', title: label, href }));
  if (words === '') return pages;
  const named = pages.filter(({ title }) => hasAllWords(`${title.vi} ${title.en}`, words));
  const offered = services.features.map((feature) => feature.find?.(services, person, words) ?? []);
  return [...named, ...(await Promise.all(offered)).flat()].slice(0, most);
}

/** The palette's address: JSON for its script, a page for everybody else. */
export function addFinding(server: FastifyInstance, services: Services): void {
  server.get(officeAddresses.find.path, async (request, reply) => {
    const language = languageOf(request);
    const { q: words } = query.parse(request.query);
    const found = (await findFor(services, personOf(request), words)).map((each) => toFoundData(each, language));
    if ((request.headers.accept ?? '').startsWith('application/json')) return reply.send({ found });
    const title = say(findMessages.title, language);
    const children = <FindPage words={words} found={found} language={language} />;
    return reply
      .type('text/html; charset=utf-8')
      .send(officePageFor(services, request, { title, current: 'find', children }));
  });
}
