import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf, demand, officePageFor, type Services } from '#modules/people';
import type { OfficeContent } from '#offers';
import { inTransaction, type Transaction } from '#platform/database';
import { assetUrl, languageOf } from '#platform/http';
import { say } from '#platform/i18n';
import { messages } from './messages.ts';
import { NoFiguresPage } from './pages/no-figures.page.tsx';
import { type Asked, type Question, queryOf, readQuestion } from './question.ts';
import { routes } from './routes.ts';

const html = 'text/html; charset=utf-8';

/** Does `work` with what the address asks, in the name of the person who asks; null where there are no figures yet. */
export function withQuestion<T>(
  services: Services,
  request: FastifyRequest,
  work: (tx: Transaction, question: Question, asked: Asked) => Promise<T>,
): Promise<T | null> {
  demand(request, 'figures.see');
  return inTransaction(
    services.db,
    actorOf(request),
    async (tx) => {
      const asked = await readQuestion(tx, services, request);
      return asked.question === null ? null : work(tx, asked.question, asked);
    },
    { readOnly: true },
  );
}

export type Page = Pick<OfficeContent, 'title' | 'children'> & { readonly question?: Question };

export function sendPage(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  page: Page | null,
): FastifyReply {
  const language = languageOf(request);
  const title = say(messages.title, language);
  const shown = page ?? { title, children: <NoFiguresPage language={language} /> };
  const isTop = page === null || page.question === undefined;
  return reply.type(html).send(
    officePageFor(services, request, {
      title: shown.title,
      current: 'figures',
      ...(isTop ? {} : { breadcrumbs: [{ label: title, href: routes.overview.to({}, queryOf(page.question)) }] }),
      styles: [assetUrl('aggregation.css')],
      children: shown.children,
    }),
  );
}
