-- The schema as the migrations make it, read from the database's catalog: to be read, not to be run.
-- A test compares it with a migrated database; "node test/database.write-schema.ts" writes it again.

extension btree_gist
extension pg_trgm
extension unaccent

table account
  id uuid not null default gen_random_uuid()
  email text
  user_name text
  name text not null
  organisation_id uuid
  language text not null default 'vi'::text
  locked_at timestamp with time zone
  must_change_password boolean not null default false
  is_demonstration boolean not null default false
  created_at timestamp with time zone not null default now()
  constraint account_check CHECK (((email IS NOT NULL) OR (user_name IS NOT NULL)))
  constraint account_email_check CHECK ((email ~~ '%_@_%'::text))
  constraint account_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
  constraint account_name_check CHECK ((btrim(name) <> ''::text))
  constraint account_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint account_pkey PRIMARY KEY (id)
  constraint account_user_name_check CHECK ((user_name ~ '^[a-z0-9][a-z0-9._-]{2,49}$'::text))
  UNIQUE INDEX account_email ON public.account USING btree (lower(email))
  UNIQUE INDEX account_user_name ON public.account USING btree (user_name)
  row security enabled
  policy account_changed for update to public using (congso_may_manage_account(id))
  policy account_made for insert to public with check (congso_is_system())
  policy account_seen for select to public using (((id = (congso_account_id())::uuid) OR congso_may_manage_account(id)))
  rights: congso_app INSERT, SELECT

table answer
  organisation_id uuid not null
  sheet_id uuid not null
  place text not null
  value jsonb
  about jsonb
  sequence bigint not null
  changed_at timestamp with time zone not null default now()
  changed_by text not null
  constraint answer_organisation_id_sheet_id_fkey FOREIGN KEY (organisation_id, sheet_id) REFERENCES sheet(organisation_id, id)
  constraint answer_pkey PRIMARY KEY (organisation_id, sheet_id, place)
  constraint answer_place_check CHECK ((length(place) <= 200))
  row security enabled
  policy answer_changed for update to public using (((organisation_id IN ( SELECT congso_organisations_where('report.fill'::text) AS congso_organisations_where)) OR congso_is_system()))
  policy answer_made for insert to public with check (((organisation_id IN ( SELECT congso_organisations_where('report.fill'::text) AS congso_organisations_where)) OR congso_is_system()))
  policy answer_seen for select to public using (((organisation_id IN ( SELECT congso_organisations_where('report.see'::text) AS congso_organisations_where)) OR congso_is_system()))
  rights: congso_app INSERT, SELECT

table answer_change
  organisation_id uuid not null
  sheet_id uuid not null
  sequence bigint not null
  place text not null
  value jsonb
  about jsonb
  changed_at timestamp with time zone not null default now()
  changed_by text not null
  constraint answer_change_organisation_id_sheet_id_fkey FOREIGN KEY (organisation_id, sheet_id) REFERENCES sheet(organisation_id, id)
  constraint answer_change_pkey PRIMARY KEY (organisation_id, sheet_id, sequence, place)
  row security enabled
  policy change_made for insert to public with check (((organisation_id IN ( SELECT congso_organisations_where('report.fill'::text) AS congso_organisations_where)) OR congso_is_system()))
  policy change_seen for select to public using (((organisation_id IN ( SELECT congso_organisations_where('report.see'::text) AS congso_organisations_where)) OR congso_is_system()))
  rights: congso_app INSERT, SELECT

table audit_chain
  only_row boolean not null default true
  last_id bigint not null
  last_hash text not null
  constraint audit_chain_only_row_check CHECK (only_row)
  constraint audit_chain_pkey PRIMARY KEY (only_row)
  rights: congso_app SELECT

