import type { Generated } from 'kysely';

/** The room's own table, for `kysely.$extendTables<SessionTables>()`. */
export type SessionTables = {
  readonly session: {
    readonly id: Generated<string>;
    readonly account_id: string;
    readonly token_hash: Buffer;
    readonly started_at: Date;
    readonly last_used_at: Date;
    readonly address: string | null;
    readonly agent: string | null;
  };
};
