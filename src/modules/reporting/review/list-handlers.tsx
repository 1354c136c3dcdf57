import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { z } from 'zod';
import { type ListPart, serveList } from '#lists';
import { todayOf } from '#modules/organisations';
import { actorOf, demand, officePageFor, type Services } from '#modules/people';
import { inTransaction, type Transaction } from '#platform/database';
import { assetUrl, languageOf, Problem } from '#platform/http';
import { type Language, say } from '#platform/i18n';
import { routes } from '../routes.ts';
import { refusalWords, messages as submissions } from '../submissions/messages.ts';
import { type Accepted, acceptMany, type Chosen } from './accept-many.ts';
import { messages } from './messages.ts';
import { ReviewsPage } from './reviews.page.tsx';
import { listReviews, reviewsList } from './reviews-list.tsx';

/** More than a page of the list has; what is more is a made-up request. */
const most = 500;
const chosenPattern = /^([0-9a-f-]{36}):(\d{1,6})$/;
const several = z
  .union([z.string(), z.array(z.string()).max(most)])
  .default([])
  .transform((given) => [given].flat())
  .pipe(z.array(z.string().regex(chosenPattern)).max(most));
/** `shown`: all that the page showed; they count where all were meant. */
const posted = z
  .object({ report: several, shown: several, all: z.literal('1').optional() })
  .transform(({ report, shown, all }) => (all === undefined ? report : shown));

function chosenOf(text: string): Chosen {
  const [, report = '', version = ''] = chosenPattern.exec(text) ?? [];
  return { report, version: Number(version) };
}

function refusedText({ name, refusals }: Accepted, language: Language): string {
  const reasons = refusals.map((refusal) => say(refusal === 'gone' ? messages.gone : refusalWords[refusal], language));
  return say(messages.bulkLine, language, { name, reason: reasons.join(' ') });
}

type Outcome = { readonly accepted: number | null; readonly refused: readonly string[] };

function showReviews(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  outcome: Outcome,
): Promise<FastifyReply> {
  const language = languageOf(request);
  const title = say(messages.reviews, language);
  const page = (list: VNode) => {
    const children = <ReviewsPage language={language} list={list} {...outcome} />;
    const styles = [assetUrl('submissions.css')];
    return reply
      .type('text/html; charset=utf-8')
      .send(officePageFor(services, request, { title, current: 'reviews', styles, children }));
  };
  const read = (tx: Transaction, part: ListPart) => listReviews(tx, part, language);
  return serveList(reviewsList(), { request, reply, db: services.db, actor: actorOf(request), read, page });
}

/** The list of reports to review, and accepting many at once. */
export function addReviews(server: FastifyInstance, services: Services): void {
  server.get(routes.reviews.path, async (request, reply) => {
    demand(request, 'report.review');
    return showReviews(services, request, reply, { accepted: null, refused: [] });
  });
  server.post(routes.acceptMany.path, async (request, reply) => {
    const person = demand(request, 'report.review');
    const language = languageOf(request);
    const read = posted.safeParse(request.body ?? {});
    if (!read.success) throw new Problem(400, submissions.wrongForm);
    const chosen = read.data.map(chosenOf);
    if (chosen.length === 0) {
      const refused = [say(messages.noneChosen, language)];
      return showReviews(services, request, reply.code(422), { accepted: null, refused });
    }
    const now = services.now();
    const outcomes = await inTransaction(services.db, actorOf(request), (tx) =>
      acceptMany(tx, person, chosen, { now, today: todayOf(now) }),
    );
    const refused = outcomes.filter(({ refusals }) => refusals.length > 0);
    return showReviews(services, request, reply.code(refused.length === 0 ? 200 : 422), {
      accepted: outcomes.length - refused.length,
      refused: refused.map((each) => refusedText(each, language)),
    });
  });
}
