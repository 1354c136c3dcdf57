import type { FastifyInstance } from 'fastify';
import { actorOf, personOf, type Services } from '#modules/people';
import { contextOf } from '#modules/sites';
import { inTransaction } from '#platform/database';
import { languageOf, Problem } from '#platform/http';
import { say } from '#platform/i18n';
import { Notice } from '#ui';
import { createPreviewLink, revokePreviewLinks } from '../preview/preview.ts';
import { previewPath } from '../public/paths.ts';
import { messages } from './messages.ts';
import { routes } from './routes.ts';
import { RefusalNotice } from './save-notices.tsx';
import { deskOf, editionNamed, showEdition } from './show-edition.tsx';

const days = 7;

/** Making and ending secret links. A link is shown once, in the answer to its making, and in no address of the office. */
export function addPreviews(server: FastifyInstance, services: Services): void {
  server.post(routes.preview.path, async (request, reply) => {
    const { edition, site } = await deskOf(services, request);
    const made = await inTransaction(services.db, actorOf(request), (tx) =>
      createPreviewLink(tx, personOf(request), { editionId: edition.id, days }, services.now()),
    );
    const language = languageOf(request);
    if (made.kind === 'missing') throw new Problem(404, messages.noEdition);
    if (made.kind === 'refused') {
      const title = say(messages.notTaken, language);
      const notices = <RefusalNotice refusals={made.refusals} title={title} language={language} />;
      return showEdition(services, request, reply.code(422), { notices });
    }
    const context = contextOf(services.sites, site, edition.language, services.now());
    const link = context.absolute(previewPath(made.value.token));
    const notices = (
      <Notice kind="done" title={say(messages.previewMade, language)}>
        <p class="desk__link">
          <a href={link}>{link}</a>
        </p>
      </Notice>
    );
    return showEdition(services, request, reply, { notices });
  });
  server.post(routes.endPreviews.path, async (request, reply) => {
    const id = editionNamed(request);
    const ended = await inTransaction(services.db, actorOf(request), (tx) =>
      revokePreviewLinks(tx, personOf(request), id),
    );
    if (ended.kind === 'missing') throw new Problem(404, messages.noEdition);
    const language = languageOf(request);
    const notices =
      ended.kind === 'refused' ? (
        <RefusalNotice refusals={ended.refusals} title={say(messages.notTaken, language)} language={language} />
      ) : (
        <Notice kind="done" title={say(messages.previewEnded, language)} />
      );
    return showEdition(services, request, reply.code(ended.kind === 'refused' ? 422 : 200), { notices });
  });
}
