-- The rights that row security asks for are asked some twenty times for every save. A function in SQL is planned anew at each
-- call (before PostgreSQL 18), which took longer than to answer; one in PL/pgSQL keeps its plans for as long as the connection.
CREATE OR REPLACE FUNCTION congso_organisations_where(wanted text) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  person uuid := congso_account_id()::uuid;
  here uuid[];
  beneath uuid[];
BEGIN
  IF congso_is_system() THEN
    RETURN QUERY SELECT id FROM organisation;
    RETURN;
  END IF;
  -- null among them: everywhere
  SELECT array_agg(g.organisation_id), array_agg(g.organisation_id) FILTER (WHERE p.reach = 'below') INTO here, beneath
    FROM role_grant g JOIN permission p ON p.role = g.role AND p.action = wanted
    WHERE g.account_id = person AND g.valid @> current_date AND (g.source <> 'delegation' OR wanted <> 'board.direct');
  IF here IS NULL THEN
    RETURN;
  ELSIF array_position(beneath, NULL) IS NOT NULL THEN
    RETURN QUERY SELECT id FROM organisation;
    RETURN;
  END IF;
  RETURN QUERY SELECT given FROM unnest(here) AS given WHERE given IS NOT NULL;
  IF beneath IS NOT NULL THEN
    -- worked out once, not once for each level of the tree
    RETURN QUERY WITH RECURSIVE newest AS MATERIALIZED (
      -- of today, and of bodies that have ended their last one; without sorting them all
      SELECT s.organisation_id, s.parent_id FROM organisation_state s WHERE s.valid @> current_date
      UNION ALL
      SELECT s.organisation_id, s.parent_id FROM organisation_state s WHERE upper(s.valid) <= current_date
        AND NOT EXISTS (SELECT FROM organisation_state l WHERE l.organisation_id = s.organisation_id
          AND lower(l.valid) > lower(s.valid) AND lower(l.valid) <= current_date)
    ), below (id) AS (
      SELECT unnest(beneath)
      UNION
      SELECT newest.organisation_id FROM newest JOIN below ON newest.parent_id = below.id
    )
    SELECT id FROM below;
  END IF;
  IF wanted LIKE 'report.%' OR wanted = 'campaign.see' THEN
    RETURN QUERY SELECT a.organisation_id FROM campaign_answerer a WHERE a.withdrawn_at IS NULL AND a.handed_to = ANY (here);
  END IF;
END
$$;

CREATE OR REPLACE FUNCTION congso_sites_where(wanted text) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  IF congso_is_system() THEN
    RETURN QUERY SELECT s.id FROM site s;
    RETURN;
  END IF;
  RETURN QUERY WITH RECURSIVE granted AS (
    SELECT g.organisation_id, g.site_id, p.reach FROM role_grant g JOIN permission p ON p.role = g.role AND p.action = wanted
    WHERE g.account_id = congso_account_id()::uuid AND g.valid @> current_date
      AND (g.source <> 'delegation' OR wanted <> 'board.direct')
  ), newest AS MATERIALIZED (
      -- of today, and of bodies that have ended their last one; without sorting them all
      SELECT s.organisation_id, s.parent_id FROM organisation_state s WHERE s.valid @> current_date AND EXISTS (SELECT FROM granted WHERE reach = 'below')
      UNION ALL
      SELECT s.organisation_id, s.parent_id FROM organisation_state s WHERE upper(s.valid) <= current_date AND EXISTS (SELECT FROM granted WHERE reach = 'below')
        AND NOT EXISTS (SELECT FROM organisation_state l WHERE l.organisation_id = s.organisation_id
          AND lower(l.valid) > lower(s.valid) AND lower(l.valid) <= current_date)
    ), below (id) AS (
    SELECT organisation_id FROM granted WHERE reach = 'below'
    UNION
    SELECT newest.organisation_id FROM newest JOIN below ON newest.parent_id = below.id
  )
  SELECT s.id FROM site s
  WHERE EXISTS (SELECT FROM granted g WHERE g.organisation_id = s.organisation_id AND (g.site_id IS NULL OR g.site_id = s.id))
    OR EXISTS (SELECT FROM granted WHERE reach = 'below' AND organisation_id IS NULL)
    OR s.organisation_id IN (SELECT below.id FROM below);
END
$$;

CREATE OR REPLACE FUNCTION congso_session_of(token bytea)
  RETURNS TABLE(id uuid, account_id uuid, started_at timestamptz, last_used_at timestamptz, entered_by text, second_factor text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT s.id, s.account_id, s.started_at, s.last_used_at, s.entered_by, s.second_factor
    FROM session s JOIN account a ON a.id = s.account_id
    WHERE s.token_hash = sha256(token) AND a.locked_at IS NULL;
END
$$;
