-- Open data: aggregated figures as they were published, for everybody. A release is what was published on its day, not a view of the reports:
-- visitors never read those.

INSERT INTO permission (role, action, reach) VALUES ('reviewer', 'figures.publish', 'below');

CREATE TABLE figure_release (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- the body whose figures, and those of all below it, are added up
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  form_code text NOT NULL,
  period text NOT NULL,
  -- src/modules/reporting/aggregation/open-data/dataset.ts
  content jsonb NOT NULL CHECK (jsonb_typeof(content -> 'figures') = 'array'),
  content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  published_at timestamptz NOT NULL,
  published_by text NOT NULL,
  -- replaced by a newer one, or withdrawn with a reason; never deleted
  ended_at timestamptz,
  ended_by text,
  end_reason text CHECK (btrim(end_reason) <> '' AND length(end_reason) <= 2000),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
  CHECK (end_reason IS NULL OR ended_at IS NOT NULL)
);
CREATE UNIQUE INDEX figure_release_standing ON figure_release (organisation_id, form_code, period) WHERE ended_at IS NULL;

ALTER TABLE figure_release ENABLE ROW LEVEL SECURITY;
CREATE POLICY release_seen ON figure_release FOR SELECT USING (
  ended_at IS NULL OR organisation_id IN (SELECT congso_organisations_where('figures.see')));
CREATE POLICY release_made ON figure_release FOR INSERT WITH CHECK (congso_may('figures.publish', organisation_id));
CREATE POLICY release_ended ON figure_release FOR UPDATE USING (congso_may('figures.publish', organisation_id));

REVOKE ALL ON figure_release FROM congso_app;
GRANT SELECT, INSERT ON figure_release TO congso_app;
GRANT UPDATE (ended_at, ended_by, end_reason) ON figure_release TO congso_app;
