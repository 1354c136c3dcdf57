import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { todayOf } from '#modules/organisations';
import { actorOf, type Colleague, personOf, type Services } from '#modules/people';
import { inTransaction, type Transaction } from '#platform/database';
import { languageOf, Problem } from '#platform/http';
import { say } from '#platform/i18n';
import type { BoardMember } from '../../boards/board.ts';
import { addMember, changeMember, endMember } from '../../boards/members.ts';
import { selectBoards } from '../../boards/queries.ts';
import { selectSections } from '../../sections/queries.ts';
import { type Refusal, type Result, refused } from '../../workflow/refusal.ts';
import { outcomeOf, send, type Visit } from '../of-site/send.tsx';
import { type SiteAt, siteNamed } from '../of-site/site-at.ts';
import { dayTyped, formOf, line } from '../of-site/typed.ts';
import { nameIn } from '../of-site/words.ts';
import { routes } from '../routes.ts';
import { boardCrumb } from './board-handlers.tsx';
import { MemberPage } from './member.page.tsx';
import { messages } from './messages.ts';
import { namablePeople, offeredPeople } from './people-of-site.ts';
import { readMember, type TypedMember, typedMember } from './typed.ts';

const composers = ['board.manage', 'board.direct'] as const;
const query = z.object({ tim: z.string().max(100).catch('') }).partial();
const memberName = z.object({ member: z.uuid() });

const blank: Omit<TypedMember, 'from'> = {
  account: '',
  name: '',
  post: '',
  position: 'member',
  tasks: [],
  sections: [],
};

const typedOf = ({ accountId, name, post, position, tasks, sections, from }: BoardMember): TypedMember => ({
  account: accountId ?? '',
  name,
  post,
  position,
  tasks,
  sections: sections ?? [],
  from,
});

/** The member that the address names; null: the address is the one of a new member. */
async function memberNamed(tx: Transaction, at: SiteAt, { request }: Visit): Promise<BoardMember | null> {
  if (request.routeOptions.url === routes.addMember.path) return null;
  const named = memberName.safeParse(request.params);
  const all = (await selectBoards(tx, at.id)).flatMap(({ members }) => members);
  const member = named.success ? all.find(({ id }) => id === named.data.member) : undefined;
  if (member === undefined) throw new Problem(404, messages.noMember);
  return member;
}

/** Who has the place already stays to be chosen, whatever became of the account. */
function withMember(people: readonly Colleague[], member: BoardMember | null): readonly Colleague[] {
  const id = member?.accountId ?? null;
  if (member === null || id === null || people.some((each) => each.id === id)) return people;
  return [{ id, name: member.name, login: '' }, ...people];
}

type Showing = { readonly typed?: TypedMember; readonly endDay?: string; readonly refusals?: readonly Refusal[] };

async function sendMember(visit: Visit, { typed, endDay, refusals = [] }: Showing = {}) {
  const { services, request } = visit;
  const language = languageOf(request);
  const words = query.parse(request.query).tim ?? '';
  const today = todayOf(services.now());
  const { at, member, people, sections } = await inTransaction(services.db, actorOf(request), async (tx) => {
    const found = await siteNamed(tx, services, request, ...composers);
    return {
      at: found,
      member: await memberNamed(tx, found, visit),
      people: await offeredPeople(tx, found.organisationId, words),
      sections: await selectSections(tx, found.id),
    };
  });
  const children = (
    <MemberPage
      language={language}
      site={{ id: at.id, name: nameIn(at.site.name, language) }}
      member={member}
      people={withMember(people, member)}
      words={words}
      sections={sections}
      typed={typed ?? (member === null ? { ...blank, from: today } : typedOf(member))}
      endDay={endDay ?? today}
      refusals={refusals}
      notices={outcomeOf(request, refusals, false)}
    />
  );
  const title =
    member === null ? say(messages.add, language) : say(messages.changeNamed, language, { name: member.name });
  return send(visit, { title, current: 'boards', breadcrumbs: boardCrumb(at, language), children });
}

/** Adds or changes as the form says. */
async function keep(tx: Transaction, visit: Visit, at: SiteAt, typed: TypedMember): Promise<Result<unknown>> {
  const { services, request } = visit;
  const member = await memberNamed(tx, at, visit);
  const known = withMember(await namablePeople(tx, at.organisationId), member);
  const read = readMember(typed, known);
  const unread: Refusal[] = read.ok ? [] : [...read.refusals];
  const from = member === null ? dayTyped(typed.from, 'from', unread) : null;
  if (!read.ok || unread.length > 0) return refused(unread);
  const editor = personOf(request);
  if (member !== null) {
    const change = { id: member.id, wish: read.wish, day: todayOf(services.now()) };
    return changeMember(tx, editor, at, change);
  }
  return from === null ? refused(unread) : addMember(tx, editor, at, { ...read.wish, from });
}

/** Does something with the board of the site that the address names, and goes back to it. */
async function settle(visit: Visit, work: (tx: Transaction, at: SiteAt) => Promise<Result<unknown>>, showing: Showing) {
  const { services, request, reply } = visit;
  const { at, result } = await inTransaction(services.db, actorOf(request), async (tx) => {
    const found = await siteNamed(tx, services, request, ...composers);
    return { at: found, result: await work(tx, found) };
  });
  if (result.kind === 'missing') throw new Problem(404, messages.noMember);
  if (result.kind === 'refused') {
    return sendMember({ ...visit, reply: reply.code(422) }, { ...showing, refusals: result.refusals });
  }
  return reply.redirect(routes.board.to({ site: at.id }, { xong: 'luu' }), 303);
}

const endForm = z.object({ day: line });

/** Calling to the board, changing a place on it, and ending it. */
export function addMembers(server: FastifyInstance, services: Services): void {
  for (const { path } of [routes.addMember, routes.changeMember]) {
    server.get(path, (request, reply) => sendMember({ services, request, reply }));
    server.post(path, async (request, reply) => {
      const visit = { services, request, reply };
      const typed = formOf(typedMember, request);
      return settle(visit, (tx, at) => keep(tx, visit, at, typed), { typed });
    });
  }
  server.post(routes.endMember.path, async (request, reply) => {
    const visit = { services, request, reply };
    const { day: endDay } = formOf(endForm, request);
    const end = async (tx: Transaction, at: SiteAt): Promise<Result<unknown>> => {
      const unread: Refusal[] = [];
      const day = dayTyped(endDay, 'day', unread);
      const member = await memberNamed(tx, at, visit);
      if (day === null || member === null) return refused(unread);
      return endMember(tx, personOf(request), at, { id: member.id, day });
    };
    return settle(visit, end, { endDay });
  });
}
