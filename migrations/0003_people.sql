-- Organisations over time, people and what they may do, sign-in and sessions; and the functions on which row security rests.
-- A transaction carries `congso.account_id` (a person) or `congso.system` (the program itself: jobs, commands of the machine's
-- administrator). With neither, it is a visitor's and sees only what is public.

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

-- For /readyz: the restricted role may see which migrations have landed.
GRANT USAGE ON SCHEMA migration TO congso_app;
GRANT SELECT ON migration.checksum TO congso_app;

CREATE FUNCTION congso_is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('congso.system', true), '') = 'on' AND congso_account_id() IS NULL;

-- What never changes about a body; everything else is a state with its days.
CREATE TABLE organisation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  identifier_code text UNIQUE CHECK (identifier_code ~ '^[A-Z][0-9]{2}(\.[0-9]{2,3})*$'),
  created_at timestamptz NOT NULL DEFAULT now()
);

-- `valid` holds days of Vietnam's calendar, the first included, the last not ("[2021-01-01,)": since then).
CREATE TABLE organisation_state (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
  name text NOT NULL CHECK (btrim(name) <> ''),
  kind text NOT NULL CHECK (kind IN ('province', 'department', 'district', 'commune', 'unit')),
  legal_nature text NOT NULL CHECK (legal_nature IN ('administrative', 'peoplesCommitteeOffice', 'publicServiceUnit',
    'partyOrMassOrganisation', 'centralBody', 'enterprise')),
  parent_id uuid REFERENCES organisation (id) CHECK (parent_id <> organisation_id),
  -- number and date of the decision on which the state rests
  decision text,
  PRIMARY KEY (organisation_id, valid),
  EXCLUDE USING gist (organisation_id WITH =, valid WITH &&)
);
CREATE INDEX organisation_state_parent ON organisation_state (parent_id);

-- The bodies above one, nearest first, on a day; a dissolved body keeps the place that it had last.
CREATE FUNCTION congso_organisations_above(organisation uuid, day date) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  -- a circle, which nobody should have entered, must not hang a page
  FOR depth IN 1..20 LOOP
    SELECT s.parent_id INTO organisation FROM organisation_state s
      WHERE s.organisation_id = organisation AND lower(s.valid) <= day ORDER BY lower(s.valid) DESC LIMIT 1;
    EXIT WHEN organisation IS NULL;
    RETURN NEXT organisation;
  END LOOP;
END
$$;

CREATE TABLE account (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email text CHECK (email LIKE '%_@_%'),
  user_name text CHECK (user_name ~ '^[a-z0-9][a-z0-9._-]{2,49}$'),
  name text NOT NULL CHECK (btrim(name) <> ''),
  -- the body in whose name the person works; what the person may do is in role_grant
  organisation_id uuid REFERENCES organisation (id),
  language text NOT NULL DEFAULT 'vi' CHECK (language IN ('vi', 'en')),
  locked_at timestamptz,
  -- the password was given by somebody else
  must_change_password boolean NOT NULL DEFAULT false,
  is_demonstration boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (email IS NOT NULL OR user_name IS NOT NULL)
);
CREATE UNIQUE INDEX account_email ON account (lower(email));
CREATE UNIQUE INDEX account_user_name ON account (user_name);

-- Apart from the account, and out of the restricted role's reach: only the functions below read and write it.
CREATE TABLE credential (
  account_id uuid PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  password_hash text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
  changed_at timestamptz NOT NULL
);

-- No organisation: the whole installation. A role ends by closing `valid`; it is not deleted.
CREATE TABLE role_grant (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL REFERENCES account (id),
  role text NOT NULL CHECK (role IN ('contributor', 'editor', 'approver', 'officer', 'filler', 'signer', 'reviewer',
    'siteManager', 'administrator', 'auditor')),
  organisation_id uuid REFERENCES organisation (id),
  valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
  granted_by text NOT NULL,
  EXCLUDE USING gist (account_id WITH =, role WITH =,
    coalesce(organisation_id, '00000000-0000-0000-0000-000000000000') WITH =, valid WITH &&)
);

