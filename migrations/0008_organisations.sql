-- Organisations change: codes in both forms, the decision behind every state, who came after whom, and who may change what.

-- Everything that a body is at a time stands in its states; so its codes go there, with their days.
-- identifier_code: of decision 20/2020/QĐ-TTg ("H08.12.03"); older_code: of QCVN 102:2016/BTTTT ("000.00.12.H53").
ALTER TABLE organisation_state
  ADD COLUMN identifier_code text CHECK (identifier_code ~ '^[A-Z][0-9]{2}(\.[A-Z0-9]+)*$' AND length(identifier_code) <= 35),
  ADD COLUMN older_code text CHECK (older_code ~ '^[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-Z][0-9]{2}$'),
  -- `decision` is the number as it is written; with its day and where it can be read
  ADD COLUMN decision_on date,
  ADD COLUMN decision_link text CHECK (decision_link ~ '^https?://');
UPDATE organisation_state s SET identifier_code = o.identifier_code FROM organisation o WHERE o.id = s.organisation_id;

-- Closing one state and opening the next is one change, whichever is written first: so both are asked at the commit.
ALTER TABLE organisation_state
  DROP CONSTRAINT organisation_state_organisation_id_valid_excl,
  ADD CONSTRAINT organisation_state_one_a_day
    EXCLUDE USING gist (organisation_id WITH =, valid WITH &&) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT organisation_state_code_of_one
    EXCLUDE USING gist (identifier_code WITH =, valid WITH &&) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT organisation_state_older_code_of_one
    EXCLUDE USING gist (older_code WITH =, valid WITH &&) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE organisation
  DROP COLUMN identifier_code,
  -- what a file that is brought in again calls the body
  ADD COLUMN import_key text UNIQUE CHECK (btrim(import_key) <> '' AND length(import_key) <= 60),
  -- counts the changes: who changes it on what it was before is told
  ADD COLUMN revision integer NOT NULL DEFAULT 1;

-- Who took over. A body can end without a successor; one that goes on after a part was detached has one all the same.
CREATE TABLE organisation_successor (
  predecessor_id uuid NOT NULL REFERENCES organisation (id),
  successor_id uuid REFERENCES organisation (id) CHECK (successor_id <> predecessor_id),
  happened_on date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('merge', 'split', 'detachment', 'dissolution')),
  decision text,
  decision_on date,
  decision_link text CHECK (decision_link ~ '^https?://'),
  CHECK (successor_id IS NOT NULL OR kind = 'dissolution'),
  UNIQUE NULLS NOT DISTINCT (predecessor_id, successor_id, happened_on)
);
CREATE INDEX organisation_successor_successor ON organisation_successor (successor_id);

CREATE FUNCTION congso_may_anywhere(wanted text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT congso_is_system() OR EXISTS (SELECT FROM role_grant g JOIN permission p ON p.role = g.role AND p.action = wanted
    WHERE g.account_id = congso_account_id()::uuid AND g.valid @> current_date)
$$;

-- A body that only begins later is reached by those who reach the place where it will stand.
CREATE FUNCTION congso_may_manage_organisation(organisation uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  FOR depth IN 1..20 LOOP
    EXIT WHEN organisation IS NULL OR EXISTS (
      SELECT FROM organisation_state s WHERE s.organisation_id = organisation AND lower(s.valid) <= current_date);
    SELECT s.parent_id INTO organisation FROM organisation_state s WHERE s.organisation_id = organisation
      ORDER BY lower(s.valid) LIMIT 1;
  END LOOP;
  RETURN congso_may('organisation.manage', organisation);
END
$$;

-- Whether the acting person may write a state of this body under that one: the body must be within reach, or be new; so must be the
-- place, unless the body stood there before.
CREATE FUNCTION congso_may_place_organisation(organisation uuid, parent uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN congso_is_system() OR (
    (NOT EXISTS (SELECT FROM organisation_state s WHERE s.organisation_id = organisation)
      OR congso_may_manage_organisation(organisation))
    AND (EXISTS (SELECT FROM organisation_state s WHERE s.organisation_id = organisation AND s.parent_id IS NOT DISTINCT FROM parent)
      OR congso_may_manage_organisation(parent)));
END
$$;

ALTER TABLE organisation_successor ENABLE ROW LEVEL SECURITY;

DROP POLICY organisation_made ON organisation;
DROP POLICY organisation_state_made ON organisation_state;
DROP POLICY organisation_state_ended ON organisation_state;
CREATE POLICY organisation_made ON organisation FOR INSERT WITH CHECK (congso_may_anywhere('organisation.manage'));
CREATE POLICY organisation_counted ON organisation FOR UPDATE USING (congso_may_manage_organisation(id));
CREATE POLICY organisation_state_made ON organisation_state FOR INSERT
  WITH CHECK (congso_may_place_organisation(organisation_id, parent_id));
CREATE POLICY organisation_state_changed ON organisation_state FOR UPDATE USING (congso_may_manage_organisation(organisation_id))
  WITH CHECK (congso_may_place_organisation(organisation_id, parent_id));
CREATE POLICY organisation_successor_seen ON organisation_successor FOR SELECT USING (true);
CREATE POLICY organisation_successor_made ON organisation_successor FOR INSERT WITH CHECK (
  congso_may_manage_organisation(predecessor_id)
  AND (successor_id IS NULL OR congso_may_manage_organisation(successor_id)));
CREATE POLICY organisation_successor_corrected ON organisation_successor FOR DELETE
  USING (congso_may_manage_organisation(predecessor_id));

-- A state is never deleted; a wrong one is corrected, and the audit trail keeps what it said.
REVOKE ALL ON organisation_successor FROM congso_app;
GRANT SELECT, INSERT, DELETE ON organisation_successor TO congso_app;
GRANT UPDATE (revision, import_key) ON organisation TO congso_app;
GRANT UPDATE (name, kind, legal_nature, parent_id, identifier_code, older_code, decision, decision_on, decision_link)
  ON organisation_state TO congso_app;

REVOKE EXECUTE ON FUNCTION congso_may_anywhere, congso_may_manage_organisation, congso_may_place_organisation FROM PUBLIC;
GRANT EXECUTE ON FUNCTION congso_may_anywhere, congso_may_manage_organisation, congso_may_place_organisation TO congso_app;
