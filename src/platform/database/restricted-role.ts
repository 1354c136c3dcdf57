import { sql } from 'kysely';
import { DatabaseFault } from './fault.ts';
import type { Queryable } from './pool.ts';
import { appRole } from './roles.ts';

type Powers = {
  role: string;
  inherits: boolean;
  superuser: boolean;
  bypass: boolean;
  create_role: boolean;
  owns: boolean;
};

/**
 * Refuses (DatabaseFault) a role under which row security would not hold: a superuser, one that may bypass it, one that may
 * make roles, one that owns anything in this database or belongs to an owner; and one that lacks the rights of congso_app.
 */
export async function assertRestrictedRole(db: Queryable): Promise<void> {
  const { rows } = await powers().execute(db.kysely);
  const found = rows[0];
  if (found === undefined || !found.inherits) throw new DatabaseFault('roleMissing', { role: found?.role ?? '?' });
  const held = [
    ...(found.superuser ? ['SUPERUSER'] : []),
    ...(found.bypass ? ['BYPASSRLS'] : []),
    ...(found.create_role ? ['CREATEROLE'] : []),
    ...(found.owns ? ['OWNER'] : []),
  ];
  if (held.length > 0) throw new DatabaseFault('roleTooStrong', { role: found.role, powers: held.join(', ') });
}

/** Powers held through membership count as well: one SET ROLE away is not restricted. */
function powers() {
  return sql<Powers>`
    WITH held AS (SELECT r.* FROM pg_roles r WHERE pg_has_role(current_user, r.oid, 'MEMBER') OR r.rolname = current_user),
      app AS (SELECT oid FROM pg_roles WHERE rolname = ${appRole})
    SELECT current_user::text AS role,
      coalesce((SELECT pg_has_role(current_user, oid, 'USAGE') FROM app), false) AS inherits,
      bool_or(rolsuper) AS superuser, bool_or(rolbypassrls) AS bypass, bool_or(rolcreaterole) AS create_role,
      EXISTS (SELECT FROM pg_class c JOIN held ON held.oid = c.relowner WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S'))
        OR EXISTS (SELECT FROM pg_database d JOIN held ON held.oid = d.datdba WHERE d.datname = current_database())
        OR EXISTS (SELECT FROM pg_namespace n JOIN held ON held.oid = n.nspowner
                   WHERE n.nspname !~ '^pg_' AND held.rolname <> 'pg_database_owner') AS owns
    FROM held`;
}
