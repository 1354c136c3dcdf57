-- The ground: extensions, the restricted role with its rights, and the audit trail.

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

-- Requests and jobs run as this role. On a server of others it has no login of its own: the login of DATABASE_URL takes it on,
-- or is a member of it. Roles belong to the whole server, so another database may have made it, also at this very moment.
DO $$
BEGIN
  CREATE ROLE congso_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL;
END
$$;

-- SET ROLE needs membership, which an owner that is no superuser does not get by making the role.
DO $$
BEGIN
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AND NOT EXISTS (
    SELECT FROM pg_auth_members m JOIN pg_roles app ON app.oid = m.roleid AND app.rolname = 'congso_app'
      JOIN pg_roles us ON us.oid = m.member AND us.rolname = current_user
    -- from PostgreSQL 16 the maker of a role is a member without the right to take it on
    WHERE coalesce((to_jsonb(m) ->> 'set_option')::boolean, true)) THEN
    EXECUTE format('GRANT congso_app TO %I', current_user);
  END IF;
END
$$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO congso_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO congso_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO congso_app;

-- The account in whose name the transaction runs, for policies; null for jobs and visitors.
CREATE FUNCTION congso_account_id() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('congso.account_id', true), '');

-- The end of the audit chain, one row. It also tells when the last entries were cut off.
CREATE TABLE audit_chain (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  last_id bigint NOT NULL,
  last_hash text NOT NULL
);
INSERT INTO audit_chain (last_id, last_hash) VALUES (0, repeat('0', 64));
REVOKE ALL ON audit_chain FROM congso_app;
GRANT SELECT ON audit_chain TO congso_app;

-- No foreign keys: an entry outlives what it tells of. The numbers have no gaps, so that a missing entry shows.
CREATE TABLE audit_entry (
  id bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  account_id text,
  actor text NOT NULL,
  ip text,
  action text NOT NULL CHECK (action <> ''),
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  organisation_id text,
  detail jsonb NOT NULL DEFAULT '{}',
  previous_hash text NOT NULL UNIQUE,
  hash text NOT NULL
);
CREATE INDEX audit_entry_subject ON audit_entry (subject_kind, subject_id, id);
CREATE INDEX audit_entry_organisation ON audit_entry (organisation_id, id);
CREATE INDEX audit_entry_account ON audit_entry (account_id, id);

-- Links an entry to the chain. Number, time, actor and hashes are set here and nowhere else, so that the program cannot forge them.
-- The lock on the chain's one row makes writers follow one another from here to their commit, which is why the program inserts
-- its entries as the last thing before committing (src/platform/audit). A row lock and not an advisory lock: under REPEATABLE READ
-- and SERIALIZABLE it fails with 40001 where an old snapshot would have forked the chain.
CREATE FUNCTION audit_entry_link() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  SELECT last_id + 1, last_hash INTO NEW.id, NEW.previous_hash FROM public.audit_chain FOR UPDATE;
  NEW.at := clock_timestamp();
  NEW.account_id := nullif(current_setting('congso.account_id', true), '');
  NEW.actor := coalesce(nullif(current_setting('congso.actor', true), ''), session_user);
  NEW.ip := nullif(current_setting('congso.ip', true), '');
  -- The same expression stands in src/platform/audit/verify.ts, which must not trust a function of the database it verifies.
  NEW.hash := encode(sha256(convert_to(NEW.previous_hash || jsonb_build_array(NEW.id,
    to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), NEW.account_id, NEW.actor, NEW.ip, NEW.action,
    NEW.subject_kind, NEW.subject_id, NEW.organisation_id, NEW.detail)::text, 'UTF8')), 'hex');
  UPDATE public.audit_chain SET last_id = NEW.id, last_hash = NEW.hash;
  RETURN NEW;
END
$$;
CREATE TRIGGER audit_entry_link BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_entry_link();

CREATE FUNCTION audit_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_entry takes new entries only; % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER audit_entry_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_refuse();
-- also where a session says that it replicates
ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_entry_refuse;

REVOKE ALL ON audit_entry FROM congso_app;
GRANT SELECT, INSERT ON audit_entry TO congso_app;
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
-- Who may read which entry is decided by the permissions table; verifying the chain needs all of them.
CREATE POLICY audit_entry_read ON audit_entry FOR SELECT TO congso_app USING (true);
CREATE POLICY audit_entry_add ON audit_entry FOR INSERT TO congso_app
  WITH CHECK (account_id IS NOT DISTINCT FROM congso_account_id());
