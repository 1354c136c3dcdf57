import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { addDays, type IsoDate, vietnameseDate } from '#platform/calendar';
import { malformed, Problem } from '#platform/http';
import { say } from '#platform/i18n';
import type { Change, Circumstances } from '../changing/change.ts';
import { changeOrganisations } from '../changing/change-organisations.ts';
import { planChange } from '../changing/plan.ts';
import type { Refusal } from '../changing/refusal.ts';
import { sayRefusal } from '../say-refusal.ts';
import { loadTree } from '../store.ts';
import { type Body, childrenFrom, type State, stateAround, stateOn, type Tree } from '../tree.ts';
import { ChangePage, type Told } from './change.page.tsx';
import { consequencesOf } from './consequences.ts';
import {
  bodyNamed,
  inVisit,
  managesBody,
  mayManage,
  type OrganisationsDesk,
  send,
  type Visit,
  visitOf,
} from './desk.ts';
import { changeTitles, messages } from './messages.ts';
import { readChange, readCreation } from './read-change.ts';
import { type ChangeName, changeNames, routes } from './routes.ts';
import { type Typed, type TypedFault, typedForm } from './typed.ts';

const mostSuggestions = 400;
const none: Typed = {};

type Form = {
  readonly tree: Tree;
  readonly body: Body | null;
  readonly change: ChangeName | 'lap';
  readonly typed: Typed;
};
type Outcome = { readonly refusals: readonly Told[]; readonly consequences: readonly string[] | null };

function circumstancesOf(visit: Visit, { body, typed }: Form): Circumstances {
  const revision = Number(typed.seen);
  const seen = body === null || !Number.isInteger(revision) ? {} : { [body.id]: revision };
  return { today: visit.today, newId: () => crypto.randomUUID(), mayManage: mayManage(visit), seen };
}

/** Where a refusal is shown in the form; what is about another body stands in the list above it. */
const told = (reasons: readonly (Refusal | TypedFault)[], { language }: Visit): readonly Told[] =>
  reasons.map((each) => ({ field: each.field ?? null, text: sayRefusal(each, language) }));

const isAlive = (tree: Tree, day: IsoDate) => (body: Body) =>
  stateOn(body, day) !== undefined && tree.bodies.has(body.id);

function suggestionsOf(tree: Tree, day: IsoDate): readonly string[] {
  const names = [...tree.bodies.values()].filter(isAlive(tree, day)).flatMap((body) => {
    const state = stateOn(body, day);
    return state === undefined || state.kind === 'unit' ? [] : [state.name];
  });
  return [...new Set(names)].sort(new Intl.Collator('vi').compare).slice(0, mostSuggestions);
}

function showForm(visit: Visit, form: Form, { refusals, consequences }: Outcome): FastifyReply {
  const { language, today } = visit;
  const { tree, body, change, typed } = form;
  const name = body === null ? '' : (stateAround(body, today)?.name ?? '');
  const title = change === 'lap' ? say(messages.create, language) : `${say(changeTitles[change], language)}: ${name}`;
  const address = body === null ? routes.create.to({}) : routes.change.to({ body: body.id, change });
  const below = body === null ? [] : childrenFrom(tree, body.id, today);
  const children = (
    <ChangePage
      language={language}
      title={title}
      action={address}
      back={body === null ? routes.tree.to({}) : routes.body.to({ body: body.id })}
      change={change}
      typed={typed}
      refusals={refusals}
      consequences={consequences}
      suggestions={suggestionsOf(tree, today)}
      name={name}
      children={below.map((child) => ({ id: child.id, name: stateAround(child, today)?.name ?? '' }))}
    />
  );
  return send(visit, { title, children });
}

/** What a state says, as the fields of a form. */
function typedOf(tree: Tree, state: State): Typed {
  const parent = state.parentId === null ? undefined : tree.bodies.get(state.parentId);
  return {
    name: state.name,
    kind: state.kind,
    nature: state.legalNature,
    parent: parent === undefined ? '' : (stateAround(parent, state.from)?.identifierCode ?? parent.id),
    code: state.identifierCode ?? '',
    olderCode: state.olderCode ?? '',
  };
}

const stateQuery = z.object({ 'trang-thai': z.string() });

