import type { FastifyInstance, FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { z } from 'zod';
import { serveList } from '#lists';
import { organisationsOn } from '#modules/organisations';
import { actorOf, type Services } from '#modules/people';
import { parseDate } from '#platform/calendar';
import { malformed } from '#platform/http';
import { type Language, say } from '#platform/i18n';
import { findForm } from '../../definitions/library.ts';
import { addBodies } from '../add-bodies.ts';
import { copyCampaign } from '../copy.ts';
import { bodiesOf, type Desk, mayAsk, sendPage, withCampaign, withManagedCampaign } from '../desk.ts';
import { closeCampaign, reopenCampaign } from '../ending.ts';
import { messages } from '../messages.ts';
import { type Outcome, type Refusal, refused } from '../refusal.ts';
import { twice } from '../retrying.ts';
import { routes } from '../routes.ts';
import { BoardPage } from './board.page.tsx';
import { boardList } from './board-list.tsx';
import { countAnswerers, listAnswerers } from './query.ts';
import { boardFilters } from './state.ts';

const query = z.object({
  'trang-thai': z.enum(boardFilters).optional().catch(undefined),
  xong: z.enum(['dong', 'mo-lai']).optional().catch(undefined),
  mo: z
    .string()
    .regex(/^\d+-\d+$/)
    .optional()
    .catch(undefined),
  them: z.coerce.number().int().optional().catch(undefined),
});

/** What the change that led here has done. */
function noticeOf({ xong, mo, them }: z.infer<typeof query>, language: Language): string | null {
  if (xong === 'dong') return say(messages.closedNow, language);
  if (xong === 'mo-lai') return say(messages.reopened, language);
  if (them !== undefined) return say(messages.addedBodies, language, { count: them });
  const [begun, joined] = mo?.split('-') ?? [];
  return begun === undefined || joined === undefined ? null : say(messages.opened, language, { begun, joined });
}

type Shown = { readonly refusals: readonly Refusal[]; readonly typed: Readonly<Record<string, string>> };

/** Sends the board; after a refused form with what was typed in it. */
async function showBoard(desk: Desk, shown: Shown = { refusals: [], typed: {} }): Promise<FastifyReply> {
  const { services, request, reply } = desk;
  const asked = query.parse(request.query);
  const { context, totals } = await withCampaign(services, request, async (found, tx) => ({
    context: found,
    totals: await countAnswerers(tx, { campaign: found.campaign.id, today: found.today }),
  }));
  const { campaign, today, language } = context;
  const page = (list: VNode) => {
    const props = {
      ...context,
      ...shown,
      totals,
      list,
      chosen: asked['trang-thai'],
      notice: noticeOf(asked, language),
    };
    return sendPage(desk, { title: campaign.name, campaign, children: <BoardPage {...props} /> });
  };
  return serveList(boardList(campaign.id), {
    request,
    reply,
    db: services.db,
    actor: actorOf(request),
    read: (tx, part) => listAnswerers(tx, { campaign: campaign.id, today }, part),
    page,
  });
}

async function answer<T>(
  desk: Desk,
  { outcome, typed, to }: { outcome: Outcome<T>; typed: Record<string, string>; to: (value: T) => string },
): Promise<FastifyReply> {
  if (outcome.kind === 'done') return desk.reply.redirect(to(outcome.value), 303);
  desk.reply.code(422);
  return showBoard(desk, { refusals: outcome.refusals, typed });
}

const addForm = z.object({ added: z.string().max(20_000) });
const reopenForm = z.object({ until: z.string().max(40) });

function parsed<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = schema.safeParse(body);
  if (!read.success) throw malformed();
  return read.data;
}

/** The board of a campaign, and what is done with the campaign as a whole. */
export function addBoard(server: FastifyInstance, services: Services): void {
  server.get(routes.board.path, async (request, reply) => showBoard({ services, request, reply }));
  server.post(routes.close.path, async (request, reply) => {
    const { id, outcome } = await withManagedCampaign(services, request, async ({ campaign }, tx) => ({
      id: campaign.id,
      outcome: await closeCampaign(tx, campaign.id),
    }));
    const to = () => routes.board.to({ campaign: id }, { xong: 'dong' });
    return answer({ services, request, reply }, { outcome, typed: {}, to });
  });
  server.post(routes.reopen.path, async (request, reply) => {
    const typed = parsed(reopenForm, request.body);
    const until = parseDate(typed.until);
    const { id, outcome } = await withManagedCampaign(services, request, async ({ campaign, today }, tx) => ({
      id: campaign.id,
      outcome: until.ok
        ? await reopenCampaign(tx, campaign.id, until.value, today)
        : refused({ field: 'until', text: messages.noSuchDay, values: { text: typed.until } }),
    }));
    const to = () => routes.board.to({ campaign: id }, { xong: 'mo-lai' });
    return answer({ services, request, reply }, { outcome, typed, to });
  });
  server.post(routes.copy.path, async (request, reply) => {
    const outcome = await withManagedCampaign(services, request, async ({ campaign, form, today }, tx) =>
      // the newest version of the form, where there is a newer one: what differs is shown
      copyCampaign(tx, campaign, findForm(campaign.formCode) ?? form, today),
    );
    return answer({ services, request, reply }, { outcome, typed: {}, to: (id) => routes.edit.to({ campaign: id }) });
  });
  server.post(routes.add.path, async (request, reply) => {
    const typed = parsed(addForm, request.body);
    const { id, outcome } = await twice(() =>
      withManagedCampaign(services, request, async ({ campaign, today }, tx) => {
        const known = [...(await bodiesOf(tx, campaign)), ...(await organisationsOn(tx, today))];
        const adding = { named: typed.added, bodies: known, mayManage: mayAsk(request) };
        return { id: campaign.id, outcome: await addBodies(tx, campaign, adding) };
      }),
    );
    const to = (count: number) => routes.board.to({ campaign: id }, { them: String(count) });
    return answer({ services, request, reply }, { outcome, typed, to });
  });
}
