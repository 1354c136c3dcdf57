import { type Feature, officePageFor } from '#modules/people';
import { assetUrl, languageOf, route } from '#platform/http';
import { say } from '#platform/i18n';
import { ExamplesPage, examplesMessages } from './site/index.ts';

const address = route('/quan-tri/giao-dien');

/** The design system's page in the office: for those who build pages, and for the tests that photograph it. */
export const designSystem: Feature = {
  navigation: [],
  async register(server, services) {
    server.get(address.path, async (request, reply) => {
      const language = languageOf(request);
      reply.type('text/html; charset=utf-8');
      return officePageFor(services, request, {
        title: say(examplesMessages.title, language),
        current: 'design-system',
        styles: [assetUrl('examples.css')],
        children: <ExamplesPage language={language} />,
      });
    });
  },
};
