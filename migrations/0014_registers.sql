-- Registers: what a body keeps about itself once, with the days on which it holds, so that every report can take it from there.
-- Which registers there are and what their columns mean is data of the program (src/modules/registers/catalogue).

-- One thing in a register of a body: a project, a server room, the headcount of a category. What it is on which days is in its versions.
CREATE TABLE register_entry (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  register text NOT NULL CHECK (register ~ '^[a-z][a-z-]{1,59}$'),
  -- counts what was done with it: who changes it on what it was before is told
  revision integer NOT NULL DEFAULT 1 CHECK (revision > 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (organisation_id, id)
);
CREATE INDEX register_entry_register ON register_entry (organisation_id, register);

-- What was done with an entry, each once, in order: entered, changed from a day on, corrected, ended, taken back.
CREATE TABLE register_change (
  organisation_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  act text NOT NULL CHECK (act IN ('enter', 'change', 'correct', 'end', 'withdraw')),
  -- the day from which it holds, where the act has one
  day date,
  reason text CHECK (btrim(reason) <> ''),
  -- the file from which it came
  source text,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  PRIMARY KEY (organisation_id, entry_id, revision),
  FOREIGN KEY (organisation_id, entry_id) REFERENCES register_entry (organisation_id, id),
  -- what was wrong, or should never have been there, is told with its reason
  CHECK (act NOT IN ('correct', 'withdraw') OR reason IS NOT NULL)
);

-- What an entry says on which days, as of which change. `replaced_in`: the change since which it is history; null: it stands.
CREATE TABLE register_version (
  organisation_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  register text NOT NULL,
  revision integer NOT NULL,
  valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
  -- what tells the entries of a register apart, made from their key columns; a body has only one of it on a day
  key text NOT NULL,
  values jsonb NOT NULL CHECK (jsonb_typeof(values) = 'object'),
  -- shown to everybody
  is_public boolean NOT NULL,
  replaced_in integer CHECK (replaced_in > revision),
  PRIMARY KEY (organisation_id, entry_id, revision, valid),
  FOREIGN KEY (organisation_id, entry_id, revision) REFERENCES register_change (organisation_id, entry_id, revision),
  EXCLUDE USING gist (organisation_id WITH =, register WITH =, key WITH =, valid WITH &&) WHERE (replaced_in IS NULL)
);
CREATE INDEX register_version_standing ON register_version (organisation_id, register) WHERE replaced_in IS NULL;
CREATE INDEX register_version_public ON register_version (register) WHERE replaced_in IS NULL AND is_public;

-- Somebody looked a register through and found it right and complete as of a day, also where nothing stands in it.
CREATE TABLE register_confirmation (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  register text NOT NULL,
  confirmed_on date NOT NULL,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  PRIMARY KEY (organisation_id, register, confirmed_on)
);

INSERT INTO permission (role, action, reach)
SELECT role, action, reach FROM (VALUES
  ('officer', 'own', 'register.see register.keep'),
  ('filler', 'own', 'register.see register.keep'),
  ('signer', 'own', 'register.see'),
  ('reviewer', 'below', 'register.see'),
  ('auditor', 'below', 'register.see')
) AS given (role, reach, actions), unnest(string_to_array(actions, ' ')) AS action;

ALTER TABLE register_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE register_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE register_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE register_confirmation ENABLE ROW LEVEL SECURITY;

-- one call for a whole query, where congso_may would be one for each row
CREATE POLICY register_entry_seen ON register_entry FOR SELECT
  USING (organisation_id IN (SELECT congso_organisations_where('register.see')) OR congso_is_system());
CREATE POLICY register_entry_made ON register_entry FOR INSERT
  WITH CHECK (organisation_id IN (SELECT congso_organisations_where('register.keep')) OR congso_is_system());
CREATE POLICY register_entry_counted ON register_entry FOR UPDATE
  USING (organisation_id IN (SELECT congso_organisations_where('register.keep')) OR congso_is_system());
CREATE POLICY register_change_seen ON register_change FOR SELECT
  USING (organisation_id IN (SELECT congso_organisations_where('register.see')) OR congso_is_system());
CREATE POLICY register_change_made ON register_change FOR INSERT
  WITH CHECK (organisation_id IN (SELECT congso_organisations_where('register.keep')) OR congso_is_system());
-- visitors see what stands and is public; its history stays within
CREATE POLICY register_version_seen ON register_version FOR SELECT
  USING (is_public AND replaced_in IS NULL
    OR organisation_id IN (SELECT congso_organisations_where('register.see')) OR congso_is_system());
CREATE POLICY register_version_made ON register_version FOR INSERT
  WITH CHECK (organisation_id IN (SELECT congso_organisations_where('register.keep')) OR congso_is_system());
CREATE POLICY register_version_replaced ON register_version FOR UPDATE
  USING (organisation_id IN (SELECT congso_organisations_where('register.keep')) OR congso_is_system());
CREATE POLICY register_confirmation_seen ON register_confirmation FOR SELECT
  USING (organisation_id IN (SELECT congso_organisations_where('register.see')) OR congso_is_system());
CREATE POLICY register_confirmation_made ON register_confirmation FOR INSERT
  WITH CHECK (organisation_id IN (SELECT congso_organisations_where('register.keep')) OR congso_is_system());

-- nothing is deleted, and what was said is never said otherwise: it is only replaced
REVOKE ALL ON register_entry, register_change, register_version, register_confirmation FROM congso_app;
GRANT SELECT, INSERT ON register_entry, register_change, register_version, register_confirmation TO congso_app;
GRANT UPDATE (revision) ON register_entry TO congso_app;
GRANT UPDATE (replaced_in) ON register_version TO congso_app;
