import type { FastifyInstance } from 'fastify';
import { actorOf, type Services } from '#modules/people';
import { inTransaction } from '#platform/database';
import { languageOf, Problem } from '#platform/http';
import { say } from '#platform/i18n';
import type { AutosaveReply } from '../rich-text/editor/protocol.ts';
import { sayRefusal } from '../workflow/refusal.ts';
import { saveWords, typedIn } from './edition-handlers.tsx';
import { messages } from './messages.ts';
import { readPosted } from './posted.ts';
import { routes } from './routes.ts';
import { editionNamed } from './show-edition.tsx';

/** Saves the words of an edition while they are written; what needs the person's eyes is only said, and shown when the person saves. */
export function addAutosave(server: FastifyInstance, services: Services): void {
  server.post(routes.autosave.path, async (request): Promise<AutosaveReply> => {
    const id = editionNamed(request);
    const typed = typedIn(await readPosted(request));
    if (typed === null) throw new Problem(400, messages.wrongForm);
    const outcome = await inTransaction(services.db, actorOf(request), (tx) =>
      saveWords(tx, services, request, id, typed),
    );
    switch (outcome.kind) {
      case 'saved': {
        const { conflicts, taken, revision } = outcome.saved;
        return conflicts.length > 0 || taken.length > 0 ? { kind: 'conflict' } : { kind: 'saved', revision };
      }
      case 'refused':
        return { kind: 'refused', reasons: outcome.refusals.map((each) => sayRefusal(each, languageOf(request))) };
      case 'wrong':
        return { kind: 'refused', reasons: [say(messages.notSavedHelp, languageOf(request))] };
    }
  });
}
