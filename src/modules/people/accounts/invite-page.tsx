import type { Organisation } from '#modules/organisations';
import { type Language, say } from '#platform/i18n';
import { Button, Notice, SelectField, TextField, Tick } from '#ui';
import { messages as general } from '../messages.ts';
import { roles } from '../permissions.ts';
import { roleNames } from '../role-names.ts';
import { routes } from '../routes.ts';
import { errorOf } from './faults.ts';
import type { InvitationFaults, InvitationForm } from './invite.ts';
import { messages } from './messages.ts';

export type InvitePage = {
  readonly language: Language;
  readonly bodies: readonly Pick<Organisation, 'id' | 'name'>[];
  /** Whether somebody may work for no body: only who administers the whole installation says so. */
  readonly mayBeHomeless: boolean;
  readonly canMail: boolean;
  readonly form: InvitationForm;
  readonly faults?: InvitationFaults;
};

function Roles({ form, language }: Pick<InvitePage, 'form' | 'language'>) {
  return (
    <fieldset class="choices">
      <legend>{say(messages.firstRoles, language)}</legend>
      <p class="field__hint">{say(messages.firstRolesHint, language)}</p>
      {roles.map((role) => (
        <Tick key={role} name="roles" value={role} checked={form.roles.includes(role)}>
          {say(roleNames[role], language)}
        </Tick>
      ))}
    </fieldset>
  );
}

/** The form by which somebody is invited. */
export function InvitePage({ language, bodies, mayBeHomeless, canMail, form, faults }: InvitePage) {
  const none = { value: '', label: say(messages.noWorkplace, language) };
  const options = [...(mayBeHomeless ? [none] : []), ...bodies.map(({ id, name }) => ({ value: id, label: name }))];
  const introduction = canMail ? messages.inviteIntroduction : messages.inviteIntroductionNoMail;
  return (
    <div class="stack sections">
      <h1>{say(messages.invite, language)}</h1>
      {faults === undefined ? null : <Notice kind="error" title={say(messages.notInvited, language)} />}
      <p class="soft">{say(introduction, language)}</p>
      <form class="stack" method="post" action={routes.invite.to({})}>
        <TextField
          name="name"
          label={say(messages.name, language)}
          value={form.name}
          autocomplete="off"
          required
          {...errorOf(faults?.name, language)}
        />
        <TextField
          name="email"
          type="email"
          label={say(messages.email, language)}
          hint={say(messages.emailHint, language)}
          value={form.email}
          autocomplete="off"
          required
          {...errorOf(faults?.email, language)}
        />
        <SelectField
          name="organisation"
          label={say(messages.workplace, language)}
          value={form.organisation}
          options={options}
          {...errorOf(faults?.organisation, language)}
        />
        <Roles form={form} language={language} />
        <SelectField
          name="language"
          label={say(messages.language, language)}
          value={form.language}
          options={[
            { value: 'vi', label: say(general.vietnamese, language) },
            { value: 'en', label: say(general.english, language) },
          ]}
        />
        <div>
          <Button>{say(messages.sendInvitation, language)}</Button>
        </div>
      </form>
    </div>
  );
}
