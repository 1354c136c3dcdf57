import { Command } from 'commander';
import { type BackupResult, backUp } from '#platform/backup';
import type { Config } from '#platform/config';
import { type DatabaseConnection, DatabaseFault, databaseFor, runningDatabase } from '#platform/database';
import { type Language, say } from '#platform/i18n';
import { openDirectoryStorage } from '#platform/storage';
import { messages } from './backup.messages.ts';
import { requireConfig } from './configuration.ts';
import { sayingFaults } from './saying-faults.ts';

type Options = { readonly to: string; readonly verify?: true; readonly json?: true };
type Owner = { readonly connection: DatabaseConnection; readonly close: () => Promise<void> };

/** `backup --to PATH`: everything into one archive, also while the system runs. */
export function backupCommand(language: Language): Command {
  return new Command('backup')
    .description(say(messages.backup, language))
    .requiredOption('--to <path>', say(messages.to, language))
    .option('--verify', say(messages.verify, language))
    .option('--json', say(messages.json, language))
    .action(async (options: Options) => {
      const config = requireConfig(language);
      const result = await sayingFaults(language, () => run(config, options));
      console.log(options.json ? JSON.stringify(result, null, 2) : textOf(result, language));
      if (result.damaged.length > 0) console.error(damagedText(result, language));
    });
}

async function run(config: Config, { to, verify }: Options): Promise<BackupResult> {
  const owner = await reachOwner(config);
  try {
    const storage = await openDirectoryStorage(config.dataDirectory);
    const now = () => new Date();
    return await backUp({ owner: owner.connection, storage, to, cause: 'command', verify: verify === true, now });
  } finally {
    await owner.close();
  }
}

/** Where the program runs at this moment, its embedded database serves us as well. */
async function reachOwner(config: Config): Promise<Owner> {
  try {
    const running = await databaseFor(config);
    return { connection: running.ownerConnection, close: running.stop };
  } catch (error) {
    const beside =
      error instanceof DatabaseFault && error.code === 'inUse' ? runningDatabase(config.dataDirectory) : null;
    if (beside === null) throw error;
    return { connection: beside, close: async () => {} };
  }
}

function textOf(result: BackupResult, language: Language): string {
  const { file, size, tables, rows, files, sha256, checked } = result;
  const values = { file, size, tables, rows, files, sha256, checked: say(messages[checked], language) };
  return say(messages.done, language, values);
}

function damagedText({ damaged }: BackupResult, language: Language): string {
  return say(messages.damaged, language, { count: damaged.length, keys: damaged.join(', ') });
}
