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

DROP POLICY role_grant_seen ON role_grant;
DROP POLICY role_grant_made ON role_grant;
DROP POLICY role_grant_ended ON role_grant;
CREATE POLICY role_grant_seen ON role_grant FOR SELECT USING (
  account_id = congso_account_id()::uuid OR given_by = congso_account_id()::uuid
  OR site_id IN (SELECT congso_sites_where('board.manage')) OR site_id IN (SELECT congso_sites_where('board.direct'))
  OR congso_may_manage_account(account_id));
CREATE POLICY role_grant_made ON role_grant FOR INSERT WITH CHECK (
  given_by IS NOT DISTINCT FROM congso_account_id()::uuid
  AND congso_may_give(source, role, account_id, organisation_id, site_id, sections, valid));
CREATE POLICY role_grant_ended ON role_grant FOR UPDATE
  USING (congso_may_end(source, account_id, given_by, organisation_id, site_id, sections));

REVOKE EXECUTE ON FUNCTION congso_may_throughout, congso_may_give, congso_may_end, congso_end_lent, congso_colleagues FROM PUBLIC;
GRANT EXECUTE ON FUNCTION congso_may_throughout, congso_may_give, congso_may_end, congso_end_lent, congso_colleagues TO congso_app;
