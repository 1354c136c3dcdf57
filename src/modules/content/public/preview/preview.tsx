import { renderToString } from 'preact-render-to-string';
import { contextOf } from '#modules/sites';
import type { PublicAnswer, PublicContext, PublicPage, PublicQuestion } from '#offers';
import { assetUrl } from '#platform/http';
import { say } from '#platform/i18n';
import { Notice } from '#ui';
import { mediaOf } from '../../editions/facts.ts';
import { ArticlePage } from '../article/article-page.tsx';
import type { Article } from '../article/queries.ts';
import { viewOf } from '../article/view-of.tsx';
import { momentInWords } from '../moments.ts';
import { previewPath } from '../paths.ts';
import type { Reading } from '../reading.ts';
import { messages } from './messages.ts';
import { type PreviewedEdition, selectOptionalPreviewed, selectPreviewedFiles } from './queries.ts';

/** 256 bits in base64url: what the office gives. Nothing else is worth a question to the database. */
const written = /^[A-Za-z0-9_-]{43}$/;

/** The page of whoever has the link: kept nowhere, found by no search, and its address told to nobody. */
function privatePage(title: string, page: Pick<PublicPage, 'body'> & Partial<PublicPage>): PublicPage {
  return {
    kind: 'page',
    isPrivate: true,
    isHiddenFromSearch: true,
    title,
    // without the secret
    canonical: '/xem-truoc',
    crumbs: [],
    styles: [assetUrl('reading.css')],
    tags: [],
    ...page,
  };
}

function over({ language }: PublicContext): PublicPage {
  const title = say(messages.overTitle, language);
  const body = (
    <div class="reading-section">
      <h1>{title}</h1>
      <p>{say(messages.over, language)}</p>
    </div>
  );
  return privatePage(title, { status: 404, body });
}

/** An edition as if it had been published at the moment for which it is planned, or now. */
function asPublished(edition: PreviewedEdition, sectionSlug: string, now: Date): Article {
  const at = edition.publishAt ?? now;
  return {
    ...edition,
    editionId: edition.id,
    number: '0',
    firstPublishedAt: at,
    publishedAt: at,
    sourceSiteId: edition.siteId,
    sectionSlug,
    speech: null,
    original: null,
    translation: null,
    newer: null,
    older: null,
  };
}

/** Files that are not public yet are shown to those who name the link (see media/serve.ts). */
const withToken = (html: string, token: string): string =>
  html.replace(/\/tep\/[0-9a-f-]{36}\/[a-z0-9][a-z0-9._-]*/g, (address) => `${address}?xem=${token}`);

async function previewOf(
  reading: Reading,
  context: PublicContext,
  edition: PreviewedEdition,
  token: string,
): Promise<PublicPage | null> {
  const { language, now } = context;
  const section = (await reading.sectionsOf(context)).find(({ code }) => code === edition.sectionCode);
  if (section === undefined) return null;
  const key = Buffer.from(token, 'base64url');
  const media = await selectPreviewedFiles(reading.db, key, [...mediaOf(edition)], now);
  const article = asPublished(edition, section.slug, now);
  const view = { ...(await viewOf(reading, context, { article, section, media })), share: [] };
  const planned =
    edition.publishAt === null
      ? ''
      : say(messages.planned, language, { at: momentInWords(edition.publishAt, language) });
  const html = withToken(renderToString(<ArticlePage {...view} />), token);
  return privatePage(say(messages.title, language, { title: edition.title }), {
    body: (
      <>
        <Notice kind="warning" title={`${say(messages.notPublished, language)} ${planned}`.trim()} />
        <div dangerouslySetInnerHTML={{ __html: html }} />
      </>
    ),
  });
}

/** What an edition will look like, by a secret link that ends. */
export async function respondPreview(
  reading: Reading,
  context: PublicContext,
  { params: { token = '' } }: PublicQuestion,
): Promise<PublicAnswer | null> {
  if (!written.test(token)) return over(context);
  const edition = await selectOptionalPreviewed(reading.db, Buffer.from(token, 'base64url'), context.now);
  const site = reading.sites.byId(context.siteId);
  if (edition === undefined || edition.siteId !== context.siteId || site === null) return over(context);
  if (edition.language === context.language) return previewOf(reading, context, edition, token);
  const to = contextOf(reading.sites, site, edition.language, context.now).absolute(previewPath(token));
  return { kind: 'redirect', to, isPermanent: false };
}