/** What a form begins with: what the body is now; for a correction, the state that is corrected. */
function beginning(visit: Visit, tree: Tree, body: Body, change: ChangeName): Typed {
  const query = stateQuery.safeParse(visit.request.query);
  const asked = query.success ? body.states.find(({ from }) => from === query.data['trang-thai']) : undefined;
  const state = asked ?? stateAround(body, visit.today);
  if (state === undefined) return none;
  const common = { ...typedOf(tree, state), seen: String(body.revision) };
  if (change !== 'dinh-chinh') return change === 'sap-nhap' ? { ...common, name: '', code: '', olderCode: '' } : common;
  const { decision, from, until } = state;
  return {
    ...common,
    on: from,
    from: vietnameseDate(from),
    until: until === null ? '' : vietnameseDate(addDays(until, -1)),
    decision: decision?.number ?? '',
    decisionOn: decision === null || decision.on === null ? '' : vietnameseDate(decision.on),
    decisionLink: decision?.link ?? '',
  };
}

async function carryOut(visit: Visit, form: Form, change: Change): Promise<FastifyReply> {
  const circumstances = circumstancesOf(visit, form);
  const result = await inVisit(visit, (tx) => changeOrganisations(tx, change, circumstances));
  if (result.kind === 'refused') {
    visit.reply.code(422);
    return showForm(visit, form, { refusals: told(result.refusals, visit), consequences: null });
  }
  const [first] = result.edits.bodies.keys();
  const id = form.body?.id ?? first ?? '';
  return visit.reply.redirect(routes.body.to({ body: id }, { xong: '1' }), 303);
}

/** A form that was sent: all that is wrong, or what would come of it, or, if that was asked for, the change itself. */
async function answer(visit: Visit, form: Form, read: { change: Change; faults: readonly TypedFault[] }) {
  const plan = planChange(form.tree, read.change, circumstancesOf(visit, form));
  const reasons = [...read.faults, ...(plan.kind === 'refused' ? plan.refusals : [])];
  if (reasons.length > 0) {
    visit.reply.code(422);
    return showForm(visit, form, { refusals: told(reasons, visit), consequences: null });
  }
  if (form.typed.step === 'make') return carryOut(visit, form, read.change);
  if (plan.kind === 'refused') throw new Error('a plan without a reason against it');
  const consequences = consequencesOf(form.tree, plan.tree, plan.edits, visit.language);
  return showForm(visit, form, { refusals: [], consequences });
}

function parsedForm(visit: Visit): Typed {
  const form = typedForm.safeParse(visit.request.body ?? {});
  if (!form.success) throw malformed();
  return form.data;
}

const changeNamed = z.object({ change: z.enum(changeNames) });

async function changeAsked(visit: Visit): Promise<{ tree: Tree; body: Body; change: ChangeName }> {
  const tree = await inVisit(visit, loadTree);
  const body = bodyNamed(tree, visit.request);
  const named = changeNamed.safeParse(visit.request.params);
  if (!named.success) throw new Problem(404, messages.noSuchBody);
  if (!managesBody(visit, tree, body.id)) throw new Problem(403, messages.notYours);
  return { tree, body, change: named.data.change };
}

const untouched: Outcome = { refusals: [], consequences: null };

/** Entering a body, and every change to one: looked at first, then made. */
export function addChanges(server: FastifyInstance, desk: OrganisationsDesk): void {
  server.get<{ Querystring: { duoi?: string } }>(routes.create.path, async (request, reply) => {
    const visit = visitOf(desk, request, reply);
    const tree = await inVisit(visit, loadTree);
    const above = tree.bodies.get(String(request.query.duoi ?? ''));
    const parent = above === undefined ? '' : (stateAround(above, visit.today)?.identifierCode ?? above.id);
    return showForm(visit, { tree, body: null, change: 'lap', typed: { parent, kind: 'unit' } }, untouched);
  });
  server.post(routes.create.path, async (request, reply) => {
    const visit = visitOf(desk, request, reply);
    const tree = await inVisit(visit, loadTree);
    const typed = parsedForm(visit);
    return answer(visit, { tree, body: null, change: 'lap', typed }, readCreation(tree, typed, visit.today));
  });
  server.get(routes.change.path, async (request, reply) => {
    const visit = visitOf(desk, request, reply);
    const { tree, body, change } = await changeAsked(visit);
    return showForm(visit, { tree, body, change, typed: beginning(visit, tree, body, change) }, untouched);
  });
  server.post(routes.change.path, async (request, reply) => {
    const visit = visitOf(desk, request, reply);
    const { tree, body, change } = await changeAsked(visit);
    const typed = parsedForm(visit);
    return answer(visit, { tree, body, change, typed }, readChange(tree, body, change, typed, visit.today));
  });
}
