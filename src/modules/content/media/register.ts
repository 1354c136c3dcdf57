import type { Feature } from '#modules/people';
import { messages } from './messages.ts';
import { routes } from './routes.ts';
import { addFiles } from './serve.ts';
import { addFilePages } from './show-files.tsx';
import { addUpload } from './upload-handlers.ts';

/** Files of the sites: sending, describing, choosing and serving them. */
export const media: Feature = {
  navigation: [
    { id: 'files', group: 'content', label: messages.files, href: routes.list.to({}), action: 'content.see' },
  ],
  async register(server, services) {
    addFiles(server, services);
    addUpload(server, services);
    addFilePages(server, services);
  },
};
