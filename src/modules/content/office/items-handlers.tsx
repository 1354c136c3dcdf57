import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import { serveList } from '#lists';
import { actorOf, demand, may, officePageFor, personOf, type Services } from '#modules/people';
import { inTransaction, type Transaction } from '#platform/database';
import { languageOf, Problem } from '#platform/http';
import { say } from '#platform/i18n';
import { ButtonLink } from '#ui';
import { beginArticle, beginTranslation } from '../editions/begin.ts';
import { beginNewEdition } from '../editions/new-edition.ts';
import { blankWords } from '../editions/words.ts';
import { type Section, selectSections } from '../sections/queries.ts';
import type { Refusal } from '../workflow/refusal.ts';
import { BeginPage } from './begin.page.tsx';
import { itemsList } from './items-list.tsx';
import { listItems } from './list-items.ts';
import { messages } from './messages.ts';
import { routes } from './routes.ts';
import { RefusalNotice } from './save-notices.tsx';
import { deskOf, editionNamed, showEdition } from './show-edition.tsx';

const html = 'text/html; charset=utf-8';

/** The sites at which the person may do something with content, with their sections. */
async function sitesFor(tx: Transaction, services: Services, action: string) {
  const { rows } = await sql<{ id: string }>`SELECT id FROM congso_sites_where(${action}) AS given (id)`.execute(
    tx.kysely,
  );
  const sites = rows.flatMap(({ id }) => services.sites.byId(id) ?? []);
  return Promise.all(sites.map(async (site) => ({ site, sections: await selectSections(tx, site.id) })));
}

const nameIn = (name: { vi: string; en?: string | undefined }, language: 'vi' | 'en'): string =>
  name[language] ?? name.vi;

function addList(server: FastifyInstance, services: Services): void {
  server.get(routes.items.path, async (request, reply) => {
    demand(request, 'content.see');
    const language = languageOf(request);
    const open = await inTransaction(services.db, actorOf(request), (tx) => sitesFor(tx, services, 'content.see'));
    const sites = open.map(({ site }) => ({ value: site.id, label: nameIn(site.name, language) }));
    const sections = new Map(
      open.flatMap(({ sections: own }) => own.map((each) => [each.code, nameIn(each.name, language)])),
    );
    const list = itemsList(
      sites,
      [...sections].map(([value, label]) => ({ value, label })),
    );
    const mayWrite = may(personOf(request).grants, 'content.contribute');
    return serveList(list, {
      request,
      reply,
      db: services.db,
      actor: actorOf(request),
      read: (tx, part) => listItems(tx, part, language),
      page: (view) => {
        const title = say(messages.items, language);
        const children = (
          <div class="stack">
            <div class="row">
              <h1>{title}</h1>
              {mayWrite ? <ButtonLink href={routes.begin.to({})}>{say(messages.write, language)}</ButtonLink> : null}
            </div>
            {view}
          </div>
        );
        return reply.type(html).send(officePageFor(services, request, { title, current: 'items', children }));
      },
    });
  });
}

type Chosen = { readonly where?: string; readonly written?: string };

async function showBegin(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  chosen: Chosen,
  refusals: readonly Refusal[],
) {
  const language = languageOf(request);
  const { grants } = personOf(request);
  const open = await inTransaction(services.db, actorOf(request), (tx) => sitesFor(tx, services, 'content.contribute'));
  const isOpen = (section: Section) =>
    may(grants, 'content.contribute', {
      id: section.organisationId,
      above: [],
      siteId: section.siteId,
      section: section.code,
    });
  const sites = open.map(({ site, sections }) => ({
    name: nameIn(site.name, language),
    openings: sections
      .filter(isOpen)
      .map((section) => ({ value: `${site.id} ${section.code}`, label: nameIn(section.name, language) })),
  }));
  const children = <BeginPage language={language} sites={sites} chosen={chosen} refusals={refusals} />;
  const title = say(messages.beginTitle, language);
  const breadcrumbs = [{ label: say(messages.items, language), href: routes.items.to({}) }];
  return reply.type(html).send(officePageFor(services, request, { title, current: 'items', breadcrumbs, children }));
}

const beginForm = z.object({
  where: z.string().regex(/^[0-9a-f-]{36} [a-z][a-z0-9_-]{0,59}$/),
  written: z.enum(['vi', 'en']),
});
const beginQuery = z.object({
  trang: z.uuid().optional().catch(undefined),
  muc: z.string().max(60).optional().catch(undefined),
});

function addBegin(server: FastifyInstance, services: Services): void {
  server.get(routes.begin.path, async (request, reply) => {
    demand(request, 'content.contribute');
    const { trang, muc } = beginQuery.parse(request.query);
    const where = trang === undefined || muc === undefined ? {} : { where: `${trang} ${muc}` };
    return showBegin(services, request, reply, where, []);
  });
  server.post(routes.begin.path, async (request, reply) => {
    demand(request, 'content.contribute');
    const form = beginForm.safeParse(request.body);
    if (!form.success) throw new Problem(400, messages.wrongForm);
    const { where, written } = form.data;
    const [siteId = '', code = ''] = where.split(' ');
    const wanted = { siteId, language: written, words: blankWords(code) };
    const begun = await inTransaction(services.db, actorOf(request), (tx) =>
      beginArticle(tx, personOf(request), wanted, services.now()),
    );
    if (begun.kind === 'missing') throw new Problem(404, messages.noEdition);
    if (begun.kind === 'refused') return showBegin(services, request, reply.code(422), form.data, begun.refusals);
    return reply.redirect(routes.edition.to({ edition: begun.value.editionId }), 303);
  });
}

/** A new edition on an old one, or in the other language. */
function addFurther(server: FastifyInstance, services: Services): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply, refusals: readonly Refusal[]) => {
    const language = languageOf(request);
    const title = say(messages.notTaken, language);
    const notices = <RefusalNotice refusals={refusals} title={title} language={language} />;
    return showEdition(services, request, reply.code(422), { notices });
  };
  server.post(routes.again.path, async (request, reply) => {
    const editionId = editionNamed(request);
    const begun = await inTransaction(services.db, actorOf(request), (tx) =>
      beginNewEdition(tx, personOf(request), { editionId }, services.now()),
    );
    if (begun.kind === 'missing') throw new Problem(404, messages.noEdition);
    if (begun.kind === 'refused') return answer(request, reply, begun.refusals);
    return reply.redirect(routes.edition.to({ edition: begun.value.editionId }), 303);
  });
  server.post(routes.translate.path, async (request, reply) => {
    const { edition } = await deskOf(services, request);
    const wanted = { articleId: edition.articleId, language: edition.language === 'vi' ? 'en' : 'vi' } as const;
    const begun = await inTransaction(services.db, actorOf(request), (tx) =>
      beginTranslation(tx, personOf(request), wanted, services.now()),
    );
    if (begun.kind === 'missing') throw new Problem(404, messages.noEdition);
    if (begun.kind === 'refused') return answer(request, reply, begun.refusals);
    return reply.redirect(routes.edition.to({ edition: begun.value.editionId }), 303);
  });
}

/** The list of items, beginning one, and beginning its next edition. */
export function addItems(server: FastifyInstance, services: Services): void {
  addList(server, services);
  addBegin(server, services);
  addFurther(server, services);
}