-- The copy of src/modules/people/permissions.ts for row security; a test compares the two.
CREATE TABLE permission (
  role text NOT NULL,
  action text NOT NULL,
  -- own: at the body of the grant; below: there and at every body under it
  reach text NOT NULL CHECK (reach IN ('own', 'below')),
  PRIMARY KEY (role, action)
);
INSERT INTO permission (role, action, reach)
SELECT role, action, reach FROM (VALUES
  ('contributor', 'own', 'definition.see'),
  ('editor', 'own', 'definition.see'),
  ('approver', 'own', 'definition.see'),
  ('officer', 'own', 'definition.see report.see'),
  ('filler', 'own', 'definition.see report.see report.fill report.export report.import'),
  ('signer', 'own', 'definition.see report.see report.export'),
  ('reviewer', 'below', 'definition.see report.see report.export'),
  ('siteManager', 'own', 'definition.see'),
  ('administrator', 'below', 'definition.see account.manage audit.see backup.run'),
  ('auditor', 'below', 'definition.see report.see report.export audit.see')
) AS given (role, reach, actions), unnest(string_to_array(actions, ' ')) AS action;

CREATE TABLE session (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  -- SHA-256 of the token: who reads the table cannot take a session over
  token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  started_at timestamptz NOT NULL,
  last_used_at timestamptz NOT NULL,
  address text,
  agent text
);
CREATE INDEX session_account ON session (account_id, last_used_at);

-- Failed sign-ins, by a hash of the name that was typed (whether or not it exists) and of the address. Nobody's data.
CREATE TABLE sign_in_guard (
  key text PRIMARY KEY,
  failures integer NOT NULL,
  last_failure_at timestamptz NOT NULL,
  blocked_until timestamptz
);

