import type { Transaction } from '#platform/database';
import type { AuditTables } from './tables.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One thing that was done. `action` is a verb in code ("account.lock"); `detail` holds what a reader needs, and no secrets. */
export type AuditRecord = {
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly organisationId?: string | null;
  readonly detail?: { readonly [key: string]: Json };
};

/** What each running transaction has recorded and not yet written. */
const pending = new WeakMap<Transaction, AuditRecord[]>();

/**
 * Records what the transaction does, in the name of its actor: the entry is committed with the change, or not at all.
 * Entries are written as the last thing before the commit, since linking one holds all other writers of the trail back
 * until then: so they wait for one commit and not for a whole piece of work, and no lock is taken after this one,
 * which would allow deadlocks. Sealing entries later in a step of its own would keep nobody waiting, but would leave
 * a time in which an entry can be changed unseen. Therefore the entry is not visible to queries of its own transaction.
 */
export function record(tx: Transaction, entry: AuditRecord): void {
  const entries = pending.get(tx);
  if (entries !== undefined) {
    entries.push(entry);
    return;
  }
  pending.set(tx, [entry]);
  tx.beforeCommit(() => write(tx));
}

async function write(tx: Transaction): Promise<void> {
  const rows = (pending.get(tx) ?? []).map((entry) => ({
    action: entry.action,
    subject_kind: entry.subject.kind,
    subject_id: entry.subject.id,
    organisation_id: entry.organisationId ?? null,
    detail: JSON.stringify(entry.detail ?? {}),
  }));
  await tx.kysely.$extendTables<AuditTables>().insertInto('audit_entry').values(rows).execute();
}
