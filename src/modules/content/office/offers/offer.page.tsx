import type { ComponentChildren } from 'preact';
import { type Language, say } from '#platform/i18n';
import { Button, SelectField, TextArea } from '#ui';
import type { Offer } from '../../offers/offer.ts';
import type { Section } from '../../sections/queries.ts';
import type { Refusal } from '../../workflow/refusal.ts';
import { momentInWords } from '../moments.ts';
import { faultAt, nameIn, sectionsInWords } from '../of-site/words.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';
import { OfferTag } from './state-tag.tsx';

export type TypedDecision = { readonly section: string; readonly reason: string };

type OfferPageProps = {
  readonly language: Language;
  readonly offer: Offer;
  readonly names: { readonly from: string; readonly to: string };
  /** The sections of the receiving site. */
  readonly sections: readonly Section[];
  /** Where the item is read on its own site. */
  readonly href: string | null;
  readonly may: { readonly decide: boolean; readonly end: boolean };
  readonly typed: TypedDecision;
  readonly refusals: readonly Refusal[];
  readonly notices: ComponentChildren;
};

function Facts({ offer, names, sections, language }: OfferPageProps) {
  const { note, reason, decidedAt, decidedBy, standingId } = offer;
  const decided = decidedAt === null ? null : `${decidedBy ?? ''}, ${momentInWords(decidedAt, language)}`;
  const facts = [
    [messages.fromSite, names.from],
    [messages.toSite, names.to],
    [messages.section, sectionsInWords([offer.toSection], sections, language)],
    [messages.offeredBy, `${offer.offeredBy}, ${momentInWords(offer.offeredAt, language)}`],
    [messages.note, note === '' ? null : note],
    [messages.decided, decided],
    [messages.reason, reason],
  ] as const;
  return (
    <dl class="facts">
      {facts.map(([label, value]) =>
        value === null ? null : (
          <div key={label.vi}>
            <dt>{say(label, language)}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
      {standingId === null ? null : (
        <div>
          <dt>{say(messages.standing, language)}</dt>
          <dd>{say(messages.byStanding, language)}</dd>
        </div>
      )}
    </dl>
  );
}

function Accept({ offer, sections, typed, refusals, language }: OfferPageProps) {
  return (
    <form class="stack" method="post" action={routes.acceptOffer.to({ offer: offer.id })}>
      <SelectField
        name="section"
        label={say(messages.section, language)}
        value={typed.section}
        options={sections.map(({ code, name }) => ({ value: code, label: nameIn(name, language) }))}
        {...faultAt('section', refusals, language)}
      />
      <div>
        <Button kind={offer.state === 'offered' ? 'main' : 'plain'}>
          {say(offer.state === 'offered' ? messages.accept : messages.move, language)}
        </Button>
      </div>
    </form>
  );
}

/** One reason, and the buttons that need it. */
function WithReason({ offer, may, typed, refusals, language }: OfferPageProps) {
  const isWaiting = offer.state === 'offered';
  const canDecline = may.decide && isWaiting;
  if (!canDecline && !may.end) return null;
  return (
    <form class="stack" method="post" action={routes.endOffer.to({ offer: offer.id })}>
      <TextArea
        name="reason"
        label={say(messages.reason, language)}
        hint={say(messages.endHelp, language)}
        value={typed.reason}
        {...faultAt('reason', refusals, language)}
      />
      <div class="row">
        {canDecline ? (
          <Button kind="danger" formaction={routes.declineOffer.to({ offer: offer.id })}>
            {say(messages.decline, language)}
          </Button>
        ) : (
          <Button kind="danger">{say(isWaiting ? messages.withdraw : messages.end, language)}</Button>
        )}
      </div>
    </form>
  );
}

/** An offer: what, from where, to where, and what the person may do with it. */
export function OfferPage(props: OfferPageProps) {
  const { offer, href, may, language, notices } = props;
  const isOpen = offer.state === 'offered' || offer.state === 'accepted';
  return (
    <div class="stack sections">
      <header class="stack">
        <h1>{offer.title ?? say(messages.notShown, language, { number: offer.articleNumber })}</h1>
        <p>
          <OfferTag state={offer.state} language={language} />
        </p>
      </header>
      {notices}
      <Facts {...props} />
      {href === null ? null : (
        <p>
          <a href={href}>{say(messages.read, language)}</a>
        </p>
      )}
      {isOpen && may.decide ? <Accept {...props} /> : null}
      {isOpen ? <WithReason {...props} /> : null}
    </div>
  );
}
