import type { FormDefinition } from '#forms-engine';
import { vietnameseDate } from '#platform/calendar';
import { type Language, say } from '#platform/i18n';
import { Button, Notice } from '#ui';
import { dueFor } from './campaign.ts';
import { dayOf } from './day-of.ts';
import { messages } from './messages.ts';
import { routes } from './routes.ts';
import type { Standing } from './standing.ts';

type Props = {
  readonly language: Language;
  readonly definition: FormDefinition;
  readonly report: string;
  readonly campaign: Standing;
  /** The body that took the report over, by name. */
  readonly heir: string | null;
  /** Whether nothing was entered yet and the person may begin. */
  readonly mayStart: boolean;
};

/** Of how much a body is asked that keeps some figures for all, and where they stand on the form. */
function OnlyOwned({ language, definition, campaign }: Pick<Props, 'language' | 'definition' | 'campaign'>) {
  const { owned, organisationId } = campaign;
  const own = [...definition.fields.filter(({ table }) => table === undefined), ...definition.tables].filter(
    ({ id }) => owned[id] === organisationId,
  );
  const parts = definition.parts.filter(({ id }) => own.some(({ part }) => part === id));
  return (
    <Notice kind="info" title={say(messages.onlyOwnedLine, language, { count: own.length })}>
      <ul>
        {parts.map(({ id, number, title }) => (
          <li key={id}>
            <a href={`#phan-${id}`}>{[number, title].filter(Boolean).join(' ')}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** On the page of a report: which campaign asks for it, until when, and how to begin. */
export function CampaignLine({ language, definition, report, campaign, heir, mayStart }: Props) {
  const day = vietnameseDate(dayOf(dueFor(campaign, campaign.extendedTo)));
  return (
    <div class="stack">
      <p>
        <a href={routes.board.to({ campaign: campaign.id })}>{campaign.name}</a>
        {' · '}
        {say(messages.dueUntil, language, { day })}
      </p>
      {campaign.isOnlyOwned ? <OnlyOwned {...{ language, definition, campaign }} /> : null}
      {heir === null ? null : <p>{say(messages.handedOver, language, { heir })}</p>}
      {mayStart ? (
        <form class="stack" method="post" action={routes.start.to({ report })}>
          <p class="soft">{say(messages.startHelp, language)}</p>
          <div>
            <Button>{say(messages.start, language)}</Button>
          </div>
        </form>
      ) : null}
    </div>
  );
}
