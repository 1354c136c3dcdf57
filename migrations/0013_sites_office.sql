-- What a site was before each change, so that a change can be taken back.

CREATE TABLE site_revision (
  site_id uuid NOT NULL REFERENCES site (id),
  -- the number that the site had while it was so
  revision integer NOT NULL,
  name jsonb NOT NULL,
  settings jsonb NOT NULL,
  -- which of the settings' pages changed it, and whose change replaced it
  part text NOT NULL CHECK (btrim(part) <> ''),
  replaced_at timestamptz NOT NULL DEFAULT now(),
  replaced_by text NOT NULL,
  PRIMARY KEY (site_id, revision)
);

ALTER TABLE site_revision ENABLE ROW LEVEL SECURITY;
CREATE POLICY site_revision_seen ON site_revision FOR SELECT
  USING (congso_may('site.manage', (SELECT s.organisation_id FROM site s WHERE s.id = site_id)));
CREATE POLICY site_revision_made ON site_revision FOR INSERT
  WITH CHECK (congso_may('site.manage', (SELECT s.organisation_id FROM site s WHERE s.id = site_id)));

REVOKE ALL ON site_revision FROM congso_app;
GRANT SELECT, INSERT ON site_revision TO congso_app;
