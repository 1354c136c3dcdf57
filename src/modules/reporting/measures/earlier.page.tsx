import type { FormDefinition } from '#forms-engine';
import { type Language, say } from '#platform/i18n';
import { Button, ButtonLink, DataTable, Notice } from '#ui';
import { findForm } from '../definitions/library.ts';
import { routes } from '../routes.ts';
import { itemInWords, valueInWords } from '../trace/trace.ts';
import { periodInWords } from '../words.ts';
import { messages } from './messages.ts';
import type { OfferedAnswer } from './offered.ts';

type Offer = readonly [place: string, offer: OfferedAnswer];
type Props = {
  readonly definition: FormDefinition;
  readonly language: Language;
  readonly report: string;
  readonly base: number;
  readonly offers: ReadonlyMap<string, OfferedAnswer>;
  readonly taken: number;
};

/** The offers of each part of the form, in its order. */
function byPart({ definition, offers }: Props) {
  const partOf = new Map(definition.fields.map(({ id, part }) => [id, part]));
  const order = definition.fields.map(({ id }) => id);
  const sorted = [...offers].toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other));
  return definition.parts.flatMap((part) => {
    const own = sorted.filter(([place]) => partOf.get(place) === part.id);
    return own.length === 0 ? [] : [{ part, own }];
  });
}

function Part({ props, title, id, own }: { props: Props; title: string; id: string; own: readonly Offer[] }) {
  const { definition, language, report, base } = props;
  const from = ({ form, period }: OfferedAnswer) =>
    `${findForm(form)?.definition.name[language] ?? form} · ${periodInWords(period, language)}`;
  return (
    <form class="stack" method="post" action={routes.earlier.to({ report })} aria-labelledby={`part-${id}`}>
      <h2 id={`part-${id}`}>{title}</h2>
      <input type="hidden" name="base" value={String(base)} />
      <DataTable
        caption={title}
        hideCaption
        empty=""
        items={own}
        columns={[
          { label: say(messages.item, language), cell: ([place]) => itemInWords(definition, place) },
          {
            label: say(messages.offered, language),
            cell: ([place, { value }]) => <strong>{valueInWords(definition, place, value, language)}</strong>,
          },
          { label: say(messages.from, language), cell: ([, offer]) => from(offer) },
          {
            label: say(messages.chooseHead, language),
            cell: ([place]) => (
              <label class="figure-choice">
                <input type="checkbox" name="carry" value={place} checked />
                <span class="visually-hidden">
                  {say(messages.takeOffer, language, { item: itemInWords(definition, place) })}
                </span>
              </label>
            ),
          },
        ]}
      />
      <div>
        <Button>{say(messages.takePart, language)}</Button>
      </div>
    </form>
  );
}

/** What earlier reports offer for the blank items, part by part, each with its report and period. */
export function EarlierPage(props: Props) {
  const { language, report, offers, taken } = props;
  return (
    <div class="stack">
      <h1>{say(messages.earlier, language)}</h1>
      {taken === 0 ? null : <Notice kind="done" title={say(messages.offersTaken, language, { count: taken })} />}
      {offers.size === 0 ? (
        <Notice kind="info" title={say(messages.nothingOffered, language)} />
      ) : (
        <p>{say(messages.earlierHelp, language)}</p>
      )}
      {byPart(props).map(({ part, own }) => (
        <Part
          key={part.id}
          props={props}
          id={part.id}
          title={[part.number, part.title].filter(Boolean).join(' ')}
          own={own}
        />
      ))}
      <div>
        <ButtonLink kind="plain" href={routes.report.to({ report })}>
          {say(messages.back, language)}
        </ButtonLink>
      </div>
    </div>
  );
}
