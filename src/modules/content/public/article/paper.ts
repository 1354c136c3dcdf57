import type { PublicContext, PublicFile, PublicQuestion } from '#offers';
import { say } from '#platform/i18n';
import type { Storage } from '#platform/storage';
import { selectMedia } from '../../media/queries.ts';
import { articlePdf, picturesIn } from '../../paper/article-pdf.ts';
import { readArticle } from '../../rich-text/clean.ts';
import { momentInWords } from '../moments.ts';
import { itemPath, readItemName } from '../paths.ts';
import { articleTag, type Reading, siteTag } from '../reading.ts';
import { messages } from './messages.ts';
import { type Article, selectOptionalArticle } from './queries.ts';

/** When, whose, and by whom, in one line. */
function bylineOf({ firstPublishedAt, details: { source, author } }: Article, { language }: PublicContext): string {
  return [
    momentInWords(firstPublishedAt, language),
    ...(source === undefined ? [] : [say(messages.source, language, { source: source.name })]),
    ...(author === undefined ? [] : [say(messages.author, language, { author })]),
  ].join(' · ');
}

/** An item saved as PDF (Art. 14.1 c); its pictures are those that everybody may see. */
export async function respondPaper(
  reading: Reading,
  storage: Storage,
  context: PublicContext,
  { params }: PublicQuestion,
): Promise<PublicFile | null> {
  const named = readItemName(params.item ?? '');
  const article = named === null ? undefined : await selectOptionalArticle(reading.db, context, named.number);
  if (article === undefined || article.sectionSlug !== params.section) return null;
  const blocks = readArticle(article.body);
  const media = await selectMedia(reading.db, picturesIn(blocks));
  const paper = {
    language: context.language,
    siteName: context.siteName,
    title: article.title,
    summary: article.summary,
    byline: bylineOf(article, context),
    address: context.absolute(itemPath(article.sectionSlug, article)),
    blocks,
  };
  const body = Buffer.from(await articlePdf(storage, paper, media));
  const tags = [siteTag(context.siteId), articleTag(article.articleId)];
  return { kind: 'file', type: 'application/pdf', body, saveAs: `${article.slug || article.number}.pdf`, tags };
}
