import { prepare } from '#forms-engine';
import type { Queryable } from '#platform/database';
import { selectDefinition } from '../queries.ts';
import { type Form, findForm } from './library.ts';

const kept = new Map<string, Form>();

/**
 * The form with which a report was begun: the shipped one while it is the same, else the definition that was kept.
 * Undefined only where a report names a definition that nobody kept, which the database forbids.
 */
export async function formWithHash(db: Queryable, code: string, hash: string): Promise<Form | undefined> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return undefined;
  const shipped = findForm(code);
  if (shipped?.hash === hash) return shipped;
  const known = kept.get(hash);
  if (known !== undefined) return known;
  const definition = await selectDefinition(db, hash);
  if (definition === undefined) return undefined;
  const form = { definition, hash, prepared: prepare(definition) };
  kept.set(hash, form);
  return form;
}
