import { todayOf } from '#modules/organisations';
import type { WorkItem } from '#offers';
import { guardOffice } from './access.ts';
import { addAccounts } from './accounts/handlers.tsx';
import { messages as accountsMessages } from './accounts/messages.ts';
import { addPermissionsPage } from './grants/permissions-handler.tsx';
import { addOneTimeLinks } from './links/handlers.tsx';
import { messages } from './messages.ts';
import { addProvider } from './openid/handlers.tsx';
import { addOwnAccount } from './own-account/handlers.tsx';
import type { Person } from './person.ts';
import { routes } from './routes.ts';
import { addSecondFactor } from './second-factor/handlers.tsx';
import { messages as factorMessages } from './second-factor/messages.ts';
import { requirementOf } from './second-factor/requirement.ts';
import type { Feature, Services } from './services.ts';
import { addSignIn } from './sign-in/handlers.tsx';
import { addSecondStep } from './sign-in/second-step-handlers.tsx';

async function workItems({ config, now }: Services, person: Person): Promise<readonly WorkItem[]> {
  const requirement = requirementOf(person, config.secondFactor, todayOf(now()));
  if (requirement.kind !== 'soon') return [];
  const { until: due } = requirement;
  const organisation = person.organisation?.name ?? '';
  return [{ title: factorMessages.workItem, href: routes.factor.to({}), organisation, due }];
}

/** Sign-in, accounts, roles, and the guard before the whole office. */
export const people: Feature = {
  navigation: [
    {
      id: 'accounts',
      group: 'administration',
      label: accountsMessages.accounts,
      href: routes.accounts.to({}),
      action: 'account.manage',
    },
    {
      id: 'permissions',
      group: 'administration',
      label: accountsMessages.permissions,
      href: routes.permissions.to({}),
      action: 'account.manage',
    },
    { id: 'account', group: 'own', label: messages.account, href: routes.account.to({}), action: null },
  ],
  workItems,
  async register(server, services) {
    guardOffice(server, services);
    addSignIn(server, services);
    addSecondStep(server, services);
    addProvider(server, services);
    addOneTimeLinks(server, services);
    addOwnAccount(server, services);
    addSecondFactor(server, services);
    addAccounts(server, services);
    addPermissionsPage(server, services);
  },
};
