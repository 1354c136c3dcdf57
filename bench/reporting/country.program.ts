/** Fills a migrated, empty database with a country's worth of bodies and twelve quarters of submitted figures, made by the database itself; prints what was made. */
import { sql } from 'kysely';
import { slotsOf } from '#forms-engine';
import { demonstrationIds } from '#modules/organisations';
import { loadDemonstration } from '#modules/people';
import { allForms, type Form } from '#modules/reporting';
import { type Database, openPool } from '#platform/database';
import { bodies, formCode, type Made, newest, quarters } from './country.ts';

/** `owner` passes row security. */
async function makeCountry(owner: Database): Promise<Made> {
  await loadDemonstration(owner, false, new Date());
  const form = allForms().find(({ definition }) => definition.code === formCode);
  if (form === undefined) throw new Error(`no form ${formCode}`);
  const { rows } = await sql<{ id: string }>`
    WITH made AS (INSERT INTO organisation (id) SELECT gen_random_uuid() FROM generate_series(1, ${bodies}::integer) RETURNING id)
    INSERT INTO organisation_state (organisation_id, valid, name, kind, legal_nature, parent_id)
    SELECT id, '[2015-01-01,)', 'Ủy ban nhân dân xã Đo ' || row_number() OVER (), 'commune', 'administrative', ${demonstrationIds.province}
    FROM made RETURNING organisation_id AS id`.execute(owner.kysely);
  await sql`INSERT INTO form_definition (hash, code, version, definition)
    VALUES (${form.hash}, ${formCode}, ${form.definition.version}, ${JSON.stringify(form.definition)}) ON CONFLICT DO NOTHING`.execute(
    owner.kysely,
  );
  for (const period of quarters) await submitAll(owner, form, period);
  await sql`ANALYZE`.execute(owner.kysely);
  const { province, department, environment } = demonstrationIds;
  return { bodies: rows.map(({ id }) => id), province, department, environment };
}

/** A report of every made body for a quarter, submitted and accepted, with its numbers; those of the newest also as the answers say them. */
async function submitAll(owner: Database, form: Form, period: string): Promise<void> {
  const slots = slotsOf(form.definition).map(({ name }) => name);
  const answers = period === newest ? sql`jsonb_object(${slots}::text[], figures.numbers::text[])` : sql`'{}'::jsonb`;
  await sql`INSERT INTO figure_layout (hash, slots) VALUES (repeat('0', 64), ${slots}::text[]) ON CONFLICT DO NOTHING`.execute(
    owner.kysely,
  );
  await sql`
    WITH body AS (SELECT organisation_id AS id, gen_random_uuid() AS sheet, gen_random_uuid() AS report, gen_random_uuid() AS submission
      FROM organisation_state WHERE name LIKE 'Ủy ban nhân dân xã Đo %'),
    sheets AS (INSERT INTO sheet (id, organisation_id, definition_code, definition_version, definition_hash, period)
      SELECT sheet, id, ${formCode}, 1, ${form.hash}, ${period} FROM body),
    reports AS (INSERT INTO report (id, organisation_id, sheet_id, form_code, definition_hash, period, created_by, state)
      SELECT report, id, sheet, ${formCode}, ${form.hash}, ${period}, 'đo', 'accepted' FROM body),
    figures AS (SELECT body.*, array(SELECT floor(random() * 1000) FROM generate_series(1, ${slots.length}::integer)
      WHERE body.id IS NOT NULL) AS numbers FROM body),
    submissions AS (INSERT INTO submission (id, report_id, organisation_id, form_code, definition_hash, period, version, content,
        content_hash, submitted_by, submitted_at)
      SELECT submission, report, id, ${formCode}, ${form.hash}, ${period}, 1, jsonb_build_object('answers', ${answers}),
        repeat('0', 64), 'đo', now() FROM figures)
    INSERT INTO submission_figures (submission_id, report_id, organisation_id, form_code, period, version, layout_hash, figures)
    SELECT submission, report, id, ${formCode}, ${period}, 1, repeat('0', 64), numbers FROM figures`.execute(
    owner.kysely,
  );
}

const owner = openPool(JSON.parse(process.argv[2] ?? '{}'), { applicationName: 'bench', max: 2 });
console.log(JSON.stringify(await makeCountry(owner).finally(() => owner.close())));