table audit_entry
  id bigint not null
  at timestamp with time zone not null
  account_id text
  actor text not null
  ip text
  action text not null
  subject_kind text not null
  subject_id text not null
  organisation_id text
  detail jsonb not null default '{}'::jsonb
  previous_hash text not null
  hash text not null
  constraint audit_entry_action_check CHECK ((action <> ''::text))
  constraint audit_entry_pkey PRIMARY KEY (id)
  constraint audit_entry_previous_hash_key UNIQUE (previous_hash)
  INDEX audit_entry_account ON public.audit_entry USING btree (account_id, id)
  INDEX audit_entry_organisation ON public.audit_entry USING btree (organisation_id, id)
  INDEX audit_entry_subject ON public.audit_entry USING btree (subject_kind, subject_id, id)
  row security enabled
  policy audit_entry_add for insert to congso_app with check ((NOT (account_id IS DISTINCT FROM congso_account_id())))
  policy audit_entry_read for select to congso_app using (true)
  TRIGGER audit_entry_link BEFORE INSERT ON public.audit_entry FOR EACH ROW EXECUTE FUNCTION audit_entry_link()
  TRIGGER audit_entry_refuse BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_refuse() (always)
  rights: congso_app INSERT, SELECT

table backup_run
  id uuid not null default gen_random_uuid()
  cause text not null
  started_at timestamp with time zone not null
  finished_at timestamp with time zone
  outcome text
  file text not null
  size bigint
  sha256 text
  checked text
  error text
  constraint backup_run_cause_check CHECK ((cause = ANY (ARRAY['command'::text, 'schedule'::text])))
  constraint backup_run_check CHECK (((outcome IS NULL) = (finished_at IS NULL)))
  constraint backup_run_check1 CHECK (((outcome IS DISTINCT FROM 'done'::text) OR ((size IS NOT NULL) AND (sha256 IS NOT NULL) AND (checked IS NOT NULL))))
  constraint backup_run_check2 CHECK (((outcome IS DISTINCT FROM 'failed'::text) OR (error IS NOT NULL)))
  constraint backup_run_checked_check CHECK ((checked = ANY (ARRAY['read'::text, 'restored'::text])))
  constraint backup_run_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'failed'::text])))
  constraint backup_run_pkey PRIMARY KEY (id)
  constraint backup_run_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  INDEX backup_run_started ON public.backup_run USING btree (started_at)
  row security enabled
  policy backup_run_seen for select to public using (((COALESCE(current_setting('congso.system'::text, true), ''::text) = 'on'::text) AND (congso_account_id() IS NULL)))
  rights: congso_app SELECT

table credential
  account_id uuid not null
  password_hash text not null
  changed_at timestamp with time zone not null
  constraint credential_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  constraint credential_password_hash_check CHECK ((password_hash ~~ '$argon2id$%'::text))
  constraint credential_pkey PRIMARY KEY (account_id)
  row security enabled

table form_definition
  hash text not null
  code text not null
  version integer not null
  definition jsonb not null
  first_used_at timestamp with time zone not null default now()
  constraint form_definition_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
  constraint form_definition_pkey PRIMARY KEY (hash)
  row security enabled
  policy definition_kept for insert to public with check (true)
  policy definition_seen for select to public using (true)
  rights: congso_app INSERT, SELECT

table mail
  id uuid not null
  recipient text not null
  subject text not null
  body text
  state text not null default 'waiting'::text
  queued_at timestamp with time zone not null default now()
  sent_at timestamp with time zone
  attempts integer not null default 0
  last_error text
  constraint mail_check CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL)))
  constraint mail_check1 CHECK (((state = 'sent'::text) = (body IS NULL)))
  constraint mail_pkey PRIMARY KEY (id)
  constraint mail_recipient_check CHECK (((recipient ~~ '%_@_%'::text) AND (recipient !~ '[[:cntrl:]]'::text)))
  constraint mail_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'unsent'::text, 'failed'::text])))
  constraint mail_subject_check CHECK (((subject <> ''::text) AND (subject !~ '[[:cntrl:]]'::text)))
  INDEX mail_to_send ON public.mail USING btree (queued_at) WHERE (state <> 'sent'::text)
  row security enabled
  policy mail_queued for insert to public with check ((state = 'waiting'::text))
  policy mail_seen for select to public using (((COALESCE(current_setting('congso.system'::text, true), ''::text) = 'on'::text) AND (congso_account_id() IS NULL)))
  policy mail_sent for update to public using (((COALESCE(current_setting('congso.system'::text, true), ''::text) = 'on'::text) AND (congso_account_id() IS NULL)))
  rights: congso_app SELECT

