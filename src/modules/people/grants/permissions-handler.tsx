import type { FastifyInstance } from 'fastify';
import { languageOf } from '#platform/http';
import { say } from '#platform/i18n';
import { officePageFor } from '../office.ts';
import { routes } from '../routes.ts';
import type { Services } from '../services.ts';
import { pageMessages } from './action-names.ts';
import { PermissionsPage } from './permissions-page.tsx';

/** The table of permissions, for everybody who is signed in. */
export function addPermissionsPage(server: FastifyInstance, services: Services): void {
  server.get(routes.permissions.path, async (request, reply) => {
    const language = languageOf(request);
    const title = say(pageMessages.title, language);
    const children = <PermissionsPage language={language} />;
    return reply
      .type('text/html; charset=utf-8')
      .send(officePageFor(services, request, { title, current: 'permissions', children }));
  });
}
