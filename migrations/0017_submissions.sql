-- States of a report, its two signatures, what was submitted, and its review. The rules are in
-- src/modules/reporting/submissions/transitions.ts; here stands what must hold whatever the program does.

INSERT INTO permission (role, action, reach) VALUES
  ('filler', 'report.certify', 'own'),
  ('signer', 'report.sign', 'own'),
  ('reviewer', 'report.review', 'below');

ALTER TABLE report
  ADD COLUMN state text NOT NULL DEFAULT 'open'
    CHECK (state IN ('open', 'inProgress', 'certified', 'signed', 'submitted', 'returned', 'accepted')),
  ADD COLUMN state_at timestamptz NOT NULL DEFAULT now(),
  -- the version that is being prepared or, from its submission to its return, the submitted one
  ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1);
UPDATE report r SET state = 'inProgress', state_at = r.created_at FROM sheet s WHERE s.id = r.sheet_id AND s.sequence > 0;
CREATE INDEX report_state ON report (state, state_at);

-- A deputy signs for the head (KT.) on days that the head has written down, on the ground of a document. Ended, never deleted.
CREATE TABLE signing_authority (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  account_id uuid NOT NULL REFERENCES account (id),
  deputy text NOT NULL CHECK (btrim(deputy) <> ''),
  -- "Phó Giám đốc": printed below "KT. …"
  post text NOT NULL CHECK (btrim(post) <> '' AND length(post) <= 200),
  document_number text NOT NULL CHECK (btrim(document_number) <> '' AND length(document_number) <= 100),
  document_on date NOT NULL,
  valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  ended_by text,
  EXCLUDE USING gist (organisation_id WITH =, account_id WITH =, valid WITH &&)
);
CREATE INDEX signing_authority_account ON signing_authority (account_id);

