import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { actorOf, officePageFor, type Services } from '#modules/people';
import { inTransaction } from '#platform/database';
import { assetUrl, languageOf, Problem } from '#platform/http';
import { say } from '#platform/i18n';
import { compareWords } from '../compare/compare.ts';
import { selectOptionalEdition } from '../editions/queries.ts';
import { ComparePage } from './compare.page.tsx';
import { messages } from './messages.ts';
import { routes } from './routes.ts';
import { deskOf } from './show-edition.tsx';

const names = z.object({ other: z.uuid() });

/** Any two editions of an article in one language, the older at the left. */
export function addCompare(server: FastifyInstance, services: Services): void {
  server.get(routes.compare.path, async (request, reply) => {
    const read = names.safeParse(request.params);
    if (!read.success) throw new Problem(404, messages.noEdition);
    const { edition } = await deskOf(services, request);
    const other = await inTransaction(services.db, actorOf(request), (tx) =>
      selectOptionalEdition(tx, read.data.other),
    );
    if (other === undefined || other.articleId !== edition.articleId || other.language !== edition.language) {
      throw new Problem(404, messages.noEdition);
    }
    const [left, right] = other.number < edition.number ? [other, edition] : [edition, other];
    const language = languageOf(request);
    const title = say(messages.compareTitle, language, { first: left.number, second: right.number });
    const breadcrumbs = [
      { label: say(messages.items, language), href: routes.items.to({}) },
      { label: edition.title || say(messages.untitled, language), href: routes.edition.to({ edition: edition.id }) },
    ];
    const comparison = compareWords(left, right);
    const children = <ComparePage left={left} right={right} comparison={comparison} language={language} />;
    const styles = [assetUrl('content-desk.css')];
    const page = officePageFor(services, request, { title, current: 'items', breadcrumbs, styles, children });
    return reply.type('text/html; charset=utf-8').send(page);
  });
}
