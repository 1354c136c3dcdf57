import { Command } from 'commander';
import { demonstrationName } from '#modules/organisations';
import { isExposed, type LoadedAccount, loadDemonstration, roleNames } from '#modules/people';
import { type Language, say } from '#platform/i18n';
import { requireConfig } from './configuration.ts';
import { messages } from './messages.system.ts';
import { withDatabase } from './open-database.ts';

/** `demo`: loads what is missing of the fictitious province, and prints its accounts. */
export function demoCommand(language: Language): Command {
  return new Command('demo')
    .description(say(messages.demo, language))
    .option('--json', say(messages.json, language))
    .action(async ({ json }: { json?: true }) => {
      const config = requireConfig(language);
      const accounts = await withDatabase(config, language, 'demo', ({ db }) =>
        loadDemonstration(db, isExposed(config), new Date()),
      );
      console.log(json ? accountsJson(accounts) : accountsText(accounts, isExposed(config), language));
    });
}

function accountsJson(accounts: readonly LoadedAccount[]): string {
  return JSON.stringify(
    accounts.map(({ email, name, role, password }) => ({ email, name, role, password })),
    null,
    2,
  );
}

/** The accounts of the demonstration as they are printed at the start; the password stands once where it is the same for all. */
export function accountsText(accounts: readonly LoadedAccount[], exposed: boolean, language: Language): string {
  const passwords = new Set(accounts.map((account) => account.password));
  const [single] = passwords;
  const isOne = passwords.size === 1 && typeof single === 'string';
  const width = Math.max(...accounts.map((account) => account.email.length));
  const lines = accounts.map(({ email, role, holdsAt, password }) => {
    const own = isOne ? '' : `  ${password ?? say(messages.demoChanged, language)}`;
    return `  ${email.padEnd(width)}  ${say(roleNames[role], language)}, ${demonstrationName(holdsAt)}${own}`;
  });
  const hint = isOne ? say(messages.demoPassword, language, { password: single }) : null;
  const warning =
    exposed && accounts.some((account) => account.password !== null) ? say(messages.demoSecret, language) : null;
  return [say(messages.demoAccounts, language), ...lines, hint, warning].filter((line) => line !== null).join('\n');
}
