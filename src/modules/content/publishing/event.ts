import type { Transaction } from '#platform/database';
import type { Edition } from '../editions/edition.ts';
import { catalogued } from '../sections/catalogue.ts';
import type { ContentTables } from '../tables.ts';

/** Tells the modules that count what happened to content: duties, measures. */
export async function emitEvent(
  tx: Transaction,
  edition: Edition,
  kind: 'published' | 'corrected' | 'withdrawn',
  at: Date,
): Promise<void> {
  const { siteId: site_id, organisationId: organisation_id, articleId: article_id, language } = edition;
  await tx.kysely
    .$extendTables<ContentTables>()
    .insertInto('content_event')
    .values({
      kind,
      at,
      site_id,
      organisation_id,
      article_id,
      edition_id: edition.id,
      language,
      section_code: edition.sectionCode,
      statutory_code: catalogued(edition.sectionCode)?.code ?? null,
      event_kind: edition.eventKind,
      event_on: edition.eventOn,
      event_document: edition.eventDocument,
    })
    .execute();
}
