import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Services } from '#modules/people';
import { languageOf, Problem } from '#platform/http';
import { type Language, say } from '#platform/i18n';
import { isKnown } from '#platform/page-cache';
import { asVisitor } from '../releases.ts';
import { selectFigures } from './figures.ts';
import { messages } from './messages.ts';
import { description } from './openapi.ts';
import { routes } from './routes.ts';
import { type Answer, type ProblemBody, type Question, questionSchema } from './schemas.ts';

/**
 * Programs of other sites may read it. Whoever keeps it asks each time whether it still stands, as with every page: what was withdrawn, since
 * it was wrong or told too much, is gone for everybody at once. That nothing changed is told by an answer without a body.
 */
const open = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=0, must-revalidate' } as const;

function answer(request: FastifyRequest, reply: FastifyReply, body: unknown): FastifyReply {
  const text = JSON.stringify(body);
  const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"`;
  reply.headers({ ...open, etag });
  if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(text);
}

/** What is wrong with each parameter, and what it must be: once, whatever is wrong with it. */
function faultsOf({ issues }: z.ZodError, language: Language): NonNullable<ProblemBody['errors']> {
  const faults = issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((name) => ({ name, message: say(messages.unknown, language) }));
    const name = String(issue.path[0] ?? '');
    const texts: Readonly<Record<string, (typeof messages)[keyof typeof messages]>> = messages;
    return [{ name, message: say(texts[name] ?? messages.unknown, language) }];
  });
  return [...new Map(faults.map((fault) => [fault.name, fault])).values()];
}

function refuse(request: FastifyRequest, reply: FastifyReply, error: z.ZodError): FastifyReply {
  const language = languageOf(request);
  const body: ProblemBody = {
    status: 400,
    title: say(messages.wrong, language),
    instance: request.id,
    errors: faultsOf(error, language),
  };
  return reply
    .code(400)
    .headers({ ...open, 'cache-control': 'no-store' })
    .type('application/problem+json')
    .send(body);
}

function nextOf({ page, size, ...filters }: Question, total: number): string | null {
  if (page * size >= total) return null;
  return routes.figures.to({}, { ...filters, page: String(page + 1), size: String(size) });
}

/** Published figures for programs; anybody may ask, and everybody is answered alike. */
export function addApi(server: FastifyInstance, services: Services): void {
  server.get(routes.start.path, (request, reply) =>
    answer(request, reply, { figures: routes.figures.path, openapi: routes.description.path }),
  );
  server.get(routes.description.path, (request, reply) => answer(request, reply, description));
  server.get(routes.figures.path, async (request, reply) => {
    const asked = questionSchema.safeParse(request.query);
    if (!asked.success) return refuse(request, reply, asked.error);
    const { items, total } = await asVisitor(services.db, (visitor) => selectFigures(visitor, asked.data));
    const { page, size } = asked.data;
    const found: Answer = { items, total, page, size, next: nextOf(asked.data, total) };
    return answer(request, reply, found);
  });
  // what is not there is told to programs in their own way
  server.get(`${routes.start.path}/*`, () => {
    throw new Problem(404, messages.nothing);
  });
}
