import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { languageOf } from '#platform/http';
import { say } from '#platform/i18n';
import { Button, TextField } from '#ui';
import { parseForm } from '../form.ts';
import { messages as general } from '../messages.ts';
import { routes } from '../routes.ts';
import { messages } from '../second-factor/messages.ts';
import { secretKey } from '../second-factor/secret-key.ts';
import type { Services } from '../services.ts';
import { browserOf, letIn, sendEntrance } from './entrance.ts';
import { minutesUntil } from './guard.ts';
import { sendSignIn } from './handlers.tsx';
import { ownPath } from './own-path.ts';
import { findPending } from './pending.ts';
import { finishSignIn, type SecondStepResult } from './second-step.ts';
import { clearStepToken, readStepToken } from './step-token.ts';

const stepForm = z.object({ code: z.string().max(100), den: z.string().optional() });
const stepQuery = z.object({ den: z.string().optional() }).catch({});

function sendStep(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { next, error }: { readonly next: string | null; readonly error?: string },
): Promise<FastifyReply> {
  const language = languageOf(request);
  return sendEntrance(services, request, reply, {
    title: say(messages.stepTitle, language),
    introduction: say(messages.stepIntroduction, language),
    address: routes.secondStep.to({}, { den: next ?? undefined }),
    children: (
      <>
        <form class="stack" method="post" action={routes.secondStep.to({})}>
          {next === null ? null : <input type="hidden" name="den" value={next} />}
          <TextField
            name="code"
            label={say(messages.code, language)}
            hint={say(messages.codeHint, language)}
            autocomplete="one-time-code"
            required
            autofocus
            {...(error === undefined ? {} : { error })}
          />
          <Button>{say(messages.stepGoOn, language)}</Button>
        </form>
        <p class="soft small">{say(messages.stepHelp, language)}</p>
        <p class="entrance__aside">
          <a href={routes.signIn.to({}, { den: next ?? undefined })}>{say(messages.stepOther, language)}</a>
        </p>
      </>
    ),
  });
}

function sendExpired(services: Services, request: FastifyRequest, reply: FastifyReply, next: string | null) {
  const language = languageOf(request);
  clearStepToken(services, request, reply);
  const title = say(general.signInWrongTitle, language);
  const notice = { kind: 'warning', title, text: say(messages.stepExpired, language) } as const;
  return sendSignIn(services, request, reply.code(422), { next, notice });
}

const texts = { wrong: messages.codeWrong, used: messages.codeUsed, unreadable: messages.codeUnreadable } as const;

async function sendRefusal(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  result: Exclude<SecondStepResult, { kind: 'done' | 'expired' }>,
  next: string | null,
): Promise<FastifyReply> {
  const language = languageOf(request);
  if (result.kind === 'blocked') {
    const minutes = minutesUntil(result.until, services.now());
    return sendStep(services, request, reply.code(429), {
      next,
      error: say(messages.codeBlocked, language, { minutes }),
    });
  }
  return sendStep(services, request, reply.code(422), { next, error: say(texts[result.kind], language) });
}

/** The second step of a sign-in, at the browser that was right in the first. */
export function addSecondStep(server: FastifyInstance, services: Services): void {
  server.get(routes.secondStep.path, async (request, reply) => {
    const next = ownPath(stepQuery.parse(request.query).den);
    const pending = await findPending(services.db, readStepToken(services, request), services.now());
    if (pending === null) return reply.redirect(routes.signIn.to({}, { den: next ?? undefined }), 303);
    return sendStep(services, request, reply, { next });
  });
  server.post(routes.secondStep.path, async (request, reply) => {
    const { code, den } = parseForm(stepForm, request);
    const next = ownPath(den);
    const given = { token: readStepToken(services, request), code };
    const key = await secretKey(services.config);
    const result = await finishSignIn(services.db, key, given, browserOf(services, request), services.now());
    if (result.kind === 'expired') return sendExpired(services, request, reply, next);
    if (result.kind !== 'done') return sendRefusal(services, request, reply, result, next);
    clearStepToken(services, request, reply);
    return letIn(services, request, reply, result, next);
  });
}
