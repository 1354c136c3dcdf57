import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { malformed, Problem } from '#platform/http';
import { type Language, say } from '#platform/i18n';
import { changeSite, takeBack } from '../../change.ts';
import type { Site } from '../../site.ts';
import { type Choices, inVisit, type SitesDesk, send, siteOf, type Visit, visitOf } from '../desk.ts';
import { messages } from '../messages.ts';
import { routes } from '../routes.ts';
import { faultsOf } from './faults.ts';
import { type PartNotice, PartPage } from './part.page.tsx';
import { baseOf, type Part, type PartFault, type Typed } from './part.ts';
import { parts } from './parts.ts';
import { type PartForm, readForm } from './read-form.ts';
import { readStep, takeStep } from './steps.ts';
import { isBlank } from './texts.ts';

const names = z.object({ site: z.string(), part: z.string() });
/** What the page says after a redirect: the revision that was saved, or a word. */
const told = z.object({ xong: z.union([z.coerce.number().int().min(1), z.enum(['nhu-cu', 'hoan-tac', 'khong'])]) });
const takeBackForm = z.object({ lan: z.coerce.number().int().min(2), muc: z.string() });

type Shown = {
  readonly site: Site;
  readonly choices: Choices;
  readonly typed: readonly Typed[];
  readonly base: string;
  readonly faults?: readonly PartFault[];
  readonly notice: PartNotice | null;
};

function show(visit: Visit, part: Part, { site, faults = [], ...shown }: Shown): FastifyReply {
  const { language } = visit;
  const siteName = site.name[language] ?? site.name.vi;
  return send(visit, {
    title: `${say(part.title, language)} – ${siteName}`,
    breadcrumbs: [
      { label: say(messages.sites, language), href: routes.sites.to({}) },
      { label: siteName, href: routes.site.to({ site: site.id }) },
    ],
    site: { id: site.id, to: (other) => routes.part.to({ site: other, part: part.id }) },
    children: (
      <PartPage
        part={part}
        language={language}
        siteName={siteName}
        action={routes.part.to({ site: site.id, part: part.id })}
        faults={faults}
        {...shown}
      />
    ),
  });
}

function partNamed(id: string): Part {
  const part = parts.find((each) => each.id === id);
  if (part === undefined) throw new Problem(404, messages.noSuchPart);
  return part;
}

function noticeOf(query: unknown, site: Site): PartNotice | null {
  const read = told.safeParse(query);
  if (!read.success) return null;
  switch (read.data.xong) {
    case 'nhu-cu':
      return { kind: 'same' };
    case 'hoan-tac':
      return { kind: 'takenBack' };
    case 'khong':
      return { kind: 'changedSince' };
    default: {
      const revision = read.data.xong;
      // later changes may stand on it
      const action = routes.takeBack.to({ site: site.id });
      return { kind: 'saved', takeBack: revision === site.revision ? { action, revision } : null };
    }
  }
}

/** What is stored, a line for each row or each field that says something. */
function linesOf(part: Part, site: Site, language: Language): readonly string[] {
  const nothing = say(messages.nothingStored, language);
  const rows = part.read(site);
  if (part.rows === undefined) {
    const [typed = {}] = rows;
    return part.fields.map(({ name, label }) => `${say(label, language)}: ${typed[name] || nothing}`);
  }
  const lines = rows.map((row, index) => {
    const said = part.fields.map(({ name }) => row[name] ?? '').filter((text) => text !== '');
    return `${index + 1}. ${row.level === '1' ? '– ' : ''}${said.join(' · ')}`;
  });
  return lines.length === 0 ? [nothing] : lines;
}

