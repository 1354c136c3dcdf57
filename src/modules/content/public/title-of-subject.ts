import { sql } from 'kysely';

/**
 * For a query over counted visits `v` (site_id, subject "article:<number>"): the title of the item as it is published on that site, in
 * Vietnamese where there is one. An item that was withdrawn has none any more.
 */
export const titleOfSubject = sql<string>`
  SELECT p.title FROM publication p WHERE p.site_id = v.site_id AND v.subject = 'article:' || p.number
  ORDER BY p.language DESC LIMIT 1`;
