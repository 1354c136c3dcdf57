import type { PublicAnswer, PublicContext, PublicPage, PublicQuestion } from '#offers';
import { assetUrl } from '#platform/http';
import { mediaOf } from '../../editions/facts.ts';
import { addressOf } from '../../media/media.ts';
import { drawnPages } from '../introduction/drawn.tsx';
import { respondDrawn } from '../introduction/introduction.tsx';
import { selectShownMedia } from '../media/shown-media.ts';
import { itemPath, readItemName, sectionPath } from '../paths.ts';
import { articleTag, nameOf, type Reading, sectionTag, siteTag } from '../reading.ts';
import { type Section, sectionWithSlug, wayTo } from '../sections.ts';
import { ArticlePage } from './article-page.tsx';
import { respondMissing } from './missing.tsx';
import { newsArticle } from './news-article.ts';
import { selectOptionalArticle } from './queries.ts';
import { type Read, viewOf } from './view-of.tsx';

/** What search engines and those who pass the item on are told of it. A page of the introduction is not news. */
function toldOf(reading: Reading, context: PublicContext, { article, section, media }: Read): Partial<PublicPage> {
  const { details, firstPublishedAt, publishedAt, sourceSiteId } = article;
  const cover = media.get(details.cover?.media ?? '');
  const picture = cover === undefined ? null : { href: addressOf(cover), alt: details.cover?.alt ?? cover.alt };
  const shown = picture === null ? {} : { picture };
  if (section.kind === 'pages') return shown;
  const publisher = reading.sites.byId(sourceSiteId);
  const data = newsArticle(context, article, {
    picture: picture === null ? null : new URL(picture.href, context.absolute('/')).href,
    publisher: publisher === null ? context.siteName : nameOf(publisher, context.language),
  });
  const author = details.author === undefined ? {} : { author: details.author };
  return {
    ...shown,
    article: { publishedAt: firstPublishedAt, modifiedAt: publishedAt, section: section.name, ...author },
    data: [data],
  };
}

/** In which languages the site shows the item, and where. */
function languagesOf(context: PublicContext, { article, section }: Read): NonNullable<PublicPage['languages']> {
  const { translation } = article;
  return {
    [context.language]: itemPath(section.slug, article),
    ...(translation === null ? {} : { [translation.language]: itemPath(translation.sectionSlug, translation) }),
  };
}

async function pageOf(
  reading: Reading,
  context: PublicContext,
  read: Read,
  sections: readonly Section[],
): Promise<PublicPage> {
  const { article, section } = read;
  const view = await viewOf(reading, context, read);
  const ofIntroduction = section.kind === 'pages' ? ['organisations', `board:${context.siteId}`] : [];
  return {
    kind: 'page',
    title: article.title,
    ...(article.summary === '' ? {} : { description: article.summary }),
    body: <ArticlePage {...view} />,
    crumbs: wayTo(sections, section).map(({ name, slug }) => ({ label: name, path: sectionPath(slug) })),
    canonical: view.origin?.original ?? itemPath(section.slug, article),
    languages: languagesOf(context, read),
    ...toldOf(reading, context, read),
    styles: [assetUrl('reading.css')],
    scripts: [assetUrl('article.js')],
    counted: `article:${article.number}`,
    tags: [
      siteTag(context.siteId),
      siteTag(article.sourceSiteId),
      articleTag(article.articleId),
      sectionTag(context.siteId, section.code),
      ...ofIntroduction,
    ],
  };
}

/** A page of the introduction that is drawn and has no number. */
async function drawnAt(
  reading: Reading,
  context: PublicContext,
  params: PublicQuestion['params'],
): Promise<PublicAnswer | null> {
  const page = drawnPages.find(({ name }) => name === params.item);
  if (page === undefined) return null;
  const section = sectionWithSlug(await reading.sectionsOf(context), params.section ?? '');
  return section?.kind === 'pages' ? respondDrawn(reading, context, section, page) : null;
}

/** An item by its number. Its address says its section and title too; where those are old, the reader is led to the right one. */
export async function respondArticle(
  reading: Reading,
  context: PublicContext,
  { params }: PublicQuestion,
): Promise<PublicAnswer | null> {
  const named = readItemName(params.item ?? '');
  if (named === null) return drawnAt(reading, context, params);
  const [article, sections] = await Promise.all([
    selectOptionalArticle(reading.db, context, named.number),
    reading.sectionsOf(context),
  ]);
  if (article === undefined) {
    return respondMissing(reading, context, named.number, sectionWithSlug(sections, params.section ?? ''));
  }
  if (article.sectionSlug !== params.section || article.slug !== named.slug) {
    return { kind: 'redirect', to: itemPath(article.sectionSlug, article), isPermanent: true };
  }
  const section = sections.find(({ code }) => code === article.sectionCode);
  if (section === undefined) return null;
  const spoken = article.speech === null ? [] : [article.speech.media];
  const media = await selectShownMedia(reading.db, [...mediaOf(article), ...spoken]);
  return pageOf(reading, context, { article, section, media }, sections);
}
