import { sql } from 'kysely';
import { type Organisation, organisationsOn, todayOf } from '#modules/organisations';
import { inSystemTransaction } from '#modules/people';
import { record } from '#platform/audit';
import { addDays, dateOf, type IsoDate, yearOf } from '#platform/calendar';
import type { Database, Queryable, Transaction } from '#platform/database';
import { registerWith } from '../catalogue/catalogue.ts';
import { keyOf } from '../entries/key.ts';
import { arrangeAll } from '../search/arrange.ts';
import { eventsOf } from './events.ts';
import type { Planned, PlannedBody } from './figures.ts';
import { publishedOf } from './published.ts';
import { statesOf } from './states.ts';

/** On these days districts and former communes, and some departments, ended in the demonstration's province. */
const reform = dateOf(2025, 7, 1);
const merger = dateOf(2025, 3, 1);

const isWanted = ({ kind, legalNature }: Organisation): boolean =>
  ['department', 'district', 'commune'].includes(kind) &&
  (legalNature === 'administrative' || legalNature === 'peoplesCommitteeOffice');

/** The bodies that there are, and those that there were before the reform of 2025, with their days. */
export async function plannedBodies(db: Queryable, today: IsoDate): Promise<readonly PlannedBody[]> {
  const [now, before] = [await organisationsOn(db, today), await organisationsOn(db, addDays(merger, -1))];
  const since = dateOf(Math.min(2023, yearOf(today) - 3), 1, 1);
  const [ids, earlier] = [new Set(now.map(({ id }) => id)), new Set(before.map(({ id }) => id))];
  const gone = before.filter(({ id }) => !ids.has(id));
  const units = [...now, ...gone].filter(({ legalNature }) => legalNature === 'publicServiceUnit');
  const withUnits = new Set(units.map(({ parentId }) => parentId));
  return [...now, ...gone].filter(isWanted).map((body, index) => ({
    body,
    from: earlier.has(body.id) ? since : reform,
    until: ids.has(body.id) ? null : body.kind === 'department' ? merger : reform,
    seed: index + 1,
    hasUnits: body.kind !== 'commune' && withUnits.has(body.id),
  }));
}

/** Everything that the demonstration keeps of a body. */
export function plannedEntries(planned: PlannedBody, today: IsoDate): readonly Planned[] {
  const { from, until } = planned;
  return [
    ...statesOf(planned).map((each) => ({ ...each, from, until })),
    ...eventsOf(planned, today),
    ...publishedOf(planned, today),
  ];
}

type Row = {
  readonly id: string;
  readonly organisation: string;
  readonly register: string;
  readonly valid: string;
  readonly key: string;
  readonly values: Planned['values'];
  readonly public: boolean;
  readonly day: IsoDate;
};

function rowsOf(planned: PlannedBody, today: IsoDate): readonly Row[] {
  return plannedEntries(planned, today).map(({ register: code, from, until, values }) => {
    const register = registerWith(code);
    return {
      id: crypto.randomUUID(),
      organisation: planned.body.id,
      register: code,
      valid: `[${from},${until ?? ''})`,
      key: keyOf(register, values),
      values,
      public: register.isPublic === true,
      day: from,
    };
  });
}

/** Thousands of entries in three statements: entered one by one they would take a minute of the first start. */
async function insertAll(tx: Transaction, rows: readonly Row[], now: Date): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (id uuid, organisation uuid, register text, valid daterange, key text,
    values jsonb, public boolean, day date)`;
  await sql`INSERT INTO register_entry (id, organisation_id, register) SELECT id, organisation, register FROM ${given}`.execute(
    tx.kysely,
  );
  await sql`INSERT INTO register_change (organisation_id, entry_id, revision, act, day, made_at, made_by)
    SELECT organisation, id, 1, 'enter', day, ${now}, ${tx.actor.name} FROM ${given}`.execute(tx.kysely);
  await sql`INSERT INTO register_version (organisation_id, entry_id, register, revision, valid, key, values, is_public)
    SELECT organisation, id, register, 1, valid, key, values, public FROM ${given}`.execute(tx.kysely);
}

/** Fills the registers of the fictitious province, once: where anything is kept already, nothing is done. Gives how many entries. */
export async function loadDemonstrationRegisters(db: Database, now: Date): Promise<number> {
  return inSystemTransaction(db, 'congso demo', async (tx) => {
    const { rows: found } = await sql`SELECT FROM register_entry LIMIT 1`.execute(tx.kysely);
    if (found.length > 0) return 0;
    const today = todayOf(now);
    const rows = (await plannedBodies(tx, today)).flatMap((planned) => rowsOf(planned, today));
    await insertAll(tx, rows, now);
    await arrangeAll(tx, now);
    record(tx, {
      action: 'register.demonstration',
      subject: { kind: 'register', id: 'all' },
      detail: { entries: rows.length },
    });
    return rows.length;
  });
}
