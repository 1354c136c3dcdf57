import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { actorOf, demand, type Services } from '#modules/people';
import { inTransaction } from '#platform/database';
import { languageOf, Problem } from '#platform/http';
import { say } from '#platform/i18n';
import type { UploadReply } from '../rich-text/editor/files.ts';
import { sayRefusal } from '../workflow/refusal.ts';
import { sitesOf, siteToKeepFor } from './desk.ts';
import { largest } from './kinds.ts';
import type { Media } from './media.ts';
import { messages } from './messages.ts';
import { findPicked, pickedFile } from './picker.ts';
import { type Received, receiveFiles } from './receive.ts';
import { routes } from './routes.ts';
import { showFiles } from './show-files.tsx';
import { takeIn } from './take-in.ts';

type Outcome = { readonly taken: readonly Media[]; readonly refusals: readonly string[]; readonly siteId: string };

/** Takes the files that came, each for itself: one that is refused keeps no other out. */
async function takeAll(services: Services, request: FastifyRequest, received: Received): Promise<Outcome> {
  const language = languageOf(request);
  const site = await siteToKeepFor(services, request, received.fields.site);
  const megabytes = largest.video / 1_000_000;
  const refusals = received.cutOff.map((name) => say(messages.tooLarge, language, { name, megabytes }));
  const taken: Media[] = [];
  for (const file of received.files) {
    const result = await takeIn(services, actorOf(request), site, file);
    if (result.kind === 'done') taken.push(result.value);
    else if (result.kind === 'refused') refusals.push(...result.refusals.map((each) => sayRefusal(each, language)));
  }
  if (taken.length === 0 && refusals.length === 0) refusals.push(say(messages.nothingChosen, language));
  return { taken, refusals, siteId: site.id };
}

function answerScript(reply: FastifyReply, { taken, refusals }: Outcome): FastifyReply {
  const [media] = taken;
  const answer: UploadReply =
    refusals.length > 0 || media === undefined
      ? { kind: 'refused', reasons: refusals }
      : { kind: 'done', file: pickedFile(media) };
  return reply.code(answer.kind === 'done' ? 200 : 422).send(answer);
}

const isScript = (request: FastifyRequest): boolean => (request.headers.accept ?? '').startsWith('application/json');

const pickerQuery = z.object({ trang: z.uuid(), q: z.string().max(200).default('') });

/** Sending files, by a form or by a script, and choosing among those that there are. */
export function addUpload(server: FastifyInstance, services: Services): void {
  server.post(routes.upload.path, async (request, reply) => {
    const outcome = await receiveFiles(request, (received) => takeAll(services, request, received));
    if (isScript(request)) return answerScript(reply, outcome);
    const { taken, refusals, siteId } = outcome;
    const [first] = taken;
    if (refusals.length > 0 || first === undefined) {
      const names = taken.map(({ name }) => name);
      return showFiles(services, request, reply.code(422), { refusals, taken: names, siteId });
    }
    // one new file is opened at once, since it needs its words
    if (taken.length === 1) return reply.redirect(routes.edit.to({ media: first.id }, { xong: 'nhan' }), 303);
    return reply.redirect(routes.list.to({}, { xong: String(taken.length) }), 303);
  });
  server.get(routes.picker.path, async (request, reply) => {
    demand(request, 'content.see');
    const read = pickerQuery.safeParse(request.query);
    if (!read.success) throw new Problem(404, messages.notYourSite);
    const { trang, q } = read.data;
    const files = await inTransaction(services.db, actorOf(request), async (tx) => {
      const isOwn = (await sitesOf(tx, services)).some(({ id }) => id === trang);
      if (!isOwn) throw new Problem(404, messages.notYourSite);
      return findPicked(tx, trang, q);
    });
    return reply.send({ files });
  });
}
