import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ComponentChildren, VNode } from 'preact';
import { z } from 'zod';
import { serveList } from '#lists';
import { actorOf, demand, may, officePageFor, personOf, type Services } from '#modules/people';
import type { Site } from '#modules/sites';
import { inTransaction } from '#platform/database';
import { assetUrl, languageOf, malformed } from '#platform/http';
import { say } from '#platform/i18n';
import { Notice } from '#ui';
import { sayRefusal } from '../workflow/refusal.ts';
import { changeMedia, mediaWords, selectUses } from './change.ts';
import { mediaNamed, sitesOf } from './desk.ts';
import { FilePage } from './edit.page.tsx';
import { FilesPage } from './list.page.tsx';
import { listMedia, mediaList } from './list.tsx';
import { messages } from './messages.ts';
import type { MediaWords } from './queries.ts';
import { routes } from './routes.ts';

const html = 'text/html; charset=utf-8';
const assets = { styles: [assetUrl('files.css')], scripts: [assetUrl('files.js')] };

type Showing = {
  readonly refusals?: readonly string[];
  readonly taken?: readonly string[];
  readonly siteId?: string;
  readonly notice?: ComponentChildren;
};

const optionsOf = (sites: readonly Site[], language: 'vi' | 'en') =>
  sites.map(({ id, name }) => ({ value: id, label: name[language] ?? name.vi }));

/** Sends the list of files, with what became of those that were sent. */
export async function showFiles(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { refusals = [], taken = [], siteId, notice = null }: Showing = {},
): Promise<FastifyReply> {
  const language = languageOf(request);
  const sites = await inTransaction(services.db, actorOf(request), (tx) => sitesOf(tx, services));
  const { grants } = personOf(request);
  const own = sites.filter(({ id, organisationId }) =>
    (['content.contribute', 'site.manage'] as const).some((action) =>
      may(grants, action, { id: organisationId, above: [], siteId: id }),
    ),
  );
  const page = (list: VNode) => {
    const children = (
      <FilesPage
        language={language}
        sites={optionsOf(own, language)}
        refusals={refusals}
        taken={taken}
        notice={notice}
        list={list}
        {...(siteId === undefined ? {} : { chosenSite: siteId })}
      />
    );
    const title = say(messages.files, language);
    return reply.type(html).send(officePageFor(services, request, { title, current: 'files', ...assets, children }));
  };
  return serveList(mediaList(optionsOf(sites, language)), {
    request,
    reply,
    db: services.db,
    actor: actorOf(request),
    read: (tx, part) => listMedia(tx, part),
    page,
  });
}

async function showFile(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { typed, refusals = [], notice = null }: Pick<Showing, 'refusals' | 'notice'> & { readonly typed?: MediaWords } = {},
): Promise<FastifyReply> {
  const language = languageOf(request);
  const { media, mayChange } = await mediaNamed(services, request);
  const uses = await inTransaction(services.db, actorOf(request), (tx) => selectUses(tx, media.id));
  const children = (
    <FilePage
      media={media}
      words={typed ?? media}
      uses={uses}
      mayChange={mayChange}
      language={language}
      refusals={refusals}
      notice={notice}
    />
  );
  const breadcrumbs = [{ label: say(messages.files, language), href: routes.list.to({}) }];
  const content = { title: media.name, current: 'files', breadcrumbs, ...assets, children };
  return reply.type(html).send(officePageFor(services, request, content));
}

const doneQuery = z.object({ xong: z.string().max(20).optional() }).catch({});

/** The pages of files in the office. */
export function addFilePages(server: FastifyInstance, services: Services): void {
  server.get(routes.list.path, async (request, reply) => {
    demand(request, 'content.see');
    const { xong } = doneQuery.parse(request.query);
    const count = /^\d{1,2}$/.test(xong ?? '') ? Number(xong) : 0;
    const title = say(messages.taken, languageOf(request), { count });
    return showFiles(services, request, reply, count === 0 ? {} : { notice: <Notice kind="done" title={title} /> });
  });
  server.get(routes.edit.path, async (request, reply) => {
    const { xong } = doneQuery.parse(request.query);
    const said = xong === 'nhan' ? messages.takenOne : xong === 'luu' ? messages.saved : null;
    const notice = said === null ? null : <Notice kind="done" title={say(said, languageOf(request))} />;
    return showFile(services, request, reply, { notice });
  });
  server.post(routes.edit.path, async (request, reply) => {
    const { media, mayChange } = await mediaNamed(services, request);
    if (!mayChange)
      demand(request, 'content.contribute', { id: media.organisationId, above: [], siteId: media.siteId });
    const read = mediaWords.safeParse(request.body);
    if (!read.success) throw malformed();
    const result = await inTransaction(services.db, actorOf(request), (tx) => changeMedia(tx, media, read.data));
    if (result.kind === 'done') return reply.redirect(routes.edit.to({ media: media.id }, { xong: 'luu' }), 303);
    const refusals =
      result.kind === 'refused' ? result.refusals.map((each) => sayRefusal(each, languageOf(request))) : [];
    return showFile(services, request, reply.code(422), { typed: read.data, refusals });
  });
}
