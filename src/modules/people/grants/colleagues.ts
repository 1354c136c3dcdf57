import { sql } from 'kysely';
import type { Queryable } from '#platform/database';

/** Somebody who may be called to a board or be given a delegation. `login` is the e-mail address, else the user name. */
export type Colleague = { readonly id: string; readonly name: string; readonly login: string };

/**
 * People with an open account who work at a body or below it, by name; those whose name or address has the words, without regard to
 * accents. Nobody unless the acting person composes that body's board, edits or approves there.
 */
export async function selectColleagues(
  db: Queryable,
  organisationId: string,
  words = '',
  most = 200,
): Promise<readonly Colleague[]> {
  const wanted = `%${words.trim().replace(/[%_\\]/g, '\\$&')}%`;
  const { rows } = await sql<Colleague>`
    SELECT id, name, email AS login FROM congso_colleagues(${organisationId})
    WHERE unaccent(lower(name)) LIKE unaccent(lower(${wanted})) OR lower(email) LIKE lower(${wanted})
    ORDER BY name, id LIMIT ${most}`.execute(db.kysely);
  return rows;
}
