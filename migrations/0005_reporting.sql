-- Reports: a form answered by a body for a period. A definition is kept as it was when the first report began with it,
-- so that who began on a version ends on it, whatever the forms folder holds later.

create table form_definition (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  code text not null,
  version integer not null,
  definition jsonb not null,
  first_used_at timestamptz not null default now()
);

create table report (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation (id),
  sheet_id uuid not null unique,
  form_code text not null,
  definition_hash text not null references form_definition (hash),
  period text not null,
  created_at timestamptz not null default now(),
  created_by text not null,
  foreign key (organisation_id, sheet_id) references sheet (organisation_id, id),
  -- one report of a body on a form for a period: whoever begins second joins the first
  unique (organisation_id, form_code, period)
);

alter table form_definition enable row level security;
alter table report enable row level security;

-- the wording of the state's forms is no secret
create policy definition_seen on form_definition for select using (true);
create policy definition_kept on form_definition for insert with check (true);
create policy report_seen on report for select
  using (organisation_id in (select congso_organisations_where('report.see')) or congso_is_system());
create policy report_begun on report for insert
  with check (organisation_id in (select congso_organisations_where('report.fill')) or congso_is_system());

revoke all on form_definition, report from congso_app;
grant select, insert on form_definition, report to congso_app;
