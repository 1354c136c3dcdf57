-- The schema as the migrations make it, read from the database's catalog: to be read, not to be run.
-- A test compares it with a migrated database; "node test/database.write-schema.ts" writes it again.

extension btree_gist
extension pg_trgm
extension unaccent

sequence article_number_seq
  sequence of bigint
  rights: congso_app USAGE

sequence content_event_id_seq
  sequence of bigint
  rights: congso_app USAGE

sequence edition_step_id_seq
  sequence of bigint
  rights: congso_app USAGE

sequence review_decision_number_seq
  sequence of bigint
  rights: congso_app USAGE

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
  second_factor_at timestamp with time zone
  second_factor_due date
  last_sign_in_at timestamp with time zone
  taken_up_at timestamp with time zone
  constraint account_check CHECK (((email IS NOT NULL) OR (user_name IS NOT NULL)))
  constraint account_email_check CHECK ((email ~~ '%_@_%'::text))
  constraint account_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
  constraint account_name_check CHECK ((btrim(name) <> ''::text))
  constraint account_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint account_pkey PRIMARY KEY (id)
  constraint account_user_name_check CHECK ((user_name ~ '^[a-z0-9][a-z0-9._-]{2,49}$'::text))
  UNIQUE INDEX account_email ON public.account USING btree (lower(email))
  INDEX account_organisation ON public.account USING btree (organisation_id)
  UNIQUE INDEX account_user_name ON public.account USING btree (user_name)
  row security enabled
  policy account_changed for update to public using ((congso_is_system() OR (id IN ( SELECT congso_managed_accounts() AS congso_managed_accounts)))) with check (((organisation_id IS NULL) OR congso_may('account.manage'::text, organisation_id)))
  policy account_made for insert to public with check ((congso_is_system() OR ((NOT is_demonstration) AND congso_may('account.manage'::text, organisation_id))))
  policy account_seen for select to public using (((id = (congso_account_id())::uuid) OR congso_is_system() OR (id IN ( SELECT congso_managed_accounts() AS congso_managed_accounts))))
  TRIGGER account_keep_self BEFORE UPDATE OF locked_at ON public.account FOR EACH ROW EXECUTE FUNCTION account_keep_self()
  rights: congso_app SELECT

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

table article
  id uuid not null default gen_random_uuid()
  number bigint not null generated always as identity
  site_id uuid not null
  organisation_id uuid not null
  created_at timestamp with time zone not null
  created_by uuid
  import_key text
  constraint article_number_key UNIQUE (number)
  constraint article_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint article_pkey PRIMARY KEY (id)
  constraint article_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
  constraint article_site_id_id_key UNIQUE (site_id, id)
  constraint article_site_id_import_key_key UNIQUE (site_id, import_key)
  row security enabled
  policy article_made for insert to public with check ((site_id IN ( SELECT congso_sites_where('content.contribute'::text) AS congso_sites_where)))
  policy article_seen for select to public using (((site_id IN ( SELECT congso_sites_where('content.see'::text) AS congso_sites_where)) OR (EXISTS ( SELECT
   FROM publication p
  WHERE (p.article_id = article.id))) OR (EXISTS ( SELECT
   FROM offer o
  WHERE ((o.article_id = article.id) AND (o.to_site_id IN ( SELECT congso_sites_where('content.see'::text) AS congso_sites_where)))))))
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

table board
  id uuid not null default gen_random_uuid()
  site_id uuid not null
  organisation_id uuid not null
  decision_number text not null
  decision_on date not null
  decision_link text
  valid daterange not null
  constraint board_decision_number_check CHECK ((btrim(decision_number) <> ''::text))
  constraint board_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint board_pkey PRIMARY KEY (id)
  constraint board_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
  constraint board_site_id_valid_excl EXCLUDE USING gist (site_id WITH =, valid WITH &&)
  constraint board_valid_check CHECK (((NOT isempty(valid)) AND (NOT lower_inf(valid))))
  row security enabled
  policy board_changed for update to public using ((site_id IN ( SELECT congso_sites_where('board.manage'::text) AS congso_sites_where)))
  policy board_made for insert to public with check ((site_id IN ( SELECT congso_sites_where('board.manage'::text) AS congso_sites_where)))
  policy board_seen for select to public using (true)
  rights: congso_app INSERT, SELECT

table board_member
  id uuid not null default gen_random_uuid()
  board_id uuid not null
  site_id uuid not null
  account_id uuid
  name text not null
  post text not null default ''::text
  position text not null
  tasks text[] not null default '{}'::text[]
  sections text[]
  valid daterange not null
  constraint board_member_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint board_member_board_id_fkey FOREIGN KEY (board_id) REFERENCES board(id)
  constraint board_member_name_check CHECK ((btrim(name) <> ''::text))
  constraint board_member_pkey PRIMARY KEY (id)
  constraint board_member_position_check CHECK (("position" = ANY (ARRAY['head'::text, 'deputy'::text, 'member'::text, 'assistant'::text, 'collaborator'::text])))
  constraint board_member_sections_check CHECK ((cardinality(sections) > 0))
  constraint board_member_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
  constraint board_member_tasks_check CHECK ((tasks <@ ARRAY['services'::text, 'technical'::text, 'editors'::text]))
  constraint board_member_valid_check CHECK ((NOT lower_inf(valid)))
  INDEX board_member_board ON public.board_member USING btree (board_id)
  row security enabled
  policy board_member_changed for update to public using (((site_id IN ( SELECT congso_sites_where('board.manage'::text) AS congso_sites_where)) OR (site_id IN ( SELECT congso_sites_where('board.direct'::text) AS congso_sites_where))))
  policy board_member_made for insert to public with check (((site_id IN ( SELECT congso_sites_where('board.manage'::text) AS congso_sites_where)) OR (site_id IN ( SELECT congso_sites_where('board.direct'::text) AS congso_sites_where))))
  policy board_member_seen for select to public using (true)
  rights: congso_app INSERT, SELECT

table campaign
  id uuid not null default gen_random_uuid()
  organisation_id uuid not null
  name text not null
  form_code text not null
  definition_hash text not null
  period text not null
  state text not null default 'draft'::text
  opens_on date not null
  due_on date not null
  closes_on date not null
  answerers jsonb not null
  answerers_as_of date not null
  windows jsonb not null default '{}'::jsonb
  owners jsonb not null default '{}'::jsonb
  owned jsonb not null default '{}'::jsonb
  letter jsonb not null default '{}'::jsonb
  reminders jsonb not null
  copied_from uuid
  opened_at timestamp with time zone
  closed_at timestamp with time zone
  created_at timestamp with time zone not null default now()
  created_by text not null
  revision integer not null default 1
  constraint campaign_check CHECK ((due_on >= opens_on))
  constraint campaign_check1 CHECK ((closes_on >= due_on))
  constraint campaign_check2 CHECK (((state = 'draft'::text) = (opened_at IS NULL)))
  constraint campaign_copied_from_fkey FOREIGN KEY (copied_from) REFERENCES campaign(id)
  constraint campaign_definition_hash_fkey FOREIGN KEY (definition_hash) REFERENCES form_definition(hash)
  constraint campaign_name_check CHECK (((btrim(name) <> ''::text) AND (length(name) <= 300)))
  constraint campaign_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint campaign_pkey PRIMARY KEY (id)
  constraint campaign_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'closed'::text])))
  INDEX campaign_form ON public.campaign USING btree (form_code, period)
  row security enabled
  policy campaign_changed for update to public using ((organisation_id IN ( SELECT congso_organisations_where('campaign.manage'::text) AS congso_organisations_where)))
  policy campaign_made for insert to public with check ((organisation_id IN ( SELECT congso_organisations_where('campaign.manage'::text) AS congso_organisations_where)))
  policy campaign_seen for select to public using (((organisation_id IN ( SELECT congso_organisations_where('campaign.manage'::text) AS congso_organisations_where)) OR ((state <> 'draft'::text) AND (id IN ( SELECT a.campaign_id
   FROM campaign_answerer a)))))
  rights: congso_app INSERT, SELECT

table campaign_answerer
  campaign_id uuid not null
  organisation_id uuid not null
  report_id uuid
  extended_to date
  extension_reason text
  withdrawn_at timestamp with time zone
  withdrawal_reason text
  handed_to uuid
  handing_reason text
  only_owned boolean not null default false
  constraint campaign_answerer_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaign(id)
  constraint campaign_answerer_check CHECK ((handed_to <> organisation_id))
  constraint campaign_answerer_check1 CHECK (((extended_to IS NULL) = (extension_reason IS NULL)))
  constraint campaign_answerer_check2 CHECK (((withdrawn_at IS NULL) = (withdrawal_reason IS NULL)))
  constraint campaign_answerer_check3 CHECK (((handed_to IS NULL) = (handing_reason IS NULL)))
  constraint campaign_answerer_extension_reason_check CHECK ((btrim(extension_reason) <> ''::text))
  constraint campaign_answerer_handed_to_fkey FOREIGN KEY (handed_to) REFERENCES organisation(id)
  constraint campaign_answerer_handing_reason_check CHECK ((btrim(handing_reason) <> ''::text))
  constraint campaign_answerer_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint campaign_answerer_pkey PRIMARY KEY (campaign_id, organisation_id)
  constraint campaign_answerer_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
  constraint campaign_answerer_report_id_key UNIQUE (report_id)
  constraint campaign_answerer_withdrawal_reason_check CHECK ((btrim(withdrawal_reason) <> ''::text))
  INDEX campaign_answerer_handed ON public.campaign_answerer USING btree (handed_to) WHERE (handed_to IS NOT NULL)
  INDEX campaign_answerer_organisation ON public.campaign_answerer USING btree (organisation_id)
  row security enabled
  policy answerer_changed for update to public using ((organisation_id IN ( SELECT congso_organisations_where('campaign.manage'::text) AS congso_organisations_where)))
  policy answerer_made for insert to public with check ((organisation_id IN ( SELECT congso_organisations_where('campaign.manage'::text) AS congso_organisations_where)))
  policy answerer_seen for select to public using ((organisation_id IN ( SELECT congso_organisations_where('campaign.see'::text) AS congso_organisations_where)))
  rights: congso_app INSERT, SELECT

table campaign_reminder
  campaign_id uuid not null
  organisation_id uuid not null
  step text not null
  sent_at timestamp with time zone not null
  recipients integer not null
  constraint campaign_reminder_campaign_id_organisation_id_fkey FOREIGN KEY (campaign_id, organisation_id) REFERENCES campaign_answerer(campaign_id, organisation_id)
  constraint campaign_reminder_pkey PRIMARY KEY (campaign_id, organisation_id, step)
  constraint campaign_reminder_recipients_check CHECK ((recipients >= 0))
  constraint campaign_reminder_step_check CHECK ((step ~ '^(before|after)-[0-9]{1,3}$|^by-hand-[0-9]{4}-[0-9]{2}-[0-9]{2}$'::text))
  row security enabled
  policy reminder_made for insert to public with check ((organisation_id IN ( SELECT congso_organisations_where('campaign.manage'::text) AS congso_organisations_where)))
  policy reminder_seen for select to public using ((organisation_id IN ( SELECT congso_organisations_where('campaign.see'::text) AS congso_organisations_where)))
  rights: congso_app INSERT, SELECT

table checklist_item
  id text not null
  position integer not null
  label jsonb not null
  is_asked boolean not null default true
  constraint checklist_item_id_check CHECK ((id ~ '^[a-z][a-z0-9_]{0,39}$'::text))
  constraint checklist_item_label_check CHECK (((btrim((label ->> 'vi'::text)) <> ''::text) AND (btrim((label ->> 'en'::text)) <> ''::text)))
  constraint checklist_item_pkey PRIMARY KEY (id)
  row security enabled
  policy checklist_changed for update to public using (congso_may('site.open'::text, ( SELECT s.organisation_id
   FROM site s
  WHERE s.is_main)))
  policy checklist_made for insert to public with check (congso_may('site.open'::text, ( SELECT s.organisation_id
   FROM site s
  WHERE s.is_main)))
  policy checklist_seen for select to public using (true)
  rights: congso_app INSERT, SELECT

table content_event
  id bigint not null generated always as identity
  kind text not null
  at timestamp with time zone not null
  site_id uuid not null
  organisation_id uuid not null
  article_id uuid not null
  edition_id uuid not null
  language text not null
  section_code text not null
  statutory_code text
  event_kind text
  event_on date
  event_document text
  constraint content_event_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id)
  constraint content_event_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(id)
  constraint content_event_kind_check CHECK ((kind = ANY (ARRAY['published'::text, 'corrected'::text, 'withdrawn'::text])))
  constraint content_event_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint content_event_pkey PRIMARY KEY (id)
  constraint content_event_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
  INDEX content_event_article ON public.content_event USING btree (article_id, language, at)
  INDEX content_event_organisation ON public.content_event USING btree (organisation_id, at)
  INDEX content_event_site ON public.content_event USING btree (site_id, at)
  row security enabled
  policy event_made for insert to public with check ((site_id IN ( SELECT congso_sites_where('content.approve'::text) AS congso_sites_where)))
  policy event_seen for select to public using (((organisation_id IN ( SELECT congso_organisations_where('report.see'::text) AS congso_organisations_where)) OR (site_id IN ( SELECT congso_sites_where('content.see'::text) AS congso_sites_where))))
  rights: congso_app INSERT, SELECT

