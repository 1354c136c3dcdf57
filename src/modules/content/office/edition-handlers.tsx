import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { actorOf, personOf, type Services } from '#modules/people';
import { inTransaction, type Transaction } from '#platform/database';
import { languageOf, Problem } from '#platform/http';
import { type Language, say } from '#platform/i18n';
import { Notice } from '#ui';
import { selectOptionalEdition } from '../editions/queries.ts';
import { type Saved, saveEdition } from '../editions/save.ts';
import { type StepName, takeStep } from '../editions/take-step.ts';
import { fromTyped } from '../rich-text/from-typed.ts';
import { transitionNames } from '../workflow/messages.ts';
import type { Refusal } from '../workflow/refusal.ts';
import { messages } from './messages.ts';
import { type Posted, readPosted } from './posted.ts';
import { routes } from './routes.ts';
import { RefusalNotice, SaveNotices } from './save-notices.tsx';
import { deskOf, editionNamed, showEdition } from './show-edition.tsx';
import { stepInput } from './step-input.ts';
import { type TypedEdition, typedEdition, type WrongField, wordsFrom } from './typed.ts';
import { takeUploads } from './uploads.ts';

type Outcome =
  | { readonly kind: 'saved'; readonly saved: Saved; readonly typed: TypedEdition }
  | { readonly kind: 'wrong'; readonly wrong: readonly WrongField[]; readonly typed: TypedEdition }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[]; readonly typed: TypedEdition };

/** Saves the words that came with a form. */
export async function saveWords(
  tx: Transaction,
  services: Services,
  request: FastifyRequest,
  id: string,
  typed: TypedEdition,
): Promise<Outcome> {
  const edition = await selectOptionalEdition(tx, id);
  if (edition === undefined) throw new Problem(404, messages.noEdition);
  const read = wordsFrom({ ...typed, body: fromTyped(typed.body) }, edition);
  if (!read.ok) return { kind: 'wrong', wrong: read.wrong, typed };
  const save = { editionId: id, base: typed.base, words: read.words };
  const result = await saveEdition(tx, personOf(request), save, services.now());
  if (result.kind === 'missing') throw new Problem(404, messages.noEdition);
  return result.kind === 'refused'
    ? { kind: 'refused', refusals: result.refusals, typed }
    : { kind: 'saved', saved: result.value, typed };
}

/** A form of words; null where it has none (who may only take a step sends none). */
export function typedIn({ fields }: Posted): TypedEdition | null {
  if (fields.title === undefined) return null;
  const read = typedEdition.safeParse(fields);
  if (!read.success) throw new Problem(400, messages.wrongForm);
  return read.data;
}

type Form = { readonly posted: Posted; readonly typed: TypedEdition | null; readonly refusedFiles: readonly Refusal[] };

/** The form with the files that came along: they are in the site's store then, and named in the form. */
async function readForm(services: Services, request: FastifyRequest): Promise<Form> {
  const posted = await readPosted(request);
  const typed = typedIn(posted);
  if (typed === null || posted.files.length === 0) return { posted, typed, refusedFiles: [] };
  const { edition } = await deskOf(services, request);
  const home = { id: edition.siteId, organisationId: edition.organisationId };
  const taken = await takeUploads(services, request, home, posted.files, typed);
  return { posted, typed: taken.typed, refusedFiles: taken.refusals };
}

function showUnsaved(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  outcome: Exclude<Outcome, { kind: 'saved' }>,
) {
  const language = languageOf(request);
  const title = say(messages.notSaved, language);
  const notices =
    outcome.kind === 'refused' ? (
      <RefusalNotice refusals={outcome.refusals} title={title} language={language} />
    ) : (
      <Notice kind="error" title={title}>
        <p>{say(messages.notSavedHelp, language)}</p>
      </Notice>
    );
  const wrong = outcome.kind === 'wrong' ? outcome.wrong : [];
  return showEdition(services, request, reply.code(422), { typed: outcome.typed, wrong, notices });
}

const needsLook = ({ conflicts, taken, removed }: Saved): boolean =>
  conflicts.length > 0 || taken.length > 0 || removed.length > 0;

function FileRefusals({ refusals, language }: { readonly refusals: readonly Refusal[]; readonly language: Language }) {
  if (refusals.length === 0) return null;
  return <RefusalNotice refusals={refusals} title={say(messages.filesRefused, language)} language={language} />;
}

