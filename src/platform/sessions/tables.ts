import type { Generated } from 'kysely';
import type { EnteredBy, SecondFactorUsed } from './rules.ts';

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
    readonly entered_by: Generated<EnteredBy>;
    readonly second_factor: SecondFactorUsed | null;
  };
};