table credential
  account_id uuid not null
  password_hash text not null
  changed_at timestamp with time zone not null
  constraint credential_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  constraint credential_password_hash_check CHECK ((password_hash ~~ '$argon2id$%'::text))
  constraint credential_pkey PRIMARY KEY (account_id)
  row security enabled
  TRIGGER account_take_up AFTER INSERT ON public.credential FOR EACH ROW EXECUTE FUNCTION account_take_up()

table delegation
  id uuid not null default gen_random_uuid()
  site_id uuid not null
  from_account uuid not null
  to_account uuid not null
  from_name text not null
  to_name text not null
  step text not null
  sections text[]
  document_number text not null
  document_on date not null
  valid daterange not null
  role_grant_id uuid not null
  revoked_at timestamp with time zone
  revoked_by text
  constraint delegation_check CHECK ((to_account <> from_account))
  constraint delegation_document_number_check CHECK ((btrim(document_number) <> ''::text))
  constraint delegation_from_account_fkey FOREIGN KEY (from_account) REFERENCES account(id)
  constraint delegation_pkey PRIMARY KEY (id)
  constraint delegation_role_grant_id_fkey FOREIGN KEY (role_grant_id) REFERENCES role_grant(id)
  constraint delegation_sections_check CHECK ((cardinality(sections) > 0))
  constraint delegation_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
  constraint delegation_step_check CHECK ((step = ANY (ARRAY['edit'::text, 'approve'::text])))
  constraint delegation_to_account_fkey FOREIGN KEY (to_account) REFERENCES account(id)
  constraint delegation_valid_check CHECK (((NOT isempty(valid)) AND (NOT lower_inf(valid)) AND (NOT upper_inf(valid))))
  row security enabled
  policy delegation_made for insert to public with check (((from_account = (congso_account_id())::uuid) OR congso_is_system()))
  policy delegation_revoked for update to public using (((from_account = (congso_account_id())::uuid) OR (site_id IN ( SELECT congso_sites_where('board.manage'::text) AS congso_sites_where))))
  policy delegation_seen for select to public using ((site_id IN ( SELECT congso_sites_where('content.see'::text) AS congso_sites_where)))
  rights: congso_app INSERT, SELECT

table edition
  id uuid not null default gen_random_uuid()
  article_id uuid not null
  site_id uuid not null
  organisation_id uuid not null
  language text not null
  number integer not null
  based_on uuid
  state text not null
  section_code text not null
  title text not null
  slug text not null
  summary text not null default ''::text
  body text not null default ''::text
  details jsonb not null default '{}'::jsonb
  event_kind text
  event_on date
  event_document text
  revision integer not null default 1
  writers uuid[] not null default '{}'::uuid[]
  created_at timestamp with time zone not null
  created_by text not null
  changed_at timestamp with time zone not null
  changed_by text not null
  publish_at timestamp with time zone
  published_at timestamp with time zone
  taken_by uuid
  is_unconfirmed boolean not null default false
  urgent_by uuid
  sought text not null default ''::text
  constraint edition_article_id_language_number_key UNIQUE (article_id, language, number)
  constraint edition_based_on_fkey FOREIGN KEY (based_on) REFERENCES edition(id)
  constraint edition_check CHECK (((state = 'scheduled'::text) <= (publish_at IS NOT NULL)))
  constraint edition_check1 CHECK (((state = ANY (ARRAY['published'::text, 'superseded'::text, 'withdrawn'::text])) = (published_at IS NOT NULL)))
  constraint edition_check2 CHECK ((is_unconfirmed <= (urgent_by IS NOT NULL)))
  constraint edition_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
  constraint edition_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint edition_pkey PRIMARY KEY (id)
  constraint edition_site_id_article_id_fkey FOREIGN KEY (site_id, article_id) REFERENCES article(site_id, id)
  constraint edition_site_id_section_code_fkey FOREIGN KEY (site_id, section_code) REFERENCES section(site_id, code)
  constraint edition_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'edited'::text, 'returned'::text, 'approved'::text, 'scheduled'::text, 'published'::text, 'superseded'::text, 'withdrawn'::text, 'discarded'::text])))
  constraint edition_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES account(id)
  constraint edition_urgent_by_fkey FOREIGN KEY (urgent_by) REFERENCES account(id)
  INDEX edition_desk ON public.edition USING btree (site_id, state, changed_at DESC)
  INDEX edition_due ON public.edition USING btree (publish_at) WHERE (state = 'scheduled'::text)
  INDEX edition_listed ON public.edition USING btree (changed_at DESC NULLS LAST, id) INCLUDE (site_id, state, section_code, language) WHERE (state <> ALL (ARRAY['superseded'::text, 'discarded'::text]))
  UNIQUE INDEX edition_open ON public.edition USING btree (article_id, language) WHERE (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'edited'::text, 'returned'::text, 'approved'::text, 'scheduled'::text]))
  UNIQUE INDEX edition_published ON public.edition USING btree (article_id, language) WHERE (state = 'published'::text)
  INDEX edition_sought ON public.edition USING gin (sought gin_trgm_ops) WHERE (state <> ALL (ARRAY['superseded'::text, 'discarded'::text]))
  INDEX edition_unconfirmed ON public.edition USING btree (site_id) WHERE is_unconfirmed
  row security enabled
  policy edition_changed for update to public using (congso_may_in_section('content.contribute'::text, site_id, section_code)) with check (congso_may_in_section('content.contribute'::text, site_id, section_code))
  policy edition_made for insert to public with check (congso_may_in_section('content.contribute'::text, site_id, section_code))
  policy edition_seen for select to public using (((state = 'published'::text) OR (site_id IN ( SELECT congso_sites_where('content.see'::text) AS congso_sites_where))))
  TRIGGER edition_keep BEFORE UPDATE ON public.edition FOR EACH ROW EXECUTE FUNCTION edition_keep()
  TRIGGER edition_sought BEFORE INSERT OR UPDATE ON public.edition FOR EACH ROW EXECUTE FUNCTION edition_sought()
  rights: congso_app INSERT, SELECT

table edition_media
  edition_id uuid not null
  media_id uuid not null
  site_id uuid not null
  constraint edition_media_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(id)
  constraint edition_media_media_id_fkey FOREIGN KEY (media_id) REFERENCES media(id)
  constraint edition_media_pkey PRIMARY KEY (edition_id, media_id)
  constraint edition_media_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
  INDEX edition_media_media ON public.edition_media USING btree (media_id)
  row security enabled
  policy edition_media_made for insert to public with check ((site_id IN ( SELECT congso_sites_where('content.contribute'::text) AS congso_sites_where)))
  policy edition_media_removed for delete to public using ((site_id IN ( SELECT congso_sites_where('content.contribute'::text) AS congso_sites_where)))
  policy edition_media_seen for select to public using ((site_id IN ( SELECT congso_sites_where('content.see'::text) AS congso_sites_where)))
  rights: congso_app DELETE, INSERT, SELECT

table edition_presence
  edition_id uuid not null
  account_id uuid not null
  site_id uuid not null
  name text not null
  since timestamp with time zone not null
  seen_at timestamp with time zone not null
  constraint edition_presence_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint edition_presence_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(id)
  constraint edition_presence_pkey PRIMARY KEY (edition_id, account_id)
  constraint edition_presence_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
  row security enabled
  policy presence_ended for delete to public using (((account_id = (congso_account_id())::uuid) OR congso_is_system()))
  policy presence_kept for update to public using ((account_id = (congso_account_id())::uuid))
  policy presence_made for insert to public with check (((account_id = (congso_account_id())::uuid) AND (site_id IN ( SELECT congso_sites_where('content.contribute'::text) AS congso_sites_where))))
  policy presence_seen for select to public using ((site_id IN ( SELECT congso_sites_where('content.see'::text) AS congso_sites_where)))
  rights: congso_app DELETE, INSERT, SELECT

table edition_revision
  edition_id uuid not null
  revision integer not null
  site_id uuid not null
  at timestamp with time zone not null
  account_id uuid
  actor text not null
  words jsonb not null
  constraint edition_revision_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(id)
  constraint edition_revision_pkey PRIMARY KEY (edition_id, revision)
  constraint edition_revision_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
  row security enabled
  policy revision_cleared for delete to public using ((site_id IN ( SELECT congso_sites_where('content.contribute'::text) AS congso_sites_where)))
  policy revision_made for insert to public with check ((site_id IN ( SELECT congso_sites_where('content.contribute'::text) AS congso_sites_where)))
  policy revision_seen for select to public using ((site_id IN ( SELECT congso_sites_where('content.see'::text) AS congso_sites_where)))
  rights: congso_app DELETE, INSERT, SELECT

table edition_speech
  edition_id uuid not null
  site_id uuid not null
  media_id uuid not null
  words_hash bytea not null
  seconds integer not null
  beginnings real[] not null
  made_at timestamp with time zone not null
  constraint edition_speech_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(id)
  constraint edition_speech_media_id_fkey FOREIGN KEY (media_id) REFERENCES media(id)
  constraint edition_speech_pkey PRIMARY KEY (edition_id)
  constraint edition_speech_seconds_check CHECK ((seconds > 0))
  constraint edition_speech_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
  constraint edition_speech_words_hash_check CHECK ((length(words_hash) = 32))
  INDEX edition_speech_media ON public.edition_speech USING btree (media_id)
  INDEX edition_speech_words ON public.edition_speech USING btree (site_id, words_hash)
  row security enabled
  policy speech_made for insert to public with check (congso_is_system())
  policy speech_removed for delete to public using (congso_is_system())
  policy speech_seen for select to public using ((EXISTS ( SELECT
   FROM edition e
  WHERE (e.id = edition_speech.edition_id))))
  rights: congso_app DELETE, INSERT, SELECT

table edition_step
  id bigint not null generated always as identity
  edition_id uuid not null
  site_id uuid not null
  at timestamp with time zone not null
  account_id uuid
  actor text not null
  action text not null
  from_state text
  to_state text not null
  reason text
  detail jsonb not null default '{}'::jsonb
  constraint edition_step_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(id)
  constraint edition_step_pkey PRIMARY KEY (id)
  constraint edition_step_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
  INDEX edition_step_edition ON public.edition_step USING btree (edition_id, id)
  row security enabled
  policy step_made for insert to public with check ((site_id IN ( SELECT congso_sites_where('content.contribute'::text) AS congso_sites_where)))
  policy step_seen for select to public using ((site_id IN ( SELECT congso_sites_where('content.see'::text) AS congso_sites_where)))
  rights: congso_app INSERT, SELECT

table figure_layout
  hash text not null
  slots text[] not null
  constraint figure_layout_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
  constraint figure_layout_pkey PRIMARY KEY (hash)
  constraint figure_layout_slots_check CHECK ((cardinality(slots) > 0))
  row security enabled
  policy layout_kept for insert to public with check (true)
  policy layout_seen for select to public using (true)
  rights: congso_app INSERT, SELECT

table figure_release
  id uuid not null default gen_random_uuid()
  organisation_id uuid not null
  form_code text not null
  period text not null
  content jsonb not null
  content_hash text not null
  published_at timestamp with time zone not null
  published_by text not null
  ended_at timestamp with time zone
  ended_by text
  end_reason text
  constraint figure_release_check CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
  constraint figure_release_check1 CHECK (((end_reason IS NULL) OR (ended_at IS NOT NULL)))
  constraint figure_release_content_check CHECK ((jsonb_typeof((content -> 'figures'::text)) = 'array'::text))
  constraint figure_release_content_hash_check CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text))
  constraint figure_release_end_reason_check CHECK (((btrim(end_reason) <> ''::text) AND (length(end_reason) <= 2000)))
  constraint figure_release_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint figure_release_pkey PRIMARY KEY (id)
  UNIQUE INDEX figure_release_standing ON public.figure_release USING btree (organisation_id, form_code, period) WHERE (ended_at IS NULL)
  row security enabled
  policy release_ended for update to public using (congso_may('figures.publish'::text, organisation_id))
  policy release_made for insert to public with check (congso_may('figures.publish'::text, organisation_id))
  policy release_seen for select to public using (((ended_at IS NULL) OR (organisation_id IN ( SELECT congso_organisations_where('figures.see'::text) AS congso_organisations_where))))
  rights: congso_app INSERT, SELECT

table finding_explanation
  report_id uuid not null
  organisation_id uuid not null
  finding text not null
  explanation text not null
  explained_by text not null
  explained_at timestamp with time zone not null default now()
  constraint finding_explanation_explanation_check CHECK (((btrim(explanation) <> ''::text) AND (length(explanation) <= 5000)))
  constraint finding_explanation_finding_check CHECK ((length(finding) <= 300))
  constraint finding_explanation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint finding_explanation_pkey PRIMARY KEY (report_id, finding)
  constraint finding_explanation_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
  row security enabled
  policy explanation_changed for update to public using (congso_may_with_report('report.fill'::text, report_id, organisation_id))
  policy explanation_given for insert to public with check (congso_may_with_report('report.fill'::text, report_id, organisation_id))
  policy explanation_seen for select to public using ((congso_is_system() OR (organisation_id IN ( SELECT congso_organisations_where('report.see'::text) AS congso_organisations_where))))
  policy explanation_taken_back for delete to public using (congso_may_with_report('report.fill'::text, report_id, organisation_id))
  rights: congso_app DELETE, INSERT, SELECT

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

