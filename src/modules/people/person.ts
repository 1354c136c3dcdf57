import { z } from 'zod';
import type { Prepared } from '#platform/database';
import { type Language, languages } from '#platform/i18n';
import type { Entry, Session } from '#platform/sessions';
import { type Grant, grantSources, roles } from './permissions.ts';

/** Who is signed in, with what the person may do today. */
export type Person = {
  readonly accountId: string;
  readonly name: string;
  /** The e-mail address, else the user name. */
  readonly login: string;
  /** The body in whose name the person works. */
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly grants: readonly HeldGrant[];
  readonly sessionId: string;
  /** How the session was begun. */
  readonly entry: Entry;
  readonly language: Language;
  readonly isDemonstration: boolean;
  /** Since when a second factor is asked for; null: none. */
  readonly secondFactorAt: Date | null;
  /** The day by which one must be set up, YYYY-MM-DD; null: it has not been asked for yet. */
  readonly secondFactorDue: string | null;
  /** The password was given by somebody else; nothing else is allowed before it is changed. */
  readonly mustChangePassword: boolean;
};

export type HeldGrant = Grant & {
  readonly organisationName: string | null;
  /** In Vietnamese; null where the grant is not limited to one site. */
  readonly siteName: string | null;
};

const row = z.object({
  name: z.string(),
  email: z.string().nullable(),
  user_name: z.string().nullable(),
  organisation_id: z.string().nullable(),
  organisation_name: z.string().nullable(),
  must_change_password: z.boolean(),
  language: z.enum(languages),
  is_demonstration: z.boolean(),
  second_factor_at: z.date().nullable(),
  second_factor_due: z.string().nullable(),
  grants: z.array(
    z.object({
      role: z.enum(roles),
      organisationId: z.string().nullable(),
      organisationName: z.string().nullable(),
      siteId: z.string().nullable(),
      siteName: z.string().nullable(),
      sections: z.array(z.string()).nullable(),
      source: z.enum(grantSources),
    }),
  ),
});

/** The newest name of a body that has begun: a body that was dissolved keeps its last one. */
const nameOf = (column: string) => `(
  SELECT s.name FROM organisation_state s WHERE s.organisation_id = ${column} AND lower(s.valid) <= current_date
  ORDER BY lower(s.valid) DESC LIMIT 1)`;

/** The statement that finds the acting account with the grants that hold on a day ($1), for {@link personIn}. */
export const actingPerson: Prepared = {
  name: 'person.acting',
  text: `SELECT a.name, a.email, a.user_name, a.organisation_id, ${nameOf('a.organisation_id')} AS organisation_name,
      a.must_change_password, a.language, a.is_demonstration, a.second_factor_at, a.second_factor_due::text AS second_factor_due,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'organisationId', g.organisation_id,
          'organisationName', ${nameOf('g.organisation_id')}, 'siteId', g.site_id,
          'siteName', (SELECT t.name ->> 'vi' FROM site t WHERE t.id = g.site_id), 'sections', g.sections, 'source', g.source) ORDER BY g.role), '[]')
        FROM role_grant g WHERE g.account_id = a.id AND g.valid @> $1::date) AS grants
    FROM account a WHERE a.id = congso_account_id()::uuid`,
};

/** Who was found to act in a session; null where there is no such account. */
export function personIn(
  rows: readonly unknown[],
  session: Pick<Session, 'id' | 'accountId' | 'entry'>,
): Person | null {
  const [found] = rows.map((each) => row.parse(each));
  if (found === undefined) return null;
  const { organisation_id: id, organisation_name: name } = found;
  return {
    accountId: session.accountId,
    name: found.name,
    login: found.email ?? found.user_name ?? '',
    organisation: id === null ? null : { id, name: name ?? '' },
    grants: found.grants,
    sessionId: session.id,
    entry: session.entry,
    language: found.language,
    isDemonstration: found.is_demonstration,
    secondFactorAt: found.second_factor_at,
    secondFactorDue: found.second_factor_due,
    mustChangePassword: found.must_change_password,
  };
}