table organisation
  id uuid not null default gen_random_uuid()
  identifier_code text
  created_at timestamp with time zone not null default now()
  constraint organisation_identifier_code_check CHECK ((identifier_code ~ '^[A-Z][0-9]{2}(\.[0-9]{2,3})*$'::text))
  constraint organisation_identifier_code_key UNIQUE (identifier_code)
  constraint organisation_pkey PRIMARY KEY (id)
  row security enabled
  policy organisation_made for insert to public with check (congso_is_system())
  policy organisation_seen for select to public using (true)
  rights: congso_app INSERT, SELECT

table organisation_state
  organisation_id uuid not null
  valid daterange not null
  name text not null
  kind text not null
  legal_nature text not null
  parent_id uuid
  decision text
  constraint organisation_state_check CHECK ((parent_id <> organisation_id))
  constraint organisation_state_kind_check CHECK ((kind = ANY (ARRAY['province'::text, 'department'::text, 'district'::text, 'commune'::text, 'unit'::text])))
  constraint organisation_state_legal_nature_check CHECK ((legal_nature = ANY (ARRAY['administrative'::text, 'peoplesCommitteeOffice'::text, 'publicServiceUnit'::text, 'partyOrMassOrganisation'::text, 'centralBody'::text, 'enterprise'::text])))
  constraint organisation_state_name_check CHECK ((btrim(name) <> ''::text))
  constraint organisation_state_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint organisation_state_organisation_id_valid_excl EXCLUDE USING gist (organisation_id WITH =, valid WITH &&)
  constraint organisation_state_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organisation(id)
  constraint organisation_state_pkey PRIMARY KEY (organisation_id, valid)
  constraint organisation_state_valid_check CHECK (((NOT isempty(valid)) AND (NOT lower_inf(valid))))
  INDEX organisation_state_parent ON public.organisation_state USING btree (parent_id)
  row security enabled
  policy organisation_state_ended for update to public using (congso_is_system())
  policy organisation_state_made for insert to public with check (congso_is_system())
  policy organisation_state_seen for select to public using (true)
  rights: congso_app INSERT, SELECT

table permission
  role text not null
  action text not null
  reach text not null
  constraint permission_pkey PRIMARY KEY (role, action)
  constraint permission_reach_check CHECK ((reach = ANY (ARRAY['own'::text, 'below'::text])))
  rights: congso_app SELECT

table report
  id uuid not null default gen_random_uuid()
  organisation_id uuid not null
  sheet_id uuid not null
  form_code text not null
  definition_hash text not null
  period text not null
  created_at timestamp with time zone not null default now()
  created_by text not null
  constraint report_definition_hash_fkey FOREIGN KEY (definition_hash) REFERENCES form_definition(hash)
  constraint report_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint report_organisation_id_form_code_period_key UNIQUE (organisation_id, form_code, period)
  constraint report_organisation_id_sheet_id_fkey FOREIGN KEY (organisation_id, sheet_id) REFERENCES sheet(organisation_id, id)
  constraint report_pkey PRIMARY KEY (id)
  constraint report_sheet_id_key UNIQUE (sheet_id)
  row security enabled
  policy report_begun for insert to public with check (((organisation_id IN ( SELECT congso_organisations_where('report.fill'::text) AS congso_organisations_where)) OR congso_is_system()))
  policy report_seen for select to public using (((organisation_id IN ( SELECT congso_organisations_where('report.see'::text) AS congso_organisations_where)) OR congso_is_system()))
  rights: congso_app INSERT, SELECT

