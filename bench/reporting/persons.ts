/** People who are signed in, entered straight into the database: to hash their passwords would take longer than all the rest. */
import { sql } from 'kysely';
import type { Role } from '#modules/people';
import type { Database } from '#platform/database';
import { hashOf, newToken } from '#platform/sessions';

/** The cookie of somebody who has a role at each of these bodies, one person for each. */
export async function signedIn(owner: Database, role: Role, at: readonly string[]): Promise<readonly string[]> {
  const tokens = at.map(() => newToken());
  await sql`
    WITH person AS (SELECT body, token, gen_random_uuid() AS id
      FROM unnest(${[...at]}::uuid[], ${tokens.map((token) => hashOf(token))}::bytea[]) AS given (body, token)),
    accounts AS (INSERT INTO account (id, user_name, name, organisation_id, taken_up_at)
      SELECT id, 'p' || replace(id::text, '-', ''), 'Người ' || id, body, now() FROM person),
    grants AS (INSERT INTO role_grant (account_id, role, organisation_id, valid, granted_by)
      SELECT id, ${role}, body, '[2015-01-01,)', 'đo' FROM person)
    INSERT INTO session (account_id, token_hash, started_at, last_used_at) SELECT id, token, now(), now() FROM person`.execute(
    owner.kysely,
  );
  return tokens.map((token) => `congso=${token}`);
}
