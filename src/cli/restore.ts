import { Command } from 'commander';
import pg from 'pg';
import { type RestoreResult, restore } from '#platform/backup';
import type { Config } from '#platform/config';
import { type DatabaseConnection, databaseFor } from '#platform/database';
import { type Language, say } from '#platform/i18n';
import { openDirectoryStorage } from '#platform/storage';
import { messages } from './backup.messages.ts';
import { requireConfig } from './configuration.ts';
import { Refusal } from './refusal.ts';
import { sayingFaults } from './saying-faults.ts';

type Options = {
  readonly from: string;
  readonly replace?: true;
  readonly confirm?: string;
  readonly json?: true;
};

/** `restore --from FILE`: everything back from an archive, or nothing. */
export function restoreCommand(language: Language): Command {
  return new Command('restore')
    .description(say(messages.restore, language))
    .requiredOption('--from <file>', say(messages.from, language))
    .option('--replace', say(messages.replace, language))
    .option('--confirm <database>', say(messages.confirm, language))
    .option('--json', say(messages.json, language))
    .action(async (options: Options) => {
      const config = requireConfig(language);
      const result = await sayingFaults(language, () => run(config, options, language));
      report(result, options, language);
    });
}

async function run(config: Config, options: Options, language: Language): Promise<RestoreResult> {
  const running = await databaseFor(config);
  try {
    const owner = running.ownerConnection;
    if (options.replace) requireConfirmation(owner, options, language);
    const storage = await openDirectoryStorage(config.dataDirectory, { largest: Number.POSITIVE_INFINITY });
    return await restore({ owner, storage, from: options.from, replace: options.replace === true });
  } finally {
    await running.stop();
  }
}

function requireConfirmation(owner: DatabaseConnection, { confirm }: Options, language: Language): void {
  const database = new pg.Client(owner).database ?? '';
  if (confirm !== database) throw new Refusal('wrongUse', say(messages.notConfirmed, language, { database }));
}

function report({ manifest, migrated, audit }: RestoreResult, { json }: Options, language: Language): void {
  const { createdAt, program, tables } = manifest;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const facts = { createdAt, program, tables: tables.length, rows, files: manifest.files.count };
  const reason = audit.firstBroken === undefined ? '' : say(audit.firstBroken.reason, language);
  if (json)
    console.log(
      JSON.stringify({ ...facts, migrated, audit: { ok: audit.ok, entries: audit.entries, reason } }, null, 2),
    );
  else if (audit.ok) console.log(say(messages.restoredAll, language, { ...facts, entries: audit.entries }));
  if (!audit.ok) console.error(say(messages.auditBroken, language, { reason }));
}
