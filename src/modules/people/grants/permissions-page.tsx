import { type Language, say } from '#platform/i18n';
import { type Action, actions, permissions, type Role, roles } from '../permissions.ts';
import { roleNames } from '../role-names.ts';
import { actionNames, pageMessages as messages } from './action-names.ts';

type Spoken = { readonly language: Language };

/** A mark for the eye, and the same in words. */
function Cell({ role, action, language }: Spoken & { readonly role: Role; readonly action: Action }) {
  const { reach, actions: allowed } = permissions[role];
  if (!allowed.includes(action)) {
    return (
      <td>
        <span class="visually-hidden">{say(messages.no, language)}</span>
      </td>
    );
  }
  return (
    <td>
      <span aria-hidden="true">{reach === 'own' ? '●' : '▼'}</span>
      <span class="visually-hidden">{say(reach === 'own' ? messages.ownShort : messages.belowShort, language)}</span>
    </td>
  );
}

/** Role × action, as the one table of `permissions.ts` has it. */
function WholeTable({ language }: Spoken) {
  const title = say(messages.asTable, language);
  return (
    // it is wider than a phone: whoever uses the keyboard scrolls it too
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
    <section class="permissions" aria-label={title} tabIndex={0}>
      <table class="permissions__table">
        <caption class="visually-hidden">{say(messages.title, language)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(messages.action, language)}</th>
            {roles.map((role) => (
              <th key={role} scope="col">
                {say(roleNames[role], language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <tr key={action}>
              <th scope="row">{say(actionNames[action], language)}</th>
              {roles.map((role) => (
                <Cell key={role} role={role} action={action} language={language} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function OneRole({ role, language }: Spoken & { readonly role: Role }) {
  const { reach, actions: allowed } = permissions[role];
  return (
    <div>
      <dt>{say(roleNames[role], language)}</dt>
      <dd>
        <p class="soft small">{say(messages.holds, language, { reach: say(messages[reach], language) })}</p>
        <ul>
          {allowed.map((action) => (
            <li key={action}>{say(actionNames[action], language)}</li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

/** Who may do what, for people: the whole table, and each role by itself. */
export function PermissionsPage({ language }: Spoken) {
  return (
    <div class="stack sections">
      <h1>{say(messages.title, language)}</h1>
      <p class="soft">{say(messages.introduction, language)}</p>
      <section class="stack">
        <h2>{say(messages.asTable, language)}</h2>
        <p class="small">{say(messages.legend, language)}</p>
        <WholeTable language={language} />
      </section>
      <section class="stack">
        <h2>{say(messages.byRole, language)}</h2>
        <dl class="role-list">
          {roles.map((role) => (
            <OneRole key={role} role={role} language={language} />
          ))}
        </dl>
      </section>
    </div>
  );
}
