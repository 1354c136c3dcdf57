import { Command, Option } from 'commander';
import { organisationNamed, todayOf } from '#modules/organisations';
import {
  createAccount,
  findAccount,
  inSystemTransaction,
  type ListedAccount,
  listAccounts,
  permissions,
  type Role,
  randomPassword,
  removeSecondFactor,
  resetPassword,
  roleNames,
  roles,
  setLocked,
} from '#modules/people';
import type { Transaction } from '#platform/database';
import { type Language, type Message, say } from '#platform/i18n';
import { requireConfig } from './configuration.ts';
import { messages } from './messages.system.ts';
import { withDatabase } from './open-database.ts';
import { Refusal } from './refusal.ts';

type Json = { readonly json?: true };
type AddOptions = Json & { readonly name: string; readonly role: readonly Role[]; readonly organisation?: string };

/** `users add | list | lock | unlock | reset`: accounts, by the administrator of the machine. */
export function usersCommand(language: Language): Command {
  const command = new Command('users').description(say(messages.users, language));
  return command
    .addCommand(addCommand(language))
    .addCommand(listCommand(language))
    .addCommand(lockCommand('lock', language))
    .addCommand(lockCommand('unlock', language))
    .addCommand(resetCommand(language));
}

function subcommand(name: string, about: Message, language: Language): Command {
  return new Command(name).description(say(about, language)).option('--json', say(messages.json, language));
}

function withLogin(name: string, about: Message, language: Language): Command {
  return subcommand(name, about, language).argument('<login>', say(messages.loginArgument, language));
}

function inSystem<T>(language: Language, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withDatabase(requireConfig(language), language, 'users', ({ db }) =>
    inSystemTransaction(db, 'congso users', work),
  );
}

function print(json: true | undefined, data: object, lines: readonly string[]): void {
  console.log(json ? JSON.stringify(data, null, 2) : lines.join('\n'));
}

function addCommand(language: Language): Command {
  return withLogin('add', messages.usersAdd, language)
    .requiredOption('--name <name>', say(messages.nameOption, language))
    .addOption(new Option('--role <role...>', say(messages.roleOption, language)).choices(roles).makeOptionMandatory())
    .option('--organisation <organisation>', say(messages.organisationOption, language))
    .action(async (login: string, options: AddOptions) => {
      const kind = loginKind(login);
      if (kind === null) throw new Refusal('wrongUse', say(messages.loginWrong, language, { login }));
      const homeless = options.role.find((role) => permissions[role].reach === 'own');
      if (options.organisation === undefined && homeless !== undefined) {
        throw new Refusal('wrongUse', say(messages.organisationNeeded, language, { role: homeless }));
      }
      const password = randomPassword();
      const id = await inSystem(language, (tx) => add(tx, login, kind, options, password, language));
      print(options.json, { id, login, password }, [
        say(messages.created, language, { login }),
        say(messages.initialPassword, language, { password }),
      ]);
    });
}

function loginKind(login: string): 'email' | 'userName' | null {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(login) && login.length <= 254) return 'email';
  return /^[a-z0-9][a-z0-9._-]{2,49}$/.test(login.toLowerCase()) ? 'userName' : null;
}

async function add(
  tx: Transaction,
  login: string,
  kind: 'email' | 'userName',
  { name, role, organisation: named }: AddOptions,
  password: string,
  language: Language,
): Promise<string> {
  const now = new Date();
  const today = todayOf(now);
  if ((await findAccount(tx, login)) !== null) throw new Refusal('no', say(messages.loginTaken, language, { login }));
  const organisation = named === undefined ? null : await organisationNamed(tx, named, today);
  if (named !== undefined && organisation === null) {
    throw new Refusal('no', say(messages.organisationUnknown, language, { organisation: named }));
  }
  const organisationId = organisation?.id ?? null;
  const account = {
    email: kind === 'email' ? login : null,
    userName: kind === 'email' ? null : login,
    name,
    organisationId,
    grants: [...new Set(role)].map((each) => ({ role: each, organisationId })),
    password,
    mustChangePassword: true,
  };
  return createAccount(tx, account, now, today);
}

function listCommand(language: Language): Command {
  return subcommand('list', messages.usersList, language).action(async ({ json }: Json) => {
    const accounts = await inSystem(language, (tx) => listAccounts(tx, todayOf(new Date())));
    const lines = accounts.map((account) => accountLine(account, language));
    print(json, accounts, lines.length === 0 ? [say(messages.noAccounts, language)] : lines);
  });
}

function accountLine({ email, userName, name, locked, roles: held }: ListedAccount, language: Language): string {
  const mark = locked ? ` ${say(messages.lockedMark, language)}` : '';
  const texts = held.map(({ role, organisation }) => {
    return `${say(roleNames[role], language)} (${organisation ?? say(messages.wholeSystem, language)})`;
  });
  return `${email ?? userName}${mark}  ${name}  ${texts.join('; ')}`;
}

async function known(tx: Transaction, login: string, language: Language): Promise<string> {
  const account = await findAccount(tx, login);
  if (account === null) throw new Refusal('no', say(messages.loginUnknown, language, { login }));
  return account.id;
}

function lockCommand(name: 'lock' | 'unlock', language: Language): Command {
  const [about, done, already] =
    name === 'lock'
      ? [messages.usersLock, messages.locked, messages.lockedAlready]
      : [messages.usersUnlock, messages.unlocked, messages.unlockedAlready];
  return withLogin(name, about, language).action(async (login: string, { json }: Json) => {
    const changed = await inSystem(language, async (tx) =>
      setLocked(tx, await known(tx, login, language), name === 'lock' ? new Date() : null),
    );
    print(json, { login, locked: name === 'lock', changed }, [say(changed ? done : already, language, { login })]);
  });
}

function resetCommand(language: Language): Command {
  return withLogin('reset', messages.usersReset, language)
    .option('--second-factor', say(messages.secondFactorOption, language))
    .action(async (login: string, { json, secondFactor = false }: Json & { readonly secondFactor?: boolean }) => {
      const password = randomPassword();
      const isRemoved = await inSystem(language, async (tx) => {
        const id = await known(tx, login, language);
        await resetPassword(tx, id, password, new Date());
        return secondFactor && (await removeSecondFactor(tx, id));
      });
      print(json, { login, password, secondFactorRemoved: isRemoved }, [
        say(messages.reset, language, { login }),
        say(messages.initialPassword, language, { password }),
        ...(isRemoved ? [say(messages.secondFactorRemoved, language)] : []),
      ]);
    });
}
