import type { Organisation } from '#modules/organisations';
import type { Site } from '#modules/sites';
import { type Language, type Message, say } from '#platform/i18n';
import { Button, Notice, SelectField, TextField, Tick } from '#ui';
import { roles } from '../permissions.ts';
import { roleNames } from '../role-names.ts';
import { routes } from '../routes.ts';
import type { AccountSheet } from './account-sheet.ts';
import { errorOf } from './faults.ts';
import type { RoleFaults, RoleForm } from './give-role.ts';
import { messages } from './messages.ts';

export type SiteChoice = {
  readonly site: Pick<Site, 'id' | 'name'>;
  readonly sections: readonly { readonly code: string; readonly name: Message }[];
};

export type RolePage = {
  readonly language: Language;
  readonly sheet: Pick<AccountSheet, 'id' | 'name'>;
  readonly bodies: readonly Pick<Organisation, 'id' | 'name'>[];
  /** Whether roles in the whole installation may be given. */
  readonly mayEverywhere: boolean;
  /** Of the chosen body. */
  readonly sites: readonly SiteChoice[];
  readonly form: RoleForm;
  readonly faults?: RoleFaults;
};

const siteName = ({ site }: SiteChoice, language: Language): string =>
  (language === 'en' ? site.name.en : undefined) ?? site.name.vi;

/** First the body is chosen, by an address: which sites can be chosen follows from it. */
function BodyForm({ language, sheet, bodies, mayEverywhere, form }: RolePage) {
  const all = { value: '', label: say(messages.wholeInstallation, language) };
  const options = [...(mayEverywhere ? [all] : []), ...bodies.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <form class="stack" method="get" action={routes.oneRole.to({ account: sheet.id })}>
      <SelectField
        name="co-quan"
        label={say(messages.whichBody, language)}
        value={form.organisation}
        options={options}
      />
      <div>
        <Button kind="plain">{say(messages.choose, language)}</Button>
      </div>
    </form>
  );
}

function Sections({ choice, form, language }: { choice: SiteChoice; form: RoleForm; language: Language }) {
  if (choice.sections.length === 0) return null;
  return (
    <fieldset class="choices choices--many">
      <legend>{say(messages.sectionsOf, language, { site: siteName(choice, language) })}</legend>
      <p class="field__hint">{say(messages.sectionsHint, language)}</p>
      {choice.sections.map(({ code, name }) => {
        const value = `${choice.site.id}:${code}`;
        return (
          <Tick key={code} name="sections" value={value} checked={form.sections.includes(value)}>
            {say(name, language)}
          </Tick>
        );
      })}
    </fieldset>
  );
}

function RoleFields({ language, sheet, sites, form, faults }: RolePage) {
  const scopes = [
    { value: '', label: say(messages.wholeBody, language) },
    ...sites.map((choice) => ({
      value: choice.site.id,
      label: say(messages.oneSite, language, { site: siteName(choice, language) }),
    })),
  ];
  return (
    <form class="stack" method="post" action={routes.oneRole.to({ account: sheet.id })}>
      <input type="hidden" name="organisation" value={form.organisation} />
      <SelectField
        name="role"
        label={say(messages.role, language)}
        value={form.role}
        options={roles.map((role) => ({ value: role, label: say(roleNames[role], language) }))}
        {...errorOf([...(faults?.role ?? []), ...(sites.length === 0 ? (faults?.site ?? []) : [])], language)}
      />
      {sites.length === 0 ? null : (
        <SelectField
          name="site"
          label={say(messages.scope, language)}
          value={form.site}
          options={scopes}
          {...errorOf(faults?.site, language)}
        />
      )}
      {sites.map((choice) => (
        <Sections key={choice.site.id} choice={choice} form={form} language={language} />
      ))}
      <TextField
        name="from"
        type="date"
        label={say(messages.from, language)}
        value={form.from}
        required
        {...errorOf(faults?.from, language)}
      />
      <TextField
        name="until"
        type="date"
        label={say(messages.until, language)}
        hint={say(messages.untilHint, language)}
        value={form.until}
        {...errorOf(faults?.until, language)}
      />
      <div>
        <Button>{say(messages.giveRole, language)}</Button>
      </div>
    </form>
  );
}

/** Giving somebody a role. */
export function RolePage(page: RolePage) {
  const { language, sheet, faults } = page;
  return (
    <div class="stack sections">
      <h1>
        {say(messages.giveRole, language)}: {sheet.name}
      </h1>
      {faults === undefined ? null : <Notice kind="error" title={say(messages.notGiven, language)} />}
      <BodyForm {...page} />
      <RoleFields {...page} />
      <p>
        <a href={routes.permissions.to({})}>{say(messages.permissions, language)}</a>
      </p>
    </div>
  );
}
