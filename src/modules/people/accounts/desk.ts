import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { z } from 'zod';
import { inTransaction } from '#platform/database';
import { languageOf, Problem } from '#platform/http';
import { type Message, say } from '#platform/i18n';
import { actorOf } from '../access.ts';
import { officePageFor } from '../office.ts';
import { routes } from '../routes.ts';
import type { Services } from '../services.ts';
import { type AccountSheet, selectAccountSheet } from './account-sheet.ts';
import { messages } from './messages.ts';

export type Desk = { readonly services: Services; readonly request: FastifyRequest; readonly reply: FastifyReply };

/** A page about accounts, below the list of them. */
export function sendPage({ services, request, reply }: Desk, title: Message | string, children: VNode): FastifyReply {
  const language = languageOf(request);
  const breadcrumbs = [{ label: say(messages.accounts, language), href: routes.accounts.to({}) }];
  const text = typeof title === 'string' ? title : say(title, language);
  return reply
    .type('text/html; charset=utf-8')
    .send(officePageFor(services, request, { title: text, current: 'accounts', breadcrumbs, children }));
}

const names = z.object({ account: z.uuid() });

/** The account of the address, if the person who asks manages it; else refuses (404). */
export async function sheetOf({ services, request }: Pick<Desk, 'services' | 'request'>): Promise<AccountSheet> {
  const { data } = names.safeParse(request.params);
  const sheet =
    data === undefined
      ? null
      : await inTransaction(services.db, actorOf(request), (tx) =>
          selectAccountSheet(tx, data.account, services.now()),
        );
  if (sheet === null) throw new Problem(404, messages.gone);
  return sheet;
}
