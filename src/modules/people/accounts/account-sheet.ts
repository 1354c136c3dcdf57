import { sql } from 'kysely';
import { z } from 'zod';
import type { Queryable } from '#platform/database';
import { languages } from '#platform/i18n';
import { grantSources, roles } from '../permissions.ts';
import type { AccountState } from './list.tsx';
import { stateOf } from './list.tsx';

const grant = z.object({
  id: z.string(),
  role: z.enum(roles),
  organisationId: z.string().nullable(),
  organisationName: z.string().nullable(),
  siteName: z.string().nullable(),
  sections: z.array(z.string()).nullable(),
  source: z.enum(grantSources),
  from: z.string(),
  /** The first day on which it no longer holds. */
  until: z.string().nullable(),
  givenBy: z.string(),
});
export type SheetGrant = z.infer<typeof grant>;

const sheet = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  userName: z.string().nullable(),
  language: z.enum(languages),
  organisationId: z.string().nullable(),
  state: z.enum(['active', 'invited', 'locked'] satisfies AccountState[]),
  isTakenUp: z.boolean(),
  hasSecondFactor: z.boolean(),
  lastSignInAt: z.date().nullable(),
  /** By what name the provider of identities knows the person. */
  identity: z.string().nullable(),
  invitedUntil: z.date().nullable(),
  grants: z.array(grant),
});

/** One account as who manages it sees it, with the roles that hold or are to hold. */
export type AccountSheet = z.infer<typeof sheet>;

/** Null where there is no such account within the acting person's reach. */
export async function selectAccountSheet(db: Queryable, id: string, now: Date): Promise<AccountSheet | null> {
  const { rows } = await sql`
    SELECT a.id, a.name, a.email, a.user_name AS "userName", a.language, a.organisation_id AS "organisationId", ${stateOf} AS state,
      a.taken_up_at IS NOT NULL AS "isTakenUp", a.second_factor_at IS NOT NULL AS "hasSecondFactor",
      a.last_sign_in_at AS "lastSignInAt",
      (SELECT i.label FROM identity i WHERE i.account_id = a.id ORDER BY i.linked_at DESC LIMIT 1) AS identity,
      (SELECT l.expires_at FROM one_time_link l WHERE l.account_id = a.id AND l.kind = 'invitation' AND l.used_at IS NULL
        AND l.withdrawn_at IS NULL AND l.expires_at > ${now}) AS "invitedUntil",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'organisationId', g.organisation_id,
          'organisationName', (SELECT s.name FROM organisation_state s WHERE s.organisation_id = g.organisation_id
            AND lower(s.valid) <= current_date ORDER BY lower(s.valid) DESC LIMIT 1),
          'siteName', (SELECT t.name ->> 'vi' FROM site t WHERE t.id = g.site_id), 'sections', g.sections, 'source', g.source,
          'from', lower(g.valid)::text, 'until', upper(g.valid)::text, 'givenBy', g.granted_by) ORDER BY g.role, lower(g.valid)), '[]')
        FROM role_grant g WHERE g.account_id = a.id AND NOT isempty(g.valid)
          AND (upper_inf(g.valid) OR upper(g.valid) > current_date)) AS grants
    FROM account a WHERE a.id = ${id} AND a.id IN (SELECT congso_managed_accounts())`.execute(db.kysely);
  return rows.length === 0 ? null : sheet.parse(rows[0]);
}
