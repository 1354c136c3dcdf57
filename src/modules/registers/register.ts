import type { Feature } from '#modules/people';
import { addFiles } from './files/handlers.tsx';
import { addEntries } from './office/entry-handlers.tsx';
import { messages } from './office/messages.ts';
import { addOverview } from './office/overview-handlers.tsx';
import { addRegisters } from './office/register-handlers.tsx';
import { routes } from './office/routes.ts';

/** Registers: what a body keeps about itself once, for every report. */
export const registersOffice: Feature = {
  navigation: [
    { id: 'registers', group: 'work', label: messages.registers, href: routes.overview.to({}), action: 'register.see' },
  ],
  async register(server, services) {
    addOverview(server, services);
    addRegisters(server, services);
    addEntries(server, services);
    addFiles(server, services);
  },
};
