import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { record } from '#platform/audit';
import { type IsoDate, isIsoDate, parseDate, vietnameseDate } from '#platform/calendar';
import { limits, malformed, type Uploaded, uploadedFile } from '#platform/http';
import { say } from '#platform/i18n';
import {
  dayAsked,
  inVisit,
  managesBody,
  mayManage,
  type OrganisationsDesk,
  send,
  type Visit,
  visitOf,
} from '../../office/desk.ts';
import { routes } from '../../office/routes.ts';
import { loadTree } from '../../store.ts';
import { importShapes, type ShapesFile, type ShapesResult } from '../import-shapes.ts';
import type { ShapesAsked } from '../plan.ts';
import { deleteShape } from '../store.ts';
import { fileOf } from './file-of.ts';
import { messages } from './messages.ts';
import { ShapesPage, type ShapesPageProps } from './shapes.page.tsx';
import { standOf } from './stand.ts';

type Shown = Partial<Pick<ShapesPageProps, 'typed' | 'fault' | 'result' | 'waiting' | 'done'>>;

async function show(visit: Visit, shown: Shown): Promise<FastifyReply> {
  const { language, today } = visit;
  const day = dayAsked(visit);
  const stand = await inVisit(visit, async (tx) => {
    const tree = await loadTree(tx);
    return standOf(tx, { tree, day, today, language, mayRemove: (id) => managesBody(visit, tree, id) });
  });
  const typed = { from: vietnameseDate(day), property: '' };
  const empty = { typed, fault: null, result: null, waiting: null, done: null };
  const props = { language, day, ...stand, ...empty, ...shown };
  return send(visit, { title: say(messages.title, language), children: <ShapesPage {...props} /> });
}

function bring(
  visit: Visit,
  file: Omit<ShapesFile, 'isPartial'>,
  asked: Omit<ShapesAsked, 'mayManage'>,
): Promise<ShapesResult> {
  const { name } = visit.door.actorOf(visit.request);
  return inVisit(visit, (tx) =>
    importShapes(tx, { ...file, isPartial: true }, { ...asked, mayManage: mayManage(visit) }, name),
  );
}

async function checkFile(visit: Visit, { name, bytes, fields }: Uploaded): Promise<FastifyReply> {
  const typed = {
    from: fields.tu?.trim() || vietnameseDate(visit.today),
    property: (fields['thuoc-tinh'] ?? '').trim().slice(0, 100),
  };
  const read = parseDate(typed.from);
  if (!read.ok) {
    visit.reply.code(422);
    return show(visit, { typed, fault: say(messages.wrongDay, visit.language) });
  }
  const asked = { day: read.value, property: typed.property === '' ? null : typed.property };
  const result = await bring(visit, { name, bytes, isPreview: true }, asked);
  const isFine = result.kind === 'done' && result.refused.length === 0;
  if (!isFine) visit.reply.code(422);
  const hasNews = result.kind === 'done' && result.created + result.changed > 0;
  return show(visit, { typed, result, waiting: hasNews ? { name, text: fileOf(result.shapes) } : null });
}

async function check(visit: Visit): Promise<FastifyReply> {
  const file = await uploadedFile(visit.request);
  if (file !== null) return checkFile(visit, file);
  visit.reply.code(422);
  return show(visit, { fault: say(messages.noFile, visit.language) });
}

const agreed = z.object({ name: z.string().max(200), text: z.string().min(1) });

/** What was agreed to comes back from the page and is checked again: what the page said about it is not believed. */
async function take(visit: Visit): Promise<FastifyReply> {
  const form = agreed.safeParse(visit.request.body);
  if (!form.success) throw malformed();
  const file = { name: form.data.name, bytes: Buffer.from(form.data.text), isPreview: false };
  const result = await bring(visit, file, { day: visit.today, property: null });
  if (result.kind === 'done' && result.taken && result.refused.length === 0)
    return visit.reply.redirect(routes.shapes.to({}, { xong: 'nhan' }), 303);
  visit.reply.code(422);
  return show(visit, { result });
}

const named = z.object({ body: z.uuid(), from: z.string().refine((text): text is IsoDate => isIsoDate(text)) });

async function remove(visit: Visit): Promise<FastifyReply> {
  const form = named.safeParse(visit.request.body);
  if (!form.success) throw malformed();
  const { body, from } = form.data;
  const done = await inVisit(visit, async (tx) => {
    const isMine = managesBody(visit, await loadTree(tx), body);
    if (!isMine) throw malformed();
    const isGone = await deleteShape(tx, body, from);
    const subject = { kind: 'organisation', id: body };
    if (isGone) record(tx, { action: 'organisation.shape.remove', subject, organisationId: body, detail: { from } });
    return isGone;
  });
  return visit.reply.redirect(routes.shapes.to({}, { xong: done ? 'xoa' : 'khong-con' }), 303);
}

const done = { nhan: messages.taken, xoa: messages.removed, 'khong-con': messages.gone } as const;
const doneQuery = z.object({ xong: z.enum(['nhan', 'xoa', 'khong-con']) });

/** The map of the bodies, and bringing territories in. */
export function addShapes(server: FastifyInstance, desk: OrganisationsDesk): void {
  server.get(routes.shapes.path, async (request, reply) => {
    const visit = visitOf(desk, request, reply);
    const query = doneQuery.safeParse(request.query);
    return show(visit, { done: query.success ? say(done[query.data.xong], visit.language) : null });
  });
  server.post(routes.shapes.path, { bodyLimit: limits.file }, async (request, reply) => {
    const visit = visitOf(desk, request, reply);
    return request.isMultipart() ? check(visit) : take(visit);
  });
  server.post(routes.removeShape.path, async (request, reply) => remove(visitOf(desk, request, reply)));
}