table role_grant
  id uuid not null default gen_random_uuid()
  account_id uuid not null
  role text not null
  organisation_id uuid
  valid daterange not null
  granted_by text not null
  constraint role_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint role_grant_account_id_role_coalesce_valid_excl EXCLUDE USING gist (account_id WITH =, role WITH =, COALESCE(organisation_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, valid WITH &&)
  constraint role_grant_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint role_grant_pkey PRIMARY KEY (id)
  constraint role_grant_role_check CHECK ((role = ANY (ARRAY['contributor'::text, 'editor'::text, 'approver'::text, 'officer'::text, 'filler'::text, 'signer'::text, 'reviewer'::text, 'siteManager'::text, 'administrator'::text, 'auditor'::text])))
  constraint role_grant_valid_check CHECK (((NOT isempty(valid)) AND (NOT lower_inf(valid))))
  row security enabled
  policy role_grant_ended for update to public using (congso_is_system())
  policy role_grant_made for insert to public with check (congso_is_system())
  policy role_grant_seen for select to public using (((account_id = (congso_account_id())::uuid) OR congso_may_manage_account(account_id)))
  rights: congso_app INSERT, SELECT

table session
  id uuid not null default gen_random_uuid()
  account_id uuid not null
  token_hash bytea not null
  started_at timestamp with time zone not null
  last_used_at timestamp with time zone not null
  address text
  agent text
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  constraint session_pkey PRIMARY KEY (id)
  constraint session_token_hash_check CHECK ((length(token_hash) = 32))
  constraint session_token_hash_key UNIQUE (token_hash)
  INDEX session_account ON public.session USING btree (account_id, last_used_at)
  row security enabled
  policy session_begun for insert to public with check ((account_id = (congso_account_id())::uuid))
  policy session_ended for delete to public using (((account_id = (congso_account_id())::uuid) OR congso_may_manage_account(account_id)))
  policy session_seen for select to public using (((account_id = (congso_account_id())::uuid) OR congso_is_system()))
  policy session_used for update to public using ((account_id = (congso_account_id())::uuid))
  rights: congso_app DELETE, INSERT, SELECT

table sheet
  id uuid not null default gen_random_uuid()
  organisation_id uuid not null
  definition_code text not null
  definition_version integer not null
  definition_hash text not null
  period text not null
  sequence bigint not null default 0
  created_at timestamp with time zone not null default now()
  constraint sheet_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint sheet_organisation_id_id_key UNIQUE (organisation_id, id)
  constraint sheet_pkey PRIMARY KEY (id)
  row security enabled
  policy sheet_counted for update to public using (((organisation_id IN ( SELECT congso_organisations_where('report.fill'::text) AS congso_organisations_where)) OR congso_is_system()))
  policy sheet_made for insert to public with check (((organisation_id IN ( SELECT congso_organisations_where('report.fill'::text) AS congso_organisations_where)) OR congso_is_system()))
  policy sheet_seen for select to public using (((organisation_id IN ( SELECT congso_organisations_where('report.see'::text) AS congso_organisations_where)) OR congso_is_system()))
  rights: congso_app INSERT, SELECT

table sign_in_guard
  key text not null
  failures integer not null
  last_failure_at timestamp with time zone not null
  blocked_until timestamp with time zone
  constraint sign_in_guard_pkey PRIMARY KEY (key)
  rights: congso_app DELETE, INSERT, SELECT, UPDATE

CREATE OR REPLACE FUNCTION public.audit_entry_link()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  SELECT last_id + 1, last_hash INTO NEW.id, NEW.previous_hash FROM public.audit_chain FOR UPDATE;
  NEW.at := clock_timestamp();
  NEW.account_id := nullif(current_setting('congso.account_id', true), '');
  NEW.actor := coalesce(nullif(current_setting('congso.actor', true), ''), session_user);
  NEW.ip := nullif(current_setting('congso.ip', true), '');
  -- The same expression stands in src/platform/audit/verify.ts, which must not trust a function of the database it verifies.
  NEW.hash := encode(sha256(convert_to(NEW.previous_hash || jsonb_build_array(NEW.id,
    to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), NEW.account_id, NEW.actor, NEW.ip, NEW.action,
    NEW.subject_kind, NEW.subject_id, NEW.organisation_id, NEW.detail)::text, 'UTF8')), 'hex');
  UPDATE public.audit_chain SET last_id = NEW.id, last_hash = NEW.hash;
  RETURN NEW;
