/** Reports of a whole country: the board of a campaign, an aggregate, the measures of a report, and a thousand people who save at once. */
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { type Database, openPool } from '#platform/database';
import { inDatabase, startTestServer } from '../../test/database.server.ts';
import { type Times, timesOf } from '../measure.ts';
import { type OurServer, startOurs } from '../portal/server.ts';
import type { Line } from '../report.ts';
import { bodies, formCode, type Made, makeCountry, newest } from '../reporting/country.ts';
import { signedIn } from '../reporting/persons.ts';

const section = 'Reports of 3,500 bodies';
const people = 1_000;
/** So many of them have saved once before, so many at once. */
const early = 200;
const atOnce = 10;
/** Each of them writes a field every ten seconds. */
const pause = 10_000;

/** `turns`: how often each page is asked for; `seconds`: how long people save. */
export async function reportingLines(turns: number, seconds: number): Promise<readonly Line[]> {
  const database = await startTestServer();
  const owner = openPool(inDatabase(database.access.owner, database.access.template), {
    applicationName: 'bench',
    max: 4,
  });
  try {
    const made = await makeCountry(inDatabase(database.access.owner, database.access.template));
    const ours = await startOurs(database.access, { pageBytes: 0, fragmentBytes: 0 });
    try {
      return [...(await pageLines(owner, ours, made, turns)), await savingLine(owner, ours, made, seconds)];
    } finally {
      await ours.stop();
    }
  } finally {
    await owner.close();
    await database.stop();
  }
}

async function pageLines(owner: Database, ours: OurServer, made: Made, turns: number): Promise<readonly Line[]> {
  const [reviewer = ''] = await signedIn(owner, 'reviewer', [made.province]);
  const [filler = ''] = await signedIn(owner, 'filler', [made.environment]);
  const campaign = await openCampaign(owner, made);
  const aggregate = `/quan-tri/tong-hop?bieu=${formCode}&ky=${newest}`;
  const report = await begun(ours, filler, made);
  const page = (name: string, path: string, cookie: string) => timesOfPage(name, ours.url + path, cookie, turns);
  return [
    {
      section,
      name: 'the board of a campaign',
      ours: await page('ours', `/quan-tri/dot-bao-cao/${campaign}`, reviewer),
      peers: [],
      below: 200,
    },
    {
      section,
      name: `an aggregate of ${formCode} over ${bodies} reports, the whole page`,
      ours: await page('ours', aggregate, reviewer),
      peers: [await sumsInSql(owner, turns)],
      below: 1_000,
    },
    {
      section,
      name: 'measuring all fields of a report, the whole page',
      ours: await page('ours', `${report}/do-lai`, filler),
      peers: [],
      below: 300,
    },
  ];
}

