-- Filling a form: the answers of a sheet, place by place, with every change kept.
-- A place is a field ("computers_total"), a row of a growing table ("services/ab12cd") or a cell of it ("services/ab12cd/name").

create table sheet (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation (id),
  definition_code text not null,
  definition_version integer not null,
  definition_hash text not null,
  period text not null,
  -- Counts the saves of this sheet; each changed place carries the number of the save that changed it last.
  sequence bigint not null default 0,
  created_at timestamptz not null default now(),
  unique (organisation_id, id)
);

create table answer (
  organisation_id uuid not null,
  sheet_id uuid not null,
  place text not null check (length(place) <= 200),
  -- null: blank now (or, for a row, removed); the place stays, since its sequence says when that happened
  value jsonb,
  about jsonb,
  sequence bigint not null,
  changed_at timestamptz not null default now(),
  changed_by text not null,
  primary key (organisation_id, sheet_id, place),
  foreign key (organisation_id, sheet_id) references sheet (organisation_id, id)
);

create table answer_change (
  organisation_id uuid not null,
  sheet_id uuid not null,
  sequence bigint not null,
  place text not null,
  value jsonb,
  about jsonb,
  changed_at timestamptz not null default now(),
  changed_by text not null,
  primary key (organisation_id, sheet_id, sequence, place),
  foreign key (organisation_id, sheet_id) references sheet (organisation_id, id)
);

alter table sheet enable row level security;
alter table answer enable row level security;
alter table answer_change enable row level security;

-- one call for a whole query, where congso_may would be one for each row
create policy sheet_seen on sheet for select
  using (organisation_id in (select congso_organisations_where('report.see')) or congso_is_system());
create policy sheet_made on sheet for insert
  with check (organisation_id in (select congso_organisations_where('report.fill')) or congso_is_system());
create policy sheet_counted on sheet for update
  using (organisation_id in (select congso_organisations_where('report.fill')) or congso_is_system());
create policy answer_seen on answer for select
  using (organisation_id in (select congso_organisations_where('report.see')) or congso_is_system());
create policy answer_made on answer for insert
  with check (organisation_id in (select congso_organisations_where('report.fill')) or congso_is_system());
create policy answer_changed on answer for update
  using (organisation_id in (select congso_organisations_where('report.fill')) or congso_is_system());
create policy change_seen on answer_change for select
  using (organisation_id in (select congso_organisations_where('report.see')) or congso_is_system());
create policy change_made on answer_change for insert
  with check (organisation_id in (select congso_organisations_where('report.fill')) or congso_is_system());

-- what was answered is never deleted, and what was changed never changes
revoke all on sheet, answer, answer_change from congso_app;
grant select, insert on sheet, answer, answer_change to congso_app;
grant update (sequence) on sheet to congso_app;
grant update (value, about, sequence, changed_at, changed_by) on answer to congso_app;
