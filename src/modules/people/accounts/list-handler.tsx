import type { FastifyInstance } from 'fastify';
import type { VNode } from 'preact';
import { serveList } from '#lists';
import { languageOf } from '#platform/http';
import { say } from '#platform/i18n';
import { ButtonLink } from '#ui';
import { actorOf, demand } from '../access.ts';
import { officePageFor } from '../office.ts';
import { routes } from '../routes.ts';
import type { Services } from '../services.ts';
import { accountsList, selectAccounts } from './list.tsx';
import { messages } from './messages.ts';
import { reachOf } from './reach.ts';

/** Every account within the person's reach. */
export function addAccountList(server: FastifyInstance, services: Services): void {
  server.get(routes.accounts.path, async (request, reply) => {
    demand(request, 'account.manage');
    const language = languageOf(request);
    const { bodies } = await reachOf(services, request);
    const page = (list: VNode) => {
      const children = (
        <div class="stack sections">
          <h1>{say(messages.accounts, language)}</h1>
          <p class="soft">{say(messages.introduction, language)}</p>
          <div class="no-print">
            <ButtonLink href={routes.invite.to({})}>{say(messages.invite, language)}</ButtonLink>
          </div>
          {list}
        </div>
      );
      const title = say(messages.accounts, language);
      return reply
        .type('text/html; charset=utf-8')
        .send(officePageFor(services, request, { title, current: 'accounts', children }));
    };
    const desk = { request, reply, db: services.db, actor: actorOf(request), read: selectAccounts, page };
    return serveList(accountsList(bodies), desk);
  });
}