async function timesOfPage(name: string, url: string, cookie: string, turns: number): Promise<Times> {
  const samples: number[] = [];
  for (let turn = 0; turn <= turns; turn += 1) {
    const began = performance.now();
    const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`);
    if (turn > 0) samples.push(performance.now() - began);
  }
  return timesOf(name, samples);
}

/** A campaign of the newest quarter that asks everybody who has reported, as an opening leaves it. */
async function openCampaign(owner: Database, { department }: Made): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    WITH made AS (INSERT INTO campaign (organisation_id, name, form_code, definition_hash, period, state, opens_on, due_on, closes_on,
        answerers, answerers_as_of, reminders, opened_at, created_by)
      SELECT ${department}, 'Đợt đo', form_code, definition_hash, period, 'open', current_date, current_date,
        current_date, '{"kinds": ["commune"], "natures": [], "under": null, "added": [], "left": []}', current_date, '{"before": [], "after": []}', now(), 'đo'
      FROM report WHERE form_code = ${formCode} AND period = ${newest} LIMIT 1 RETURNING id),
    answerers AS (INSERT INTO campaign_answerer (campaign_id, organisation_id, report_id)
      SELECT made.id, r.organisation_id, r.id FROM report r, made WHERE r.form_code = ${formCode} AND r.period = ${newest})
    SELECT id FROM made`.execute(owner.kysely);
  // as the database does by itself within a minute
  await sql`ANALYZE campaign, campaign_answerer`.execute(owner.kysely);
  return rows[0]?.id ?? '';
}

const posted = (cookie: string) => ({
  cookie,
  'content-type': 'application/x-www-form-urlencoded',
  'sec-fetch-site': 'same-origin',
});

async function begun(ours: OurServer, cookie: string, { environment }: Made): Promise<string> {
  const answer = await fetch(`${ours.url}/quan-tri/bao-cao/lap`, {
    method: 'POST',
    redirect: 'manual',
    headers: posted(cookie),
    body: new URLSearchParams({ organisation: environment, form: formCode, period: '2019Q2' }),
  });
  const report = answer.headers.get('location');
  if (report === null) throw new Error(`no report was begun: ${answer.status} ${await answer.text()}`);
  return report;
}

/** The peer: the same sums in plain SQL over the answers as JSON. */
async function sumsInSql(owner: Database, turns: number): Promise<Times> {
  const samples: number[] = [];
  for (let turn = 0; turn <= turns; turn += 1) {
    const began = performance.now();
    await sql`SELECT key, sum(value::double precision), count(*) FROM submission, jsonb_each_text(content -> 'answers')
      WHERE form_code = ${formCode} AND period = ${newest} GROUP BY key`.execute(owner.kysely);
    if (turn > 0) samples.push(performance.now() - began);
  }
  return timesOf('plain SQL over the answers as JSON, the sums alone', samples);
}

/** People at reports of their own, each saving a field every ten seconds; afterwards every save must stand in the database. */
async function savingLine(owner: Database, ours: OurServer, made: Made, seconds: number): Promise<Line> {
  const at = made.bodies.slice(0, people);
  const cookies = await signedIn(owner, 'filler', at);
  const { rows } = await sql<{ body: string; report: string }>`
    UPDATE report SET state = 'inProgress' WHERE form_code = ${formCode} AND period = '2023Q4' AND organisation_id = ANY(${[...at]}::uuid[])
    RETURNING organisation_id AS body, id AS report`.execute(owner.kysely);
  const reports = new Map(rows.map(({ body, report }) => [body, report]));
  const samples: number[] = [];
  const saveOf = (index: number, saved: number) =>
    save(ours, cookies[index] ?? '', reports.get(at[index] ?? '') ?? '', saved);
  // nobody's deadline hour is the first second of the process: some have saved before, on all of its connections
  for (let index = 0; index < early; index += atOnce) {
    await Promise.all(Array.from({ length: atOnce }, (_, next) => saveOf(index + next, 0)));
  }
  const end = performance.now() + seconds * 1000;
  const one = async (index: number): Promise<number> => {
    await wait((index / people) * pause);
    let saved = index < early ? 1 : 0;
    while (performance.now() < end) {
      const began = performance.now();
      await saveOf(index, saved);
      samples.push(performance.now() - began);
      saved += 1;
      await wait(Math.max(0, pause - (performance.now() - began)));
    }
    return saved;
  };
  const sent = (await Promise.all(at.map((_, index) => one(index)))).reduce((sum, each) => sum + each, 0);
  await expectKept(owner, sent);
  return {
    section,
    name: `${people} people, a field every ${pause / 1000} seconds each`,
    ours: timesOf('ours', samples),
    peers: [],
    p95Below: 200,
  };
}

async function save(ours: OurServer, cookie: string, report: string, saved: number): Promise<void> {
  const answer = await fetch(`${ours.url}/quan-tri/bao-cao/${report}/luu`, {
    method: 'POST',
    headers: {
      cookie,
      'content-type': 'application/json',
      accept: 'application/json',
      'sec-fetch-site': 'same-origin',
    },
    body: JSON.stringify({ seen: saved, changes: [{ place: 'computers_total', value: saved, base: saved }] }),
  });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`a save was refused: ${answer.status} ${text}`);
}

async function expectKept(owner: Database, sent: number): Promise<void> {
  const { rows } = await sql<{
    kept: number;
  }>`SELECT count(*)::int AS kept FROM answer_change c JOIN sheet s ON s.id = c.sheet_id
    WHERE s.period = '2023Q4' AND c.place = 'computers_total'`.execute(owner.kysely);
  if (rows[0]?.kept !== sent) throw new Error(`${sent} saves were sent, ${rows[0]?.kept} are kept`);
}
