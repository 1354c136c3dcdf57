import { vietnameseDate } from '#platform/calendar';
import { type Language, say } from '#platform/i18n';
import { Button } from '#ui';
import { dueFor } from './campaign.ts';
import { dayOf } from './day-of.ts';
import { messages } from './messages.ts';
import { routes } from './routes.ts';
import type { Standing } from './standing.ts';

type Props = {
  readonly language: Language;
  readonly report: string;
  readonly campaign: Standing;
  /** The body that took the report over, by name. */
  readonly heir: string | null;
  /** Whether nothing was entered yet and the person may begin. */
  readonly mayStart: boolean;
};

/** On the page of a report: which campaign asks for it, until when, and how to begin. */
export function CampaignLine({ language, report, campaign, heir, mayStart }: Props) {
  const day = vietnameseDate(dayOf(dueFor(campaign, campaign.extendedTo)));
  return (
    <div class="stack">
      <p>
        <a href={routes.board.to({ campaign: campaign.id })}>{campaign.name}</a>
        {' · '}
        {say(messages.dueUntil, language, { day })}
      </p>
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
