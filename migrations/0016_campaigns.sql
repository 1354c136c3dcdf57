-- Campaigns: a form and a period that a body asks of others, with its days; who answers; what each of them was granted.

INSERT INTO permission (role, action, reach)
SELECT role, action, reach FROM (VALUES
  ('officer', 'own', 'campaign.see'),
  ('filler', 'own', 'campaign.see'),
  ('signer', 'own', 'campaign.see'),
  ('reviewer', 'below', 'campaign.see campaign.manage'),
  ('auditor', 'below', 'campaign.see')
) AS given (role, reach, actions), unnest(string_to_array(actions, ' ')) AS action;

-- How far a sheet is filled, as the engine counted it at its last save: the board reads thousands of them at once.
ALTER TABLE sheet
  ADD COLUMN answered integer NOT NULL DEFAULT 0 CHECK (answered >= 0),
  ADD COLUMN expected integer NOT NULL DEFAULT 0 CHECK (expected >= 0);
GRANT UPDATE (answered, expected) ON sheet TO congso_app;

CREATE TABLE campaign (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- the body that asks
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  name text NOT NULL CHECK (btrim(name) <> '' AND length(name) <= 300),
  form_code text NOT NULL,
  definition_hash text NOT NULL REFERENCES form_definition (hash),
  period text NOT NULL,
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'open', 'closed')),
  -- days of Vietnam's calendar: filling begins, reports are due, nothing is taken any more (the last day that counts)
  opens_on date NOT NULL,
  due_on date NOT NULL CHECK (due_on >= opens_on),
  closes_on date NOT NULL CHECK (closes_on >= due_on),
  -- who answers, as a rule: {kinds, natures, under, added, left}; resolved as of a day
  answerers jsonb NOT NULL,
  answerers_as_of date NOT NULL,
  -- days of parts that differ from the form's: {"<part>": {"from", "to"}}
  windows jsonb NOT NULL DEFAULT '{}',
  -- which body knows the figures of an owner that the form names: {"Sở Nội vụ": "<organisation>"}
  owners jsonb NOT NULL DEFAULT '{}',
  -- the same by field and growing table, written at the opening: {"state_bodies_total": "<organisation>"}
  owned jsonb NOT NULL DEFAULT '{}',
  letter jsonb NOT NULL DEFAULT '{}',
  -- days before and after the due day on which bodies that have not submitted are reminded: {before, after}
  reminders jsonb NOT NULL,
  -- the campaign of the period before, from which it was copied
  copied_from uuid REFERENCES campaign (id),
  opened_at timestamptz,
  closed_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by text NOT NULL,
  -- counts the changes: who changes it on what it was before is told
  revision integer NOT NULL DEFAULT 1,
  CHECK ((state = 'draft') = (opened_at IS NULL))
);
CREATE INDEX campaign_form ON campaign (form_code, period);

-- A body that is asked, with its report. A body answers one campaign of a form and a period.
CREATE TABLE campaign_answerer (
  campaign_id uuid NOT NULL REFERENCES campaign (id),
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  -- empty while the campaign is being opened
  report_id uuid UNIQUE REFERENCES report (id),
  extended_to date,
  extension_reason text CHECK (btrim(extension_reason) <> ''),
  withdrawn_at timestamptz,
  withdrawal_reason text CHECK (btrim(withdrawal_reason) <> ''),
  -- the body that fills in the place of one that was merged or dissolved
  handed_to uuid REFERENCES organisation (id) CHECK (handed_to <> organisation_id),
  handing_reason text CHECK (btrim(handing_reason) <> ''),
  PRIMARY KEY (campaign_id, organisation_id),
  CHECK ((extended_to IS NULL) = (extension_reason IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL)),
  CHECK ((handed_to IS NULL) = (handing_reason IS NULL))
);
CREATE INDEX campaign_answerer_organisation ON campaign_answerer (organisation_id);
CREATE INDEX campaign_answerer_handed ON campaign_answerer (handed_to) WHERE handed_to IS NOT NULL;

