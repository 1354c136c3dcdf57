import type { PublicAnswer, PublicContext, PublicOffer, PublicPage, PublicQuestion } from '#offers';
import type { Database } from '#platform/database';
import { assetUrl } from '#platform/http';
import { say } from '#platform/i18n';
import { messages } from '../messages.ts';
import { asVisitor, figuresTag, hasReleases, type Release, selectReleases } from '../releases.ts';
import { basisInWords } from '../words.ts';
import { csvOf, jsonOf } from './files.ts';
import { DatasetPage, ListPage, nameOf } from './pages.tsx';
import { datasetPath, patterns, periodSlug } from './paths.ts';

const releasesOf = (db: Database, { organisationId }: PublicContext): Promise<readonly Release[]> =>
  asVisitor(db, (visitor) => selectReleases(visitor, organisationId));

/** What pages of open data have in common. */
const page = (
  context: PublicContext,
  path: string,
): Pick<PublicPage, 'kind' | 'canonical' | 'languages' | 'styles' | 'tags'> => ({
  kind: 'page',
  canonical: path,
  languages: Object.fromEntries(context.languages.map((each) => [each, path])),
  styles: [assetUrl('open-data.css')],
  tags: [figuresTag(context.organisationId)],
});

const crumb = ({ language }: PublicContext) => ({ label: say(messages.title, language), path: patterns.list });

async function respondList(db: Database, context: PublicContext): Promise<PublicAnswer> {
  const releases = await releasesOf(db, context);
  return {
    ...page(context, patterns.list),
    title: say(messages.title, context.language),
    description: say(messages.listHelp, context.language),
    crumbs: [crumb(context)],
    body: <ListPage context={context} releases={releases} />,
  };
}

/** Finds what an address names; there is nothing where nothing stands published. */
async function withRelease(
  db: Database,
  context: PublicContext,
  { params }: PublicQuestion,
  answer: (release: Release) => Promise<PublicAnswer>,
): Promise<PublicAnswer | null> {
  const found = (await releasesOf(db, context)).find(
    ({ dataset }) => dataset.form === params.form && periodSlug(dataset.period) === params.period,
  );
  return found === undefined ? null : answer(found);
}

/** A dataset as schema.org describes it, for the searchers of data. */
const described = (context: PublicContext, { dataset, publishedAt }: Release, name: string) => ({
  '@type': 'Dataset',
  name,
  description: basisInWords(dataset, context.language),
  url: context.absolute(datasetPath(dataset)),
  datePublished: publishedAt.toISOString(),
  temporalCoverage: `${dataset.from}/${dataset.to}`,
  isAccessibleForFree: true,
  creator: { '@type': 'GovernmentOrganization', name: dataset.organisation.name },
});

async function respondDataset(context: PublicContext, release: Release): Promise<PublicAnswer> {
  const path = datasetPath(release.dataset);
  const name = nameOf({ context, release });
  return {
    ...page(context, path),
    title: name,
    description: basisInWords(release.dataset, context.language),
    crumbs: [crumb(context)],
    data: [described(context, release, name)],
    body: <DatasetPage context={context} release={release} />,
  };
}

async function respondFile(context: PublicContext, release: Release, format: 'csv' | 'json'): Promise<PublicAnswer> {
  const { form, period } = release.dataset;
  const isCsv = format === 'csv';
  return {
    kind: 'file',
    type: isCsv ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
    body: isCsv ? await csvOf(release, context.language) : jsonOf(release),
    saveAs: `${form}-${periodSlug(period)}.${format}`,
    tags: [figuresTag(context.organisationId)],
  };
}

/** What published figures bring to the public sites: the list of datasets, each dataset, its files. */
export function openDataOffer({ db }: { readonly db: Database }): PublicOffer {
  const file = (format: 'csv' | 'json') => (context: PublicContext, question: PublicQuestion) =>
    withRelease(db, context, question, (release) => respondFile(context, release, format));
  return {
    routes: [
      { path: patterns.list, respond: (context) => respondList(db, context) },
      {
        path: patterns.dataset,
        respond: (context, question) =>
          withRelease(db, context, question, (release) => respondDataset(context, release)),
      },
      { path: patterns.csv, respond: file('csv') },
      { path: patterns.json, respond: file('json') },
    ],
    siteMap: async ({ organisationId, language }) =>
      (await hasReleases(db, organisationId)) ? [{ label: say(messages.title, language), path: patterns.list }] : [],
    addresses: {
      count: async (context) => (await releasesOf(db, context)).length,
      list: async function* (context, offset, limit) {
        yield (await releasesOf(db, context))
          .slice(offset, offset + limit)
          .map(({ dataset, publishedAt }) => ({ path: datasetPath(dataset), changedAt: publishedAt }));
      },
    },
  };
}