table identity
  issuer text not null
  subject text not null
  account_id uuid not null
  label text not null
  linked_at timestamp with time zone not null
  constraint identity_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  constraint identity_account_id_issuer_key UNIQUE (account_id, issuer)
  constraint identity_issuer_check CHECK ((issuer <> ''::text))
  constraint identity_pkey PRIMARY KEY (issuer, subject)
  constraint identity_subject_check CHECK (((subject <> ''::text) AND (length(subject) <= 255)))
  row security enabled
  policy identity_linked for insert to public with check ((account_id = (congso_account_id())::uuid))
  policy identity_seen for select to public using (((account_id = (congso_account_id())::uuid) OR congso_is_system() OR (account_id IN ( SELECT congso_managed_accounts() AS congso_managed_accounts))))
  policy identity_unlinked for delete to public using (((account_id = (congso_account_id())::uuid) OR congso_is_system() OR (account_id IN ( SELECT congso_managed_accounts() AS congso_managed_accounts))))
  TRIGGER account_take_up AFTER INSERT ON public.identity FOR EACH ROW EXECUTE FUNCTION account_take_up()
  rights: congso_app DELETE, INSERT, SELECT

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

table media
  id uuid not null default gen_random_uuid()
  site_id uuid not null
  organisation_id uuid not null
  kind text not null
  storage_key text not null
  name text not null
  media_type text not null
  size bigint not null
  width integer
  height integer
  alt text not null default ''::text
  caption text not null default ''::text
  credit text not null default ''::text
  transcript text not null default ''::text
  variants jsonb not null default '[]'::jsonb
  is_public boolean not null default false
  created_at timestamp with time zone not null
  created_by text not null
  constraint media_kind_check CHECK ((kind = ANY (ARRAY['image'::text, 'audio'::text, 'video'::text, 'document'::text])))
  constraint media_name_check CHECK ((btrim(name) <> ''::text))
  constraint media_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint media_pkey PRIMARY KEY (id)
  constraint media_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
  constraint media_size_check CHECK ((size > 0))
  constraint media_storage_key_check CHECK ((storage_key ~ '^[0-9a-f]{64}$'::text))
  UNIQUE INDEX media_once ON public.media USING btree (site_id, storage_key)
  INDEX media_site ON public.media USING btree (site_id, created_at DESC)
  row security enabled
  policy media_changed for update to public using (((site_id IN ( SELECT congso_sites_where('content.contribute'::text) AS congso_sites_where)) OR (site_id IN ( SELECT congso_sites_where('site.manage'::text) AS congso_sites_where))))
  policy media_made for insert to public with check (((site_id IN ( SELECT congso_sites_where('content.contribute'::text) AS congso_sites_where)) OR (site_id IN ( SELECT congso_sites_where('site.manage'::text) AS congso_sites_where))))
  policy media_seen for select to public using ((is_public OR (site_id IN ( SELECT congso_sites_where('content.see'::text) AS congso_sites_where))))
  rights: congso_app INSERT, SELECT

table offer
  id uuid not null default gen_random_uuid()
  article_id uuid not null
  from_site_id uuid not null
  to_site_id uuid not null
  to_section text not null
  state text not null
  note text not null default ''::text
  offered_at timestamp with time zone not null
  offered_by text not null
  decided_at timestamp with time zone
  decided_by text
  reason text
  standing_id uuid
  constraint offer_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id)
  constraint offer_check CHECK ((to_site_id <> from_site_id))
  constraint offer_from_site_id_fkey FOREIGN KEY (from_site_id) REFERENCES site(id)
  constraint offer_pkey PRIMARY KEY (id)
  constraint offer_standing_id_fkey FOREIGN KEY (standing_id) REFERENCES standing_permission(id)
  constraint offer_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'accepted'::text, 'declined'::text, 'ended'::text])))
  constraint offer_to_site_id_fkey FOREIGN KEY (to_site_id) REFERENCES site(id)
  constraint offer_to_site_id_to_section_fkey FOREIGN KEY (to_site_id, to_section) REFERENCES section(site_id, code)
  INDEX offer_desk ON public.offer USING btree (to_site_id, state, offered_at DESC)
  UNIQUE INDEX offer_open ON public.offer USING btree (article_id, to_site_id) WHERE (state = ANY (ARRAY['offered'::text, 'accepted'::text]))
  row security enabled
  policy offer_changed for update to public using (((to_site_id IN ( SELECT congso_sites_where('content.approve'::text) AS congso_sites_where)) OR (from_site_id IN ( SELECT congso_sites_where('content.approve'::text) AS congso_sites_where)))) with check ((congso_may_in_section('content.approve'::text, to_site_id, to_section) OR ((state = 'ended'::text) AND (from_site_id IN ( SELECT congso_sites_where('content.approve'::text) AS congso_sites_where)))))
  policy offer_made for insert to public with check (((from_site_id IN ( SELECT congso_sites_where('content.approve'::text) AS congso_sites_where)) AND ((state = 'offered'::text) OR ((state = 'accepted'::text) AND (EXISTS ( SELECT
   FROM standing_permission s
  WHERE ((s.id = offer.standing_id) AND (s.from_site_id = offer.from_site_id) AND (s.to_site_id = offer.to_site_id) AND (s.to_section = offer.to_section) AND (s.valid @> CURRENT_DATE))))))))
  policy offer_seen for select to public using (((to_site_id IN ( SELECT congso_sites_where('content.see'::text) AS congso_sites_where)) OR (from_site_id IN ( SELECT congso_sites_where('content.see'::text) AS congso_sites_where))))
  rights: congso_app INSERT, SELECT

table one_time_link
  id uuid not null default gen_random_uuid()
  account_id uuid not null
  kind text not null
  token_hash bytea not null
  made_at timestamp with time zone not null
  made_by text not null
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  withdrawn_at timestamp with time zone
  constraint one_time_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  constraint one_time_link_check CHECK ((expires_at > made_at))
  constraint one_time_link_kind_check CHECK ((kind = ANY (ARRAY['invitation'::text, 'password'::text])))
  constraint one_time_link_pkey PRIMARY KEY (id)
  constraint one_time_link_token_hash_check CHECK ((length(token_hash) = 32))
  constraint one_time_link_token_hash_key UNIQUE (token_hash)
  UNIQUE INDEX one_time_link_open ON public.one_time_link USING btree (account_id, kind) WHERE ((used_at IS NULL) AND (withdrawn_at IS NULL))
  row security enabled
  policy link_forgotten for delete to public using (congso_is_system())
  policy link_made for insert to public with check (congso_may_manage_account(account_id))
  policy link_seen for select to public using ((congso_is_system() OR (account_id IN ( SELECT congso_managed_accounts() AS congso_managed_accounts))))
  policy link_withdrawn for update to public using (congso_may_manage_account(account_id))
  rights: congso_app DELETE

table organisation
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default now()
  import_key text
  revision integer not null default 1
  constraint organisation_import_key_check CHECK (((btrim(import_key) <> ''::text) AND (length(import_key) <= 60)))
  constraint organisation_import_key_key UNIQUE (import_key)
  constraint organisation_pkey PRIMARY KEY (id)
  row security enabled
  policy organisation_counted for update to public using (congso_may_manage_organisation(id))
  policy organisation_made for insert to public with check (congso_may_anywhere('organisation.manage'::text))
  policy organisation_seen for select to public using (true)
  rights: congso_app INSERT, SELECT

table organisation_shape
  organisation_id uuid not null
  valid_from date not null
  polygons jsonb not null
  imported_by text not null
  imported_at timestamp with time zone not null default now()
  constraint organisation_shape_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint organisation_shape_pkey PRIMARY KEY (organisation_id, valid_from)
  constraint organisation_shape_polygons_check CHECK ((
CASE jsonb_typeof(polygons)
    WHEN 'array'::text THEN (jsonb_array_length(polygons) > 0)
    ELSE false
END AND (octet_length((polygons)::text) <= 4000000)))
  row security enabled
  policy shape_changed for update to public using (congso_may_manage_organisation(organisation_id))
  policy shape_made for insert to public with check (congso_may_manage_organisation(organisation_id))
  policy shape_removed for delete to public using (congso_may_manage_organisation(organisation_id))
  policy shape_seen for select to public using (true)
  rights: congso_app DELETE, INSERT, SELECT

table organisation_state
  organisation_id uuid not null
  valid daterange not null
  name text not null
  kind text not null
  legal_nature text not null
  parent_id uuid
  decision text
  identifier_code text
  older_code text
  decision_on date
  decision_link text
  constraint organisation_state_check CHECK ((parent_id <> organisation_id))
  constraint organisation_state_code_of_one EXCLUDE USING gist (identifier_code WITH =, valid WITH &&) DEFERRABLE INITIALLY DEFERRED
  constraint organisation_state_decision_link_check CHECK ((decision_link ~ '^https?://'::text))
  constraint organisation_state_identifier_code_check CHECK (((identifier_code ~ '^[A-Z][0-9]{2}(\.[A-Z0-9]+)*$'::text) AND (length(identifier_code) <= 35)))
  constraint organisation_state_kind_check CHECK ((kind = ANY (ARRAY['province'::text, 'department'::text, 'district'::text, 'commune'::text, 'unit'::text])))
  constraint organisation_state_legal_nature_check CHECK ((legal_nature = ANY (ARRAY['administrative'::text, 'peoplesCommitteeOffice'::text, 'publicServiceUnit'::text, 'partyOrMassOrganisation'::text, 'centralBody'::text, 'enterprise'::text])))
  constraint organisation_state_name_check CHECK ((btrim(name) <> ''::text))
  constraint organisation_state_older_code_check CHECK ((older_code ~ '^[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-Z][0-9]{2}$'::text))
  constraint organisation_state_older_code_of_one EXCLUDE USING gist (older_code WITH =, valid WITH &&) DEFERRABLE INITIALLY DEFERRED
  constraint organisation_state_one_a_day EXCLUDE USING gist (organisation_id WITH =, valid WITH &&) DEFERRABLE INITIALLY DEFERRED
  constraint organisation_state_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint organisation_state_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organisation(id)
  constraint organisation_state_pkey PRIMARY KEY (organisation_id, valid)
  constraint organisation_state_valid_check CHECK (((NOT isempty(valid)) AND (NOT lower_inf(valid))))
  INDEX organisation_state_parent ON public.organisation_state USING btree (parent_id)
  row security enabled
  policy organisation_state_changed for update to public using (congso_may_manage_organisation(organisation_id)) with check (congso_may_place_organisation(organisation_id, parent_id))
  policy organisation_state_made for insert to public with check (congso_may_place_organisation(organisation_id, parent_id))
  policy organisation_state_seen for select to public using (true)
  rights: congso_app INSERT, SELECT

table organisation_successor
  predecessor_id uuid not null
  successor_id uuid
  happened_on date not null
  kind text not null
  decision text
  decision_on date
  decision_link text
  constraint organisation_successor_check CHECK ((successor_id <> predecessor_id))
  constraint organisation_successor_check1 CHECK (((successor_id IS NOT NULL) OR (kind = 'dissolution'::text)))
  constraint organisation_successor_decision_link_check CHECK ((decision_link ~ '^https?://'::text))
  constraint organisation_successor_kind_check CHECK ((kind = ANY (ARRAY['merge'::text, 'split'::text, 'detachment'::text, 'dissolution'::text])))
  constraint organisation_successor_predecessor_id_fkey FOREIGN KEY (predecessor_id) REFERENCES organisation(id)
  constraint organisation_successor_predecessor_id_successor_id_happened_key UNIQUE NULLS NOT DISTINCT (predecessor_id, successor_id, happened_on)
  constraint organisation_successor_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES organisation(id)
  INDEX organisation_successor_successor ON public.organisation_successor USING btree (successor_id)
  row security enabled
  policy organisation_successor_corrected for delete to public using (congso_may_manage_organisation(predecessor_id))
  policy organisation_successor_made for insert to public with check ((congso_may_manage_organisation(predecessor_id) AND ((successor_id IS NULL) OR congso_may_manage_organisation(successor_id))))
  policy organisation_successor_seen for select to public using (true)
  rights: congso_app DELETE, INSERT, SELECT

table pending_sign_in
  token_hash bytea not null
  account_id uuid not null
  entered_by text not null
  expires_at timestamp with time zone not null
  constraint pending_sign_in_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  constraint pending_sign_in_entered_by_check CHECK ((entered_by = ANY (ARRAY['password'::text, 'provider'::text])))
  constraint pending_sign_in_pkey PRIMARY KEY (token_hash)
  constraint pending_sign_in_token_hash_check CHECK ((length(token_hash) = 32))
  row security enabled
  policy pending_begun for insert to public with check ((account_id = (congso_account_id())::uuid))
  policy pending_ended for delete to public using (((account_id = (congso_account_id())::uuid) OR congso_is_system()))
  policy pending_seen for select to public using (((account_id = (congso_account_id())::uuid) OR congso_is_system()))
  rights: congso_app DELETE, INSERT, SELECT

table permission
  role text not null
  action text not null
  reach text not null
  constraint permission_pkey PRIMARY KEY (role, action)
  constraint permission_reach_check CHECK ((reach = ANY (ARRAY['own'::text, 'below'::text])))
  rights: congso_app SELECT

