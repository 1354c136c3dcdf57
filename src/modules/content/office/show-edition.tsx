import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import { actorOf, officePageFor, personOf, type Services } from '#modules/people';
import { contextOf } from '#modules/sites';
import { inTransaction } from '#platform/database';
import { assetUrl, languageOf, Problem } from '#platform/http';
import { type Language, say } from '#platform/i18n';
import { routes as fileRoutes } from '../media/routes.ts';
import { RichTextField } from '../rich-text/field/rich-text-field.tsx';
import { toTyped } from '../rich-text/typed.ts';
import { isOpen } from '../workflow/states.ts';
import { type Desk, openDesk } from './desk.ts';
import { EditionPage } from './edition.page.tsx';
import { messages } from './messages.ts';
import { offersPanel } from './offers/offers-panel.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { routes } from './routes.ts';
import { type TypedEdition, typedOf, type WrongField } from './typed.ts';
import { faultAt } from './wrong.ts';

const names = z.object({ edition: z.uuid() });

/** The edition that the address names; a text that is no id is refused as one that there is not (404). */
export function editionNamed(request: FastifyRequest): string {
  const read = names.safeParse(request.params);
  if (!read.success) throw new Problem(404, messages.noEdition);
  return read.data.edition;
}

/** The desk of the edition that the address names, or a refusal (404) that does not tell whether there is one. */
export async function deskOf(services: Services, request: FastifyRequest): Promise<Desk> {
  const id = editionNamed(request);
  const siteOf = (siteId: string) => services.sites.byId(siteId) ?? undefined;
  const desk = await inTransaction(services.db, actorOf(request), (tx) =>
    openDesk(tx, siteOf, personOf(request), id, services.now()),
  );
  if (desk === undefined) throw new Problem(404, messages.noEdition);
  return desk;
}

function publicHrefOf(services: Services, { edition, site, sections }: Desk): string | null {
  if (edition.state !== 'published') return null;
  const section = sections.find(({ code }) => code === edition.sectionCode);
  const context = contextOf(services.sites, site, edition.language, services.now());
  return section === undefined ? null : context.absolute(`/${section.slug}/${edition.slug}-${edition.articleNumber}`);
}

type Showing = {
  /** What was typed and not saved; else what stands. */
  readonly typed?: TypedEdition;
  readonly wrong?: readonly WrongField[];
  readonly notices?: ComponentChildren;
};

function BodyField({
  desk: { edition, site },
  person,
  typed,
  wrong,
  language,
}: {
  readonly desk: Desk;
  /** Whose unsaved text may wait on the device. */
  readonly person: string;
  readonly typed: TypedEdition;
  readonly wrong: readonly WrongField[];
  readonly language: Language;
}) {
  return (
    <RichTextField
      name="body"
      label={say(messages.text, language)}
      hint={say(messages.textHelp, language)}
      value={typed.body}
      language={language}
      textLanguage={edition.language}
      files={{ pickerUrl: fileRoutes.picker.to({}), uploadUrl: fileRoutes.upload.to({}), siteId: site.id }}
      autosave={{ url: routes.autosave.to({ edition: edition.id }), edition: edition.id, person }}
      {...faultAt('body', wrong, language)}
    />
  );
}

/** Sends the page of an edition, with what was typed where that was not saved. */
export async function showEdition(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { typed: unsaved, wrong = [], notices = null }: Showing = {},
): Promise<FastifyReply> {
  const desk = await deskOf(services, request);
  const language = languageOf(request);
  const { edition } = desk;
  const { accountId } = personOf(request);
  const typed = unsaved ?? { ...typedOf(edition, edition.revision), body: toTyped(edition.body) };
  const children = (
    <EditionPage
      desk={desk}
      typed={typed}
      wrong={wrong}
      language={language}
      notices={notices}
      body={<BodyField desk={desk} person={accountId} typed={typed} wrong={wrong} language={language} />}
      publicHref={publicHrefOf(services, desk)}
      others={desk.others}
      panels={
        <>
          {isOpen(edition.state) ? (
            <PreviewPanel editionId={edition.id} links={desk.previews} language={language} />
          ) : null}
          {await offersPanel(services, request, edition)}
        </>
      }
    />
  );
  const page = officePageFor(services, request, {
    title: edition.title === '' ? say(messages.untitled, language) : edition.title,
    current: 'items',
    breadcrumbs: [{ label: say(messages.items, language), href: routes.items.to({}) }],
    styles: [assetUrl('content-desk.css'), ...(desk.canWrite ? [assetUrl('article-editor.css')] : [])],
    scripts: desk.canWrite ? [assetUrl('article-editor.js')] : [],
    children,
  });
  return reply.type('text/html; charset=utf-8').send(page);
}
