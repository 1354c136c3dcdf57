import { demonstrationName } from '#modules/organisations';
import { type Language, say } from '#platform/i18n';
import { demonstrationAccounts, demonstrationPassword, isExposed } from './demonstration.ts';
import { messages } from './messages.ts';
import { roleNames } from './role-names.ts';
import type { Services } from './services.ts';

/** The accounts of the demonstration, on the sign-in page; nothing where others could read it. */
export function DemonstrationHint({ services, language }: { services: Services; language: Language }) {
  if (!services.config.demo || isExposed(services.config)) return null;
  return (
    <details class="demonstration">
      <summary>{say(messages.demonstration, language)}</summary>
      <div class="stack small">
        <p>
          {say(messages.demonstrationPassword, language)} <code>{demonstrationPassword}</code>
        </p>
        <dl>
          {demonstrationAccounts.map(({ email, role, holdsAt }) => (
            <div key={email}>
              <dt>{say(roleNames[role], language)}</dt>
              <dd>
                <code>{email}</code> <span class="soft">{demonstrationName(holdsAt)}</span>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}
