import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { actorOf, demand, personOf, type Services } from '#modules/people';
import { contextOf } from '#modules/sites';
import { inTransaction, type Transaction } from '#platform/database';
import { languageOf, Problem } from '#platform/http';
import { type Language, say } from '#platform/i18n';
import { acceptOffer, declineOffer, endOffer } from '../../offers/decide.ts';
import { type Offer, selectOptionalOffer } from '../../offers/offer.ts';
import { mayAt } from '../../offers/refuse.ts';
import { selectOptionalSection, selectSections } from '../../sections/queries.ts';
import { missing, type Refusal, type Result } from '../../workflow/refusal.ts';
import { isDone, outcomeOf, send, type Visit } from '../of-site/send.tsx';
import { formOf, lines } from '../of-site/typed.ts';
import { nameIn } from '../of-site/words.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';
import { OfferPage, type TypedDecision } from './offer.page.tsx';

const names = z.object({ offer: z.uuid() });

const siteNameOf = ({ sites }: Services, id: string, language: Language): string => {
  const site = sites.byId(id);
  return site === null ? '' : nameIn(site.name, language);
};

/** Where readers find the item on its own site; the number leads there, whatever the words before it. */
async function hrefOf(tx: Transaction, services: Services, offer: Offer): Promise<string | null> {
  const site = services.sites.byId(offer.fromSiteId);
  if (site === null || offer.fromSection === null) return null;
  const section = await selectOptionalSection(tx, offer.fromSiteId, offer.fromSection);
  if (section === undefined) return null;
  return contextOf(services.sites, site, 'vi', services.now()).absolute(`/${section.slug}/tin-${offer.articleNumber}`);
}

function rightsAt(visit: Visit, offer: Offer) {
  const person = personOf(visit.request);
  const to = { siteId: offer.toSiteId, organisationId: offer.toOrganisationId };
  const from = { siteId: offer.fromSiteId, organisationId: offer.fromOrganisationId };
  // into another section than the one that was asked for, who approves in that one may take it
  const decide = mayAt(person, 'content.approve', to);
  return { decide, end: decide || mayAt(person, 'content.approve', from, offer.fromSection ?? undefined) };
}

async function sendOffer(visit: Visit, typed: Partial<TypedDecision> = {}, refusals: readonly Refusal[] = []) {
  const { services, request } = visit;
  const language = languageOf(request);
  const named = names.safeParse(request.params);
  const { offer, sections, href } = await inTransaction(services.db, actorOf(request), async (tx) => {
    const found = named.success ? await selectOptionalOffer(tx, named.data.offer) : undefined;
    if (found === undefined) throw new Problem(404, messages.noOffer);
    return {
      offer: found,
      sections: await selectSections(tx, found.toSiteId),
      href: await hrefOf(tx, services, found),
    };
  });
  const children = (
    <OfferPage
      language={language}
      offer={offer}
      names={{
        from: siteNameOf(services, offer.fromSiteId, language),
        to: siteNameOf(services, offer.toSiteId, language),
      }}
      sections={sections}
      href={href}
      may={rightsAt(visit, offer)}
      typed={{ section: offer.toSection, reason: '', ...typed }}
      refusals={refusals}
      notices={outcomeOf(request, refusals, isDone(request))}
    />
  );
  const breadcrumbs = [{ label: say(messages.title, language), href: routes.offers.to({}) }];
  const title = offer.title ?? say(messages.notShown, language, { number: offer.articleNumber });
  return send(visit, { title, current: 'offers', breadcrumbs, children });
}

type Work = (tx: Transaction, offerId: string) => Promise<Result<null>>;

/** Does something with the offer that the address names; a refused form comes back as it was typed. */
async function settle(visit: Visit, work: Work, typed: Partial<TypedDecision>) {
  const { services, request, reply } = visit;
  demand(request, 'content.see');
  const named = names.safeParse(request.params);
  const result = named.success
    ? await inTransaction(services.db, actorOf(request), (tx) => work(tx, named.data.offer))
    : missing;
  if (result.kind === 'missing' || !named.success) throw new Problem(404, messages.noOffer);
  if (result.kind === 'refused') return sendOffer({ ...visit, reply: reply.code(422) }, typed, result.refusals);
  return reply.redirect(routes.oneOffer.to({ offer: named.data.offer }, { xong: 'luu' }), 303);
}

const acceptForm = z.object({ section: z.string().max(60) });
const reasonForm = z.object({ reason: lines.pipe(z.string().max(2000)) });

/** One offer: reading it, accepting, declining and ending it. */
export function addOneOffer(server: FastifyInstance, services: Services): void {
  server.get(routes.oneOffer.path, async (request, reply) => {
    demand(request, 'content.see');
    return sendOffer({ services, request, reply });
  });
  server.post(routes.acceptOffer.path, async (request, reply) => {
    const { section } = formOf(acceptForm, request);
    const work: Work = (tx, offerId) => acceptOffer(tx, personOf(request), { offerId, section }, services.now());
    return settle({ services, request, reply }, work, { section });
  });
  for (const [path, decide] of [
    [routes.declineOffer.path, declineOffer],
    [routes.endOffer.path, endOffer],
  ] as const) {
    server.post(path, async (request, reply) => {
      const { reason } = formOf(reasonForm, request);
      const work: Work = (tx, offerId) => decide(tx, personOf(request), { offerId, reason }, services.now());
      return settle({ services, request, reply }, work, { reason });
    });
  }
}