table preview_link
  token_hash bytea not null
  edition_id uuid not null
  site_id uuid not null
  created_at timestamp with time zone not null
  created_by text not null
  expires_at timestamp with time zone not null
  constraint preview_link_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(id)
  constraint preview_link_pkey PRIMARY KEY (token_hash)
  constraint preview_link_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
  constraint preview_link_token_hash_check CHECK ((length(token_hash) = 32))
  row security enabled
  policy preview_ended for delete to public using (((site_id IN ( SELECT congso_sites_where('content.contribute'::text) AS congso_sites_where)) OR congso_is_system()))
  policy preview_made for insert to public with check ((site_id IN ( SELECT congso_sites_where('content.contribute'::text) AS congso_sites_where)))
  policy preview_seen for select to public using ((site_id IN ( SELECT congso_sites_where('content.see'::text) AS congso_sites_where)))
  rights: congso_app DELETE, INSERT, SELECT

table publication
  site_id uuid not null
  language text not null
  article_id uuid not null
  edition_id uuid not null
  organisation_id uuid not null
  section_code text not null
  number bigint not null
  title text not null
  slug text not null
  summary text not null
  cover jsonb
  first_published_at timestamp with time zone not null
  published_at timestamp with time zone not null
  is_lead boolean not null default false
  offer_id uuid
  source_site_id uuid not null
  constraint publication_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id)
  constraint publication_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(id)
  constraint publication_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
  constraint publication_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint publication_pkey PRIMARY KEY (site_id, language, article_id)
  constraint publication_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
  constraint publication_site_id_section_code_fkey FOREIGN KEY (site_id, section_code) REFERENCES section(site_id, code)
  constraint publication_source_site_id_fkey FOREIGN KEY (source_site_id) REFERENCES site(id)
  INDEX publication_article ON public.publication USING btree (article_id, language)
  INDEX publication_newest ON public.publication USING btree (site_id, language, first_published_at DESC, number DESC)
  INDEX publication_number ON public.publication USING btree (site_id, language, number) INCLUDE (source_site_id)
  INDEX publication_section ON public.publication USING btree (site_id, language, section_code, first_published_at DESC, number DESC)
  INDEX publication_source ON public.publication USING btree (site_id, language, source_site_id, first_published_at DESC, number DESC)
  INDEX publication_taken_over ON public.publication USING btree (site_id, language, first_published_at DESC, number DESC) WHERE (source_site_id <> site_id)
  row security enabled
  policy publication_changed for update to public using (((site_id IN ( SELECT congso_sites_where('content.approve'::text) AS congso_sites_where)) OR (source_site_id IN ( SELECT congso_sites_where('content.approve'::text) AS congso_sites_where)))) with check (congso_may_publish(site_id, source_site_id, article_id, offer_id))
  policy publication_made for insert to public with check (congso_may_publish(site_id, source_site_id, article_id, offer_id))
  policy publication_removed for delete to public using (((site_id IN ( SELECT congso_sites_where('content.approve'::text) AS congso_sites_where)) OR (source_site_id IN ( SELECT congso_sites_where('content.approve'::text) AS congso_sites_where))))
  policy publication_seen for select to public using (true)
  rights: congso_app DELETE, INSERT, SELECT, UPDATE

table recovery_code
  account_id uuid not null
  code_hash bytea not null
  used_at timestamp with time zone
  constraint recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  constraint recovery_code_code_hash_check CHECK ((length(code_hash) = 32))
  constraint recovery_code_pkey PRIMARY KEY (account_id, code_hash)
  row security enabled

table register_change
  organisation_id uuid not null
  entry_id uuid not null
  revision integer not null
  act text not null
  day date
  reason text
  source text
  made_at timestamp with time zone not null
  made_by text not null
  constraint register_change_act_check CHECK ((act = ANY (ARRAY['enter'::text, 'change'::text, 'correct'::text, 'end'::text, 'withdraw'::text])))
  constraint register_change_check CHECK (((act <> ALL (ARRAY['correct'::text, 'withdraw'::text])) OR (reason IS NOT NULL)))
  constraint register_change_organisation_id_entry_id_fkey FOREIGN KEY (organisation_id, entry_id) REFERENCES register_entry(organisation_id, id)
  constraint register_change_pkey PRIMARY KEY (organisation_id, entry_id, revision)
  constraint register_change_reason_check CHECK ((btrim(reason) <> ''::text))
  constraint register_change_revision_check CHECK ((revision > 0))
  row security enabled
  policy register_change_made for insert to public with check (((organisation_id IN ( SELECT congso_organisations_where('register.keep'::text) AS congso_organisations_where)) OR congso_is_system()))
  policy register_change_seen for select to public using (((organisation_id IN ( SELECT congso_organisations_where('register.see'::text) AS congso_organisations_where)) OR congso_is_system()))
  rights: congso_app INSERT, SELECT

table register_confirmation
  organisation_id uuid not null
  register text not null
  confirmed_on date not null
  made_at timestamp with time zone not null
  made_by text not null
  constraint register_confirmation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint register_confirmation_pkey PRIMARY KEY (organisation_id, register, confirmed_on)
  row security enabled
  policy register_confirmation_made for insert to public with check (((organisation_id IN ( SELECT congso_organisations_where('register.keep'::text) AS congso_organisations_where)) OR congso_is_system()))
  policy register_confirmation_seen for select to public using (((organisation_id IN ( SELECT congso_organisations_where('register.see'::text) AS congso_organisations_where)) OR congso_is_system()))
  rights: congso_app INSERT, SELECT

table register_entry
  id uuid not null default gen_random_uuid()
  organisation_id uuid not null
  register text not null
  revision integer not null default 1
  created_at timestamp with time zone not null default now()
  constraint register_entry_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint register_entry_organisation_id_id_key UNIQUE (organisation_id, id)
  constraint register_entry_pkey PRIMARY KEY (id)
  constraint register_entry_register_check CHECK ((register ~ '^[a-z][a-z-]{1,59}$'::text))
  constraint register_entry_revision_check CHECK ((revision > 0))
  INDEX register_entry_register ON public.register_entry USING btree (organisation_id, register)
  row security enabled
  policy register_entry_counted for update to public using (((organisation_id IN ( SELECT congso_organisations_where('register.keep'::text) AS congso_organisations_where)) OR congso_is_system()))
  policy register_entry_made for insert to public with check (((organisation_id IN ( SELECT congso_organisations_where('register.keep'::text) AS congso_organisations_where)) OR congso_is_system()))
  policy register_entry_seen for select to public using (((organisation_id IN ( SELECT congso_organisations_where('register.see'::text) AS congso_organisations_where)) OR congso_is_system()))
  rights: congso_app INSERT, SELECT

table register_version
  organisation_id uuid not null
  entry_id uuid not null
  register text not null
  revision integer not null
  valid daterange not null
  key text not null
  values jsonb not null
  is_public boolean not null
  replaced_in integer
  constraint register_version_check CHECK ((replaced_in > revision))
  constraint register_version_organisation_id_entry_id_revision_fkey FOREIGN KEY (organisation_id, entry_id, revision) REFERENCES register_change(organisation_id, entry_id, revision)
  constraint register_version_organisation_id_register_key_valid_excl EXCLUDE USING gist (organisation_id WITH =, register WITH =, key WITH =, valid WITH &&) WHERE ((replaced_in IS NULL))
  constraint register_version_pkey PRIMARY KEY (organisation_id, entry_id, revision, valid)
  constraint register_version_valid_check CHECK (((NOT isempty(valid)) AND (NOT lower_inf(valid))))
  constraint register_version_values_check CHECK ((jsonb_typeof("values") = 'object'::text))
  INDEX register_version_public ON public.register_version USING btree (register) WHERE ((replaced_in IS NULL) AND is_public)
  INDEX register_version_standing ON public.register_version USING btree (organisation_id, register, key) WHERE (replaced_in IS NULL)
  row security enabled
  policy register_version_made for insert to public with check (((organisation_id IN ( SELECT congso_organisations_where('register.keep'::text) AS congso_organisations_where)) OR congso_is_system()))
  policy register_version_replaced for update to public using (((organisation_id IN ( SELECT congso_organisations_where('register.keep'::text) AS congso_organisations_where)) OR congso_is_system()))
  policy register_version_seen for select to public using (((is_public AND (replaced_in IS NULL)) OR (organisation_id IN ( SELECT congso_organisations_where('register.see'::text) AS congso_organisations_where)) OR congso_is_system()))
  rights: congso_app INSERT, SELECT

table report
  id uuid not null default gen_random_uuid()
  organisation_id uuid not null
  sheet_id uuid not null
  form_code text not null
  definition_hash text not null
  period text not null
  created_at timestamp with time zone not null default now()
  created_by text not null
  state text not null default 'open'::text
  state_at timestamp with time zone not null default now()
  version integer not null default 1
  constraint report_definition_hash_fkey FOREIGN KEY (definition_hash) REFERENCES form_definition(hash)
  constraint report_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint report_organisation_id_form_code_period_key UNIQUE (organisation_id, form_code, period)
  constraint report_organisation_id_sheet_id_fkey FOREIGN KEY (organisation_id, sheet_id) REFERENCES sheet(organisation_id, id)
  constraint report_pkey PRIMARY KEY (id)
  constraint report_sheet_id_key UNIQUE (sheet_id)
  constraint report_state_check CHECK ((state = ANY (ARRAY['open'::text, 'inProgress'::text, 'certified'::text, 'signed'::text, 'submitted'::text, 'returned'::text, 'accepted'::text])))
  constraint report_version_check CHECK ((version >= 1))
  INDEX report_state ON public.report USING btree (state, state_at)
  row security enabled
  policy report_begun for insert to public with check (((organisation_id IN ( SELECT congso_organisations_where('report.fill'::text) AS congso_organisations_where)) OR congso_is_system()))
  policy report_moved for update to public using ((congso_may_with_report('report.fill'::text, id, organisation_id) OR congso_may_with_report('report.certify'::text, id, organisation_id) OR congso_may_sign_report(id, organisation_id) OR congso_may('report.review'::text, organisation_id))) with check (
CASE state
    WHEN 'certified'::text THEN congso_may_with_report('report.certify'::text, id, organisation_id)
    WHEN 'signed'::text THEN congso_may_sign_report(id, organisation_id)
    WHEN 'submitted'::text THEN (congso_may_with_report('report.fill'::text, id, organisation_id) OR congso_may_sign_report(id, organisation_id))
    WHEN 'returned'::text THEN congso_may('report.review'::text, organisation_id)
    WHEN 'accepted'::text THEN congso_may('report.review'::text, organisation_id)
    ELSE true
END)
  policy report_seen for select to public using (((organisation_id IN ( SELECT congso_organisations_where('report.see'::text) AS congso_organisations_where)) OR congso_is_system()))
  rights: congso_app INSERT, SELECT

table report_signature
  id uuid not null default gen_random_uuid()
  report_id uuid not null
  organisation_id uuid not null
  version integer not null
  signer text not null
  account_id uuid not null
  name text not null
  post text
  authority_id uuid
  method text not null
  content_hash text not null
  sequence bigint not null
  certificate jsonb
  file_key text
  signed_at timestamp with time zone not null
  voided_at timestamp with time zone
  void_reason text
  voided_by text
  constraint report_signature_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint report_signature_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES signing_authority(id)
  constraint report_signature_check CHECK (((post IS NULL) = (authority_id IS NULL)))
  constraint report_signature_check1 CHECK (((method = 'pdf'::text) = (certificate IS NOT NULL)))
  constraint report_signature_check2 CHECK (((voided_at IS NULL) = (void_reason IS NULL)))
  constraint report_signature_content_hash_check CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text))
  constraint report_signature_method_check CHECK ((method = ANY (ARRAY['system'::text, 'pdf'::text])))
  constraint report_signature_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint report_signature_pkey PRIMARY KEY (id)
  constraint report_signature_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
  constraint report_signature_signer_check CHECK ((signer = ANY (ARRAY['filler'::text, 'head'::text])))
  constraint report_signature_void_reason_check CHECK ((void_reason = ANY (ARRAY['withdrawn'::text, 'changed'::text])))
  INDEX report_signature_report ON public.report_signature USING btree (report_id, signed_at)
  UNIQUE INDEX report_signature_standing ON public.report_signature USING btree (report_id, version, signer) WHERE (voided_at IS NULL)
  row security enabled
  policy signature_given for insert to public with check ((congso_is_system() OR ((account_id = (congso_account_id())::uuid) AND
CASE signer
    WHEN 'filler'::text THEN congso_may_with_report('report.certify'::text, report_id, organisation_id)
    ELSE congso_may_sign_report(report_id, organisation_id)
END)))
  policy signature_seen for select to public using ((congso_is_system() OR (organisation_id IN ( SELECT congso_organisations_where('report.see'::text) AS congso_organisations_where))))
  policy signature_voided for update to public using ((congso_may_with_report('report.certify'::text, report_id, organisation_id) OR congso_may_sign_report(report_id, organisation_id)))
  rights: congso_app INSERT, SELECT