-- Whether the acting person may do something at a body. What `may()` decides in the program, decided again by the database.
-- In PL/pgSQL, which keeps its plans: a policy asks it for every row.
CREATE FUNCTION congso_may(wanted text, organisation uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN congso_is_system() OR EXISTS (
    SELECT FROM role_grant g JOIN permission p ON p.role = g.role AND p.action = wanted
    WHERE g.account_id = congso_account_id()::uuid AND g.valid @> current_date
      AND (g.organisation_id = organisation
        OR p.reach = 'below' AND (g.organisation_id IS NULL
          OR g.organisation_id IN (SELECT congso_organisations_above(organisation, current_date)))));
END
$$;

-- All bodies at which the acting person may do something: one call for a whole query, where congso_may is one for each row.
CREATE FUNCTION congso_organisations_where(wanted text) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH RECURSIVE granted AS (
    SELECT g.organisation_id, p.reach FROM role_grant g JOIN permission p ON p.role = g.role AND p.action = wanted
    WHERE g.account_id = congso_account_id()::uuid AND g.valid @> current_date
  ), newest AS (
    SELECT DISTINCT ON (s.organisation_id) s.organisation_id, s.parent_id FROM organisation_state s
    WHERE lower(s.valid) <= current_date AND EXISTS (SELECT FROM granted WHERE reach = 'below')
    ORDER BY s.organisation_id, lower(s.valid) DESC
  ), below (id) AS (
    SELECT organisation_id FROM granted WHERE reach = 'below'
    UNION
    SELECT newest.organisation_id FROM newest JOIN below ON newest.parent_id = below.id
  )
  SELECT id FROM organisation WHERE congso_is_system() OR EXISTS (SELECT FROM granted WHERE reach = 'below' AND organisation_id IS NULL)
  UNION SELECT organisation_id FROM granted WHERE organisation_id IS NOT NULL
  UNION SELECT id FROM below WHERE id IS NOT NULL
$$;

CREATE FUNCTION congso_may_see_organisation(organisation uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN congso_may('report.see', organisation);

CREATE FUNCTION congso_may_fill_organisation(organisation uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN congso_may('report.fill', organisation);

-- An administrator manages the accounts whose every role, now or later, lies within the administrator's own reach.
CREATE FUNCTION congso_may_manage_account(managed uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT congso_is_system() OR coalesce((
    SELECT bool_and(congso_may('account.manage', g.organisation_id)) FROM role_grant g
    WHERE g.account_id = managed AND (upper_inf(g.valid) OR upper(g.valid) > current_date)), false)
$$;

-- The narrow gate before anybody is known: one account by the exact name that was typed.
CREATE FUNCTION congso_sign_in_account(login text) RETURNS TABLE (account_id uuid, name text, password_hash text, locked boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT a.id, a.name, c.password_hash, a.locked_at IS NOT NULL FROM account a JOIN credential c ON c.account_id = a.id
  WHERE lower(a.email) = lower(login) OR a.user_name = lower(login)
$$;

-- The session of a token. Whoever knows the token may know it.
CREATE FUNCTION congso_session_of(token bytea) RETURNS TABLE (id uuid, account_id uuid, started_at timestamptz, last_used_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT s.id, s.account_id, s.started_at, s.last_used_at FROM session s JOIN account a ON a.id = s.account_id
  WHERE s.token_hash = sha256(token) AND a.locked_at IS NULL
$$;

-- One's own password, to check it before it is changed.
CREATE FUNCTION congso_own_password() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT password_hash FROM credential WHERE account_id = congso_account_id()::uuid
$$;

-- Sets a password: one's own, or one that an administrator gives, which its owner may have to change first of all.
CREATE FUNCTION congso_set_password(owner uuid, new_hash text, at timestamptz, change_first boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  own boolean := owner = congso_account_id()::uuid;
BEGIN
  IF NOT (coalesce(own, false) OR congso_may_manage_account(owner)) THEN
    RAISE EXCEPTION 'not allowed to set the password of account %', owner USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO credential (account_id, password_hash, changed_at) VALUES (owner, new_hash, at)
    ON CONFLICT (account_id) DO UPDATE SET password_hash = excluded.password_hash, changed_at = excluded.changed_at;
  UPDATE account SET must_change_password = change_first AND NOT coalesce(own, false) WHERE id = owner;
END
$$;

ALTER TABLE organisation ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisation_state ENABLE ROW LEVEL SECURITY;
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
ALTER TABLE credential ENABLE ROW LEVEL SECURITY;
ALTER TABLE role_grant ENABLE ROW LEVEL SECURITY;
ALTER TABLE session ENABLE ROW LEVEL SECURITY;

-- Which bodies there are is public; only the system changes it as yet.
CREATE POLICY organisation_seen ON organisation FOR SELECT USING (true);
CREATE POLICY organisation_made ON organisation FOR INSERT WITH CHECK (congso_is_system());
CREATE POLICY organisation_state_seen ON organisation_state FOR SELECT USING (true);
CREATE POLICY organisation_state_made ON organisation_state FOR INSERT WITH CHECK (congso_is_system());
CREATE POLICY organisation_state_ended ON organisation_state FOR UPDATE USING (congso_is_system());

CREATE POLICY account_seen ON account FOR SELECT
  USING (id = congso_account_id()::uuid OR congso_may_manage_account(id));
CREATE POLICY account_made ON account FOR INSERT WITH CHECK (congso_is_system());
CREATE POLICY account_changed ON account FOR UPDATE USING (congso_may_manage_account(id));

CREATE POLICY role_grant_seen ON role_grant FOR SELECT
  USING (account_id = congso_account_id()::uuid OR congso_may_manage_account(account_id));
CREATE POLICY role_grant_made ON role_grant FOR INSERT WITH CHECK (congso_is_system());
CREATE POLICY role_grant_ended ON role_grant FOR UPDATE USING (congso_is_system());

CREATE POLICY session_seen ON session FOR SELECT USING (account_id = congso_account_id()::uuid OR congso_is_system());
CREATE POLICY session_begun ON session FOR INSERT WITH CHECK (account_id = congso_account_id()::uuid);
CREATE POLICY session_used ON session FOR UPDATE USING (account_id = congso_account_id()::uuid);
CREATE POLICY session_ended ON session FOR DELETE
  USING (account_id = congso_account_id()::uuid OR congso_may_manage_account(account_id));

-- The default rights of 0001 are wide; here each table gets what the program does with it.
REVOKE ALL ON organisation, organisation_state, account, credential, role_grant, permission, session, sign_in_guard FROM congso_app;
GRANT SELECT, INSERT ON organisation, organisation_state, account, role_grant TO congso_app;
GRANT UPDATE (valid) ON organisation_state, role_grant TO congso_app;
GRANT UPDATE (email, user_name, name, organisation_id, language, locked_at) ON account TO congso_app;
GRANT SELECT ON permission TO congso_app;
GRANT SELECT, INSERT, DELETE, UPDATE (last_used_at) ON session TO congso_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_guard TO congso_app;

REVOKE EXECUTE ON FUNCTION congso_may, congso_organisations_where, congso_may_see_organisation, congso_may_fill_organisation,
  congso_may_manage_account, congso_sign_in_account, congso_session_of, congso_own_password, congso_set_password FROM PUBLIC;
GRANT EXECUTE ON FUNCTION congso_may, congso_organisations_where, congso_may_see_organisation, congso_may_fill_organisation,
  congso_may_manage_account, congso_sign_in_account, congso_session_of, congso_own_password, congso_set_password TO congso_app;
