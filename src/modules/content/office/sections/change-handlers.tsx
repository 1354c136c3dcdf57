import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { actorOf, personOf, type Services } from '#modules/people';
import { inTransaction, type Transaction } from '#platform/database';
import { languageOf, Problem } from '#platform/http';
import { say } from '#platform/i18n';
import { addCatalogued, addOwnSection, changeSection } from '../../sections/change.ts';
import { selectSections } from '../../sections/queries.ts';
import { type Refusal, type Result, refused } from '../../workflow/refusal.ts';
import { outcomeOf, send, type Visit } from '../of-site/send.tsx';
import { type SiteAt, siteNamed } from '../of-site/site-at.ts';
import { formOf } from '../of-site/typed.ts';
import { nameIn } from '../of-site/words.ts';
import { routes } from '../routes.ts';
import { AddPage } from './add.page.tsx';
import { ChangePage } from './change.page.tsx';
import { messages } from './messages.ts';
import { absentSections } from './missing.ts';
import { blankSection, readSection, type TypedSection, typedOf, typedSection } from './typed.ts';

const names = z.object({ section: z.string() });

/** The site that the address names with its sections. */
const loadSite = ({ services, request }: Visit) =>
  inTransaction(services.db, actorOf(request), async (tx) => {
    const at = await siteNamed(tx, services, request, 'site.manage');
    return { at, sections: await selectSections(tx, at.id) };
  });

const crumbs = (at: SiteAt, language: 'vi' | 'en') => [
  { label: say(messages.title, language), href: routes.sections.to({ site: at.id }) },
];

type Showing = { readonly typed?: TypedSection; readonly refusals?: readonly Refusal[] };

async function sendChange(visit: Visit, { typed, refusals = [] }: Showing = {}) {
  const { request } = visit;
  const language = languageOf(request);
  const { at, sections } = await loadSite(visit);
  const { section: code } = names.parse(request.params);
  const section = sections.find((each) => each.code === code);
  if (section === undefined) throw new Problem(404, messages.noSection);
  const children = (
    <ChangePage
      language={language}
      site={{ id: at.id, name: nameIn(at.site.name, language) }}
      section={section}
      sections={sections}
      typed={typed ?? typedOf(section)}
      refusals={refusals}
      notices={outcomeOf(request, refusals, false)}
    />
  );
  const title = say(messages.changeNamed, language, { name: nameIn(section.name, language) });
  return send(visit, { title, current: 'sections', breadcrumbs: crumbs(at, language), children });
}

async function sendAdd(visit: Visit, { typed = blankSection, refusals = [] }: Showing = {}) {
  const { request } = visit;
  const language = languageOf(request);
  const { at, sections } = await loadSite(visit);
  const children = (
    <AddPage
      language={language}
      site={{ id: at.id, name: nameIn(at.site.name, language) }}
      sections={sections}
      absent={absentSections(sections)}
      typed={typed}
      refusals={refusals}
      notices={outcomeOf(request, refusals, false)}
    />
  );
  const title = say(messages.addSection, language);
  return send(visit, { title, current: 'sections', breadcrumbs: crumbs(at, language), children });
}

type Work = (tx: Transaction, at: SiteAt) => Promise<Result<unknown>>;

/** Does something with the sections of the site that the address names, and goes back to them. */
async function settle(visit: Visit, work: Work, show: (visit: Visit, showing: Showing) => unknown, showing: Showing) {
  const { services, request, reply } = visit;
  const { at, result } = await inTransaction(services.db, actorOf(request), async (tx) => {
    const found = await siteNamed(tx, services, request, 'site.manage');
    return { at: found, result: await work(tx, found) };
  });
  if (result.kind === 'missing') throw new Problem(404, messages.noSection);
  if (result.kind === 'refused') {
    return show({ ...visit, reply: reply.code(422) }, { ...showing, refusals: result.refusals });
  }
  return reply.redirect(routes.sections.to({ site: at.id }, { xong: 'luu' }), 303);
}

const codeForm = z.object({ code: z.string().max(60) });

/** Changing a section, and adding one of the catalogue or of the site's own. */
export function addSectionChanges(server: FastifyInstance, services: Services): void {
  server.get(routes.changeSection.path, (request, reply) => sendChange({ services, request, reply }));
  server.post(routes.changeSection.path, async (request, reply) => {
    const typed = formOf(typedSection, request);
    const { section: code } = names.parse(request.params);
    const work: Work = async (tx, at) => {
      const read = readSection(typed);
      if (!read.ok) return refused(read.refusals);
      return changeSection(tx, personOf(request), at, { code, change: read.wish });
    };
    return settle({ services, request, reply }, work, sendChange, { typed });
  });
  server.get(routes.addSection.path, (request, reply) => sendAdd({ services, request, reply }));
  server.post(routes.addSection.path, async (request, reply) => {
    const { code } = formOf(codeForm, request);
    const work: Work = (tx, at) => addCatalogued(tx, personOf(request), at, code);
    return settle({ services, request, reply }, work, sendAdd, {});
  });
  server.post(routes.addOwnSection.path, async (request, reply) => {
    const typed = formOf(typedSection, request);
    const work: Work = async (tx, at) => {
      const read = readSection(typed);
      return read.ok ? addOwnSection(tx, personOf(request), at, read.wish) : refused(read.refusals);
    };
    return settle({ services, request, reply }, work, sendAdd, { typed });
  });
}
