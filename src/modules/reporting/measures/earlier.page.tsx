import { type Field, type FormDefinition, formatValue } from '#forms-engine';
import { type Language, say } from '#platform/i18n';
import { Button, ButtonLink, DataTable, Notice } from '#ui';
import { findForm } from '../definitions/library.ts';
import { routes } from '../routes.ts';
import { itemInWords, valueInWords } from '../trace/trace.ts';
import { periodInWords } from '../words.ts';
import type { Earlier } from './earlier-reports.ts';
import type { LeftBehind } from './left-behind.ts';
import { leftWhys, messages } from './messages.ts';
import type { OfferedAnswer } from './offered.ts';

type Props = Earlier & {
  readonly definition: FormDefinition;
  readonly language: Language;
  readonly report: string;
  readonly base: number;
  readonly taken: number;
};

/** One thing that can be taken: an answer, or all rows of a growing table. */
type Line = { readonly place: string; readonly item: string; readonly says: string; readonly from: string };

function linesOf({ definition, language, offers, rows }: Props): readonly (Line & { readonly part: string })[] {
  const from = ({ form, period }: Pick<OfferedAnswer, 'form' | 'period'>) =>
    `${findForm(form)?.definition.name[language] ?? form} · ${periodInWords(period, language)}`;
  const fields = definition.fields.flatMap(({ id, part, table }) => {
    const offer = table === undefined ? offers.get(id) : undefined;
    if (offer === undefined) return [];
    const says = valueInWords(definition, id, offer.value, language);
    return [{ place: id, part, item: itemInWords(definition, id), says, from: from(offer) }];
  });
  const tables = definition.tables.flatMap(({ id, part, label }) => {
    const offer = rows.get(id);
    if (offer === undefined) return [];
    const says = say(messages.rowsOffered, language, { count: offer.rows.length });
    return [{ place: id, part, item: label, says, from: from(offer) }];
  });
  return [...fields, ...tables];
}

function Part({ props, title, id, own }: { props: Props; title: string; id: string; own: readonly Line[] }) {
  const { language, report, base } = props;
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
          { label: say(messages.item, language), cell: ({ item }) => item },
          { label: say(messages.offered, language), cell: ({ says }) => <strong>{says}</strong> },
          { label: say(messages.from, language), cell: ({ from }) => from },
          {
            label: say(messages.chooseHead, language),
            cell: ({ place, item }) => (
              <label class="figure-choice">
                <input type="checkbox" name="carry" value={place} checked />
                <span class="visually-hidden">{say(messages.takeOffer, language, { item })}</span>
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

const nameOf = ({ number, name, label }: Field): string => [number, name ?? label].filter(Boolean).join(' ');

/** What the last report says on another version of the form for which this one has no place. */
function LeftBehindList({ left, language }: { left: NonNullable<Earlier['left']>; language: Language }) {
  const reason = ({ why, before, after }: LeftBehind) =>
    say(leftWhys[why], language, { before: before.field.unit ?? '–', after: after?.field.unit ?? '–' });
  const value = ({ before: { field }, value: said }: LeftBehind) =>
    said === null
      ? say(messages.inRows, language)
      : [formatValue(field, said, 'vi'), field.unit].filter(Boolean).join(' ');
  return (
    <section class="stack" aria-labelledby="left-title">
      <h2 id="left-title">{say(messages.leftTitle, language)}</h2>
      <p>{say(messages.leftHelp, language, { period: periodInWords(left.period, language) })}</p>
      <DataTable
        caption={say(messages.leftTitle, language)}
        hideCaption
        empty=""
        items={left.answers}
        columns={[
          { label: say(messages.item, language), cell: ({ before }) => nameOf(before.field) },
          { label: say(messages.offered, language), cell: (each) => <strong>{value(each)}</strong> },
          { label: say(messages.leftWhy, language), cell: reason },
        ]}
      />
    </section>
  );
}

/** What earlier reports offer for the blank items, part by part, each with its report and period. */
export function EarlierPage(props: Props) {
  const { definition, language, report, left, taken } = props;
  const lines = linesOf(props);
  return (
    <div class="stack">
      <h1>{say(messages.earlier, language)}</h1>
      {taken === 0 ? null : <Notice kind="done" title={say(messages.offersTaken, language, { count: taken })} />}
      {lines.length === 0 ? (
        <Notice kind="info" title={say(messages.nothingOffered, language)} />
      ) : (
        <p>{say(messages.earlierHelp, language)}</p>
      )}
      {definition.parts.map(({ id, number, title }) => {
        const own = lines.filter(({ part }) => part === id);
        const heading = [number, title].filter(Boolean).join(' ');
        return own.length === 0 ? null : <Part key={id} props={props} id={id} title={heading} own={own} />;
      })}
      {left === null ? null : <LeftBehindList left={left} language={language} />}
      <div>
        <ButtonLink kind="plain" href={routes.report.to({ report })}>
          {say(messages.back, language)}
        </ButtonLink>
      </div>
    </div>
  );
}
