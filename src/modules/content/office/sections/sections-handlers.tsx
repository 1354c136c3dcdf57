import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { actorOf, may, personOf, type Services } from '#modules/people';
import { inTransaction } from '#platform/database';
import { assetUrl, languageOf, Problem } from '#platform/http';
import { say } from '#platform/i18n';
import { beginArticle } from '../../editions/begin.ts';
import { blankWords } from '../../editions/words.ts';
import { orderSections } from '../../sections/change.ts';
import { introductionPageNames } from '../../sections/introduction.ts';
import { introductionPages } from '../../sections/introduction-pages.ts';
import { missingIntroduction } from '../../sections/missing-introduction.ts';
import { selectSections } from '../../sections/queries.ts';
import { siteKindOf } from '../../sections/site-kind.ts';
import type { Refusal } from '../../workflow/refusal.ts';
import { isDone, outcomeOf, send, type Visit } from '../of-site/send.tsx';
import { placeOf, type SiteAt, siteNamed } from '../of-site/site-at.ts';
import { formOf } from '../of-site/typed.ts';
import { nameIn } from '../of-site/words.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';
import { missingSections, selectBegunPages } from './missing.ts';
import { movedOrder } from './order.ts';
import { SectionsPage } from './sections.page.tsx';

/** A manager who also writes for the site begins its missing pages from here. */
const mayWriteAt = (visit: Visit, at: SiteAt): boolean =>
  may(personOf(visit.request).grants, 'content.contribute', { ...placeOf(at), section: 'introduction' });

/** Sends the sections of a site; with the reasons why something was not done with them. */
async function sendSections(visit: Visit, refusals: readonly Refusal[] = []) {
  const { services, request } = visit;
  const language = languageOf(request);
  const shown = await inTransaction(services.db, actorOf(request), async (tx) => {
    const at = await siteNamed(tx, services, request, 'site.manage');
    const body = at.body?.kind ?? 'unit';
    const sections = await selectSections(tx, at.id);
    const kind = siteKindOf(body);
    return {
      at,
      kind,
      sections,
      missing: missingSections(sections, kind),
      pages: await missingIntroduction(tx, at.id, body),
      begun: await selectBegunPages(tx, at.id),
    };
  });
  const { at, ...rest } = shown;
  const children = (
    <SectionsPage
      {...rest}
      language={language}
      site={{ id: at.id, name: nameIn(at.site.name, language) }}
      mayWrite={mayWriteAt(visit, at)}
      notices={outcomeOf(request, refusals, isDone(request))}
    />
  );
  return send(visit, {
    title: say(messages.title, language),
    current: 'sections',
    styles: [assetUrl('sections.css')],
    site: { id: at.id, to: (site) => routes.sections.to({ site }) },
    children,
  });
}

const moveForm = z.object({
  move: z
    .string()
    .regex(/^[a-z][a-z0-9_-]{0,59} (up|down)$/)
    .transform((text) => {
      const [code = '', direction] = text.split(' ');
      return { code, direction: direction === 'up' ? ('up' as const) : ('down' as const) };
    }),
});

function addOrder(server: FastifyInstance, services: Services): void {
  server.post(routes.orderSections.path, async (request, reply) => {
    const { code, direction } = formOf(moveForm, request).move;
    const { at, result } = await inTransaction(services.db, actorOf(request), async (tx) => {
      const found = await siteNamed(tx, services, request, 'site.manage');
      const order = movedOrder(await selectSections(tx, found.id), code, direction);
      return { at: found, result: await orderSections(tx, personOf(request), found, order) };
    });
    if (result.kind === 'refused') return sendSections({ services, request, reply: reply.code(422) }, result.refusals);
    // back to the row that moved, where a keyboard goes on
    return reply.redirect(`${routes.sections.to({ site: at.id })}#muc-${code}`, 303);
  });
}

const pageName = z.object({ page: z.enum(introductionPages) });

/** Begins a page of the introduction: its draft knows already which page it is. */
function addBeginning(server: FastifyInstance, services: Services): void {
  server.post(routes.beginIntroduction.path, async (request, reply) => {
    const named = pageName.safeParse(request.params);
    if (!named.success) throw new Problem(404, messages.noPage);
    const { page } = named.data;
    const begun = await inTransaction(services.db, actorOf(request), async (tx) => {
      const at = await siteNamed(tx, services, request, 'site.manage');
      const title = introductionPageNames[page].vi;
      const words = { ...blankWords('introduction'), title, details: { page } };
      return beginArticle(tx, personOf(request), { siteId: at.id, language: 'vi', words }, services.now());
    });
    if (begun.kind === 'missing') throw new Problem(404, messages.noPage);
    if (begun.kind === 'refused') return sendSections({ services, request, reply: reply.code(422) }, begun.refusals);
    return reply.redirect(routes.edition.to({ edition: begun.value.editionId }), 303);
  });
}

/** The sections of a site, their order, and the pages of its introduction. */
export function addSectionsPage(server: FastifyInstance, services: Services): void {
  server.get(routes.sections.path, (request, reply) => sendSections({ services, request, reply }));
  addOrder(server, services);
  addBeginning(server, services);
}
