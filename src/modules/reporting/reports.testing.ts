import { sql } from 'kysely';
import type { Value } from '#forms-engine';
import type { Client, Reply, Sender, TestApp } from '../../../test/app.ts';

export const filler = 'khai@tnmt.sonhai.example';
export const signer = 'ky@tnmt.sonhai.example';
export const officer = 'chuyenvien@tnmt.sonhai.example';
export const districtFiller = 'khai@venbien.sonhai.example';
export const reviewer = 'thamdinh@tttt.sonhai.example';
export const auditor = 'kiemtra@tttt.sonhai.example';

/** The address of a report of a body, begun if there is none yet. */
export async function opened(client: Client, organisation: string, form: string, period: string): Promise<string> {
  const answer = await client.form('/quan-tri/bao-cao/lap', { organisation, form, period });
  if (answer.statusCode !== 303) throw new Error(`${answer.statusCode} ${answer.body}`);
  return String(answer.headers.location);
}

export interface Sent {
  readonly place: string;
  readonly value: unknown;
  readonly base?: number;
}

/** A save as the page's script sends it; without a base a change rests on nothing. */
export function save<R extends Reply>(
  client: Sender<R>,
  report: string,
  changes: readonly Sent[],
  seen = 0,
): Promise<R> {
  return client.json(`${report}/luu`, { seen, changes: changes.map((change) => ({ base: 0, ...change })) });
}

interface Held {
  readonly place: string;
  readonly value: Value;
  readonly about: unknown;
  readonly sequence: number;
  readonly by: string;
}

const idOf = (report: string) => report.split('/').at(-1) ?? '';

/** What stands in the database for a report, by place. */
export async function held(app: TestApp, report: string): Promise<Readonly<Record<string, Held>>> {
  const { rows } = await sql<Held>`
    SELECT a.place, a.value, a.about, a.sequence::int AS sequence, a.changed_by AS by FROM answer a
    JOIN report r ON r.sheet_id = a.sheet_id WHERE r.id = ${idOf(report)}`.execute(app.db.owner.kysely);
  return Object.fromEntries(rows.map((row) => [row.place, row]));
}

/** The values alone. */
export async function values(app: TestApp, report: string): Promise<Readonly<Record<string, Value>>> {
  return Object.fromEntries(Object.entries(await held(app, report)).map(([place, { value }]) => [place, value]));
}

/** The number of the sheet's last save. */
export async function sequenceOf(app: TestApp, report: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT s.sequence::int AS n FROM sheet s JOIN report r ON r.sheet_id = s.id WHERE r.id = ${idOf(report)}`.execute(
    app.db.owner.kysely,
  );
  return rows[0]?.n ?? -1;
}

/** What must hold after whatever was sent: what stands is the last change of each place, and no save is missing. */
export async function brokenRules(app: TestApp, report: string): Promise<readonly string[]> {
  const { rows } = await sql<{ fault: string }>`
    WITH mine AS (SELECT s.id, s.sequence FROM sheet s JOIN report r ON r.sheet_id = s.id WHERE r.id = ${idOf(report)}),
    last AS (
      SELECT DISTINCT ON (place) place, value, about, sequence FROM answer_change
      WHERE sheet_id = (SELECT id FROM mine) ORDER BY place, sequence DESC
    ), now AS (SELECT place, value, about, sequence FROM answer WHERE sheet_id = (SELECT id FROM mine))
    SELECT 'differs: ' || coalesce(last.place, now.place) AS fault FROM last FULL JOIN now USING (place)
      WHERE (last.value, last.about, last.sequence) IS DISTINCT FROM (now.value, now.about, now.sequence)
    UNION ALL
    SELECT 'no such save: ' || n FROM mine, generate_series(1, mine.sequence) n
      WHERE NOT EXISTS (SELECT FROM answer_change c WHERE c.sheet_id = mine.id AND c.sequence = n)
    UNION ALL
    SELECT 'beyond the last save: ' || c.place FROM mine JOIN answer_change c ON c.sheet_id = mine.id
      WHERE c.sequence > mine.sequence`.execute(app.db.owner.kysely);
  return rows.map(({ fault }) => fault);
}

/** The places of each save of a sheet in the audit trail, in their order. */
export async function auditedSaves(app: TestApp, report: string): Promise<readonly (readonly string[])[]> {
  const { rows } = await sql<{ places: string[] }>`
    SELECT e.detail -> 'places' AS places FROM audit_entry e JOIN report r ON r.sheet_id::text = e.subject_id
    WHERE e.action = 'sheet.save' AND r.id = ${idOf(report)} ORDER BY e.id`.execute(app.db.owner.kysely);
  return rows.map(({ places }) => places);
}

/** What a browser without a script would send of a page: every input as it stands, hidden ones too. */
export function postedBy(html: string): Record<string, string[]> {
  const posted: Record<string, string[]> = {};
  const form = /<form[^>]*id="sheet-form"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  const shown = form.replace(/<template[\s\S]*?<\/template>/g, '');
  const add = (name: string, value: string) => {
    posted[name] = [...(posted[name] ?? []), value];
  };
  for (const [, attributes = '', text = ''] of shown.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    add(attributeOf(attributes, 'name') ?? '', unescaped(text).replace(/\r\n?|\n/g, '\r\n'));
  }
  for (const [, attributes = ''] of shown.matchAll(/<input([^>]*)>/g)) {
    const name = attributeOf(attributes, 'name');
    const isBox = /type="(?:radio|checkbox)"/.test(attributes);
    if (name === undefined || (isBox && !/\schecked(?:=|\s|$|\/)/.test(attributes))) continue;
    // a line of text never holds a line break
    add(name, (attributeOf(attributes, 'value') ?? '').replaceAll('\n', ''));
  }
  return posted;
}

/** The value of an attribute in the text of a tag. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes);
  return match?.[1] === undefined ? undefined : unescaped(match[1]);
}

const characters: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** Text as a browser reads it. */
export function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (each) => characters[each] ?? each);
}
