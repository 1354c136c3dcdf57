import type { FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { todayOf } from '#modules/organisations';
import { actorOf, personOf, type Services } from '#modules/people';
import { inTransaction } from '#platform/database';
import { languageOf } from '#platform/http';
import { type Language, say } from '#platform/i18n';
import type { Edition } from '../../editions/edition.ts';
import { type Offer, type SiteAbove, selectOffersOf, selectSitesAbove } from '../../offers/offer.ts';
import { mayAt } from '../../offers/refuse.ts';
import { nameIn } from '../of-site/words.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';
import { OfferTag } from './state-tag.tsx';

type LineProps = {
  readonly edition: Edition;
  readonly above: SiteAbove;
  /** The newest offer to that site. */
  readonly offer: Offer | undefined;
  readonly mayOffer: boolean;
  readonly language: Language;
};

const isOpen = (offer: Offer | undefined): boolean => offer?.state === 'offered' || offer?.state === 'accepted';

function Line({ edition, above, offer, mayOffer, language }: LineProps) {
  const site = nameIn(above.name, language);
  return (
    <li>
      {site}{' '}
      {offer === undefined ? null : (
        <>
          <OfferTag state={offer.state} language={language} />{' '}
          <a href={routes.oneOffer.to({ offer: offer.id })} aria-label={say(messages.openNamed, language, { site })}>
            {say(messages.open, language)}
          </a>{' '}
        </>
      )}
      {mayOffer && !isOpen(offer) ? (
        <a
          href={routes.offer.to({ edition: edition.id }, { toi: above.siteId })}
          aria-label={say(messages.makeNamed, language, { site })}
        >
          {say(messages.make, language)}
        </a>
      ) : null}
    </li>
  );
}

/** On the page of a published edition: the sites above, what became of the item there, and the way to offer it. Null: nothing to show. */
export async function offersPanel(
  services: Services,
  request: FastifyRequest,
  edition: Edition,
): Promise<VNode | null> {
  if (edition.state !== 'published') return null;
  const language = languageOf(request);
  const { above, offers } = await inTransaction(services.db, actorOf(request), async (tx) => ({
    above: await selectSitesAbove(tx, edition.siteId, todayOf(services.now())),
    offers: await selectOffersOf(tx, edition.articleId),
  }));
  if (above.length === 0) return null;
  const mayOffer = mayAt(personOf(request), 'content.approve', edition, edition.sectionCode);
  return (
    <section class="stack" aria-labelledby="above-title">
      <h2 id="above-title">{say(messages.panel, language)}</h2>
      <p class="soft small">{say(messages.panelHelp, language)}</p>
      <ul class="desk__list">
        {above.map((each) => (
          <Line
            key={each.siteId}
            edition={edition}
            above={each}
            offer={offers.find(({ toSiteId }) => toSiteId === each.siteId)}
            mayOffer={mayOffer}
            language={language}
          />
        ))}
      </ul>
    </section>
  );
}
