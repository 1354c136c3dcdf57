import { sql } from 'kysely';
import { z } from 'zod';
import { type IsoDate, isIsoDate } from '#platform/calendar';
import type { Queryable, Transaction } from '#platform/database';
import { kinds, legalNatures } from './organisation.ts';
import { type Body, type Decision, type State, type Succession, successionKinds, type Tree } from './tree.ts';

const day = z.string().refine((text): text is IsoDate => isIsoDate(text));
const decisionRow = {
  decision: z.string().nullable(),
  decision_on: day.nullable(),
  decision_link: z.string().nullable(),
};

const stateRow = z.object({
  id: z.string(),
  import_key: z.string().nullable(),
  revision: z.number(),
  begins: day,
  ends: day.nullable(),
  name: z.string(),
  kind: z.enum(kinds),
  legal_nature: z.enum(legalNatures),
  parent_id: z.string().nullable(),
  identifier_code: z.string().nullable(),
  older_code: z.string().nullable(),
  ...decisionRow,
});

const successionRow = z.object({
  predecessor_id: z.string(),
  successor_id: z.string().nullable(),
  happened_on: day,
  kind: z.enum(successionKinds),
  ...decisionRow,
});

type DecisionRow = { decision: string | null; decision_on: IsoDate | null; decision_link: string | null };

function decisionOf({ decision, decision_on: on, decision_link: link }: DecisionRow): Decision | null {
  return decision === null ? null : { number: decision, on, link };
}

function stateOf(row: z.infer<typeof stateRow>): State {
  return {
    from: row.begins,
    until: row.ends,
    name: row.name,
    kind: row.kind,
    legalNature: row.legal_nature,
    parentId: row.parent_id,
    identifierCode: row.identifier_code,
    olderCode: row.older_code,
    decision: decisionOf(row),
    storedFrom: row.begins,
  };
}

/**
 * Only one transaction at a time changes the bodies: what each finds about parents, names and codes still holds when it is committed.
 * Changes are rare and take milliseconds; readers are not held back.
 */
export async function lockTree(tx: Transaction): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('congso.organisations'))`.execute(tx.kysely);
}

/** All bodies with all their states, and who came after whom. */
export async function loadTree(db: Queryable): Promise<Tree> {
  const { rows } = await sql`
    SELECT o.id, o.import_key, o.revision, lower(s.valid)::text AS begins, upper(s.valid)::text AS ends, s.name, s.kind, s.legal_nature,
      s.parent_id, s.identifier_code, s.older_code, s.decision, s.decision_on::text, s.decision_link
    FROM organisation o JOIN organisation_state s ON s.organisation_id = o.id ORDER BY o.id, lower(s.valid)`.execute(
    db.kysely,
  );
  const bodies = new Map<string, Body>();
  for (const row of z.array(stateRow).parse(rows)) {
    const { id, import_key: importKey, revision } = row;
    bodies.set(id, { id, importKey, revision, states: [...(bodies.get(id)?.states ?? []), stateOf(row)] });
  }
  return { bodies, successions: await loadSuccessions(db) };
}

async function loadSuccessions(db: Queryable): Promise<readonly Succession[]> {
  const { rows } = await sql`
    SELECT predecessor_id, successor_id, happened_on::text, kind, decision, decision_on::text, decision_link
    FROM organisation_successor ORDER BY happened_on, predecessor_id, successor_id`.execute(db.kysely);
  return z
    .array(successionRow)
    .parse(rows)
    .map((row) => ({
      predecessorId: row.predecessor_id,
      successorId: row.successor_id,
      on: row.happened_on,
      kind: row.kind,
      decision: decisionOf(row),
    }));
}
