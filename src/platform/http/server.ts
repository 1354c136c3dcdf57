import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import formBody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Language, say } from '#platform/i18n';
import { readToken, wasFoundLately } from '#platform/sessions';
import { serveAssets } from './assets.ts';
import { AtOnceServer, type FindReady } from './at-once-server.ts';
import { noteRoutes } from './known-routes.ts';
import { languageOf } from './language.ts';
import { messages } from './messages.ts';
import { Problem, toProblem, type Way } from './problem.ts';
import { protectAnswers } from './protection.ts';
import { comesFromOurPages } from './same-origin.ts';

export interface ErrorPage {
  readonly status: number;
  readonly text: string;
  /** The request's id, for the administrator to find the fault in the log. */
  readonly reference: string;
  readonly language: Language;
  /** Where to go from here, where there is one place to go. */
  readonly way: Way | null;
}

export interface ServerOptions {
  /** The public address, for example "https://tinh.gov.vn"; without it the Host header says where we are. */
  readonly origin?: string;
  /** Addresses of proxies whose X-Forwarded-* headers are believed; none by default. */
  readonly trustedProxies: readonly string[];
  readonly logLevel: string;
  /** Requests a minute from one address, of visitors. */
  readonly requestsPerMinute?: number;
  readonly renderError: (page: ErrorPage, request: FastifyRequest) => string;
  /** The language of an error page; without it what the reader chose. */
  readonly languageOf?: (request: FastifyRequest) => Language;
  readonly front?: FrontDoor;
}

/** What stands before all routes. */
export interface FrontDoor {
  /** The address by which the routes know what was asked for. */
  readonly rewrite: (request: IncomingMessage) => string;
  /** What lies ready is answered before anything else is done. */
  readonly findReady: FindReady;
}

const mebibyte = 1024 * 1024;
/** What a form may weigh, and what a file may. */
export const limits = { body: mebibyte, file: 20 * mebibyte } as const;
/** How many times as much may come from one address by those who have signed in; whoever makes up a session is a visitor. */
const officeShare = 20;
/** Milliseconds in which a request must have been read, and for which a connection is kept for the next one: longer than nginx keeps it (60 s). */
const timeouts = { request: 30_000, keepAlive: 72_000 } as const;

async function addSecurity(server: FastifyInstance, options: ServerOptions): Promise<void> {
  protectAnswers(server, options.origin);
  const perMinute = options.requestsPerMinute ?? 1200;
  const bringsSession = (request: FastifyRequest) => {
    const token = readToken(request, options.origin ?? '');
    return token !== null && wasFoundLately(token);
  };
  await server.register(rateLimit, {
    global: true,
    // on the last day the people of a whole province save from behind one address of the government's network
    max: (request) => (bringsSession(request) ? officeShare * perMinute : perMinute),
    keyGenerator: (request) => `${request.ip}${bringsSession(request) ? ' office' : ''}`,
    timeWindow: 60_000,
    // a public page is the same for everybody who asks, so it cannot tell anybody how much is left
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
  });
  server.addHook('onRequest', (request, _reply, done) => {
    done(comesFromOurPages(request, options.origin) ? undefined : new Problem(403, messages.crossSite));
  });
}

function wantsJson(request: FastifyRequest): boolean {
  return request.url.startsWith('/api/') || (request.headers.accept ?? '').startsWith('application/json');
}

/** How soon a program should ask again of a system that is busy. */
const busySeconds = 10;

function showProblem(
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
  options: ServerOptions,
): FastifyReply {
  const language = (options.languageOf ?? languageOf)(request);
  const text = say(problem.text, language, problem.values);
  reply.code(problem.status).header('cache-control', 'no-store');
  if (problem.status === 503) reply.header('retry-after', String(busySeconds));
  if (wantsJson(request)) {
    return reply.type('application/problem+json').send({ status: problem.status, title: text, instance: request.id });
  }
  return reply
    .type('text/html; charset=utf-8')
    .send(
      options.renderError({ status: problem.status, text, reference: request.id, language, way: problem.way }, request),
    );
}

function addErrorPages(server: FastifyInstance, options: ServerOptions): void {
  server.setNotFoundHandler((request, reply) =>
    showProblem(new Problem(404, messages.notFound), request, reply, options),
  );
  server.setErrorHandler((error: FastifyError | Problem, request, reply) => {
    const problem = toProblem(error);
    if (problem.status >= 500) request.log.error({ err: error }, 'request failed');
    return showProblem(problem, request, reply, options);
  });
}

function frontOptions(front: FrontDoor) {
  return {
    rewriteUrl: front.rewrite,
    serverFactory: (handler: (request: IncomingMessage, response: ServerResponse) => void) =>
      new AtOnceServer(
        { requestTimeout: timeouts.request, keepAliveTimeout: timeouts.keepAlive },
        front.findReady,
        handler,
      ),
  };
}

/** A server with every protection that holds for all pages: headers, limits, origin check, error pages. Routes are added by `app`. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const server = Fastify({
    logger: { level: options.logLevel, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    bodyLimit: limits.body,
    requestTimeout: timeouts.request,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    genReqId: () => crypto.randomUUID(),
    ...(options.front === undefined ? {} : frontOptions(options.front)),
  });
  noteRoutes(server);
  await server.register(compress, {
    threshold: 2048,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await server.register(cookie);
  await server.register(formBody, { bodyLimit: limits.body });
  await server.register(multipart, {
    limits: { fileSize: limits.file, files: 5, fields: 5_000, parts: 5_010, fieldSize: limits.body },
  });
  await addSecurity(server, options);
  addErrorPages(server, options);
  await serveAssets(server);
  return server;
}