function addSave(server: FastifyInstance, services: Services): void {
  server.post(routes.save.path, async (request, reply) => {
    const id = editionNamed(request);
    const { typed, refusedFiles } = await readForm(services, request);
    if (typed === null) throw new Problem(400, messages.wrongForm);
    const outcome = await inTransaction(services.db, actorOf(request), (tx) =>
      saveWords(tx, services, request, id, typed),
    );
    if (outcome.kind !== 'saved') return showUnsaved(services, request, reply, outcome);
    if (!needsLook(outcome.saved) && refusedFiles.length === 0) {
      return reply.redirect(routes.edition.to({ edition: id }, { xong: 'luu' }), 303);
    }
    const language = languageOf(request);
    const status = outcome.saved.conflicts.length > 0 ? 409 : refusedFiles.length > 0 ? 422 : 200;
    return showEdition(services, request, reply.code(status), {
      notices: (
        <>
          <FileRefusals refusals={refusedFiles} language={language} />
          <SaveNotices saved={outcome.saved} language={language} />
        </>
      ),
    });
  });
}

const stepNames = [
  'submit',
  'takeOver',
  'passOn',
  'return',
  'hold',
  'schedule',
  'unschedule',
  'publish',
  'publishUrgently',
  'confirmUrgent',
  'withdraw',
  'discard',
] as const satisfies readonly StepName[];
const stepNamed = z.object({ step: z.enum(stepNames) });

type Stepped =
  | { readonly kind: 'done' }
  | { readonly kind: 'unsaved'; readonly outcome: Exclude<Outcome, { kind: 'saved' }> }
  | { readonly kind: 'look'; readonly saved: Saved }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** What was typed is saved first; where others' words came in meanwhile, the person looks at them before the step is taken. */
async function saveAndStep(
  tx: Transaction,
  services: Services,
  request: FastifyRequest,
  step: StepName,
  { posted, typed }: Form,
): Promise<Stepped> {
  const id = editionNamed(request);
  const outcome = typed === null ? null : await saveWords(tx, services, request, id, typed);
  if (outcome !== null && outcome.kind !== 'saved') return { kind: 'unsaved', outcome };
  if (outcome !== null && needsLook(outcome.saved)) return { kind: 'look', saved: outcome.saved };
  const edition = await selectOptionalEdition(tx, id);
  if (edition === undefined) throw new Problem(404, messages.noEdition);
  const shown = z.coerce.number().int().catch(-1).parse(posted.fields.seen);
  const input = stepInput(step, posted, outcome === null ? shown : outcome.saved.revision);
  const taken = await takeStep(tx, personOf(request), { editionId: id, step, input }, services.now());
  if (taken.kind === 'missing') throw new Problem(404, messages.noEdition);
  return taken.kind === 'refused' ? { kind: 'refused', refusals: taken.refusals } : { kind: 'done' };
}

function addSteps(server: FastifyInstance, services: Services): void {
  server.post(routes.step.path, async (request, reply) => {
    const named = stepNamed.safeParse(request.params);
    if (!named.success) throw new Problem(404, messages.noEdition);
    const form = await readForm(services, request);
    const { step } = named.data;
    const language = languageOf(request);
    if (form.refusedFiles.length > 0 && form.typed !== null) {
      const notices = <FileRefusals refusals={form.refusedFiles} language={language} />;
      return showEdition(services, request, reply.code(422), { typed: form.typed, notices });
    }
    const result = await inTransaction(services.db, actorOf(request), (tx) =>
      saveAndStep(tx, services, request, step, form),
    );
    switch (result.kind) {
      case 'done':
        return reply.redirect(routes.edition.to({ edition: editionNamed(request) }, { xong: step }), 303);
      case 'unsaved':
        return showUnsaved(services, request, reply, result.outcome);
      case 'look':
        return showEdition(services, request, reply.code(409), {
          notices: <SaveNotices saved={result.saved} language={language} />,
        });
      case 'refused':
        return showEdition(services, request, reply.code(422), {
          notices: (
            <RefusalNotice refusals={result.refusals} title={say(messages.notTaken, language)} language={language} />
          ),
        });
    }
  });
}

const done = z.object({
  xong: z
    .enum(['luu', ...stepNames])
    .optional()
    .catch(undefined),
});

/** Reading, saving and moving an edition. */
export function addEditions(server: FastifyInstance, services: Services): void {
  server.get(routes.edition.path, async (request, reply) => {
    const { xong } = done.parse(request.query);
    if (xong === undefined) return showEdition(services, request, reply);
    const language = languageOf(request);
    const title =
      xong === 'luu'
        ? say(messages.saved, language)
        : say(messages.stepDone, language, { step: transitionNames[xong][language] });
    return showEdition(services, request, reply, { notices: <Notice kind="done" title={title} /> });
  });
  addSave(server, services);
  addSteps(server, services);
}