table review_decision
  id uuid not null default gen_random_uuid()
  number bigint not null generated always as identity
  submission_id uuid not null
  organisation_id uuid not null
  decision text not null
  reason text
  notes jsonb not null default '[]'::jsonb
  decided_by text not null
  decided_at timestamp with time zone not null
  constraint review_decision_check CHECK (((decision = 'accepted'::text) OR (btrim(COALESCE(reason, ''::text)) <> ''::text) OR (notes <> '[]'::jsonb)))
  constraint review_decision_decision_check CHECK ((decision = ANY (ARRAY['returned'::text, 'accepted'::text, 'reopened'::text])))
  constraint review_decision_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint review_decision_pkey PRIMARY KEY (id)
  constraint review_decision_reason_check CHECK ((length(reason) <= 5000))
  constraint review_decision_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission(id)
  INDEX review_decision_submission ON public.review_decision USING btree (submission_id, decided_at)
  row security enabled
  policy decision_made for insert to public with check (congso_may('report.review'::text, organisation_id))
  policy decision_seen for select to public using ((congso_is_system() OR (organisation_id IN ( SELECT congso_organisations_where('report.see'::text) AS congso_organisations_where))))
  TRIGGER review_decision_refuse BEFORE DELETE OR UPDATE OR TRUNCATE ON public.review_decision FOR EACH STATEMENT EXECUTE FUNCTION submission_refuse() (always)
  rights: congso_app INSERT, SELECT

table review_note
  submission_id uuid not null
  organisation_id uuid not null
  place text not null
  note text not null
  noted_by text not null
  noted_at timestamp with time zone not null default now()
  constraint review_note_note_check CHECK (((btrim(note) <> ''::text) AND (length(note) <= 5000)))
  constraint review_note_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint review_note_pkey PRIMARY KEY (submission_id, place)
  constraint review_note_place_check CHECK ((length(place) <= 200))
  constraint review_note_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission(id)
  row security enabled
  policy note_changed for update to public using (congso_may('report.review'::text, organisation_id))
  policy note_made for insert to public with check (congso_may('report.review'::text, organisation_id))
  policy note_removed for delete to public using (congso_may('report.review'::text, organisation_id))
  policy note_seen for select to public using ((congso_is_system() OR (organisation_id IN ( SELECT congso_organisations_where('report.review'::text) AS congso_organisations_where))))
  rights: congso_app DELETE, INSERT, SELECT

table role_grant
  id uuid not null default gen_random_uuid()
  account_id uuid not null
  role text not null
  organisation_id uuid
  valid daterange not null
  granted_by text not null
  site_id uuid
  sections text[]
  source text not null default 'direct'::text
  authority text
  given_at timestamp with time zone not null default now()
  given_by uuid default (congso_account_id())::uuid
  constraint role_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint role_grant_authority_check CHECK ((btrim(authority) <> ''::text))
  constraint role_grant_check CHECK (((sections IS NULL) OR (site_id IS NOT NULL)))
  constraint role_grant_check1 CHECK (((source = 'direct'::text) OR (site_id IS NOT NULL)))
  constraint role_grant_check2 CHECK (((source <> 'delegation'::text) OR (authority IS NOT NULL)))
  constraint role_grant_check3 CHECK (((source <> 'delegation'::text) OR (NOT upper_inf(valid))))
  constraint role_grant_check4 CHECK (((source = 'direct'::text) OR (role = ANY (ARRAY['contributor'::text, 'editor'::text, 'approver'::text]))))
  constraint role_grant_given_by_fkey FOREIGN KEY (given_by) REFERENCES account(id)
  constraint role_grant_once EXCLUDE USING gist (account_id WITH =, role WITH =, source WITH =, COALESCE(organisation_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, COALESCE(site_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, valid WITH &&)
  constraint role_grant_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint role_grant_pkey PRIMARY KEY (id)
  constraint role_grant_role_check CHECK ((role = ANY (ARRAY['contributor'::text, 'editor'::text, 'approver'::text, 'officer'::text, 'filler'::text, 'signer'::text, 'reviewer'::text, 'siteManager'::text, 'administrator'::text, 'auditor'::text])))
  constraint role_grant_sections_check CHECK ((cardinality(sections) > 0))
  constraint role_grant_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
  constraint role_grant_source_check CHECK ((source = ANY (ARRAY['direct'::text, 'board'::text, 'delegation'::text])))
  constraint role_grant_valid_check CHECK ((NOT lower_inf(valid)))
  INDEX role_grant_account ON public.role_grant USING btree (account_id)
  INDEX role_grant_given_by ON public.role_grant USING btree (given_by) WHERE (source = 'delegation'::text)
  INDEX role_grant_site ON public.role_grant USING btree (site_id) WHERE (site_id IS NOT NULL)
  row security enabled
  policy role_grant_ended for update to public using (congso_may_end(source, account_id, given_by, organisation_id, site_id, sections))
  policy role_grant_made for insert to public with check (((NOT (given_by IS DISTINCT FROM (congso_account_id())::uuid)) AND congso_may_give(source, role, account_id, organisation_id, site_id, sections, valid)))
  policy role_grant_seen for select to public using (((account_id = (congso_account_id())::uuid) OR (given_by = (congso_account_id())::uuid) OR congso_is_system() OR (site_id IN ( SELECT congso_sites_where('board.manage'::text) AS congso_sites_where)) OR (site_id IN ( SELECT congso_sites_where('board.direct'::text) AS congso_sites_where)) OR (account_id IN ( SELECT congso_managed_accounts() AS congso_managed_accounts))))
  TRIGGER role_grant_shorten BEFORE UPDATE OF valid ON public.role_grant FOR EACH ROW EXECUTE FUNCTION role_grant_shorten()
  rights: congso_app SELECT

table search_entry
  kind text not null
  subject text not null
  site_id uuid not null
  language text not null
  source_site_id uuid not null
  section text not null
  title text not null
  summary text not null
  body text not null
  path text not null
  published_at timestamp with time zone not null
  words tsvector not null
  exact tsvector not null
  plain_title text not null
  shown_from date
  shown_until date
  constraint search_entry_kind_check CHECK ((kind ~ '^[a-z][a-zA-Z]{0,39}$'::text))
  constraint search_entry_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
  constraint search_entry_path_check CHECK ((path ~~ '/%'::text))
  constraint search_entry_pkey PRIMARY KEY (site_id, language, kind, subject)
  constraint search_entry_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
  constraint search_entry_source_site_id_fkey FOREIGN KEY (source_site_id) REFERENCES site(id)
  constraint search_entry_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 100)))
  INDEX search_entry_found ON public.search_entry USING gin (words)
  INDEX search_entry_mistyped ON public.search_entry USING gist (plain_title gist_trgm_ops (siglen='64'))
  INDEX search_entry_newest ON public.search_entry USING btree (site_id, language, published_at DESC)
  INDEX search_entry_newest_everywhere ON public.search_entry USING btree (language, published_at DESC, subject)
  INDEX search_entry_subject ON public.search_entry USING btree (kind, subject)
  row security enabled
  policy search_changed for update to public using (((site_id IN ( SELECT congso_sites_where('content.approve'::text) AS congso_sites_where)) OR (source_site_id IN ( SELECT congso_sites_where('content.approve'::text) AS congso_sites_where))))
  policy search_made for insert to public with check (((site_id IN ( SELECT congso_sites_where('content.approve'::text) AS congso_sites_where)) OR (source_site_id IN ( SELECT congso_sites_where('content.approve'::text) AS congso_sites_where))))
  policy search_of_register_changed for update to public using (congso_keeps_found(kind, subject, NULL::uuid))
  policy search_of_register_made for insert to public with check (congso_keeps_found(kind, subject, site_id))
  policy search_of_register_removed for delete to public using (congso_keeps_found(kind, subject, NULL::uuid))
  policy search_removed for delete to public using (((site_id IN ( SELECT congso_sites_where('content.approve'::text) AS congso_sites_where)) OR (source_site_id IN ( SELECT congso_sites_where('content.approve'::text) AS congso_sites_where))))
  policy search_seen for select to public using (true)
  TRIGGER search_entry_words BEFORE INSERT OR UPDATE ON public.search_entry FOR EACH ROW EXECUTE FUNCTION search_entry_words()
  rights: congso_app DELETE, INSERT, SELECT

table second_factor
  account_id uuid not null
  sealed_secret bytea not null
  begun_at timestamp with time zone not null
  confirmed_at timestamp with time zone
  last_step bigint
  constraint second_factor_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  constraint second_factor_pkey PRIMARY KEY (account_id)
  row security enabled

table section
  site_id uuid not null
  code text not null
  organisation_id uuid not null
  statutory_code text
  parent_code text
  slug text not null
  name jsonb not null
  kind text not null default 'news'::text
  position integer not null default 0
  is_shown boolean not null default true
  constraint section_check CHECK ((statutory_code = code))
  constraint section_check1 CHECK (((statutory_code IS NOT NULL) OR (code ~~ 'x-%'::text)))
  constraint section_code_check CHECK ((code ~ '^[a-z][a-z0-9_-]{0,59}$'::text))
  constraint section_kind_check CHECK ((kind = ANY (ARRAY['news'::text, 'pages'::text])))
  constraint section_name_check CHECK ((btrim((name ->> 'vi'::text)) <> ''::text))
  constraint section_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint section_pkey PRIMARY KEY (site_id, code)
  constraint section_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
  constraint section_site_id_parent_code_fkey FOREIGN KEY (site_id, parent_code) REFERENCES section(site_id, code)
  constraint section_site_id_slug_key UNIQUE (site_id, slug)
  constraint section_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 80)))
  row security enabled
  policy section_changed for update to public using ((site_id IN ( SELECT congso_sites_where('site.manage'::text) AS congso_sites_where))) with check ((site_id IN ( SELECT congso_sites_where('site.manage'::text) AS congso_sites_where)))
  policy section_made for insert to public with check ((site_id IN ( SELECT congso_sites_where('site.manage'::text) AS congso_sites_where)))
  policy section_seen for select to public using (true)
  rights: congso_app INSERT, SELECT

table session
  id uuid not null default gen_random_uuid()
  account_id uuid not null
  token_hash bytea not null
  started_at timestamp with time zone not null
  last_used_at timestamp with time zone not null
  address text
  agent text
  entered_by text not null default 'password'::text
  second_factor text
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  constraint session_entered_by_check CHECK ((entered_by = ANY (ARRAY['password'::text, 'provider'::text])))
  constraint session_pkey PRIMARY KEY (id)
  constraint session_second_factor_check CHECK ((second_factor = ANY (ARRAY['code'::text, 'recovery'::text])))
  constraint session_token_hash_check CHECK ((length(token_hash) = 32))
  constraint session_token_hash_key UNIQUE (token_hash)
  INDEX session_account ON public.session USING btree (account_id, last_used_at)
  row security enabled
  policy session_begun for insert to public with check ((account_id = (congso_account_id())::uuid))
  policy session_ended for delete to public using (((account_id = (congso_account_id())::uuid) OR congso_is_system() OR (account_id IN ( SELECT congso_managed_accounts() AS congso_managed_accounts))))
  policy session_seen for select to public using (((account_id = (congso_account_id())::uuid) OR congso_is_system() OR (account_id IN ( SELECT congso_managed_accounts() AS congso_managed_accounts))))
  policy session_used for update to public using ((account_id = (congso_account_id())::uuid))
  rights: congso_app DELETE, SELECT

table sheet
  id uuid not null default gen_random_uuid()
  organisation_id uuid not null
  definition_code text not null
  definition_version integer not null
  definition_hash text not null
  period text not null
  sequence bigint not null default 0
  created_at timestamp with time zone not null default now()
  answered integer not null default 0
  expected integer not null default 0
  constraint sheet_answered_check CHECK ((answered >= 0))
  constraint sheet_expected_check CHECK ((expected >= 0))
  constraint sheet_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint sheet_organisation_id_id_key UNIQUE (organisation_id, id)
  constraint sheet_pkey PRIMARY KEY (id)
  row security enabled
  policy sheet_counted for update to public using (((organisation_id IN ( SELECT congso_organisations_where('report.fill'::text) AS congso_organisations_where)) OR congso_is_system()))
  policy sheet_made for insert to public with check (((organisation_id IN ( SELECT congso_organisations_where('report.fill'::text) AS congso_organisations_where)) OR congso_is_system()))
  policy sheet_seen for select to public using (((organisation_id IN ( SELECT congso_organisations_where('report.see'::text) AS congso_organisations_where)) OR congso_is_system()))
  TRIGGER report_sheet_changed AFTER UPDATE OF sequence ON public.sheet FOR EACH ROW EXECUTE FUNCTION report_sheet_changed()
  rights: congso_app INSERT, SELECT

table sign_in_guard
  key text not null
  failures integer not null
  last_failure_at timestamp with time zone not null
  blocked_until timestamp with time zone
  constraint sign_in_guard_pkey PRIMARY KEY (key)
  rights: congso_app DELETE, INSERT, SELECT, UPDATE

