import type { VNode } from 'preact';
import { type Language, say } from '#platform/i18n';
import { Button, Notice } from '#ui';
import type { Campaign } from '../campaign.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';

type Props = {
  readonly language: Language;
  readonly campaign: Campaign;
  readonly late: number;
  readonly isQueued: boolean;
  readonly list: VNode;
};

/** When bodies are reminded, the button that reminds the late ones now, and what was sent. */
export function RemindersPage({ language, campaign, late, isQueued, list }: Props) {
  const { before, after } = campaign.reminders;
  const days = (each: readonly number[]) => (each.length === 0 ? say(messages.none, language) : each.join(', '));
  return (
    <div class="stack">
      <h1>{say(messages.title, language)}</h1>
      {isQueued ? <Notice kind="done" title={say(messages.queued, language)} /> : null}
      <p>
        {say(messages.schedule, language, {
          before: days(before),
          after: days(after.toSorted((one, other) => one - other)),
        })}
      </p>
      {late === 0 ? (
        <p class="soft">{say(messages.nobodyLate, language)}</p>
      ) : (
        <form class="stack" method="post" action={routes.reminders.to({ campaign: campaign.id })}>
          <p>{say(messages.remindHelp, language, { count: late })}</p>
          <div>
            <Button>{say(messages.remindNow, language)}</Button>
          </div>
        </form>
      )}
      {list}
    </div>
  );
}