-- A signature names what was signed by its hash. It is voided, never deleted.
CREATE TABLE report_signature (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  report_id uuid NOT NULL REFERENCES report (id),
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  version integer NOT NULL,
  signer text NOT NULL CHECK (signer IN ('filler', 'head')),
  account_id uuid NOT NULL REFERENCES account (id),
  name text NOT NULL,
  -- "Phó Giám đốc" where a deputy signed for the head, by the authority
  post text,
  authority_id uuid REFERENCES signing_authority (id),
  method text NOT NULL CHECK (method IN ('system', 'pdf')),
  content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  -- the save of the sheet that the signer was shown
  sequence bigint NOT NULL,
  -- of a signed PDF: whose certificate, by whom, until when, and where the file is kept
  certificate jsonb,
  file_key text,
  signed_at timestamptz NOT NULL,
  voided_at timestamptz,
  void_reason text CHECK (void_reason IN ('withdrawn', 'changed')),
  voided_by text,
  CHECK ((post IS NULL) = (authority_id IS NULL)),
  CHECK ((method = 'pdf') = (certificate IS NOT NULL)),
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX report_signature_standing ON report_signature (report_id, version, signer) WHERE voided_at IS NULL;
CREATE INDEX report_signature_report ON report_signature (report_id, signed_at);

-- A PDF that went out to be signed elsewhere: what comes back must begin with exactly these bytes.
CREATE TABLE signing_paper (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  report_id uuid NOT NULL REFERENCES report (id),
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  content_hash text NOT NULL,
  sequence bigint NOT NULL,
  file_hash text NOT NULL CHECK (file_hash ~ '^[0-9a-f]{64}$'),
  size integer NOT NULL CHECK (size > 0),
  made_at timestamptz NOT NULL DEFAULT now(),
  made_by text NOT NULL
);
CREATE INDEX signing_paper_report ON signing_paper (report_id);

-- Why a warning is right as it stands, by the finding's code and place. What was said at the submission stands in the submission.
CREATE TABLE finding_explanation (
  report_id uuid NOT NULL REFERENCES report (id),
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  finding text NOT NULL CHECK (length(finding) <= 300),
  explanation text NOT NULL CHECK (btrim(explanation) <> '' AND length(explanation) <= 5000),
  explained_by text NOT NULL,
  explained_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (report_id, finding)
);

-- What was submitted. Nobody changes it.
CREATE TABLE submission (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  report_id uuid NOT NULL REFERENCES report (id),
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  form_code text NOT NULL,
  definition_hash text NOT NULL REFERENCES form_definition (hash),
  period text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  -- an answers file of the engine: form, period, organisation, answers, about
  content jsonb NOT NULL,
  -- [{finding, severity, message, explanation, by}]: the warnings, with what was said to them
  explanations jsonb NOT NULL DEFAULT '[]',
  content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  certified_by text,
  certified_at timestamptz,
  signed_by text,
  -- "Phó Giám đốc": signed for the head
  signed_post text,
  signed_at timestamptz,
  -- {system|pdf, certificate}
  signed_how jsonb,
  submitted_by text NOT NULL,
  submitted_at timestamptz NOT NULL,
  -- why it was submitted again
  reason text,
  CHECK (version = 1 OR btrim(coalesce(reason, '')) <> ''),
  UNIQUE (report_id, version)
);
CREATE INDEX submission_form ON submission (form_code, period, organisation_id);
CREATE INDEX submission_organisation ON submission (organisation_id, form_code, submitted_at DESC);

CREATE TABLE review_note (
  submission_id uuid NOT NULL REFERENCES submission (id),
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  place text NOT NULL CHECK (length(place) <= 200),
  note text NOT NULL CHECK (btrim(note) <> '' AND length(note) <= 5000),
  noted_by text NOT NULL,
  noted_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (submission_id, place)
);

-- `notes`: [{place, note}] as they were when it was decided: from then on the filler reads them.
CREATE TABLE review_decision (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- their order, also of two in one moment
  number bigint GENERATED ALWAYS AS IDENTITY,
  submission_id uuid NOT NULL REFERENCES submission (id),
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  decision text NOT NULL CHECK (decision IN ('returned', 'accepted', 'reopened')),
  reason text CHECK (length(reason) <= 5000),
  notes jsonb NOT NULL DEFAULT '[]',
  decided_by text NOT NULL,
  decided_at timestamptz NOT NULL,
  CHECK (decision = 'accepted' OR btrim(coalesce(reason, '')) <> '' OR notes <> '[]')
);
CREATE INDEX review_decision_submission ON review_decision (submission_id, decided_at);

-- Immutable for everybody, the owner of the tables included; also where a session says that it replicates.
CREATE FUNCTION submission_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% takes new rows only; % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER submission_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON submission
  FOR EACH STATEMENT EXECUTE FUNCTION submission_refuse();
ALTER TABLE submission ENABLE ALWAYS TRIGGER submission_refuse;
CREATE TRIGGER review_decision_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON review_decision
  FOR EACH STATEMENT EXECUTE FUNCTION submission_refuse();
ALTER TABLE review_decision ENABLE ALWAYS TRIGGER review_decision_refuse;

-- Every save of a sheet counts its sequence, whoever saves and by which way: so here the report hears of it. A report that lies with the
-- reviewer or was accepted refuses (CS001); signatures are voided in the same transaction; what was returned is being mended. The
-- report's row is held until the commit, so that whoever signs meanwhile waits, and then sees what was saved.
CREATE FUNCTION report_sheet_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  held record;
BEGIN
  SELECT r.id, r.state, r.version INTO held FROM report r WHERE r.sheet_id = NEW.id FOR NO KEY UPDATE;
  IF NOT FOUND OR held.state = 'inProgress' THEN
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
CREATE TRIGGER report_sheet_changed AFTER UPDATE OF sequence ON sheet FOR EACH ROW EXECUTE FUNCTION report_sheet_changed();

-- The head, or a deputy on a day of a recorded authority.
CREATE FUNCTION congso_may_sign_report(organisation uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT congso_may('report.sign', organisation) OR EXISTS (
    SELECT FROM signing_authority a WHERE a.organisation_id = organisation AND a.account_id = congso_account_id()::uuid
      AND a.valid @> current_date)
$$;

-- Whom a head may name as deputy: who holds a role of reports at the body and can sign in.
CREATE FUNCTION congso_possible_deputies(organisation uuid) RETURNS TABLE (id uuid, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT DISTINCT a.id, a.name FROM account a JOIN role_grant g ON g.account_id = a.id AND g.valid @> current_date
    JOIN permission p ON p.role = g.role AND p.action = 'report.see'
  WHERE g.organisation_id = organisation AND a.locked_at IS NULL AND a.id <> congso_account_id()::uuid
    AND congso_may('report.sign', organisation)
$$;

ALTER TABLE signing_authority ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_signature ENABLE ROW LEVEL SECURITY;
ALTER TABLE signing_paper ENABLE ROW LEVEL SECURITY;
ALTER TABLE finding_explanation ENABLE ROW LEVEL SECURITY;
ALTER TABLE submission ENABLE ROW LEVEL SECURITY;
ALTER TABLE review_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE review_decision ENABLE ROW LEVEL SECURITY;

-- Who may bring a report into which state.
CREATE POLICY report_moved ON report FOR UPDATE
  USING (congso_may('report.fill', organisation_id) OR congso_may('report.certify', organisation_id)
    OR congso_may_sign_report(organisation_id) OR congso_may('report.review', organisation_id))
  WITH CHECK (CASE state
    WHEN 'certified' THEN congso_may('report.certify', organisation_id)
    WHEN 'signed' THEN congso_may_sign_report(organisation_id)
    WHEN 'submitted' THEN congso_may('report.fill', organisation_id) OR congso_may_sign_report(organisation_id)
    WHEN 'returned' THEN congso_may('report.review', organisation_id)
    WHEN 'accepted' THEN congso_may('report.review', organisation_id)
    ELSE true END);

CREATE POLICY authority_seen ON signing_authority FOR SELECT USING (
  account_id = congso_account_id()::uuid OR congso_is_system()
  OR organisation_id IN (SELECT congso_organisations_where('report.see')));
CREATE POLICY authority_recorded ON signing_authority FOR INSERT WITH CHECK (congso_may('report.sign', organisation_id));
CREATE POLICY authority_ended ON signing_authority FOR UPDATE USING (congso_may('report.sign', organisation_id));

CREATE POLICY signature_seen ON report_signature FOR SELECT USING (
  congso_is_system() OR organisation_id IN (SELECT congso_organisations_where('report.see')));
CREATE POLICY signature_given ON report_signature FOR INSERT WITH CHECK (congso_is_system() OR account_id = congso_account_id()::uuid
  AND CASE signer WHEN 'filler' THEN congso_may('report.certify', organisation_id) ELSE congso_may_sign_report(organisation_id) END);
CREATE POLICY signature_voided ON report_signature FOR UPDATE USING (
  congso_may('report.certify', organisation_id) OR congso_may_sign_report(organisation_id));

CREATE POLICY paper_seen ON signing_paper FOR SELECT USING (
  congso_is_system() OR organisation_id IN (SELECT congso_organisations_where('report.see')));
CREATE POLICY paper_made ON signing_paper FOR INSERT WITH CHECK (congso_may_sign_report(organisation_id));

CREATE POLICY explanation_seen ON finding_explanation FOR SELECT USING (
  congso_is_system() OR organisation_id IN (SELECT congso_organisations_where('report.see')));
CREATE POLICY explanation_given ON finding_explanation FOR INSERT WITH CHECK (congso_may('report.fill', organisation_id));
CREATE POLICY explanation_changed ON finding_explanation FOR UPDATE USING (congso_may('report.fill', organisation_id));
CREATE POLICY explanation_taken_back ON finding_explanation FOR DELETE USING (congso_may('report.fill', organisation_id));

CREATE POLICY submission_seen ON submission FOR SELECT USING (
  congso_is_system() OR organisation_id IN (SELECT congso_organisations_where('report.see')));
CREATE POLICY submission_made ON submission FOR INSERT WITH CHECK (
  congso_may('report.fill', organisation_id) OR congso_may_sign_report(organisation_id));

CREATE POLICY note_seen ON review_note FOR SELECT USING (
  congso_is_system() OR organisation_id IN (SELECT congso_organisations_where('report.review')));
CREATE POLICY note_made ON review_note FOR INSERT WITH CHECK (congso_may('report.review', organisation_id));
CREATE POLICY note_changed ON review_note FOR UPDATE USING (congso_may('report.review', organisation_id));
CREATE POLICY note_removed ON review_note FOR DELETE USING (congso_may('report.review', organisation_id));

CREATE POLICY decision_seen ON review_decision FOR SELECT USING (
  congso_is_system() OR organisation_id IN (SELECT congso_organisations_where('report.see')));
CREATE POLICY decision_made ON review_decision FOR INSERT WITH CHECK (congso_may('report.review', organisation_id));

REVOKE ALL ON signing_authority, report_signature, signing_paper, finding_explanation, submission, review_note, review_decision
  FROM congso_app;
GRANT SELECT, INSERT ON signing_authority, report_signature, signing_paper, finding_explanation, submission, review_note,
  review_decision TO congso_app;
GRANT UPDATE (state, state_at, version) ON report TO congso_app;
GRANT UPDATE (valid, ended_by) ON signing_authority TO congso_app;
GRANT UPDATE (voided_at, void_reason, voided_by) ON report_signature TO congso_app;
GRANT UPDATE (explanation, explained_by, explained_at), DELETE ON finding_explanation TO congso_app;
GRANT UPDATE (note, noted_by, noted_at), DELETE ON review_note TO congso_app;

REVOKE EXECUTE ON FUNCTION congso_may_sign_report, congso_possible_deputies FROM PUBLIC;
GRANT EXECUTE ON FUNCTION congso_may_sign_report, congso_possible_deputies TO congso_app;
