import type { ComponentChildren } from 'preact';
import type { Colleague } from '#modules/people';
import { type Language, say } from '#platform/i18n';
import { Button, SelectField, TextField, Tick } from '#ui';
import { positionNames } from '../../boards/messages.ts';
import { boardTasks, positions } from '../../boards/position.ts';
import type { Section } from '../../sections/queries.ts';
import type { Refusal } from '../../workflow/refusal.ts';
import { SectionTicks, SiteLine } from '../of-site/section-ticks.tsx';
import { faultAt } from '../of-site/words.ts';
import { routes } from '../routes.ts';
import { messages, taskNames } from './messages.ts';
import { PeopleSearch, personOptions } from './people-search.tsx';
import type { TypedMember } from './typed.ts';

export type MemberPageProps = {
  readonly language: Language;
  readonly site: { readonly id: string; readonly name: string };
  /** The member that is changed; null: a new one. */
  readonly member: { readonly id: string; readonly name: string } | null;
  readonly people: readonly Colleague[];
  /** By which the people were looked for. */
  readonly words: string;
  readonly sections: readonly Section[];
  readonly typed: TypedMember;
  /** The day that was typed for ending the place. */
  readonly endDay: string;
  readonly refusals: readonly Refusal[];
  readonly notices: ComponentChildren;
};

function Tasks({ typed, language }: MemberPageProps) {
  return (
    <fieldset class="choices">
      <legend>{say(messages.tasks, language)}</legend>
      {boardTasks.map((task) => (
        <Tick key={task} name="tasks" value={task} checked={typed.tasks.includes(task)}>
          {taskNames[task][language]}
        </Tick>
      ))}
    </fieldset>
  );
}

function Who({ people, typed, refusals, language }: MemberPageProps) {
  const t = (key: 'account' | 'accountHint' | 'name' | 'nameHint' | 'post' | 'postHint') =>
    say(messages[key], language);
  const at = (place: string) => faultAt(place, refusals, language);
  return (
    <>
      <SelectField
        name="account"
        label={t('account')}
        hint={t('accountHint')}
        value={typed.account}
        options={[{ value: '', label: say(messages.noAccount, language) }, ...personOptions(people)]}
        {...at('account')}
      />
      <TextField name="name" label={t('name')} hint={t('nameHint')} value={typed.name} {...at('name')} />
      <TextField name="post" label={t('post')} hint={t('postHint')} value={typed.post} {...at('post')} />
    </>
  );
}

function MemberForm(props: MemberPageProps) {
  const { site, member, typed, refusals, sections, language } = props;
  const at = (place: string) => faultAt(place, refusals, language);
  const action =
    member === null
      ? routes.addMember.to({ site: site.id })
      : routes.changeMember.to({ site: site.id, member: member.id });
  return (
    <form class="stack" method="post" action={action}>
      <Who {...props} />
      <SelectField
        name="position"
        label={say(messages.position, language)}
        value={typed.position}
        options={positions.map((value) => ({ value, label: say(positionNames[value], language) }))}
        {...at('position')}
      />
      <Tasks {...props} />
      <SectionTicks
        legend={say(messages.sections, language)}
        hint={say(messages.sectionsHint, language)}
        sections={sections}
        chosen={typed.sections}
        refusals={refusals}
        language={language}
      />
      {member === null ? (
        <TextField
          name="from"
          type="date"
          label={say(messages.memberFrom, language)}
          value={typed.from}
          required
          {...at('from')}
        />
      ) : null}
      <div>
        <Button>{say(messages.save, language)}</Button>
      </div>
    </form>
  );
}

function EndForm({ site, member, endDay, refusals, language }: MemberPageProps) {
  if (member === null) return null;
  return (
    <section class="stack" aria-labelledby="end-title">
      <h2 id="end-title">{say(messages.endTitle, language)}</h2>
      <p class="soft">{say(messages.endHelp, language)}</p>
      <form class="stack" method="post" action={routes.endMember.to({ site: site.id, member: member.id })}>
        <TextField
          name="day"
          type="date"
          label={say(messages.endDay, language)}
          value={endDay}
          required
          {...faultAt('day', refusals, language)}
        />
        <div>
          <Button kind="danger">{say(messages.end, language)}</Button>
        </div>
      </form>
    </section>
  );
}

/** Calling somebody to the board, or changing the place that somebody has on it. */
export function MemberPage(props: MemberPageProps) {
  const { site, member, people, words, language, notices } = props;
  const title =
    member === null ? say(messages.add, language) : say(messages.changeNamed, language, { name: member.name });
  const address =
    member === null
      ? routes.addMember.to({ site: site.id })
      : routes.changeMember.to({ site: site.id, member: member.id });
  return (
    <div class="stack sections">
      <header>
        <SiteLine name={site.name} />
        <h1>{title}</h1>
      </header>
      {notices}
      <PeopleSearch address={address} words={words} count={people.length} language={language} />
      <MemberForm {...props} />
      <EndForm {...props} />
    </div>
  );
}
