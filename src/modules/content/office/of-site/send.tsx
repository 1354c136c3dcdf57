import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ComponentChildren } from 'preact';
import { officePageFor, type Services } from '#modules/people';
import type { OfficeContent } from '#offers';
import { languageOf } from '#platform/http';
import { say } from '#platform/i18n';
import { Notice } from '#ui';
import type { Refusal } from '../../workflow/refusal.ts';
import { RefusalNotice } from '../save-notices.tsx';
import { messages } from './messages.ts';

/** One request at one of these pages. */
export type Visit = { readonly services: Services; readonly request: FastifyRequest; readonly reply: FastifyReply };

/** Sends a page of the office. */
export const send = ({ services, request, reply }: Visit, content: OfficeContent): FastifyReply =>
  reply.type('text/html; charset=utf-8').send(officePageFor(services, request, content));

/** What happened with a form: that it was saved, or all reasons why it was not. */
export function outcomeOf(request: FastifyRequest, refusals: readonly Refusal[], isDone: boolean): ComponentChildren {
  const language = languageOf(request);
  if (refusals.length > 0) {
    return <RefusalNotice refusals={refusals} title={say(messages.notSaved, language)} language={language} />;
  }
  return isDone ? <Notice kind="done" title={say(messages.saved, language)} /> : null;
}

/** Whether an address says that something was done just now. */
export const isDone = (request: FastifyRequest): boolean =>
  typeof request.query === 'object' && request.query !== null && 'xong' in request.query;