async function save(visit: Visit, part: Part, id: string, form: PartForm): Promise<FastifyReply> {
  const rows = part.rows === undefined ? form.typed : form.typed.filter((row) => !isBlank(row));
  const done = await inVisit(visit, async (tx) => {
    const { site } = await siteOf(visit, tx, id, 'site.manage');
    const choices = await visit.desk.choicesOf(tx, site, visit.language);
    const faults = faultsOf(part, rows, choices);
    if (faults.length > 0) return { kind: 'refused', site, choices, faults } as const;
    const result = await changeSite(tx, id, {
      part: part.id,
      change: (current) => part.apply(current, rows),
      isStale: (current) => baseOf(part, current) !== form.base,
    });
    if (result.kind === 'changed') await visit.desk.onChanged(tx, id);
    return { ...result, choices };
  });
  const to = (xong: string) => visit.reply.redirect(routes.part.to({ site: id, part: part.id }, { xong }), 303);
  switch (done.kind) {
    case 'changed':
      return to(String(done.revision));
    case 'same':
      return to('nhu-cu');
    case 'none':
      throw new Problem(404, messages.noSuchSite);
    case 'refused':
      visit.reply.code(422);
      return show(visit, part, { ...done, typed: rows, base: form.base, notice: { kind: 'refused' } });
    case 'stale': {
      visit.reply.code(409);
      const { site, choices } = done;
      const stored = linesOf(part, site, visit.language);
      return show(visit, part, {
        site,
        choices,
        typed: rows,
        base: baseOf(part, site),
        notice: { kind: 'stale', stored },
      });
    }
  }
}

/** A button of a row: the form comes back arranged otherwise, and nothing is stored. */
async function arrange(visit: Visit, part: Part, id: string, form: PartForm): Promise<FastifyReply> {
  const step = readStep(form.pressed);
  if (step === null || part.rows === undefined) throw malformed();
  const around = await inVisit(visit, async (tx) => {
    const { site } = await siteOf(visit, tx, id, 'site.manage');
    return { site, choices: await visit.desk.choicesOf(tx, site, visit.language) };
  });
  const typed = takeStep(part, form.typed, step);
  return show(visit, part, { ...around, typed, base: form.base, notice: { kind: 'arranged' } });
}

/** All pages of a site's settings. */
export function addParts(server: FastifyInstance, desk: SitesDesk): void {
  server.get(routes.part.path, async (request, reply) => {
    const visit = visitOf(desk, request, reply);
    const { site: id, part: partId } = names.parse(request.params);
    const part = partNamed(partId);
    const around = await inVisit(visit, async (tx) => {
      const { site } = await siteOf(visit, tx, id, 'site.manage');
      return { site, choices: await desk.choicesOf(tx, site, visit.language) };
    });
    const { site, choices } = around;
    const stored = part.read(site);
    const usual = stored.length === 0 ? (part.usual?.(choices) ?? []) : [];
    const notice = noticeOf(request.query, site) ?? (usual.length === 0 ? null : { kind: 'usual' });
    return show(visit, part, { ...around, typed: [...stored, ...usual], base: baseOf(part, site), notice });
  });
  server.post(routes.part.path, async (request, reply) => {
    const visit = visitOf(desk, request, reply);
    const { site: id, part: partId } = names.parse(request.params);
    const part = partNamed(partId);
    const form = readForm(part, request.body);
    if (form === null) throw malformed();
    return form.pressed === 'luu' ? save(visit, part, id, form) : arrange(visit, part, id, form);
  });
  server.post(routes.takeBack.path, async (request, reply) => {
    const visit = visitOf(desk, request, reply);
    const { site: id } = names.pick({ site: true }).parse(request.params);
    const form = takeBackForm.safeParse(request.body);
    if (!form.success) throw malformed();
    const part = partNamed(form.data.muc);
    const { kind } = await inVisit(visit, async (tx) => {
      await siteOf(visit, tx, id, 'site.manage');
      return takeBack(tx, id, form.data.lan);
    });
    const xong = kind === 'takenBack' ? 'hoan-tac' : 'khong';
    return reply.redirect(routes.part.to({ site: id, part: part.id }, { xong }), 303);
  });
}