table signing_authority
  id uuid not null default gen_random_uuid()
  organisation_id uuid not null
  account_id uuid not null
  deputy text not null
  post text not null
  document_number text not null
  document_on date not null
  valid daterange not null
  recorded_by text not null
  recorded_at timestamp with time zone not null default now()
  ended_by text
  constraint signing_authority_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint signing_authority_deputy_check CHECK ((btrim(deputy) <> ''::text))
  constraint signing_authority_document_number_check CHECK (((btrim(document_number) <> ''::text) AND (length(document_number) <= 100)))
  constraint signing_authority_organisation_id_account_id_valid_excl EXCLUDE USING gist (organisation_id WITH =, account_id WITH =, valid WITH &&)
  constraint signing_authority_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint signing_authority_pkey PRIMARY KEY (id)
  constraint signing_authority_post_check CHECK (((btrim(post) <> ''::text) AND (length(post) <= 200)))
  constraint signing_authority_valid_check CHECK (((NOT isempty(valid)) AND (NOT lower_inf(valid))))
  INDEX signing_authority_account ON public.signing_authority USING btree (account_id)
  row security enabled
  policy authority_ended for update to public using (congso_may('report.sign'::text, organisation_id))
  policy authority_recorded for insert to public with check (congso_may('report.sign'::text, organisation_id))
  policy authority_seen for select to public using (((account_id = (congso_account_id())::uuid) OR congso_is_system() OR (organisation_id IN ( SELECT congso_organisations_where('report.see'::text) AS congso_organisations_where))))
  rights: congso_app INSERT, SELECT

table signing_paper
  id uuid not null default gen_random_uuid()
  report_id uuid not null
  organisation_id uuid not null
  content_hash text not null
  sequence bigint not null
  file_hash text not null
  size integer not null
  made_at timestamp with time zone not null default now()
  made_by text not null
  constraint signing_paper_file_hash_check CHECK ((file_hash ~ '^[0-9a-f]{64}$'::text))
  constraint signing_paper_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint signing_paper_pkey PRIMARY KEY (id)
  constraint signing_paper_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
  constraint signing_paper_size_check CHECK ((size > 0))
  INDEX signing_paper_report ON public.signing_paper USING btree (report_id)
  row security enabled
  policy paper_made for insert to public with check (congso_may_sign_report(report_id, organisation_id))
  policy paper_seen for select to public using ((congso_is_system() OR (organisation_id IN ( SELECT congso_organisations_where('report.see'::text) AS congso_organisations_where))))
  rights: congso_app INSERT, SELECT

table site
  id uuid not null default gen_random_uuid()
  organisation_id uuid not null
  is_main boolean not null default false
  parent_id uuid
  path text
  name jsonb not null
  settings jsonb not null default '{}'::jsonb
  opened_on date not null
  closed_on date
  revision integer not null default 1
  created_at timestamp with time zone not null default now()
  constraint site_check CHECK ((parent_id <> id))
  constraint site_check1 CHECK ((closed_on > opened_on))
  constraint site_check2 CHECK (((parent_id IS NULL) = (path IS NULL)))
  constraint site_check3 CHECK (((NOT is_main) OR (parent_id IS NULL)))
  constraint site_name_check CHECK ((btrim((name ->> 'vi'::text)) <> ''::text))
  constraint site_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint site_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES site(id)
  constraint site_parent_id_path_key UNIQUE (parent_id, path)
  constraint site_path_check CHECK (((path ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(path) <= 60)))
  constraint site_pkey PRIMARY KEY (id)
  UNIQUE INDEX site_main ON public.site USING btree (is_main) WHERE is_main
  INDEX site_organisation ON public.site USING btree (organisation_id)
  row security enabled
  policy site_changed for update to public using (congso_may('site.manage'::text, organisation_id)) with check (congso_may('site.manage'::text, organisation_id))
  policy site_opened for insert to public with check (congso_may('site.open'::text, organisation_id))
  policy site_seen for select to public using (true)
  TRIGGER site_changed AFTER INSERT OR UPDATE ON public.site FOR EACH ROW EXECUTE FUNCTION site_changed()
  rights: congso_app INSERT, SELECT

table site_host
  host text not null
  site_id uuid not null
  is_primary boolean not null default false
  constraint site_host_host_check CHECK (((host ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$'::text) AND (length(host) <= 253)))
  constraint site_host_pkey PRIMARY KEY (host)
  constraint site_host_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
  UNIQUE INDEX site_host_primary ON public.site_host USING btree (site_id) WHERE is_primary
  row security enabled
  policy site_host_changed for update to public using (congso_may('site.open'::text, ( SELECT s.organisation_id
   FROM site s
  WHERE (s.id = site_host.site_id))))
  policy site_host_made for insert to public with check (congso_may('site.open'::text, ( SELECT s.organisation_id
   FROM site s
  WHERE (s.id = site_host.site_id))))
  policy site_host_removed for delete to public using (congso_may('site.open'::text, ( SELECT s.organisation_id
   FROM site s
  WHERE (s.id = site_host.site_id))))
  policy site_host_seen for select to public using (true)
  TRIGGER site_changed AFTER INSERT OR DELETE OR UPDATE ON public.site_host FOR EACH ROW EXECUTE FUNCTION site_changed()
  rights: congso_app DELETE, INSERT, SELECT

table site_revision
  site_id uuid not null
  revision integer not null
  name jsonb not null
  settings jsonb not null
  part text not null
  replaced_at timestamp with time zone not null default now()
  replaced_by text not null
  constraint site_revision_part_check CHECK ((btrim(part) <> ''::text))
  constraint site_revision_pkey PRIMARY KEY (site_id, revision)
  constraint site_revision_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
  row security enabled
  policy site_revision_made for insert to public with check (congso_may('site.manage'::text, ( SELECT s.organisation_id
   FROM site s
  WHERE (s.id = site_revision.site_id))))
  policy site_revision_seen for select to public using (congso_may('site.manage'::text, ( SELECT s.organisation_id
   FROM site s
  WHERE (s.id = site_revision.site_id))))
  rights: congso_app INSERT, SELECT

table site_visit
  site_id uuid not null
  day date not null
  subject text not null
  visits bigint not null
  constraint site_visit_pkey PRIMARY KEY (site_id, subject, day)
  constraint site_visit_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
  constraint site_visit_subject_check CHECK ((subject ~ '^[a-z][a-zA-Z]{0,19}(:[a-z0-9-]{1,60})?$'::text))
  constraint site_visit_visits_check CHECK ((visits > 0))
  row security enabled
  policy visit_seen for select to public using (true)
  rights: congso_app SELECT

table standing_permission
  id uuid not null default gen_random_uuid()
  to_site_id uuid not null
  from_site_id uuid not null
  from_section text not null
  to_section text not null
  valid daterange not null
  granted_by text not null
  constraint standing_permission_from_site_id_fkey FOREIGN KEY (from_site_id) REFERENCES site(id)
  constraint standing_permission_from_site_id_from_section_fkey FOREIGN KEY (from_site_id, from_section) REFERENCES section(site_id, code)
  constraint standing_permission_pkey PRIMARY KEY (id)
  constraint standing_permission_to_site_id_fkey FOREIGN KEY (to_site_id) REFERENCES site(id)
  constraint standing_permission_to_site_id_from_site_id_from_section_v_excl EXCLUDE USING gist (to_site_id WITH =, from_site_id WITH =, from_section WITH =, valid WITH &&)
  constraint standing_permission_to_site_id_to_section_fkey FOREIGN KEY (to_site_id, to_section) REFERENCES section(site_id, code)
  constraint standing_permission_valid_check CHECK (((NOT isempty(valid)) AND (NOT lower_inf(valid))))
  row security enabled
  policy standing_ended for update to public using ((to_site_id IN ( SELECT congso_sites_where('board.direct'::text) AS congso_sites_where)))
  policy standing_made for insert to public with check ((to_site_id IN ( SELECT congso_sites_where('board.direct'::text) AS congso_sites_where)))
  policy standing_seen for select to public using (((to_site_id IN ( SELECT congso_sites_where('content.see'::text) AS congso_sites_where)) OR (from_site_id IN ( SELECT congso_sites_where('content.see'::text) AS congso_sites_where))))
  rights: congso_app INSERT, SELECT

table submission
  id uuid not null default gen_random_uuid()
  report_id uuid not null
  organisation_id uuid not null
  form_code text not null
  definition_hash text not null
  period text not null
  version integer not null
  content jsonb not null
  explanations jsonb not null default '[]'::jsonb
  content_hash text not null
  certified_by text
  certified_at timestamp with time zone
  signed_by text
  signed_post text
  signed_at timestamp with time zone
  signed_how jsonb
  submitted_by text not null
  submitted_at timestamp with time zone not null
  reason text
  constraint submission_check CHECK (((version = 1) OR (btrim(COALESCE(reason, ''::text)) <> ''::text)))
  constraint submission_content_hash_check CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text))
  constraint submission_definition_hash_fkey FOREIGN KEY (definition_hash) REFERENCES form_definition(hash)
  constraint submission_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint submission_pkey PRIMARY KEY (id)
  constraint submission_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
  constraint submission_report_id_version_key UNIQUE (report_id, version)
  constraint submission_version_check CHECK ((version >= 1))
  INDEX submission_form ON public.submission USING btree (form_code, period, organisation_id)
  INDEX submission_organisation ON public.submission USING btree (organisation_id, form_code, submitted_at DESC)
  row security enabled
  policy submission_made for insert to public with check ((congso_may_with_report('report.fill'::text, report_id, organisation_id) OR congso_may_sign_report(report_id, organisation_id)))
  policy submission_seen for select to public using ((congso_is_system() OR (organisation_id IN ( SELECT congso_organisations_where('report.see'::text) AS congso_organisations_where))))
  TRIGGER submission_refuse BEFORE DELETE OR UPDATE OR TRUNCATE ON public.submission FOR EACH STATEMENT EXECUTE FUNCTION submission_refuse() (always)
  rights: congso_app INSERT, SELECT

table submission_figures
  submission_id uuid not null
  report_id uuid not null
  organisation_id uuid not null
  form_code text not null
  period text not null
  version integer not null
  layout_hash text not null
  figures double precision[] not null
  constraint submission_figures_layout_hash_fkey FOREIGN KEY (layout_hash) REFERENCES figure_layout(hash)
  constraint submission_figures_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint submission_figures_pkey PRIMARY KEY (submission_id)
  constraint submission_figures_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
  constraint submission_figures_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission(id)
  INDEX submission_figures_form ON public.submission_figures USING btree (form_code, period, report_id, version DESC) INCLUDE (organisation_id, submission_id)
  row security enabled
  policy figures_kept for insert to public with check ((congso_is_system() OR congso_may_with_report('report.fill'::text, report_id, organisation_id) OR congso_may_sign_report(report_id, organisation_id)))
  policy figures_seen for select to public using ((congso_is_system() OR (organisation_id IN ( SELECT congso_organisations_where('figures.see'::text) AS congso_organisations_where))))
  rights: congso_app INSERT, SELECT

table withdrawal
  article_id uuid not null
  language text not null
  site_id uuid not null
  number bigint not null
  title text not null
  kind text not null
  explanation text not null
  at timestamp with time zone not null
  constraint withdrawal_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id)
  constraint withdrawal_explanation_check CHECK ((btrim(explanation) <> ''::text))
  constraint withdrawal_kind_check CHECK ((kind = ANY (ARRAY['mistake'::text, 'outdated'::text, 'duplicate'::text, 'law'::text, 'other'::text])))
  constraint withdrawal_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
  constraint withdrawal_pkey PRIMARY KEY (article_id, language)
  constraint withdrawal_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
  INDEX withdrawal_number ON public.withdrawal USING btree (number, language)
  row security enabled
  policy withdrawal_changed for update to public using ((site_id IN ( SELECT congso_sites_where('content.approve'::text) AS congso_sites_where)))
  policy withdrawal_made for insert to public with check ((site_id IN ( SELECT congso_sites_where('content.approve'::text) AS congso_sites_where)))
  policy withdrawal_removed for delete to public using ((site_id IN ( SELECT congso_sites_where('content.approve'::text) AS congso_sites_where)))
  policy withdrawal_seen for select to public using (true)
  rights: congso_app DELETE, INSERT, SELECT, UPDATE

CREATE OR REPLACE FUNCTION public.account_keep_self()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF NEW.locked_at IS NOT NULL AND OLD.locked_at IS NULL AND NEW.id = congso_account_id()::uuid THEN
    RAISE EXCEPTION 'nobody locks their own account' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$function$
rights: public EXECUTE

CREATE OR REPLACE FUNCTION public.account_take_up()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  UPDATE account SET taken_up_at = now() WHERE id = NEW.account_id AND taken_up_at IS NULL;
  RETURN NEW;
END
$function$
rights: public EXECUTE

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

