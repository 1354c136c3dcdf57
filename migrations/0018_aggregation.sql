-- Aggregation: the numbers of every submitted version, so that thousands of reports are added up in one reading.
-- What counts is decided when it is read: a report's newest version that was not returned.

INSERT INTO permission (role, action, reach) VALUES
  ('reviewer', 'figures.see', 'below'),
  ('auditor', 'figures.see', 'below');

-- Which number stands where in `figures`, by the names of the engine's slots. Kept, since rules and forms change and figures do not.
CREATE TABLE figure_layout (
  hash text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
  slots text[] NOT NULL CHECK (cardinality(slots) > 0)
);

-- A number for each slot of the layout, null where it is blank. One array a submission: measured against jsonb and a row a number
-- (docs/decisions/071).
CREATE TABLE submission_figures (
  submission_id uuid PRIMARY KEY REFERENCES submission (id),
  report_id uuid NOT NULL REFERENCES report (id),
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  form_code text NOT NULL,
  period text NOT NULL,
  version integer NOT NULL,
  layout_hash text NOT NULL REFERENCES figure_layout (hash),
  figures double precision[] NOT NULL
);
CREATE INDEX submission_figures_form ON submission_figures (form_code, period, report_id, version DESC)
  INCLUDE (organisation_id, submission_id);
-- about 2.6 KB for 330 numbers: kept in the row and uncompressed, where the default would compress it or put it aside from 2 KB on
ALTER TABLE submission_figures ALTER COLUMN figures SET STORAGE MAIN;
ALTER TABLE submission_figures SET (toast_tuple_target = 8160);

ALTER TABLE figure_layout ENABLE ROW LEVEL SECURITY;
ALTER TABLE submission_figures ENABLE ROW LEVEL SECURITY;

CREATE POLICY layout_seen ON figure_layout FOR SELECT USING (true);
CREATE POLICY layout_kept ON figure_layout FOR INSERT WITH CHECK (true);
CREATE POLICY figures_seen ON submission_figures FOR SELECT USING (
  congso_is_system() OR organisation_id IN (SELECT congso_organisations_where('figures.see')));
-- by whoever submits, in the same transaction
CREATE POLICY figures_kept ON submission_figures FOR INSERT WITH CHECK (
  congso_is_system() OR congso_may('report.fill', organisation_id) OR congso_may_sign_report(organisation_id));

REVOKE ALL ON figure_layout, submission_figures FROM congso_app;
GRANT SELECT, INSERT ON figure_layout, submission_figures TO congso_app;
