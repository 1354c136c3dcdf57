import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { organisationUpTo, successorsOf } from '#modules/organisations';
import type { Services } from '#modules/people';
import { parseDate } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import { malformed, Problem } from '#platform/http';
import { type Message, say } from '#platform/i18n';
import { selectBoardRow } from '../board/query.ts';
import { type CampaignContext, type Desk, sendPage, withCampaign, withManagedCampaign } from '../desk.ts';
import { messages } from '../messages.ts';
import { type Outcome, type Refusal, refused } from '../refusal.ts';
import { routes } from '../routes.ts';
import { AnswererPage } from './answerer.page.tsx';
import {
  type Answerer,
  extendAnswerer,
  handOver,
  restoreAnswerer,
  selectOptionalAnswerer,
  withdrawAnswerer,
} from './granting.ts';

const params = z.object({ organisation: z.uuid() });
const notices: Readonly<Record<string, Message>> = {
  'gia-han': messages.extendedNow,
  rut: messages.withdrawnNow,
  'nhan-lai': messages.restoredNow,
  'ban-giao': messages.handedNow,
};

async function answererOf(tx: Transaction, { campaign }: CampaignContext, given: unknown): Promise<Answerer> {
  const read = params.safeParse(given);
  const found = read.success ? await selectOptionalAnswerer(tx, campaign.id, read.data.organisation) : undefined;
  if (found === undefined) throw new Problem(404, messages.noSuchAnswerer);
  return found;
}

/** The bodies that took over from one, by name. */
async function heirsOf(tx: Transaction, { organisationId }: Answerer, { today }: CampaignContext) {
  const found = await successorsOf(tx, organisationId);
  const bodies = await Promise.all(found.map(({ id }) => organisationUpTo(tx, id, today)));
  return bodies.flatMap((body) => (body === null ? [] : [{ id: body.id, name: body.name }]));
}

type Shown = { readonly refusals: readonly Refusal[]; readonly typed: Readonly<Record<string, string>> };

async function showAnswerer(desk: Desk, shown: Shown = { refusals: [], typed: {} }): Promise<FastifyReply> {
  const { services, request } = desk;
  const page = await withCampaign(services, request, async (context, tx) => {
    const answerer = await answererOf(tx, context, request.params);
    const row = await selectBoardRow(
      tx,
      { campaign: context.campaign.id, today: context.today },
      answerer.organisationId,
    );
    if (row === undefined) throw new Problem(404, messages.noSuchAnswerer);
    return { ...context, answerer, row, heirs: await heirsOf(tx, answerer, context) };
  });
  const { xong } = z.object({ xong: z.string().optional() }).catch({}).parse(request.query);
  const said = xong === undefined ? undefined : notices[xong];
  const notice = said === undefined ? null : say(said, page.language);
  const children = <AnswererPage {...page} {...shown} notice={notice} />;
  return sendPage(desk, { title: page.row.name, campaign: page.campaign, children });
}

const form = z.object({ to: z.string().max(60).optional(), reason: z.string().optional() });
type Typed = { readonly to: string; readonly reason: string };
type Command = (tx: Transaction, context: CampaignContext, answerer: Answerer, typed: Typed) => Promise<Outcome<null>>;

const commands: readonly { readonly path: keyof typeof routes; readonly done: string; readonly run: Command }[] = [
  {
    path: 'extend',
    done: 'gia-han',
    run: async (tx, { campaign, today }, answerer, { to, reason }) => {
      const day = parseDate(to);
      if (!day.ok) return refused({ field: 'to', text: messages.noSuchDay, values: { text: to } });
      return extendAnswerer(tx, campaign, answerer, { to: day.value, reason, today });
    },
  },
  {
    path: 'withdraw',
    done: 'rut',
    run: (tx, { campaign }, answerer, { reason }) => withdrawAnswerer(tx, campaign, answerer, reason),
  },
  {
    path: 'restore',
    done: 'nhan-lai',
    run: (tx, { campaign }, answerer) => restoreAnswerer(tx, campaign, answerer),
  },
  {
    path: 'handOver',
    done: 'ban-giao',
    run: async (tx, context, answerer, { to, reason }) => {
      const heirs = (await heirsOf(tx, answerer, context)).map(({ id }) => id);
      return handOver(tx, context.campaign, answerer, { to, heirs, reason });
    },
  },
];

/** One body of a campaign, and what is granted to it. */
export function addAnswerer(server: FastifyInstance, services: Services): void {
  server.get(routes.answerer.path, async (request, reply) => showAnswerer({ services, request, reply }));
  for (const { path, done, run } of commands) {
    server.post(routes[path].path, async (request, reply) => {
      const read = form.safeParse(request.body ?? {});
      if (!read.success) throw malformed();
      const typed = { to: read.data.to ?? '', reason: read.data.reason ?? '' };
      const { answerer, outcome } = await withManagedCampaign(services, request, async (context, tx) => {
        const found = await answererOf(tx, context, request.params);
        return { answerer: found, outcome: await run(tx, context, found, typed) };
      });
      const { campaignId: campaign, organisationId: organisation } = answerer;
      if (outcome.kind === 'done')
        return reply.redirect(routes.answerer.to({ campaign, organisation }, { xong: done }), 303);
      reply.code(422);
      return showAnswerer(
        { services, request, reply },
        { refusals: outcome.refusals, typed: { ...typed, form: path } },
      );
    });
  }
}
