import { sql } from 'kysely';
import { record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import type { OrganisationState } from './organisation.ts';
import type { OrganisationTables } from './tables.ts';

export type NewOrganisation = {
  readonly id?: string;
  readonly identifierCode?: string;
  readonly state: OrganisationState;
};

/** Enters a body with its first state, which holds until a later one is entered. Gives its id. Allowed to the system only as yet. */
export async function createOrganisation(
  tx: Transaction,
  { id, identifierCode, state }: NewOrganisation,
): Promise<string> {
  const tables = tx.kysely.$extendTables<OrganisationTables>();
  const made = await tables
    .insertInto('organisation')
    .values({ ...(id === undefined ? {} : { id }), identifier_code: identifierCode ?? null })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tables
    .insertInto('organisation_state')
    .values({
      organisation_id: made.id,
      valid: sql<string>`daterange(${state.from}::date, NULL)`,
      name: state.name.normalize('NFC'),
      kind: state.kind,
      legal_nature: state.legalNature,
      parent_id: state.parentId,
      decision: state.decision ?? null,
    })
    .execute();
  const subject = { kind: 'organisation', id: made.id };
  record(tx, {
    action: 'organisation.create',
    subject,
    organisationId: made.id,
    detail: { name: state.name, from: state.from },
  });
  return made.id;
}
