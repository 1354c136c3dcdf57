import { organisationsNavigation, registerOrganisationsOffice } from '#modules/organisations';
import { type Feature, officeDoor } from '#modules/people';

/** Bodies in the office; their module stands below `people` and is handed its door. */
export const organisationsOffice: Feature = {
  navigation: organisationsNavigation,
  register: async (server, services) =>
    registerOrganisationsOffice(server, { db: services.db, now: services.now, door: officeDoor(services) }),
};
