-- Territories: what a map draws for a body. Which territory is whose is public, as the bodies are.

CREATE TABLE organisation_shape (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  -- the day from which this is the body's territory; before the earliest one, that one is shown
  valid_from date NOT NULL,
  -- a MultiPolygon's coordinates in degrees, WGS84, checked and simplified by the program (src/modules/organisations/shapes)
  polygons jsonb NOT NULL CHECK (
    CASE jsonb_typeof(polygons) WHEN 'array' THEN jsonb_array_length(polygons) > 0 ELSE false END
    AND octet_length(polygons::text) <= 4000000),
  imported_by text NOT NULL,
  imported_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, valid_from)
);

ALTER TABLE organisation_shape ENABLE ROW LEVEL SECURITY;
CREATE POLICY shape_seen ON organisation_shape FOR SELECT USING (true);
CREATE POLICY shape_made ON organisation_shape FOR INSERT WITH CHECK (congso_may_manage_organisation(organisation_id));
CREATE POLICY shape_changed ON organisation_shape FOR UPDATE USING (congso_may_manage_organisation(organisation_id));
CREATE POLICY shape_removed ON organisation_shape FOR DELETE USING (congso_may_manage_organisation(organisation_id));

REVOKE ALL ON organisation_shape FROM congso_app;
GRANT SELECT, INSERT, DELETE ON organisation_shape TO congso_app;
GRANT UPDATE (polygons, imported_by, imported_at) ON organisation_shape TO congso_app;