-- What was sent to a body, once for each step ("before-3", "after-1", "by-hand-2026-01-12").
CREATE TABLE campaign_reminder (
  campaign_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  step text NOT NULL CHECK (step ~ '^(before|after)-[0-9]{1,3}$|^by-hand-[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  sent_at timestamptz NOT NULL,
  -- how many people were written to; 0: the body has nobody with an address
  recipients integer NOT NULL CHECK (recipients >= 0),
  PRIMARY KEY (campaign_id, organisation_id, step),
  FOREIGN KEY (campaign_id, organisation_id) REFERENCES campaign_answerer (campaign_id, organisation_id)
);

-- Who took over a report sees and fills it as if it were of the own body: what the successor of a merged body must do.
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
  UNION SELECT a.organisation_id FROM campaign_answerer a
    WHERE (wanted LIKE 'report.%' OR wanted = 'campaign.see') AND a.withdrawn_at IS NULL
      AND a.handed_to IN (SELECT organisation_id FROM granted)
$$;

CREATE OR REPLACE FUNCTION congso_may(wanted text, organisation uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN congso_is_system() OR EXISTS (
    SELECT FROM role_grant g JOIN permission p ON p.role = g.role AND p.action = wanted
    WHERE g.account_id = congso_account_id()::uuid AND g.valid @> current_date
      AND (g.source <> 'delegation' OR wanted <> 'board.direct')
      AND (g.organisation_id = organisation
        OR p.reach = 'below' AND (g.organisation_id IS NULL
          OR g.organisation_id IN (SELECT congso_organisations_above(organisation, current_date)))
        OR (wanted LIKE 'report.%' OR wanted = 'campaign.see') AND EXISTS (SELECT FROM campaign_answerer a
          WHERE a.organisation_id = organisation AND a.handed_to = g.organisation_id AND a.withdrawn_at IS NULL)));
END
$$;

-- The answerers' reports, all at once: those that there are already are joined, the others begin empty. Done by the database for whoever
-- may manage the campaign, since a manager may not begin a report otherwise. Gives how many were begun and how many joined.
CREATE FUNCTION congso_begin_campaign_reports(campaign_wanted uuid) RETURNS TABLE (begun bigint, joined bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  c campaign;
BEGIN
  SELECT * INTO c FROM campaign WHERE id = campaign_wanted FOR UPDATE;
  IF c.id IS NULL OR NOT congso_may('campaign.manage', c.organisation_id) THEN
    RAISE EXCEPTION 'no campaign % to begin reports for', campaign_wanted USING ERRCODE = 'insufficient_privilege';
  END IF;
  WITH there AS (
    UPDATE campaign_answerer a SET report_id = r.id FROM report r
    WHERE a.campaign_id = c.id AND a.report_id IS NULL
      AND r.organisation_id = a.organisation_id AND r.form_code = c.form_code AND r.period = c.period
    RETURNING a.organisation_id
  ) SELECT count(*) INTO joined FROM there;
  WITH wanted AS MATERIALIZED (
    SELECT a.organisation_id, gen_random_uuid() AS sheet_id, gen_random_uuid() AS report_id FROM campaign_answerer a
    WHERE a.campaign_id = c.id AND a.report_id IS NULL
  ), sheets AS (
    INSERT INTO sheet (id, organisation_id, definition_code, definition_version, definition_hash, period)
    SELECT w.sheet_id, w.organisation_id, c.form_code, d.version, c.definition_hash, c.period
    FROM wanted w, form_definition d WHERE d.hash = c.definition_hash
  ), reports AS (
    INSERT INTO report (id, organisation_id, sheet_id, form_code, definition_hash, period, created_by)
    SELECT w.report_id, w.organisation_id, w.sheet_id, c.form_code, c.definition_hash, c.period,
      coalesce(nullif(current_setting('congso.actor', true), ''), 'congso')
    FROM wanted w
  ), linked AS (
    UPDATE campaign_answerer a SET report_id = w.report_id FROM wanted w
    WHERE a.campaign_id = c.id AND a.organisation_id = w.organisation_id RETURNING a.organisation_id
  ) SELECT count(*) INTO begun FROM linked;
  RETURN NEXT;
END
$$;

-- What the bodies that own figures have answered, for whoever may see a report of the campaign: those figures and nothing else of theirs.
CREATE FUNCTION congso_owned_answers(report_wanted uuid) RETURNS TABLE (place text, value jsonb, owner_id uuid, changed_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT an.place, an.value, o.owner_id, an.changed_at
  FROM campaign_answerer mine JOIN campaign c ON c.id = mine.campaign_id AND c.state <> 'draft'
  CROSS JOIN LATERAL (SELECT key AS owned, value::uuid AS owner_id FROM jsonb_each_text(c.owned)) o
  JOIN campaign_answerer theirs ON theirs.campaign_id = c.id AND theirs.organisation_id = o.owner_id
  JOIN report r ON r.id = theirs.report_id
  JOIN answer an ON an.organisation_id = r.organisation_id AND an.sheet_id = r.sheet_id AND an.place = o.owned
  WHERE mine.report_id = report_wanted AND o.owner_id <> mine.organisation_id AND an.value IS NOT NULL
    AND mine.organisation_id IN (SELECT congso_organisations_where('report.see'))
$$;

ALTER TABLE campaign ENABLE ROW LEVEL SECURITY;
ALTER TABLE campaign_answerer ENABLE ROW LEVEL SECURITY;
ALTER TABLE campaign_reminder ENABLE ROW LEVEL SECURITY;

-- A body sees the campaigns that ask it, once they are open, and of the answerers itself alone; a manager those within reach.
CREATE POLICY campaign_seen ON campaign FOR SELECT USING (
  organisation_id IN (SELECT congso_organisations_where('campaign.manage'))
  OR state <> 'draft' AND id IN (SELECT a.campaign_id FROM campaign_answerer a));
CREATE POLICY campaign_made ON campaign FOR INSERT
  WITH CHECK (organisation_id IN (SELECT congso_organisations_where('campaign.manage')));
CREATE POLICY campaign_changed ON campaign FOR UPDATE
  USING (organisation_id IN (SELECT congso_organisations_where('campaign.manage')));
CREATE POLICY answerer_seen ON campaign_answerer FOR SELECT
  USING (organisation_id IN (SELECT congso_organisations_where('campaign.see')));
CREATE POLICY answerer_made ON campaign_answerer FOR INSERT
  WITH CHECK (organisation_id IN (SELECT congso_organisations_where('campaign.manage')));
CREATE POLICY answerer_changed ON campaign_answerer FOR UPDATE
  USING (organisation_id IN (SELECT congso_organisations_where('campaign.manage')));
CREATE POLICY reminder_seen ON campaign_reminder FOR SELECT
  USING (organisation_id IN (SELECT congso_organisations_where('campaign.see')));
CREATE POLICY reminder_made ON campaign_reminder FOR INSERT
  WITH CHECK (organisation_id IN (SELECT congso_organisations_where('campaign.manage')));

-- What was asked is never deleted; a draft's form and period stand from the first day.
REVOKE ALL ON campaign, campaign_answerer, campaign_reminder FROM congso_app;
GRANT SELECT, INSERT ON campaign, campaign_answerer, campaign_reminder TO congso_app;
GRANT UPDATE (name, state, opens_on, due_on, closes_on, answerers, answerers_as_of, windows, owners, owned, letter, reminders,
  opened_at, closed_at, revision) ON campaign TO congso_app;
GRANT UPDATE (extended_to, extension_reason, withdrawn_at, withdrawal_reason, handed_to, handing_reason) ON campaign_answerer TO congso_app;

REVOKE EXECUTE ON FUNCTION congso_begin_campaign_reports, congso_owned_answers FROM PUBLIC;
GRANT EXECUTE ON FUNCTION congso_begin_campaign_reports, congso_owned_answers TO congso_app;
