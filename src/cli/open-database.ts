import type { Config } from '#platform/config';
import {
  appRole,
  assertRestrictedRole,
  type Database,
  DatabaseFault,
  databaseFor,
  migrate,
  openPool,
  type RunningDatabase,
  runningDatabase,
} from '#platform/database';
import { type Language, say } from '#platform/i18n';
import { missingMigrations } from '../site/index.ts';
import { messages } from './messages.system.ts';
import { Refusal } from './refusal.ts';
import { sayingFaults } from './saying-faults.ts';

export type OpenDatabase = {
  readonly running: RunningDatabase;
  /** Under the restricted role. */
  readonly db: Database;
  /** Names of the migrations that were applied now. */
  readonly applied: readonly string[];
  /** Closes the pool, then ends an embedded server. */
  readonly close: () => Promise<void>;
};

type Options = {
  readonly name: string;
  readonly migrate: boolean;
  readonly max: number;
  /** Whether the command may work beside a program that runs on the same embedded database. */
  readonly beside?: boolean;
};

/** The database; where another program of ours holds the embedded one, the way into the server that it runs. */
async function reach(config: Config, beside: boolean): Promise<RunningDatabase> {
  try {
    return await databaseFor(config);
  } catch (error) {
    const held = beside && error instanceof DatabaseFault && error.code === 'inUse';
    const owner = held ? runningDatabase(config.dataDirectory) : null;
    if (owner === null) throw error;
    return {
      ownerConnection: owner,
      appConnection: { ...owner, setRole: appRole },
      stop: async () => {},
      onFailure: () => {},
    };
  }
}

/** Starts or reaches the database and opens a pool; refuses a schema that is not this program's, and a role that is too strong. */
export function openDatabase(config: Config, language: Language, options: Options): Promise<OpenDatabase> {
  return sayingFaults(language, async () => {
    const running = await reach(config, options.beside === true);
    try {
      const applied = options.migrate ? await migrate(running.ownerConnection) : [];
      const db = openPool(running.appConnection, { applicationName: `congso ${options.name}`, max: options.max });
      const close = once(async () => {
        await db.close();
        await running.stop();
      });
      await assertReady(db, language).catch(async (error) => {
        await db.close();
        throw error;
      });
      return { running, db, applied, close };
    } catch (error) {
      await running.stop();
      throw error;
    }
  });
}

/** The same closing, however often it is asked for. */
function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= work();
    return done;
  };
}

async function assertReady(db: Database, language: Language): Promise<void> {
  await assertRestrictedRole(db);
  // the table of migrations is missing, too, in a database that was never migrated
  const missing = await missingMigrations(db).catch(() => null);
  if (missing === null || missing.length > 0) throw new Refusal('no', say(messages.notMigrated, language));
}

/** Opens the database for one piece of work, and closes it whatever happens. */
export async function withDatabase<T>(
  config: Config,
  language: Language,
  name: string,
  work: (open: OpenDatabase) => Promise<T>,
): Promise<T> {
  const open = await openDatabase(config, language, { name, migrate: false, max: 4, beside: true });
  try {
    return await sayingFaults(language, () => work(open));
  } finally {
    await open.close();
  }
}
