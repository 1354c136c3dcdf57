import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { todayOf } from '#modules/organisations';
import { actorOf, demand, officePageFor, type Services } from '#modules/people';
import { inTransaction, type Transaction } from '#platform/database';
import { assetUrl, languageOf, Problem } from '#platform/http';
import { say } from '#platform/i18n';
import { messages as aggregation } from '../../messages.ts';
import { type Overview, overviewOf } from '../../overview.ts';
import { queryOf, readQuestion } from '../../question.ts';
import { routes } from '../../routes.ts';
import { type Dataset, datasetOf } from '../dataset.ts';
import { messages } from '../messages.ts';
import { datasetPath } from '../public/paths.ts';
import { type Outcome, publishFigures, type Refusal, subjectOf, withdrawFigures } from '../publish.ts';
import { type Release, selectOptionalRelease } from '../releases.ts';
import { PublishPage } from './publish.page.tsx';

type Seen = { readonly overview: Overview; readonly dataset: Dataset; readonly standing: Release | undefined };

/** What the address asks, of accepted reports alone, for whoever may publish it. */
async function readOverview(tx: Transaction, services: Services, request: FastifyRequest): Promise<Overview> {
  demand(request, 'figures.publish');
  const { question } = await readQuestion(tx, services, request);
  if (question === null) throw new Problem(404, aggregation.noFigures);
  demand(request, 'figures.publish', question.node);
  return overviewOf(tx, { ...question, onlyAccepted: true });
}

async function look(tx: Transaction, services: Services, request: FastifyRequest): Promise<Seen> {
  const overview = await readOverview(tx, services, request);
  const dataset = datasetOf(overview);
  if (dataset === null) throw new Problem(404, aggregation.noFigures);
  return { overview, dataset, standing: await selectOptionalRelease(tx, subjectOf(overview)) };
}

/** The public page of what stands, where the body has a site. */
function publicPageOf({ sites }: Services, { dataset, overview }: Seen): string | null {
  const site = sites.ofOrganisation(overview.question.node.id);
  if (site === null) return null;
  const { origin, prefix } = sites.addressOf(site);
  return `${origin}${prefix}${datasetPath(dataset)}`;
}

type Said = { readonly refusals: readonly Refusal[]; readonly reason: string };

async function send(services: Services, request: FastifyRequest, reply: FastifyReply, said?: Said) {
  const language = languageOf(request);
  const seen = await inTransaction(services.db, actorOf(request), (tx) => look(tx, services, request), {
    readOnly: true,
  });
  const { question } = seen.overview;
  const { dataset, standing } = seen;
  const since = standing === undefined ? '' : todayOf(standing.publishedAt);
  const { refusals, reason } = said ?? { refusals: [], reason: '' };
  const props = { question, dataset, standing, since, publicPage: publicPageOf(services, seen), refusals, reason };
  return reply
    .code(refusals.length === 0 ? 200 : 422)
    .type('text/html; charset=utf-8')
    .send(
      officePageFor(services, request, {
        title: say(messages.publishTitle, language),
        current: 'figures',
        breadcrumbs: [{ label: say(aggregation.title, language), href: routes.overview.to({}, queryOf(question)) }],
        styles: [assetUrl('aggregation.css')],
        children: <PublishPage {...props} language={language} />,
      }),
    );
}

const sitesOf = ({ sites }: Services, organisationId: string): readonly string[] =>
  sites
    .all()
    .filter((site) => site.organisationId === organisationId)
    .map(({ id }) => id);

const publishForm = z.object({ daXem: z.string().max(64).catch('') });
const withdrawForm = z.object({ lyDo: z.string().catch('') });

/** Does what was asked and leads back to the page; a refused act shows the page with its reasons and what was typed. */
async function act(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (tx: Transaction, overview: Overview) => Promise<Outcome>,
  reason = '',
) {
  const { outcome, question } = await inTransaction(services.db, actorOf(request), async (tx) => {
    const overview = await readOverview(tx, services, request);
    return { outcome: await work(tx, overview), question: overview.question };
  });
  if (outcome.kind === 'refused') return send(services, request, reply, { refusals: outcome.refusals, reason });
  return reply.redirect(routes.publish.to({}, queryOf(question)), 303);
}

/** The office's page where aggregated figures are published and withdrawn. */
export function addPublishing(server: FastifyInstance, services: Services): void {
  server.get(routes.publish.path, (request, reply) => send(services, request, reply));
  server.post(routes.publish.path, (request, reply) => {
    const { daXem } = publishForm.parse(request.body ?? {});
    return act(services, request, reply, (tx, overview) => {
      const siteIds = sitesOf(services, overview.question.node.id);
      return publishFigures(tx, { overview, seen: daXem, siteIds, now: services.now() });
    });
  });
  server.post<{ Params: { release: string } }>(routes.withdraw.path, (request, reply) => {
    const { lyDo } = withdrawForm.parse(request.body ?? {});
    const work = (tx: Transaction, overview: Overview) => {
      const siteIds = sitesOf(services, overview.question.node.id);
      const { release } = request.params;
      return withdrawFigures(tx, { subject: subjectOf(overview), release, reason: lyDo, siteIds, now: services.now() });
    };
    return act(services, request, reply, work, lyDo);
  });
}
