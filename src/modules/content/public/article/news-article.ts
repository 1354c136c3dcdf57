import type { PublicContext } from '#offers';
import { momentForMachines } from '../moments.ts';
import { itemPath } from '../paths.ts';
import type { Article } from './queries.ts';

type Told = { readonly picture: string | null; readonly publisher: string };

/** What search engines and readers' programs are told about an item, in the words of schema.org. */
export function newsArticle(context: PublicContext, article: Article, { picture, publisher }: Told): object {
  const { details, sectionSlug } = article;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    ...(article.summary === '' ? {} : { description: article.summary }),
    inLanguage: context.language,
    datePublished: momentForMachines(article.firstPublishedAt),
    dateModified: momentForMachines(article.publishedAt),
    mainEntityOfPage: context.absolute(itemPath(sectionSlug, article)),
    ...(picture === null ? {} : { image: [picture] }),
    ...(details.author === undefined ? {} : { author: { '@type': 'Person', name: details.author } }),
    publisher: { '@type': 'GovernmentOrganization', name: publisher },
    ...(details.keywords === undefined ? {} : { keywords: details.keywords.join(', ') }),
    isAccessibleForFree: true,
  };
}