CREATE OR REPLACE FUNCTION public.congso_account_of_email(wanted text)
 RETURNS TABLE(account_id uuid, name text, locked boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT a.id, a.name, a.locked_at IS NOT NULL FROM account a WHERE lower(a.email) = lower(wanted)
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_account_of_identity(wanted_issuer text, wanted_subject text)
 RETURNS TABLE(account_id uuid, name text, locked boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT a.id, a.name, a.locked_at IS NOT NULL FROM identity i JOIN account a ON a.id = i.account_id
  WHERE i.issuer = wanted_issuer AND i.subject = wanted_subject
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_another_administrator(leaving uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('congso administrators'));
  RETURN EXISTS (SELECT FROM role_grant g JOIN account a ON a.id = g.account_id
    WHERE g.role = 'administrator' AND g.valid @> current_date AND a.id <> leaving AND a.locked_at IS NULL
      AND (g.organisation_id IS NULL OR NOT EXISTS (SELECT congso_organisations_above(g.organisation_id, current_date)))
      AND a.taken_up_at IS NOT NULL);
END
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_begin_campaign_reports(campaign_wanted uuid)
 RETURNS TABLE(begun bigint, joined bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_begin_second_factor(sealed bytea, at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  INSERT INTO second_factor AS f (account_id, sealed_secret, begun_at) VALUES (congso_account_id()::uuid, sealed, at)
    ON CONFLICT (account_id) DO UPDATE SET sealed_secret = excluded.sealed_secret, begun_at = excluded.begun_at
    WHERE f.confirmed_at IS NULL
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_colleagues(organisation uuid)
 RETURNS TABLE(id uuid, name text, email text, organisation_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  WITH RECURSIVE newest AS (
    SELECT DISTINCT ON (s.organisation_id) s.organisation_id, s.parent_id FROM organisation_state s
    WHERE lower(s.valid) <= current_date ORDER BY s.organisation_id, lower(s.valid) DESC
  ), below (id) AS (
    SELECT organisation
    UNION
    SELECT newest.organisation_id FROM newest JOIN below ON newest.parent_id = below.id
  )
  SELECT a.id, a.name, coalesce(a.email, a.user_name), a.organisation_id FROM account a
  WHERE a.locked_at IS NULL AND a.organisation_id IN (SELECT id FROM below)
    AND (congso_may('board.manage', organisation) OR congso_may('board.direct', organisation)
      OR congso_may('content.edit', organisation) OR congso_may('content.approve', organisation))
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_confirm_second_factor(at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  UPDATE second_factor f SET confirmed_at = at WHERE f.account_id = congso_account_id()::uuid AND f.confirmed_at IS NULL;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  UPDATE account SET second_factor_at = at WHERE id = congso_account_id()::uuid;
  RETURN true;
END
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_count_visits(counted jsonb)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  INSERT INTO site_visit (site_id, day, subject, visits)
  SELECT s.id, c.day, c.subject, sum(c.visits)
  FROM jsonb_to_recordset(counted) AS c (site uuid, day date, subject text, visits bigint) JOIN site s ON s.id = c.site
  WHERE c.visits > 0 AND c.day BETWEEN current_date - 1 AND current_date + 1
    AND (c.subject = 'site' OR c.subject ~ '^article:[0-9]{1,15}$' AND EXISTS (
      SELECT FROM publication p WHERE p.site_id = s.id AND p.number = substr(c.subject, 9)::bigint))
  GROUP BY s.id, c.day, c.subject
  ORDER BY s.id, c.subject, c.day
  ON CONFLICT (site_id, subject, day) DO UPDATE SET visits = site_visit.visits + excluded.visits
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_describe_self(new_name text, new_language text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  UPDATE account SET name = new_name, language = new_language WHERE id = congso_account_id()::uuid
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_editions_with(sites uuid[], patterns text[], most integer)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  -- written out, so that the planner sees how many items these sites have and how common the words are
  RETURN QUERY EXECUTE format('SELECT id FROM edition WHERE state NOT IN (''superseded'', ''discarded'') AND site_id = ANY (%L::uuid[])', sites)
    || coalesce((SELECT string_agg(format(' AND sought LIKE %L', lower(unaccent(pattern))), '') FROM unnest(patterns) pattern), '')
    || ' LIMIT ' || most;
END
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_end_lent(giver uuid, day date)
 RETURNS TABLE(id uuid, account_id uuid, role text, organisation_id uuid, site_id uuid)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  UPDATE role_grant lent SET valid = lent.valid * daterange(NULL, day)
  WHERE lent.given_by = giver AND lent.source = 'delegation' AND NOT lent.valid <@ daterange(NULL, day) AND NOT EXISTS (
    SELECT FROM role_grant own WHERE own.account_id = giver AND own.source <> 'delegation' AND own.role = lent.role
      AND own.organisation_id = lent.organisation_id AND (own.site_id IS NULL OR own.site_id = lent.site_id)
      AND (own.sections IS NULL OR lent.sections <@ own.sections) AND lent.valid * daterange(day, NULL) <@ own.valid)
  RETURNING lent.id, lent.account_id, lent.role, lent.organisation_id, lent.site_id
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_hands_of(report_wanted uuid, organisation uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT coalesce((SELECT a.handed_to FROM campaign_answerer a WHERE a.report_id = report_wanted AND a.withdrawn_at IS NULL), organisation)
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_is_system()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN ((COALESCE(current_setting('congso.system'::text, true), ''::text) = 'on'::text) AND (congso_account_id() IS NULL))
rights: public EXECUTE

CREATE OR REPLACE FUNCTION public.congso_keeps_found(found_kind text, subject text, shown_at uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
DECLARE
  body uuid;
BEGIN
  IF found_kind <> 'registerEntry' THEN
    RETURN false;
  END IF;
  IF congso_is_system() THEN
    RETURN true;
  END IF;
  SELECT e.organisation_id INTO body FROM register_entry e WHERE e.id = split_part(subject, ' ', 1)::uuid;
  RETURN body IS NOT NULL AND congso_may('register.keep', body) AND (shown_at IS NULL OR EXISTS (
    SELECT FROM site s WHERE s.id = shown_at
      AND (s.organisation_id = body OR s.organisation_id IN (SELECT congso_organisations_above(body, current_date)))));
END
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_link_of(token bytea, at timestamp with time zone)
 RETURNS TABLE(account_id uuid, kind text, name text, login text, language text, made_by text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT a.id, l.kind, a.name, coalesce(a.email, a.user_name), a.language, l.made_by
  FROM one_time_link l JOIN account a ON a.id = l.account_id
  WHERE l.token_hash = sha256(token) AND l.used_at IS NULL AND l.withdrawn_at IS NULL AND l.expires_at > at AND a.locked_at IS NULL
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_managed_accounts()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  WITH reach AS MATERIALIZED (SELECT id FROM congso_organisations_where('account.manage') AS given (id)),
    everywhere AS MATERIALIZED (SELECT congso_may('account.manage', NULL) AS yes)
  SELECT a.id FROM account a WHERE (SELECT yes FROM everywhere) OR EXISTS (SELECT FROM reach)
    AND (a.organisation_id IN (SELECT id FROM reach) OR a.organisation_id IS NULL AND EXISTS (
      SELECT FROM role_grant g WHERE g.account_id = a.id AND (upper_inf(g.valid) OR upper(g.valid) > current_date)))
    AND NOT EXISTS (SELECT FROM role_grant g WHERE g.account_id = a.id AND (upper_inf(g.valid) OR upper(g.valid) > current_date)
      AND (g.organisation_id IS NULL OR g.organisation_id NOT IN (SELECT id FROM reach)))
$function$
rights: congso_app EXECUTE

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
      AND (g.source <> 'delegation' OR wanted <> 'board.direct')
      AND (g.organisation_id = organisation
        OR p.reach = 'below' AND (g.organisation_id IS NULL
          OR g.organisation_id IN (SELECT congso_organisations_above(organisation, current_date)))
        OR (wanted LIKE 'report.%' OR wanted = 'campaign.see') AND EXISTS (SELECT FROM campaign_answerer a
          WHERE a.organisation_id = organisation AND a.handed_to = g.organisation_id AND a.withdrawn_at IS NULL)));
END
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_may_anywhere(wanted text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT congso_is_system() OR EXISTS (SELECT FROM role_grant g JOIN permission p ON p.role = g.role AND p.action = wanted
    WHERE g.account_id = congso_account_id()::uuid AND g.valid @> current_date)
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_may_end(source text, receiver uuid, giver uuid, organisation uuid, given_site uuid, sections text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT congso_is_system() OR CASE source
    WHEN 'direct' THEN receiver <> congso_account_id()::uuid AND congso_may('account.manage', organisation)
      AND congso_may_manage_account(receiver)
    ELSE source = 'delegation' AND giver = congso_account_id()::uuid
      OR congso_may_throughout('board.manage', given_site, sections, 'empty')
      OR congso_may_throughout('board.direct', given_site, sections, 'empty') END
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_may_fill_organisation(organisation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN congso_may('report.fill'::text, organisation)
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_may_give(source text, role text, receiver uuid, organisation uuid, given_site uuid, sections text[], days daterange)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT congso_is_system() OR CASE source
    WHEN 'direct' THEN receiver <> congso_account_id()::uuid AND congso_may('account.manage', organisation)
      AND congso_may_manage_account(receiver)
      AND (given_site IS NULL OR EXISTS (SELECT FROM site s WHERE s.id = given_site AND s.organisation_id = organisation))
    WHEN 'board' THEN EXISTS (SELECT FROM site s WHERE s.id = given_site AND s.organisation_id = organisation)
      AND (congso_may_throughout('board.manage', given_site, sections, 'empty')
        OR congso_may_throughout('board.direct', given_site, sections, 'empty'))
    WHEN 'delegation' THEN receiver <> congso_account_id()::uuid
      AND EXISTS (SELECT FROM site s WHERE s.id = given_site AND s.organisation_id = organisation)
      AND CASE role WHEN 'editor' THEN congso_may_throughout('content.edit', given_site, sections, days)
        WHEN 'approver' THEN congso_may_throughout('content.approve', given_site, sections, days) ELSE false END
    ELSE false END
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_may_in_section(wanted text, wanted_site uuid, section text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  RETURN congso_is_system() OR EXISTS (
    SELECT FROM site s, role_grant g JOIN permission p ON p.role = g.role AND p.action = wanted
    WHERE s.id = wanted_site AND g.account_id = congso_account_id()::uuid AND g.valid @> current_date
      AND (g.source <> 'delegation' OR wanted <> 'board.direct')
      AND (g.organisation_id = s.organisation_id AND (g.site_id IS NULL OR g.site_id = s.id)
          AND (g.sections IS NULL OR section = ANY (g.sections))
        OR p.reach = 'below' AND (g.organisation_id IS NULL
          OR g.organisation_id IN (SELECT congso_organisations_above(s.organisation_id, current_date)))));
END
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_may_manage_account(managed uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT congso_is_system() OR coalesce((
    SELECT CASE WHEN a.organisation_id IS NOT NULL THEN congso_may('account.manage', a.organisation_id)
        ELSE held.any_role OR congso_may('account.manage', NULL) END
      AND held.all_within
    FROM account a, LATERAL (
      SELECT count(*) > 0 AS any_role, coalesce(bool_and(congso_may('account.manage', g.organisation_id)), true) AS all_within
      FROM role_grant g WHERE g.account_id = a.id AND (upper_inf(g.valid) OR upper(g.valid) > current_date)) AS held
    WHERE a.id = managed), false)
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_may_manage_organisation(organisation uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  FOR depth IN 1..20 LOOP
    EXIT WHEN organisation IS NULL OR EXISTS (
      SELECT FROM organisation_state s WHERE s.organisation_id = organisation AND lower(s.valid) <= current_date);
    SELECT s.parent_id INTO organisation FROM organisation_state s WHERE s.organisation_id = organisation
      ORDER BY lower(s.valid) LIMIT 1;
  END LOOP;
  RETURN congso_may('organisation.manage', organisation);
END
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_may_place_organisation(organisation uuid, parent uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  RETURN congso_is_system() OR (
    (NOT EXISTS (SELECT FROM organisation_state s WHERE s.organisation_id = organisation)
      OR congso_may_manage_organisation(organisation))
    AND (EXISTS (SELECT FROM organisation_state s WHERE s.organisation_id = organisation AND s.parent_id IS NOT DISTINCT FROM parent)
      OR congso_may_manage_organisation(parent)));
END
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_may_publish(wanted_site uuid, source_site uuid, article uuid, offer uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF congso_is_system() THEN
    RETURN true;
  ELSIF wanted_site = source_site THEN
    RETURN wanted_site IN (SELECT congso_sites_where('content.approve'));
  END IF;
  RETURN (wanted_site IN (SELECT congso_sites_where('content.approve')) OR source_site IN (SELECT congso_sites_where('content.approve')))
    AND EXISTS (SELECT FROM offer o WHERE o.id = offer AND o.article_id = article AND o.from_site_id = source_site
      AND o.to_site_id = wanted_site AND o.state = 'accepted');
END
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_may_see_organisation(organisation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN congso_may('report.see'::text, organisation)
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_may_sign_report(report_wanted uuid, organisation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT congso_may('report.sign', held.by) OR EXISTS (
    SELECT FROM signing_authority a WHERE a.organisation_id = held.by AND a.account_id = congso_account_id()::uuid
      AND a.valid @> current_date)
  FROM (SELECT congso_hands_of(report_wanted, organisation) AS by) held
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_may_throughout(wanted text, wanted_site uuid, wanted_sections text[], days daterange)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  RETURN congso_is_system() OR EXISTS (
    SELECT FROM site s, role_grant g JOIN permission p ON p.role = g.role AND p.action = wanted
    WHERE s.id = wanted_site AND g.account_id = congso_account_id()::uuid AND g.valid @> current_date AND days <@ g.valid
      AND g.source <> 'delegation'
      AND (g.organisation_id = s.organisation_id AND (g.site_id IS NULL OR g.site_id = s.id)
          AND (g.sections IS NULL OR wanted_sections <@ g.sections)
        OR p.reach = 'below' AND (g.organisation_id IS NULL
          OR g.organisation_id IN (SELECT congso_organisations_above(s.organisation_id, current_date)))));
END
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_may_with_report(wanted text, report_wanted uuid, organisation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT congso_may(wanted, congso_hands_of(report_wanted, organisation))
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_note_factor_due(day date)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  UPDATE account SET second_factor_due = day WHERE id = congso_account_id()::uuid AND second_factor_due IS NULL
$function$
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
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
DECLARE
  person uuid := congso_account_id()::uuid;
  here uuid[];
  beneath uuid[];
BEGIN
  IF congso_is_system() THEN
    RETURN QUERY SELECT id FROM organisation;
    RETURN;
  END IF;
  -- null among them: everywhere
  SELECT array_agg(g.organisation_id), array_agg(g.organisation_id) FILTER (WHERE p.reach = 'below') INTO here, beneath
    FROM role_grant g JOIN permission p ON p.role = g.role AND p.action = wanted
    WHERE g.account_id = person AND g.valid @> current_date AND (g.source <> 'delegation' OR wanted <> 'board.direct');
  IF here IS NULL THEN
    RETURN;
  ELSIF array_position(beneath, NULL) IS NOT NULL THEN
    RETURN QUERY SELECT id FROM organisation;
    RETURN;
  END IF;
  RETURN QUERY SELECT given FROM unnest(here) AS given WHERE given IS NOT NULL;
  IF beneath IS NOT NULL THEN
    -- worked out once, not once for each level of the tree
    RETURN QUERY WITH RECURSIVE newest AS MATERIALIZED (
      -- of today, and of bodies that have ended their last one; without sorting them all
      SELECT s.organisation_id, s.parent_id FROM organisation_state s WHERE s.valid @> current_date
      UNION ALL
      SELECT s.organisation_id, s.parent_id FROM organisation_state s WHERE upper(s.valid) <= current_date
        AND NOT EXISTS (SELECT FROM organisation_state l WHERE l.organisation_id = s.organisation_id
          AND lower(l.valid) > lower(s.valid) AND lower(l.valid) <= current_date)
    ), below (id) AS (
      SELECT unnest(beneath)
      UNION
      SELECT newest.organisation_id FROM newest JOIN below ON newest.parent_id = below.id
    )
    SELECT id FROM below;
  END IF;
  IF wanted LIKE 'report.%' OR wanted = 'campaign.see' THEN
    RETURN QUERY SELECT a.organisation_id FROM campaign_answerer a WHERE a.withdrawn_at IS NULL AND a.handed_to = ANY (here);
  END IF;
END
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

CREATE OR REPLACE FUNCTION public.congso_own_second_factor()
 RETURNS TABLE(sealed_secret bytea, confirmed_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT f.sealed_secret, f.confirmed_at FROM second_factor f WHERE f.account_id = congso_account_id()::uuid
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_owned_answers(report_wanted uuid)
 RETURNS TABLE(place text, value jsonb, owner_id uuid, changed_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT an.place, an.value, o.owner_id, an.changed_at
  FROM campaign_answerer mine JOIN campaign c ON c.id = mine.campaign_id AND c.state <> 'draft'
  CROSS JOIN LATERAL (SELECT key AS owned, value::uuid AS owner_id FROM jsonb_each_text(c.owned)) o
  JOIN campaign_answerer theirs ON theirs.campaign_id = c.id AND theirs.organisation_id = o.owner_id
  JOIN report r ON r.id = theirs.report_id
  JOIN answer an ON an.organisation_id = r.organisation_id AND an.sheet_id = r.sheet_id AND an.place = o.owned
  WHERE mine.report_id = report_wanted AND o.owner_id <> mine.organisation_id AND an.value IS NOT NULL
    AND mine.organisation_id IN (SELECT congso_organisations_where('report.see'))
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_pending_sign_in(token bytea, at timestamp with time zone)
 RETURNS TABLE(account_id uuid, name text, entered_by text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT a.id, a.name, p.entered_by FROM pending_sign_in p JOIN account a ON a.id = p.account_id
  WHERE p.token_hash = sha256(token) AND p.expires_at > at AND a.locked_at IS NULL
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_possible_deputies(organisation uuid)
 RETURNS TABLE(id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT DISTINCT a.id, a.name FROM account a JOIN role_grant g ON g.account_id = a.id AND g.valid @> current_date
    JOIN permission p ON p.role = g.role AND p.action = 'report.see'
  WHERE g.organisation_id = organisation AND a.locked_at IS NULL AND a.id <> congso_account_id()::uuid
    AND congso_may('report.sign', organisation)
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_previewed_edition(token bytea, at timestamp with time zone)
 RETURNS SETOF edition
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT e.* FROM preview_link p JOIN edition e ON e.id = p.edition_id
  WHERE p.token_hash = sha256(token) AND p.expires_at > at
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_previewed_media(token bytea, wanted uuid, at timestamp with time zone)
 RETURNS SETOF media
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT m.* FROM preview_link p JOIN edition_media u ON u.edition_id = p.edition_id JOIN media m ON m.id = u.media_id
  WHERE p.token_hash = sha256(token) AND p.expires_at > at AND m.id = wanted
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_recovery_codes_left()
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT count(*)::integer FROM recovery_code c WHERE c.account_id = congso_account_id()::uuid AND c.used_at IS NULL
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_remove_second_factor(owner uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
DECLARE
  own boolean := coalesce(owner = congso_account_id()::uuid, false);
  had boolean;
BEGIN
  IF NOT (own OR congso_may_manage_account(owner)) THEN
    RAISE EXCEPTION 'not allowed to remove the second factor of account %', owner USING ERRCODE = 'insufficient_privilege';
  END IF;
  DELETE FROM second_factor f WHERE f.account_id = owner;
  had := FOUND;
  DELETE FROM recovery_code c WHERE c.account_id = owner;
  UPDATE account SET second_factor_at = NULL, second_factor_due = CASE WHEN own THEN second_factor_due END WHERE id = owner;
  RETURN had;
END
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_search_words(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN lower((regexp_replace((NORMALIZE($1, NFC) COLLATE "und-x-icu"), '[^[:alnum:]]+'::text, ' '::text, 'g'::text) COLLATE "und-x-icu"))
rights: public EXECUTE

CREATE OR REPLACE FUNCTION public.congso_second_factor_asked(account uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM second_factor f WHERE f.account_id = account AND f.confirmed_at IS NOT NULL)
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_session_of(token bytea)
 RETURNS TABLE(id uuid, account_id uuid, started_at timestamp with time zone, last_used_at timestamp with time zone, entered_by text, second_factor text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT s.id, s.account_id, s.started_at, s.last_used_at, s.entered_by, s.second_factor
    FROM session s JOIN account a ON a.id = s.account_id
    WHERE s.token_hash = sha256(token) AND a.locked_at IS NULL;
END
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

CREATE OR REPLACE FUNCTION public.congso_set_recovery_codes(hashes bytea[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  DELETE FROM recovery_code c WHERE c.account_id = congso_account_id()::uuid;
  INSERT INTO recovery_code (account_id, code_hash) SELECT congso_account_id()::uuid, each FROM unnest(hashes) AS each;
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

CREATE OR REPLACE FUNCTION public.congso_signed_in(at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  UPDATE account SET last_sign_in_at = at WHERE id = congso_account_id()::uuid
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_sites_where(wanted text)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF congso_is_system() THEN
    RETURN QUERY SELECT s.id FROM site s;
    RETURN;
  END IF;
  RETURN QUERY WITH RECURSIVE granted AS (
    SELECT g.organisation_id, g.site_id, p.reach FROM role_grant g JOIN permission p ON p.role = g.role AND p.action = wanted
    WHERE g.account_id = congso_account_id()::uuid AND g.valid @> current_date
      AND (g.source <> 'delegation' OR wanted <> 'board.direct')
  ), newest AS MATERIALIZED (
      -- of today, and of bodies that have ended their last one; without sorting them all
      SELECT s.organisation_id, s.parent_id FROM organisation_state s WHERE s.valid @> current_date AND EXISTS (SELECT FROM granted WHERE reach = 'below')
      UNION ALL
      SELECT s.organisation_id, s.parent_id FROM organisation_state s WHERE upper(s.valid) <= current_date AND EXISTS (SELECT FROM granted WHERE reach = 'below')
        AND NOT EXISTS (SELECT FROM organisation_state l WHERE l.organisation_id = s.organisation_id
          AND lower(l.valid) > lower(s.valid) AND lower(l.valid) <= current_date)
    ), below (id) AS (
    SELECT organisation_id FROM granted WHERE reach = 'below'
    UNION
    SELECT newest.organisation_id FROM newest JOIN below ON newest.parent_id = below.id
  )
  SELECT s.id FROM site s
  WHERE EXISTS (SELECT FROM granted g WHERE g.organisation_id = s.organisation_id AND (g.site_id IS NULL OR g.site_id = s.id))
    OR EXISTS (SELECT FROM granted WHERE reach = 'below' AND organisation_id IS NULL)
    OR s.organisation_id IN (SELECT below.id FROM below);
END
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_use_link(token bytea, new_hash text, at timestamp with time zone)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
DECLARE
  owner uuid;
BEGIN
  UPDATE one_time_link l SET used_at = at FROM account a
    WHERE a.id = l.account_id AND l.token_hash = sha256(token) AND l.used_at IS NULL AND l.withdrawn_at IS NULL
      AND l.expires_at > at AND a.locked_at IS NULL AND (new_hash IS NOT NULL OR l.kind = 'invitation')
    RETURNING l.account_id INTO owner;
  IF owner IS NULL THEN
    RETURN NULL;
  END IF;
  UPDATE one_time_link l SET withdrawn_at = at WHERE l.account_id = owner AND l.used_at IS NULL AND l.withdrawn_at IS NULL;
  IF new_hash IS NOT NULL THEN
    INSERT INTO credential (account_id, password_hash, changed_at) VALUES (owner, new_hash, at)
      ON CONFLICT (account_id) DO UPDATE SET password_hash = excluded.password_hash, changed_at = excluded.changed_at;
    UPDATE account SET must_change_password = false WHERE id = owner;
    DELETE FROM session s WHERE s.account_id = owner;
    DELETE FROM pending_sign_in p WHERE p.account_id = owner;
  END IF;
  RETURN owner;
END
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_use_recovery_code(hash bytea, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  WITH used AS (
    UPDATE recovery_code c SET used_at = at
    WHERE c.account_id = congso_account_id()::uuid AND c.code_hash = hash AND c.used_at IS NULL RETURNING 1)
  SELECT EXISTS (SELECT FROM used)
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.congso_use_step(step bigint)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  WITH used AS (
    UPDATE second_factor f SET last_step = step
    WHERE f.account_id = congso_account_id()::uuid AND (f.last_step IS NULL OR f.last_step < step) RETURNING 1)
  SELECT EXISTS (SELECT FROM used)
$function$
rights: congso_app EXECUTE

CREATE OR REPLACE FUNCTION public.edition_keep()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF OLD.state IN ('published', 'superseded', 'withdrawn') AND
    (NEW.title, NEW.slug, NEW.summary, NEW.body, NEW.details, NEW.section_code, NEW.event_kind, NEW.event_on, NEW.event_document,
      NEW.published_at, NEW.writers, NEW.article_id, NEW.language, NEW.number)
    IS DISTINCT FROM
    (OLD.title, OLD.slug, OLD.summary, OLD.body, OLD.details, OLD.section_code, OLD.event_kind, OLD.event_on, OLD.event_document,
      OLD.published_at, OLD.writers, OLD.article_id, OLD.language, OLD.number) THEN
    RAISE EXCEPTION 'edition % was published and does not change', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$function$
rights: public EXECUTE

CREATE OR REPLACE FUNCTION public.edition_sought()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  NEW.sought := lower(unaccent(concat_ws(' ', NEW.title, NEW.summary, NEW.changed_by)));
  RETURN NEW;
END
$function$
rights: public EXECUTE

CREATE OR REPLACE FUNCTION public.report_sheet_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
$function$
rights: public EXECUTE

CREATE OR REPLACE FUNCTION public.role_grant_shorten()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF NOT NEW.valid <@ OLD.valid AND NOT congso_is_system() THEN
    RAISE EXCEPTION 'the days of grant % can only be shortened', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$function$
rights: public EXECUTE

CREATE OR REPLACE FUNCTION public.search_entry_words()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
DECLARE
  title text := congso_search_words(NEW.title);
  summary text := congso_search_words(NEW.summary);
  -- a tsvector holds a megabyte at most, and a text of this length has been found by then
  body text := left(congso_search_words(NEW.body), 200000);
BEGIN
  NEW.words := setweight(to_tsvector('congso_vi', title), 'A') || setweight(to_tsvector('congso_vi', summary), 'B')
    || setweight(to_tsvector('congso_vi', body), 'D');
  NEW.exact := to_tsvector('simple', title || ' ' || summary) || strip(to_tsvector('simple', body));
  NEW.plain_title := btrim(unaccent(title));
  RETURN NEW;
END
$function$
rights: public EXECUTE

CREATE OR REPLACE FUNCTION public.site_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  PERFORM pg_notify('congso_sites', CASE TG_TABLE_NAME WHEN 'site' THEN to_jsonb(NEW) ->> 'id'
    ELSE to_jsonb(coalesce(NEW, OLD)) ->> 'site_id' END);
  RETURN NULL;
END
$function$
rights: public EXECUTE

CREATE OR REPLACE FUNCTION public.submission_refuse()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION '% takes new rows only; % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END
$function$
rights: public EXECUTE
