-- Whom a campaign asks for nothing but the figures that it keeps for all; and into whose hands a report comes.

ALTER TABLE campaign_answerer ADD COLUMN only_owned boolean NOT NULL DEFAULT false;
GRANT UPDATE (only_owned) ON campaign_answerer TO congso_app;

-- A report that was handed over is in the hands of the body that took it over: its people fill, certify, sign (a deputy by their own
-- head's authority) and submit it, and the people of the body that was merged only read it any more.

-- The body in whose hands a report is: who took it over, else the report's own.
CREATE FUNCTION congso_hands_of(report_wanted uuid, organisation uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce((SELECT a.handed_to FROM campaign_answerer a WHERE a.report_id = report_wanted AND a.withdrawn_at IS NULL), organisation)
$$;

CREATE FUNCTION congso_may_with_report(wanted text, report_wanted uuid, organisation uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT congso_may(wanted, congso_hands_of(report_wanted, organisation))
$$;

DROP POLICY report_moved ON report;
DROP POLICY signature_given ON report_signature;
DROP POLICY signature_voided ON report_signature;
DROP POLICY paper_made ON signing_paper;
DROP POLICY submission_made ON submission;
DROP POLICY figures_kept ON submission_figures;
DROP POLICY explanation_given ON finding_explanation;
DROP POLICY explanation_changed ON finding_explanation;
DROP POLICY explanation_taken_back ON finding_explanation;
DROP FUNCTION congso_may_sign_report(uuid);

-- The head, or a deputy on a day of a recorded authority, of the body in whose hands the report is.
CREATE FUNCTION congso_may_sign_report(report_wanted uuid, organisation uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT congso_may('report.sign', held.by) OR EXISTS (
    SELECT FROM signing_authority a WHERE a.organisation_id = held.by AND a.account_id = congso_account_id()::uuid
      AND a.valid @> current_date)
  FROM (SELECT congso_hands_of(report_wanted, organisation) AS by) held
$$;

CREATE POLICY report_moved ON report FOR UPDATE
  USING (congso_may_with_report('report.fill', id, organisation_id) OR congso_may_with_report('report.certify', id, organisation_id)
    OR congso_may_sign_report(id, organisation_id) OR congso_may('report.review', organisation_id))
  WITH CHECK (CASE state
    WHEN 'certified' THEN congso_may_with_report('report.certify', id, organisation_id)
    WHEN 'signed' THEN congso_may_sign_report(id, organisation_id)
    WHEN 'submitted' THEN congso_may_with_report('report.fill', id, organisation_id) OR congso_may_sign_report(id, organisation_id)
    WHEN 'returned' THEN congso_may('report.review', organisation_id)
    WHEN 'accepted' THEN congso_may('report.review', organisation_id)
    ELSE true END);

CREATE POLICY signature_given ON report_signature FOR INSERT WITH CHECK (congso_is_system() OR account_id = congso_account_id()::uuid
  AND CASE signer WHEN 'filler' THEN congso_may_with_report('report.certify', report_id, organisation_id)
    ELSE congso_may_sign_report(report_id, organisation_id) END);
CREATE POLICY signature_voided ON report_signature FOR UPDATE USING (
  congso_may_with_report('report.certify', report_id, organisation_id) OR congso_may_sign_report(report_id, organisation_id));

CREATE POLICY paper_made ON signing_paper FOR INSERT WITH CHECK (congso_may_sign_report(report_id, organisation_id));

CREATE POLICY explanation_given ON finding_explanation FOR INSERT
  WITH CHECK (congso_may_with_report('report.fill', report_id, organisation_id));
CREATE POLICY explanation_changed ON finding_explanation FOR UPDATE
  USING (congso_may_with_report('report.fill', report_id, organisation_id));
CREATE POLICY explanation_taken_back ON finding_explanation FOR DELETE
  USING (congso_may_with_report('report.fill', report_id, organisation_id));

CREATE POLICY submission_made ON submission FOR INSERT WITH CHECK (
  congso_may_with_report('report.fill', report_id, organisation_id) OR congso_may_sign_report(report_id, organisation_id));
CREATE POLICY figures_kept ON submission_figures FOR INSERT WITH CHECK (congso_is_system()
  OR congso_may_with_report('report.fill', report_id, organisation_id) OR congso_may_sign_report(report_id, organisation_id));

-- As before (0017), and whoever is not of the body that took the report over saves nothing in it. Asked here and not in the policies of
-- answers, since every save passes here once and not once a place.
CREATE OR REPLACE FUNCTION report_sheet_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  held record;
BEGIN
  SELECT r.id, r.state, r.version, a.handed_to INTO held
    FROM report r LEFT JOIN campaign_answerer a ON a.report_id = r.id AND a.withdrawn_at IS NULL
    WHERE r.sheet_id = NEW.id FOR NO KEY UPDATE OF r;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  IF held.handed_to IS NOT NULL AND NOT congso_may('report.fill', held.handed_to) THEN
    RAISE EXCEPTION 'report % was handed to %', held.id, held.handed_to USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF held.state = 'inProgress' THEN
    RETURN NULL;
  END IF;
  IF held.state IN ('submitted', 'accepted') THEN
    RAISE EXCEPTION 'report % is %', held.id, held.state USING ERRCODE = 'CS001';
  END IF;
  UPDATE report_signature SET voided_at = now(), void_reason = 'changed', voided_by = current_setting('congso.actor', true)
    WHERE report_id = held.id AND version = held.version AND voided_at IS NULL;
  UPDATE report SET state = 'inProgress', state_at = now() WHERE id = held.id;
  RETURN NULL;
END
$$;

REVOKE EXECUTE ON FUNCTION congso_hands_of, congso_may_with_report, congso_may_sign_report FROM PUBLIC;
GRANT EXECUTE ON FUNCTION congso_hands_of, congso_may_with_report, congso_may_sign_report TO congso_app;
