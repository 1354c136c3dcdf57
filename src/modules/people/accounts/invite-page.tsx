import type { Organisation } from '#modules/organisations';
import { type Language, say } from '#platform/i18n';
import { Button, Notice, Tick } from '#ui';
import { roles } from '../permissions.ts';
import { roleNames } from '../role-names.ts';
import { routes } from '../routes.ts';
import { AccountFields } from './account-fields.tsx';
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
  const introduction = canMail ? messages.inviteIntroduction : messages.inviteIntroductionNoMail;
  return (
    <div class="stack sections">
      <h1>{say(messages.invite, language)}</h1>
      {faults === undefined ? null : <Notice kind="error" title={say(messages.notInvited, language)} />}
      <p class="soft">{say(introduction, language)}</p>
      <form class="stack" method="post" action={routes.invite.to({})}>
        <AccountFields
          language={language}
          form={form}
          faults={faults}
          bodies={bodies}
          mayBeHomeless={mayBeHomeless}
          isEmailNeeded
          emailHint={say(messages.emailHint, language)}
        >
          <Roles form={form} language={language} />
        </AccountFields>
        <div>
          <Button>{say(messages.sendInvitation, language)}</Button>
        </div>
      </form>
    </div>
  );
}
