import type { Feature } from '#modules/people';
import { addFiles } from './serve.ts';

/** Files of the sites: serving them. */
export const media: Feature = {
  navigation: [],
  async register(server, services) {
    addFiles(server, services);
  },
};
