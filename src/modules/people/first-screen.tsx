import { todayOf } from '#modules/organisations';
import { languageOf } from '#platform/http';
import { say } from '#platform/i18n';
import { officeAddresses, officeMessages, WorkList } from '../../office/index.ts';
import { personOf } from './access.ts';
import { addFinding } from './find.tsx';
import { officePageFor, workItemsFor } from './office.ts';
import type { Feature } from './services.ts';

/** The office's first screen: what waits for the person, of all modules. */
export const firstScreen: Feature = {
  navigation: [
    { id: 'work', group: 'work', label: officeMessages.waiting, href: officeAddresses.home.to({}), action: null },
  ],
  async register(server, services) {
    addFinding(server, services);
    server.get(officeAddresses.home.path, async (request, reply) => {
      const items = await workItemsFor(services, personOf(request));
      const language = languageOf(request);
      const children = <WorkList items={items} language={language} today={todayOf(services.now())} />;
      const title = say(officeMessages.waiting, language);
      reply.type('text/html; charset=utf-8');
      return officePageFor(services, request, { title, current: 'work', children });
    });
  },
};
