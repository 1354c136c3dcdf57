import { sql } from 'kysely';
import type { Transaction } from '#platform/database';
import { emptyTags } from '#platform/page-cache';
import type { Body, Decision, State, Succession, Tree } from '../tree.ts';
import type { Edits } from './change.ts';

const decisionFields = (decision: Decision | null) => ({
  decision: decision?.number ?? null,
  decision_on: decision?.on ?? null,
  decision_link: decision?.link ?? null,
});

function stateRow(id: string, state: State) {
  return {
    id,
    stored_from: state.storedFrom ?? null,
    begins: state.from,
    ends: state.until,
    name: state.name.normalize('NFC'),
    kind: state.kind,
    legal_nature: state.legalNature,
    parent_id: state.parentId,
    identifier_code: state.identifierCode,
    older_code: state.olderCode,
    ...decisionFields(state.decision),
  };
}

type StateRow = ReturnType<typeof stateRow>;

const recordset = (rows: readonly object[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)`;
const columns = sql`id uuid, stored_from date, begins date, ends date, name text, kind text, legal_nature text, parent_id uuid,
  identifier_code text, older_code text, decision text, decision_on date, decision_link text`;

async function insertStates(tx: Transaction, rows: readonly StateRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    INSERT INTO organisation_state (organisation_id, valid, name, kind, legal_nature, parent_id, identifier_code, older_code,
      decision, decision_on, decision_link)
    SELECT id, daterange(begins, ends), name, kind, legal_nature, parent_id, identifier_code, older_code, decision, decision_on, decision_link
    FROM ${recordset(rows)} AS given (${columns})`.execute(tx.kysely);
}

async function updateStates(tx: Transaction, rows: readonly StateRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    UPDATE organisation_state s SET valid = daterange(g.begins, g.ends), name = g.name, kind = g.kind, legal_nature = g.legal_nature,
      parent_id = g.parent_id, identifier_code = g.identifier_code, older_code = g.older_code, decision = g.decision,
      decision_on = g.decision_on, decision_link = g.decision_link
    FROM ${recordset(rows)} AS g (${columns})
    WHERE s.organisation_id = g.id AND lower(s.valid) = g.stored_from`.execute(tx.kysely);
}

/** New bodies, those under which others stand first: row security asks whether a state's parent is within reach, so it must be there. */
function inLayers(bodies: readonly Body[]): readonly (readonly Body[])[] {
  const layers: Body[][] = [];
  let left = bodies;
  while (left.length > 0) {
    const waiting = new Set(left.map(({ id }) => id));
    const next = left.filter(
      ({ states }) => !states.some(({ parentId }) => parentId !== null && waiting.has(parentId)),
    );
    // a circle was refused before; were there one, everything left goes at once
    const layer = next.length === 0 ? left : next;
    layers.push([...layer]);
    left = left.filter((body) => !layer.includes(body));
  }
  return layers;
}

async function insertBodies(tx: Transaction, bodies: readonly Body[]): Promise<void> {
  if (bodies.length === 0) return;
  const rows = bodies.map(({ id, importKey }) => ({ id, import_key: importKey }));
  await sql`INSERT INTO organisation (id, import_key) SELECT id, import_key
    FROM ${recordset(rows)} AS given (id uuid, import_key text)`.execute(tx.kysely);
  for (const layer of inLayers(bodies)) {
    await insertStates(
      tx,
      layer.flatMap(({ id, states }) => states.map((state) => stateRow(id, state))),
    );
  }
}

async function updateBodies(tx: Transaction, bodies: readonly Body[], before: Tree): Promise<void> {
  if (bodies.length === 0) return;
  const rows = bodies.map(({ id, importKey }) => ({ id, import_key: importKey }));
  await sql`UPDATE organisation o SET revision = o.revision + 1, import_key = g.import_key
    FROM ${recordset(rows)} AS g (id uuid, import_key text) WHERE o.id = g.id`.execute(tx.kysely);
  const isKept = (id: string, state: State) => before.bodies.get(id)?.states.includes(state) === true;
  const changed = bodies.flatMap(({ id, states }) =>
    states.filter((state) => !isKept(id, state)).map((state) => stateRow(id, state)),
  );
  await updateStates(
    tx,
    changed.filter((row) => row.stored_from !== null),
  );
  await insertStates(
    tx,
    changed.filter((row) => row.stored_from === null),
  );
}

async function writeSuccessions(tx: Transaction, { added, removed }: Edits): Promise<void> {
  for (const { predecessorId, successorId, on } of removed) {
    await sql`DELETE FROM organisation_successor WHERE predecessor_id = ${predecessorId} AND happened_on = ${on}::date
      AND successor_id IS NOT DISTINCT FROM ${successorId}::uuid`.execute(tx.kysely);
  }
  if (added.length === 0) return;
  const rows = added.map(({ predecessorId, successorId, on, kind, decision }: Succession) => ({
    predecessor_id: predecessorId,
    successor_id: successorId,
    happened_on: on,
    kind,
    ...decisionFields(decision),
  }));
  await sql`
    INSERT INTO organisation_successor (predecessor_id, successor_id, happened_on, kind, decision, decision_on, decision_link)
    SELECT predecessor_id, successor_id, happened_on, kind, decision, decision_on, decision_link FROM ${recordset(rows)} AS given (
      predecessor_id uuid, successor_id uuid, happened_on date, kind text, decision text, decision_on date, decision_link text)`.execute(
    tx.kysely,
  );
}

/** Writes what a plan makes of the bodies; `before` is the tree on which it was planned, under the lock. */
export async function writeEdits(tx: Transaction, before: Tree, edits: Edits): Promise<void> {
  const bodies = [...edits.bodies.values()];
  await insertBodies(
    tx,
    bodies.filter(({ id }) => !before.bodies.has(id)),
  );
  await updateBodies(
    tx,
    bodies.filter(({ id }) => before.bodies.has(id)),
    before,
  );
  await writeSuccessions(tx, edits);
  emptyTags(tx, ['organisations']);
}