END
$function$
rights: public EXECUTE

CREATE OR REPLACE FUNCTION public.audit_entry_refuse()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'audit_entry takes new entries only; % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$function$
rights: public EXECUTE

CREATE OR REPLACE FUNCTION public.congso_account_id()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('congso.account_id'::text, true), ''::text)
rights: public EXECUTE

CREATE OR REPLACE FUNCTION public.congso_is_system()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN ((COALESCE(current_setting('congso.system'::text, true), ''::text) = 'on'::text) AND (congso_account_id() IS NULL))
rights: public EXECUTE

CREATE OR REPLACE FUNCTION public.congso_may(wanted text, organisation uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  RETURN congso_is_system() OR EXISTS (
    SELECT FROM role_grant g JOIN permission p ON p.role = g.role AND p.action = wanted
    WHERE g.account_id = congso_account_id()::uuid AND g.valid @> current_date
      AND (g.organisation_id = organisation
        OR p.reach = 'below' AND (g.organisation_id IS NULL
          OR g.organisation_id IN (SELECT congso_organisations_above(organisation, current_date)))));
END
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_may_fill_organisation(organisation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN congso_may('report.fill'::text, organisation)
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_may_manage_account(managed uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT congso_is_system() OR coalesce((
    SELECT bool_and(congso_may('account.manage', g.organisation_id)) FROM role_grant g
    WHERE g.account_id = managed AND (upper_inf(g.valid) OR upper(g.valid) > current_date)), false)
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_may_see_organisation(organisation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN congso_may('report.see'::text, organisation)
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_organisations_above(organisation uuid, day date)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  -- a circle, which nobody should have entered, must not hang a page
  FOR depth IN 1..20 LOOP
    SELECT s.parent_id INTO organisation FROM organisation_state s
      WHERE s.organisation_id = organisation AND lower(s.valid) <= day ORDER BY lower(s.valid) DESC LIMIT 1;
    EXIT WHEN organisation IS NULL;
    RETURN NEXT organisation;
  END LOOP;
END
$function$
rights: public EXECUTE

CREATE OR REPLACE FUNCTION public.congso_organisations_where(wanted text)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  WITH RECURSIVE granted AS (
    SELECT g.organisation_id, p.reach FROM role_grant g JOIN permission p ON p.role = g.role AND p.action = wanted
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
  SELECT id FROM organisation WHERE congso_is_system() OR EXISTS (SELECT FROM granted WHERE reach = 'below' AND organisation_id IS NULL)
  UNION SELECT organisation_id FROM granted WHERE organisation_id IS NOT NULL
  UNION SELECT id FROM below WHERE id IS NOT NULL
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_own_password()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT password_hash FROM credential WHERE account_id = congso_account_id()::uuid
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_session_of(token bytea)
 RETURNS TABLE(id uuid, account_id uuid, started_at timestamp with time zone, last_used_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT s.id, s.account_id, s.started_at, s.last_used_at FROM session s JOIN account a ON a.id = s.account_id
  WHERE s.token_hash = sha256(token) AND a.locked_at IS NULL
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_set_password(owner uuid, new_hash text, at timestamp with time zone, change_first boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
DECLARE
  own boolean := owner = congso_account_id()::uuid;
BEGIN
  IF NOT (coalesce(own, false) OR congso_may_manage_account(owner)) THEN
    RAISE EXCEPTION 'not allowed to set the password of account %', owner USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO credential (account_id, password_hash, changed_at) VALUES (owner, new_hash, at)
    ON CONFLICT (account_id) DO UPDATE SET password_hash = excluded.password_hash, changed_at = excluded.changed_at;
  UPDATE account SET must_change_password = change_first AND NOT coalesce(own, false) WHERE id = owner;
END
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_sign_in_account(login text)
 RETURNS TABLE(account_id uuid, name text, password_hash text, locked boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT a.id, a.name, c.password_hash, a.locked_at IS NOT NULL FROM account a JOIN credential c ON c.account_id = a.id
  WHERE lower(a.email) = lower(login) OR a.user_name = lower(login)
$function$
rights: congso_app EXECUTE
