-- Sites: whose they are, where they are found, and how they look; roles that hold at one site or in some of its sections only;
-- and what may be done to organisations, sites and content, for row security.

CREATE TABLE site (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  -- The main site answers at the system's own address. Every other one has hosts of its own (site_host), or a path under its parent.
  is_main boolean NOT NULL DEFAULT false,
  parent_id uuid REFERENCES site (id) CHECK (parent_id <> id),
  path text CHECK (path ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(path) <= 60),
  -- {"vi": "…", "en": "…"}; Vietnamese always, English where there is any
  name jsonb NOT NULL CHECK (btrim(name ->> 'vi') <> ''),
  -- everything that its manager sets: shape in src/modules/sites/settings.ts
  settings jsonb NOT NULL DEFAULT '{}',
  opened_on date NOT NULL,
  closed_on date CHECK (closed_on > opened_on),
  -- counts the changes: who saves on an old one is told
  revision integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((parent_id IS NULL) = (path IS NULL)),
  CHECK (NOT is_main OR parent_id IS NULL),
  UNIQUE (parent_id, path)
);
CREATE UNIQUE INDEX site_main ON site (is_main) WHERE is_main;
CREATE INDEX site_organisation ON site (organisation_id);

CREATE TABLE site_host (
  host text PRIMARY KEY CHECK (host ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$' AND length(host) <= 253),
  site_id uuid NOT NULL REFERENCES site (id),
  -- the one to which the others lead
  is_primary boolean NOT NULL DEFAULT false
);
CREATE UNIQUE INDEX site_host_primary ON site_host (site_id) WHERE is_primary;

-- A role may hold at one site of the body, and in some of its sections (Art. 18.4, 22). `source` says on what it rests: given by an
-- administrator, by the membership of an editorial board, or by a delegation in writing (`authority`: number and date).
ALTER TABLE role_grant
  ADD COLUMN site_id uuid REFERENCES site (id),
  ADD COLUMN sections text[] CHECK (cardinality(sections) > 0),
  ADD COLUMN source text NOT NULL DEFAULT 'direct' CHECK (source IN ('direct', 'board', 'delegation')),
  ADD COLUMN authority text CHECK (btrim(authority) <> ''),
  ADD CHECK (sections IS NULL OR site_id IS NOT NULL),
  ADD CHECK (source = 'direct' OR site_id IS NOT NULL),
  ADD CHECK (source <> 'delegation' OR authority IS NOT NULL),
  DROP CONSTRAINT role_grant_account_id_role_coalesce_valid_excl,
  ADD CONSTRAINT role_grant_once EXCLUDE USING gist (account_id WITH =, role WITH =, source WITH =,
    coalesce(organisation_id, '00000000-0000-0000-0000-000000000000') WITH =,
    coalesce(site_id, '00000000-0000-0000-0000-000000000000') WITH =, valid WITH &&);
CREATE INDEX role_grant_site ON role_grant (site_id) WHERE site_id IS NOT NULL;

INSERT INTO permission (role, action, reach)
SELECT role, action, reach FROM (VALUES
  ('contributor', 'own', 'content.see content.contribute'),
  ('editor', 'own', 'content.see content.contribute content.edit'),
  ('approver', 'own', 'content.see content.contribute content.approve board.direct'),
  ('siteManager', 'own', 'content.see site.manage board.manage'),
  ('administrator', 'below', 'organisation.manage site.open site.manage board.manage'),
  ('auditor', 'below', 'content.see')
) AS given (role, reach, actions), unnest(string_to_array(actions, ' ')) AS action;

-- All sites at which the acting person may do something, in at least one section: one call for a whole query.
CREATE FUNCTION congso_sites_where(wanted text) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH RECURSIVE granted AS (
    SELECT g.organisation_id, g.site_id, p.reach FROM role_grant g JOIN permission p ON p.role = g.role AND p.action = wanted
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
  SELECT s.id FROM site s
  WHERE congso_is_system()
    OR EXISTS (SELECT FROM granted g WHERE g.organisation_id = s.organisation_id AND (g.site_id IS NULL OR g.site_id = s.id))
    OR EXISTS (SELECT FROM granted WHERE reach = 'below' AND organisation_id IS NULL)
    OR s.organisation_id IN (SELECT id FROM below)
$$;

-- Whether the acting person may do something in a section of a site: what `may()` decides with a place that has both.
CREATE FUNCTION congso_may_in_section(wanted text, wanted_site uuid, section text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN congso_is_system() OR EXISTS (
    SELECT FROM site s, role_grant g JOIN permission p ON p.role = g.role AND p.action = wanted
    WHERE s.id = wanted_site AND g.account_id = congso_account_id()::uuid AND g.valid @> current_date
      AND (g.organisation_id = s.organisation_id AND (g.site_id IS NULL OR g.site_id = s.id)
          AND (g.sections IS NULL OR section = ANY (g.sections))
        OR p.reach = 'below' AND (g.organisation_id IS NULL
          OR g.organisation_id IN (SELECT congso_organisations_above(s.organisation_id, current_date)))));
END
$$;

ALTER TABLE site ENABLE ROW LEVEL SECURITY;
ALTER TABLE site_host ENABLE ROW LEVEL SECURITY;

-- Which sites there are and how they look is public.
CREATE POLICY site_seen ON site FOR SELECT USING (true);
CREATE POLICY site_opened ON site FOR INSERT WITH CHECK (congso_may('site.open', organisation_id));
CREATE POLICY site_changed ON site FOR UPDATE USING (congso_may('site.manage', organisation_id))
  WITH CHECK (congso_may('site.manage', organisation_id));
CREATE POLICY site_host_seen ON site_host FOR SELECT USING (true);
CREATE POLICY site_host_made ON site_host FOR INSERT
  WITH CHECK (congso_may('site.open', (SELECT s.organisation_id FROM site s WHERE s.id = site_id)));
CREATE POLICY site_host_changed ON site_host FOR UPDATE
  USING (congso_may('site.open', (SELECT s.organisation_id FROM site s WHERE s.id = site_id)));
CREATE POLICY site_host_removed ON site_host FOR DELETE
  USING (congso_may('site.open', (SELECT s.organisation_id FROM site s WHERE s.id = site_id)));

REVOKE ALL ON site, site_host FROM congso_app;
GRANT SELECT, INSERT ON site TO congso_app;
GRANT UPDATE (parent_id, path, name, settings, closed_on, revision) ON site TO congso_app;
GRANT SELECT, INSERT, DELETE, UPDATE (is_primary) ON site_host TO congso_app;

REVOKE EXECUTE ON FUNCTION congso_sites_where, congso_may_in_section FROM PUBLIC;
GRANT EXECUTE ON FUNCTION congso_sites_where, congso_may_in_section TO congso_app;
