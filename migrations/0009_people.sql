-- Roles that people give one another: administrators in their reach, an editorial board at its site, a delegation in writing.

-- `valid` may now be empty: a grant that was withdrawn on the day on which it began never held a whole day. It is kept all the same.
ALTER TABLE role_grant
  DROP CONSTRAINT role_grant_valid_check,
  ADD CHECK (NOT lower_inf(valid)),
  ADD COLUMN given_at timestamptz NOT NULL DEFAULT now(),
  -- who gave it, where that was a person
  ADD COLUMN given_by uuid DEFAULT congso_account_id()::uuid REFERENCES account (id),
  ADD CHECK (source <> 'delegation' OR NOT upper_inf(valid)),
  ADD CHECK (source = 'direct' OR role IN ('contributor', 'editor', 'approver'));
CREATE INDEX role_grant_account ON role_grant (account_id);
CREATE INDEX role_grant_given_by ON role_grant (given_by) WHERE source = 'delegation';

-- What somebody was given by a delegation is not passed on, and does not direct the board: else it would outlast its days.
CREATE OR REPLACE FUNCTION congso_may(wanted text, organisation uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN congso_is_system() OR EXISTS (
    SELECT FROM role_grant g JOIN permission p ON p.role = g.role AND p.action = wanted
    WHERE g.account_id = congso_account_id()::uuid AND g.valid @> current_date
      AND (g.source <> 'delegation' OR wanted <> 'board.direct')
      AND (g.organisation_id = organisation
        OR p.reach = 'below' AND (g.organisation_id IS NULL
          OR g.organisation_id IN (SELECT congso_organisations_above(organisation, current_date)))));
END
$$;

CREATE OR REPLACE FUNCTION congso_sites_where(wanted text) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH RECURSIVE granted AS (
    SELECT g.organisation_id, g.site_id, p.reach FROM role_grant g JOIN permission p ON p.role = g.role AND p.action = wanted
    WHERE g.account_id = congso_account_id()::uuid AND g.valid @> current_date
      AND (g.source <> 'delegation' OR wanted <> 'board.direct')
  ), newest AS (
    SELECT DISTINCT ON (s.organisation_id) s.organisation_id, s.parent_id FROM organisation_state s
    WHERE lower(s.valid) <= current_date AND EXISTS (SELECT FROM granted WHERE reach = 'below')
    ORDER BY s.organisation_id, lower(s.valid) DESC
  ), below (id) AS (
    SELECT organisation_id FROM granted WHERE reach = 'below'
    UNION
    SELECT newest.organisation_id FROM newest JOIN below ON newest.parent_id = below.id
  )
  SELECT s.id FROM site s
  WHERE congso_is_system()
    OR EXISTS (SELECT FROM granted g WHERE g.organisation_id = s.organisation_id AND (g.site_id IS NULL OR g.site_id = s.id))
    OR EXISTS (SELECT FROM granted WHERE reach = 'below' AND organisation_id IS NULL)
    OR s.organisation_id IN (SELECT id FROM below)
$$;

CREATE OR REPLACE FUNCTION congso_organisations_where(wanted text) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH RECURSIVE granted AS (
    SELECT g.organisation_id, p.reach FROM role_grant g JOIN permission p ON p.role = g.role AND p.action = wanted
    WHERE g.account_id = congso_account_id()::uuid AND g.valid @> current_date
      AND (g.source <> 'delegation' OR wanted <> 'board.direct')
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

CREATE OR REPLACE FUNCTION congso_may_in_section(wanted text, wanted_site uuid, section text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN congso_is_system() OR EXISTS (
    SELECT FROM site s, role_grant g JOIN permission p ON p.role = g.role AND p.action = wanted
    WHERE s.id = wanted_site AND g.account_id = congso_account_id()::uuid AND g.valid @> current_date
      AND (g.source <> 'delegation' OR wanted <> 'board.direct')
      AND (g.organisation_id = s.organisation_id AND (g.site_id IS NULL OR g.site_id = s.id)
          AND (g.sections IS NULL OR section = ANY (g.sections))
        OR p.reach = 'below' AND (g.organisation_id IS NULL
          OR g.organisation_id IN (SELECT congso_organisations_above(s.organisation_id, current_date)))));
END
$$;

-- Whether the acting person may do something in all of some sections of a site (null: in every section), in the person's own right
-- and not by a delegation, on all of some days.
CREATE FUNCTION congso_may_throughout(wanted text, wanted_site uuid, wanted_sections text[], days daterange) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN congso_is_system() OR EXISTS (
    SELECT FROM site s, role_grant g JOIN permission p ON p.role = g.role AND p.action = wanted
    WHERE s.id = wanted_site AND g.account_id = congso_account_id()::uuid AND g.valid @> current_date AND days <@ g.valid
      AND g.source <> 'delegation'
      AND (g.organisation_id = s.organisation_id AND (g.site_id IS NULL OR g.site_id = s.id)
          AND (g.sections IS NULL OR wanted_sections <@ g.sections)
        OR p.reach = 'below' AND (g.organisation_id IS NULL
          OR g.organisation_id IN (SELECT congso_organisations_above(s.organisation_id, current_date)))));
END
$$;

-- An account is managed by whom its workplace and its every role, now or later, lie within reach of.
CREATE OR REPLACE FUNCTION congso_may_manage_account(managed uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT congso_is_system() OR coalesce((
    SELECT CASE WHEN a.organisation_id IS NOT NULL THEN congso_may('account.manage', a.organisation_id)
        ELSE held.any_role OR congso_may('account.manage', NULL) END
      AND held.all_within
    FROM account a, LATERAL (
      SELECT count(*) > 0 AS any_role, coalesce(bool_and(congso_may('account.manage', g.organisation_id)), true) AS all_within
      FROM role_grant g WHERE g.account_id = a.id AND (upper_inf(g.valid) OR upper(g.valid) > current_date)) AS held
    WHERE a.id = managed), false)
$$;

-- Who may give a role, on what ground (Art. 18, 22): nobody to themselves, nobody more than they have.
CREATE FUNCTION congso_may_give(source text, role text, receiver uuid, organisation uuid, given_site uuid, sections text[],
  days daterange) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT congso_is_system() OR CASE source
    WHEN 'direct' THEN receiver <> congso_account_id()::uuid AND congso_may('account.manage', organisation)
      AND congso_may_manage_account(receiver)
      AND (given_site IS NULL OR EXISTS (SELECT FROM site s WHERE s.id = given_site AND s.organisation_id = organisation))
    WHEN 'board' THEN EXISTS (SELECT FROM site s WHERE s.id = given_site AND s.organisation_id = organisation)
      AND (congso_may_throughout('board.manage', given_site, sections, 'empty')
        OR congso_may_throughout('board.direct', given_site, sections, 'empty'))
    WHEN 'delegation' THEN receiver <> congso_account_id()::uuid
      AND EXISTS (SELECT FROM site s WHERE s.id = given_site AND s.organisation_id = organisation)
      AND CASE role WHEN 'editor' THEN congso_may_throughout('content.edit', given_site, sections, days)
        WHEN 'approver' THEN congso_may_throughout('content.approve', given_site, sections, days) ELSE false END
    ELSE false END
$$;

-- Who may end one: whoever could give it, and for a delegation also who gave it and who composes the board.
CREATE FUNCTION congso_may_end(source text, receiver uuid, giver uuid, organisation uuid, given_site uuid, sections text[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT congso_is_system() OR CASE source
    WHEN 'direct' THEN receiver <> congso_account_id()::uuid AND congso_may('account.manage', organisation)
      AND congso_may_manage_account(receiver)
    ELSE source = 'delegation' AND giver = congso_account_id()::uuid
      OR congso_may_throughout('board.manage', given_site, sections, 'empty')
      OR congso_may_throughout('board.direct', given_site, sections, 'empty') END
$$;

-- The days of a grant are only ever shortened: a longer one is a new grant, which is asked for anew.
CREATE FUNCTION role_grant_shorten() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT NEW.valid <@ OLD.valid AND NOT congso_is_system() THEN
    RAISE EXCEPTION 'the days of grant % can only be shortened', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER role_grant_shorten BEFORE UPDATE OF valid ON role_grant FOR EACH ROW EXECUTE FUNCTION role_grant_shorten();

-- A delegation ends with the right on which it rests: shortens what a person lent and does not hold from a day on. Gives whose it was.
-- Anybody may call it, since it only makes true what must be so.
CREATE FUNCTION congso_end_lent(giver uuid, day date) RETURNS TABLE (id uuid, account_id uuid, role text, organisation_id uuid, site_id uuid)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE role_grant lent SET valid = lent.valid * daterange(NULL, day)
  WHERE lent.given_by = giver AND lent.source = 'delegation' AND NOT lent.valid <@ daterange(NULL, day) AND NOT EXISTS (
    SELECT FROM role_grant own WHERE own.account_id = giver AND own.source <> 'delegation' AND own.role = lent.role
      AND own.organisation_id = lent.organisation_id AND (own.site_id IS NULL OR own.site_id = lent.site_id)
      AND (own.sections IS NULL OR lent.sections <@ own.sections) AND lent.valid * daterange(day, NULL) <@ own.valid)
  RETURNING lent.id, lent.account_id, lent.role, lent.organisation_id, lent.site_id
$$;

-- People who work at a body or below it, for whoever composes that body's board or delegates there: name and address, nothing else.
CREATE FUNCTION congso_colleagues(organisation uuid) RETURNS TABLE (id uuid, name text, email text, organisation_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH RECURSIVE newest AS (
    SELECT DISTINCT ON (s.organisation_id) s.organisation_id, s.parent_id FROM organisation_state s
    WHERE lower(s.valid) <= current_date ORDER BY s.organisation_id, lower(s.valid) DESC
  ), below (id) AS (
    SELECT organisation
    UNION
    SELECT newest.organisation_id FROM newest JOIN below ON newest.parent_id = below.id
  )
  SELECT a.id, a.name, coalesce(a.email, a.user_name), a.organisation_id FROM account a
  WHERE a.locked_at IS NULL AND a.organisation_id IN (SELECT id FROM below)
    AND (congso_may('board.manage', organisation) OR congso_may('board.direct', organisation)
      OR congso_may('content.edit', organisation) OR congso_may('content.approve', organisation))
$$;

DROP POLICY role_grant_made ON role_grant;
DROP POLICY role_grant_ended ON role_grant;
CREATE POLICY role_grant_made ON role_grant FOR INSERT WITH CHECK (
  given_by IS NOT DISTINCT FROM congso_account_id()::uuid
  AND congso_may_give(source, role, account_id, organisation_id, site_id, sections, valid));
CREATE POLICY role_grant_ended ON role_grant FOR UPDATE
  USING (congso_may_end(source, account_id, given_by, organisation_id, site_id, sections));

REVOKE EXECUTE ON FUNCTION congso_may_throughout, congso_may_give, congso_may_end, congso_end_lent, congso_colleagues FROM PUBLIC;
GRANT EXECUTE ON FUNCTION congso_may_throughout, congso_may_give, congso_may_end, congso_end_lent, congso_colleagues TO congso_app;

-- Accounts, made and kept by administrators within their reach.

ALTER TABLE account
  -- since when a second factor is asked for; null: none. Set by the functions below alone.
  ADD COLUMN second_factor_at timestamptz,
  -- by when one must be set up; null: nobody has asked yet
  ADD COLUMN second_factor_due date,
  ADD COLUMN last_sign_in_at timestamptz,
  -- since when there is a way in, a password or an identity; null: invited only
  ADD COLUMN taken_up_at timestamptz;
UPDATE account a SET taken_up_at = c.changed_at FROM credential c WHERE c.account_id = a.id;
CREATE INDEX account_organisation ON account (organisation_id);

ALTER TABLE session
  ADD COLUMN entered_by text NOT NULL DEFAULT 'password' CHECK (entered_by IN ('password', 'provider')),
  ADD COLUMN second_factor text CHECK (second_factor IN ('code', 'recovery'));

DROP FUNCTION congso_session_of(bytea);
CREATE FUNCTION congso_session_of(token bytea) RETURNS TABLE (id uuid, account_id uuid, started_at timestamptz,
  last_used_at timestamptz, entered_by text, second_factor text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT s.id, s.account_id, s.started_at, s.last_used_at, s.entered_by, s.second_factor
  FROM session s JOIN account a ON a.id = s.account_id
  WHERE s.token_hash = sha256(token) AND a.locked_at IS NULL
$$;

-- An identity at a provider of OpenID Connect that opens an account. The subject is the provider's own key of a person.
CREATE TABLE identity (
  issuer text NOT NULL CHECK (issuer <> ''),
  subject text NOT NULL CHECK (subject <> '' AND length(subject) <= 255),
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  -- as the provider gave it, for people to know it by; nothing is decided by it
  label text NOT NULL,
  linked_at timestamptz NOT NULL,
  PRIMARY KEY (issuer, subject),
  UNIQUE (account_id, issuer)
);

CREATE FUNCTION account_take_up() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE account SET taken_up_at = now() WHERE id = NEW.account_id AND taken_up_at IS NULL;
  RETURN NEW;
END
$$;
CREATE TRIGGER account_take_up AFTER INSERT ON credential FOR EACH ROW EXECUTE FUNCTION account_take_up();
CREATE TRIGGER account_take_up AFTER INSERT ON identity FOR EACH ROW EXECUTE FUNCTION account_take_up();

-- A link that is sent to one person and serves once: to take up an account, or to set a forgotten password. Only its hash is kept.
CREATE TABLE one_time_link (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('invitation', 'password')),
  token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > made_at),
  used_at timestamptz,
  withdrawn_at timestamptz
);
CREATE UNIQUE INDEX one_time_link_open ON one_time_link (account_id, kind) WHERE used_at IS NULL AND withdrawn_at IS NULL;

-- The first of two steps of a sign-in is done, and the second factor is asked for. The token is in a cookie of that browser.
CREATE TABLE pending_sign_in (
  token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  entered_by text NOT NULL CHECK (entered_by IN ('password', 'provider')),
  expires_at timestamptz NOT NULL
);

-- The secret of one-time codes (RFC 6238), sealed by the program with a key that is not in the database (docs/decisions/021).
CREATE TABLE second_factor (
  account_id uuid PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  sealed_secret bytea NOT NULL,
  begun_at timestamptz NOT NULL,
  -- null: being set up, not asked for yet
  confirmed_at timestamptz,
  -- the half minute of the last code that was taken: it and earlier ones serve no more
  last_step bigint
);

CREATE TABLE recovery_code (
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  code_hash bytea NOT NULL CHECK (length(code_hash) = 32),
  used_at timestamptz,
  PRIMARY KEY (account_id, code_hash)
);

-- All accounts that the acting person manages: one call for a whole query, where congso_may_manage_account is one for each row.
CREATE FUNCTION congso_managed_accounts() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH reach AS MATERIALIZED (SELECT id FROM congso_organisations_where('account.manage') AS given (id)),
    everywhere AS MATERIALIZED (SELECT congso_may('account.manage', NULL) AS yes)
  SELECT a.id FROM account a WHERE (SELECT yes FROM everywhere) OR EXISTS (SELECT FROM reach)
    AND (a.organisation_id IN (SELECT id FROM reach) OR a.organisation_id IS NULL AND EXISTS (
      SELECT FROM role_grant g WHERE g.account_id = a.id AND (upper_inf(g.valid) OR upper(g.valid) > current_date)))
    AND NOT EXISTS (SELECT FROM role_grant g WHERE g.account_id = a.id AND (upper_inf(g.valid) OR upper(g.valid) > current_date)
      AND (g.organisation_id IS NULL OR g.organisation_id NOT IN (SELECT id FROM reach)))
$$;

-- Whether somebody else who can sign in administers the whole installation. Asked before one goes: who asks holds the others back until
-- the commit, so that two who take each other's role away at the same moment do not both succeed.
CREATE FUNCTION congso_another_administrator(leaving uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('congso administrators'));
  RETURN EXISTS (SELECT FROM role_grant g JOIN account a ON a.id = g.account_id
    WHERE g.role = 'administrator' AND g.valid @> current_date AND a.id <> leaving AND a.locked_at IS NULL
      AND (g.organisation_id IS NULL OR NOT EXISTS (SELECT congso_organisations_above(g.organisation_id, current_date)))
      AND a.taken_up_at IS NOT NULL);
END
$$;

-- What a person may change of the own account.
CREATE FUNCTION congso_describe_self(new_name text, new_language text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE account SET name = new_name, language = new_language WHERE id = congso_account_id()::uuid
$$;

CREATE FUNCTION congso_signed_in(at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE account SET last_sign_in_at = at WHERE id = congso_account_id()::uuid
$$;

-- The day by which the acting person must have a second factor; the first answer stands.
CREATE FUNCTION congso_note_factor_due(day date) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE account SET second_factor_due = day WHERE id = congso_account_id()::uuid AND second_factor_due IS NULL
$$;

-- Nobody locks themselves out.
CREATE FUNCTION account_keep_self() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.locked_at IS NOT NULL AND OLD.locked_at IS NULL AND NEW.id = congso_account_id()::uuid THEN
    RAISE EXCEPTION 'nobody locks their own account' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER account_keep_self BEFORE UPDATE OF locked_at ON account FOR EACH ROW EXECUTE FUNCTION account_keep_self();

-- The account behind a link, for whoever has the link.
CREATE FUNCTION congso_link_of(token bytea, at timestamptz)
RETURNS TABLE (account_id uuid, kind text, name text, login text, language text, made_by text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT a.id, l.kind, a.name, coalesce(a.email, a.user_name), a.language, l.made_by
  FROM one_time_link l JOIN account a ON a.id = l.account_id
  WHERE l.token_hash = sha256(token) AND l.used_at IS NULL AND l.withdrawn_at IS NULL AND l.expires_at > at AND a.locked_at IS NULL
$$;

-- Uses a link, once: sets the password (null: another way in is about to be linked), and ends what was open by the old one.
CREATE FUNCTION congso_use_link(token bytea, new_hash text, at timestamptz) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  owner uuid;
BEGIN
  UPDATE one_time_link l SET used_at = at FROM account a
    WHERE a.id = l.account_id AND l.token_hash = sha256(token) AND l.used_at IS NULL AND l.withdrawn_at IS NULL
      AND l.expires_at > at AND a.locked_at IS NULL AND (new_hash IS NOT NULL OR l.kind = 'invitation')
    RETURNING l.account_id INTO owner;
  IF owner IS NULL THEN
    RETURN NULL;
  END IF;
  UPDATE one_time_link l SET withdrawn_at = at WHERE l.account_id = owner AND l.used_at IS NULL AND l.withdrawn_at IS NULL;
  IF new_hash IS NOT NULL THEN
    INSERT INTO credential (account_id, password_hash, changed_at) VALUES (owner, new_hash, at)
      ON CONFLICT (account_id) DO UPDATE SET password_hash = excluded.password_hash, changed_at = excluded.changed_at;
    UPDATE account SET must_change_password = false WHERE id = owner;
    DELETE FROM session s WHERE s.account_id = owner;
    DELETE FROM pending_sign_in p WHERE p.account_id = owner;
  END IF;
  RETURN owner;
END
$$;

-- The account that an identity opens.
CREATE FUNCTION congso_account_of_identity(wanted_issuer text, wanted_subject text)
RETURNS TABLE (account_id uuid, name text, locked boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT a.id, a.name, a.locked_at IS NOT NULL FROM identity i JOIN account a ON a.id = i.account_id
  WHERE i.issuer = wanted_issuer AND i.subject = wanted_subject
$$;

-- The account with an e-mail address, where a provider is trusted to have verified it.
CREATE FUNCTION congso_account_of_email(wanted text) RETURNS TABLE (account_id uuid, name text, locked boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT a.id, a.name, a.locked_at IS NOT NULL FROM account a WHERE lower(a.email) = lower(wanted)
$$;

CREATE FUNCTION congso_second_factor_asked(account uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM second_factor f WHERE f.account_id = account AND f.confirmed_at IS NOT NULL)
$$;

CREATE FUNCTION congso_pending_sign_in(token bytea, at timestamptz) RETURNS TABLE (account_id uuid, name text, entered_by text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT a.id, a.name, p.entered_by FROM pending_sign_in p JOIN account a ON a.id = p.account_id
  WHERE p.token_hash = sha256(token) AND p.expires_at > at AND a.locked_at IS NULL
$$;

CREATE FUNCTION congso_own_second_factor() RETURNS TABLE (sealed_secret bytea, confirmed_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT f.sealed_secret, f.confirmed_at FROM second_factor f WHERE f.account_id = congso_account_id()::uuid
$$;

-- Keeps a new secret until a first code shows that it works; one that is in use is not replaced.
CREATE FUNCTION congso_begin_second_factor(sealed bytea, at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO second_factor AS f (account_id, sealed_secret, begun_at) VALUES (congso_account_id()::uuid, sealed, at)
    ON CONFLICT (account_id) DO UPDATE SET sealed_secret = excluded.sealed_secret, begun_at = excluded.begun_at
    WHERE f.confirmed_at IS NULL
$$;

-- Takes the code of a half minute, once: also of two requests at the same moment only one is given true.
CREATE FUNCTION congso_use_step(step bigint) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH used AS (
    UPDATE second_factor f SET last_step = step
    WHERE f.account_id = congso_account_id()::uuid AND (f.last_step IS NULL OR f.last_step < step) RETURNING 1)
  SELECT EXISTS (SELECT FROM used)
$$;

CREATE FUNCTION congso_confirm_second_factor(at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE second_factor f SET confirmed_at = at WHERE f.account_id = congso_account_id()::uuid AND f.confirmed_at IS NULL;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  UPDATE account SET second_factor_at = at WHERE id = congso_account_id()::uuid;
  RETURN true;
END
$$;

-- A new set of recovery codes; the old ones serve no more.
CREATE FUNCTION congso_set_recovery_codes(hashes bytea[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  DELETE FROM recovery_code c WHERE c.account_id = congso_account_id()::uuid;
  INSERT INTO recovery_code (account_id, code_hash) SELECT congso_account_id()::uuid, each FROM unnest(hashes) AS each;
END
$$;

CREATE FUNCTION congso_use_recovery_code(hash bytea, at timestamptz) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH used AS (
    UPDATE recovery_code c SET used_at = at
    WHERE c.account_id = congso_account_id()::uuid AND c.code_hash = hash AND c.used_at IS NULL RETURNING 1)
  SELECT EXISTS (SELECT FROM used)
$$;

CREATE FUNCTION congso_recovery_codes_left() RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT count(*)::integer FROM recovery_code c WHERE c.account_id = congso_account_id()::uuid AND c.used_at IS NULL
$$;

-- Takes the second factor off: one's own, or that of a person who has lost the device, who is then given time anew to set one up.
CREATE FUNCTION congso_remove_second_factor(owner uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  own boolean := coalesce(owner = congso_account_id()::uuid, false);
  had boolean;
BEGIN
  IF NOT (own OR congso_may_manage_account(owner)) THEN
    RAISE EXCEPTION 'not allowed to remove the second factor of account %', owner USING ERRCODE = 'insufficient_privilege';
  END IF;
  DELETE FROM second_factor f WHERE f.account_id = owner;
  had := FOUND;
  DELETE FROM recovery_code c WHERE c.account_id = owner;
  UPDATE account SET second_factor_at = NULL, second_factor_due = CASE WHEN own THEN second_factor_due END WHERE id = owner;
  RETURN had;
END
$$;

ALTER TABLE identity ENABLE ROW LEVEL SECURITY;
ALTER TABLE one_time_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE pending_sign_in ENABLE ROW LEVEL SECURITY;
ALTER TABLE second_factor ENABLE ROW LEVEL SECURITY;
ALTER TABLE recovery_code ENABLE ROW LEVEL SECURITY;

DROP POLICY account_seen ON account;
DROP POLICY account_made ON account;
DROP POLICY account_changed ON account;
CREATE POLICY account_seen ON account FOR SELECT USING (
  id = congso_account_id()::uuid OR congso_is_system() OR id IN (SELECT congso_managed_accounts()));
CREATE POLICY account_made ON account FOR INSERT WITH CHECK (
  congso_is_system() OR NOT is_demonstration AND congso_may('account.manage', organisation_id));
CREATE POLICY account_changed ON account FOR UPDATE
  USING (congso_is_system() OR id IN (SELECT congso_managed_accounts()))
  WITH CHECK (organisation_id IS NULL OR congso_may('account.manage', organisation_id));

DROP POLICY role_grant_seen ON role_grant;
CREATE POLICY role_grant_seen ON role_grant FOR SELECT USING (
  account_id = congso_account_id()::uuid OR given_by = congso_account_id()::uuid OR congso_is_system()
  OR site_id IN (SELECT congso_sites_where('board.manage')) OR site_id IN (SELECT congso_sites_where('board.direct'))
  OR account_id IN (SELECT congso_managed_accounts()));

DROP POLICY session_seen ON session;
DROP POLICY session_ended ON session;
CREATE POLICY session_seen ON session FOR SELECT USING (
  account_id = congso_account_id()::uuid OR congso_is_system() OR account_id IN (SELECT congso_managed_accounts()));
CREATE POLICY session_ended ON session FOR DELETE USING (
  account_id = congso_account_id()::uuid OR congso_is_system() OR account_id IN (SELECT congso_managed_accounts()));

CREATE POLICY identity_seen ON identity FOR SELECT USING (
  account_id = congso_account_id()::uuid OR congso_is_system() OR account_id IN (SELECT congso_managed_accounts()));
CREATE POLICY identity_linked ON identity FOR INSERT WITH CHECK (account_id = congso_account_id()::uuid);
CREATE POLICY identity_unlinked ON identity FOR DELETE USING (
  account_id = congso_account_id()::uuid OR congso_is_system() OR account_id IN (SELECT congso_managed_accounts()));

CREATE POLICY link_seen ON one_time_link FOR SELECT USING (congso_is_system() OR account_id IN (SELECT congso_managed_accounts()));
CREATE POLICY link_made ON one_time_link FOR INSERT WITH CHECK (congso_may_manage_account(account_id));
CREATE POLICY link_withdrawn ON one_time_link FOR UPDATE USING (congso_may_manage_account(account_id));
CREATE POLICY link_forgotten ON one_time_link FOR DELETE USING (congso_is_system());

CREATE POLICY pending_begun ON pending_sign_in FOR INSERT WITH CHECK (account_id = congso_account_id()::uuid);
CREATE POLICY pending_seen ON pending_sign_in FOR SELECT USING (account_id = congso_account_id()::uuid OR congso_is_system());
CREATE POLICY pending_ended ON pending_sign_in FOR DELETE USING (account_id = congso_account_id()::uuid OR congso_is_system());

-- Each table gets what the program does with it; the secrets are reached by the functions above alone.
REVOKE ALL ON identity, one_time_link, pending_sign_in, second_factor, recovery_code FROM congso_app;
REVOKE INSERT ON account, role_grant, session FROM congso_app;
GRANT INSERT (id, email, user_name, name, organisation_id, language, is_demonstration) ON account TO congso_app;
GRANT INSERT (id, account_id, role, organisation_id, site_id, sections, source, authority, valid, granted_by, given_by) ON role_grant
  TO congso_app;
GRANT INSERT (account_id, token_hash, started_at, last_used_at, address, agent, entered_by, second_factor) ON session TO congso_app;
GRANT SELECT, INSERT, DELETE ON identity, pending_sign_in TO congso_app;
GRANT SELECT (id, account_id, kind, made_at, made_by, expires_at, used_at, withdrawn_at), DELETE, UPDATE (withdrawn_at),
  INSERT (account_id, kind, token_hash, made_at, made_by, expires_at) ON one_time_link TO congso_app;

REVOKE EXECUTE ON FUNCTION congso_session_of, congso_managed_accounts, congso_another_administrator, congso_describe_self, congso_signed_in,
  congso_note_factor_due, congso_link_of, congso_use_link, congso_account_of_identity, congso_account_of_email,
  congso_second_factor_asked, congso_pending_sign_in, congso_own_second_factor, congso_begin_second_factor, congso_use_step,
  congso_confirm_second_factor, congso_set_recovery_codes, congso_use_recovery_code, congso_recovery_codes_left,
  congso_remove_second_factor FROM PUBLIC;
GRANT EXECUTE ON FUNCTION congso_session_of, congso_managed_accounts, congso_another_administrator, congso_describe_self, congso_signed_in,
  congso_note_factor_due, congso_link_of, congso_use_link, congso_account_of_identity, congso_account_of_email,
  congso_second_factor_asked, congso_pending_sign_in, congso_own_second_factor, congso_begin_second_factor, congso_use_step,
  congso_confirm_second_factor, congso_set_recovery_codes, congso_use_recovery_code, congso_recovery_codes_left,
  congso_remove_second_factor TO congso_app;
