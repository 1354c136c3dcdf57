import type { Insertable } from 'kysely';
import type { About, Value } from '#forms-engine';
import type { Queryable, Transaction } from '#platform/database';
import type { Change, Held } from './merge.ts';
import type { FillingTables } from './tables.ts';

/** A form being filled by a body for a period. The version it was begun with stays its version. */
export interface Sheet {
  readonly id: string;
  readonly organisationId: string;
  readonly definitionCode: string;
  readonly definitionVersion: number;
  readonly definitionHash: string;
  readonly period: string;
  /** Number of the last save. */
  readonly sequence: number;
}

export interface Answer extends Held {
  readonly place: string;
  readonly about: About | null;
}

const tables = (db: Queryable) => db.kysely.$extendTables<FillingTables>();

interface SheetRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly definition_code: string;
  readonly definition_version: number;
  readonly definition_hash: string;
  readonly period: string;
  readonly sequence: string;
}

function toSheet(row: SheetRow): Sheet {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    definitionCode: row.definition_code,
    definitionVersion: row.definition_version,
    definitionHash: row.definition_hash,
    period: row.period,
    sequence: Number(row.sequence),
  };
}

/** Begins an empty sheet. */
export async function insertSheet(tx: Transaction, sheet: Omit<Sheet, 'id' | 'sequence'>): Promise<Sheet> {
  const row = await tables(tx)
    .insertInto('sheet')
    .values({
      organisation_id: sheet.organisationId,
      definition_code: sheet.definitionCode,
      definition_version: sheet.definitionVersion,
      definition_hash: sheet.definitionHash,
      period: sheet.period,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toSheet(row);
}

/** The sheet, or undefined where there is none that the actor may see. */
export async function selectOptionalSheet(db: Queryable, id: string): Promise<Sheet | undefined> {
  const row = await tables(db).selectFrom('sheet').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : toSheet(row);
}

/** Holds the sheet until the end of the transaction: saves of one sheet come one after the other. */
export async function lockSheet(tx: Transaction, id: string): Promise<Sheet | undefined> {
  const row = await tables(tx).selectFrom('sheet').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? undefined : toSheet(row);
}

interface AnswerRow {
  readonly place: string;
  readonly value: Value | null;
  readonly about: About | null;
  readonly sequence: string;
  readonly changed_at: Date;
  readonly changed_by: string;
}

const toAnswer = (row: AnswerRow): Answer => ({
  place: row.place,
  value: row.value,
  about: row.about,
  sequence: Number(row.sequence),
  at: row.changed_at.toISOString(),
  by: row.changed_by,
});

const columns = ['place', 'value', 'about', 'sequence', 'changed_at', 'changed_by'] as const;

/** What every place of the sheet holds; those that were blanked or removed come with `value` null. */
export async function selectAnswers(db: Queryable, sheet: Sheet, changedAfter = 0): Promise<readonly Answer[]> {
  const rows = await tables(db)
    .selectFrom('answer')
    .select(columns)
    .where('organisation_id', '=', sheet.organisationId)
    .where('sheet_id', '=', sheet.id)
    .where('sequence', '>', String(changedAfter))
    .execute();
  return rows.map(toAnswer);
}

/** What every place held at an earlier save: the state on which a page without JavaScript rests. */
export async function selectAnswersAt(db: Queryable, sheet: Sheet, sequence: number): Promise<readonly Answer[]> {
  const rows = await tables(db)
    .selectFrom('answer_change')
    .distinctOn('place')
    .select(columns)
    .where('organisation_id', '=', sheet.organisationId)
    .where('sheet_id', '=', sheet.id)
    .where('sequence', '<=', String(sequence))
    .orderBy('place')
    .orderBy('sequence', 'desc')
    .execute();
  return rows.map(toAnswer);
}

export type Written = Change & { readonly about?: About };

/** A statement takes 65,535 values at most; an imported file may have more. */
const rowsAtOnce = 5_000;

/** Writes what the places of a sheet hold from this save on, also into their history; gives what stands there now. */
export async function writeAnswers(
  tx: Transaction,
  sheet: Sheet,
  sequence: number,
  changes: readonly Written[],
): Promise<readonly Answer[]> {
  const rows = changes.map(({ place, value, about }) => ({
    organisation_id: sheet.organisationId,
    sheet_id: sheet.id,
    place,
    value: value === null ? null : JSON.stringify(value),
    about: about === undefined ? null : JSON.stringify(about),
    sequence,
    changed_by: tx.actor.name,
  }));
  const written: AnswerRow[] = [];
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    written.push(...(await writeRows(tx, rows.slice(from, from + rowsAtOnce))));
  }
  return written.map(toAnswer);
}

async function writeRows(
  tx: Transaction,
  rows: readonly Insertable<FillingTables['answer']>[],
): Promise<readonly AnswerRow[]> {
  const kept = ['organisation_id', 'sheet_id', ...columns] as const;
  return await tables(tx)
    .with('now', (db) =>
      db
        .insertInto('answer')
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(['organisation_id', 'sheet_id', 'place']).doUpdateSet((eb) => ({
            value: eb.ref('excluded.value'),
            about: eb.ref('excluded.about'),
            sequence: eb.ref('excluded.sequence'),
            changed_by: eb.ref('excluded.changed_by'),
            changed_at: eb.ref('excluded.changed_at'),
          })),
        )
        .returning(kept),
    )
    .insertInto('answer_change')
    .columns(kept)
    .expression((db) => db.selectFrom('now').select(kept))
    .returning(columns)
    .execute();
}

/** How many slots of a sheet are answered, and how many there are to answer. */
export type Progress = { readonly answered: number; readonly expected: number };

/** Counts a save; the progress is kept with the sheet for lists of thousands of sheets. */
export async function advanceSheet(
  tx: Transaction,
  id: string,
  sequence: number,
  progress: Progress | undefined,
): Promise<void> {
  await tables(tx)
    .updateTable('sheet')
    .set({ sequence, ...progress })
    .where('id', '=', id)
    .execute();
}

/** Everything that a place has held, the newest first. */
export async function selectHistory(db: Queryable, sheet: Sheet, place: string): Promise<readonly Answer[]> {
  const rows = await tables(db)
    .selectFrom('answer_change')
    .select(columns)
    .where('organisation_id', '=', sheet.organisationId)
    .where('sheet_id', '=', sheet.id)
    .where('place', '=', place)
    .orderBy('sequence', 'desc')
    .execute();
  return rows.map(toAnswer);
}
