import type { Colleague } from '#modules/people';
import { type Language, say } from '#platform/i18n';
import { Button, TextField } from '#ui';
import { messages } from './messages.ts';

/** How many people are offered at once; with more, one searches. */
export const mostPeople = 100;

/** People as a select offers them; the sign-in address tells those of one name apart. */
export const personOptions = (people: readonly Colleague[]) =>
  people.map(({ id, name, login }) => ({ value: id, label: login === '' ? name : `${name} (${login})` }));

type PeopleSearchProps = {
  readonly address: string;
  readonly words: string;
  readonly count: number;
  readonly language: Language;
};

/** Narrows the people that the form below offers; there only where a body has very many. */
export function PeopleSearch({ address, words, count, language }: PeopleSearchProps) {
  if (words === '' && count < mostPeople) return null;
  return (
    <search>
      <form class="stack" method="get" action={address}>
        {count < mostPeople ? null : <p class="soft">{say(messages.manyPeople, language, { count: mostPeople })}</p>}
        <TextField
          name="tim"
          type="search"
          label={say(messages.findPeople, language)}
          hint={say(messages.findHint, language)}
          value={words}
        />
        <div>
          <Button kind="plain">{say(messages.find, language)}</Button>
        </div>
      </form>
    </search>
  );
}
