import { Command } from 'commander';
import { databaseFor, migrate } from '#platform/database';
import { type Language, say } from '#platform/i18n';
import { requireConfig } from './configuration.ts';
import { messages } from './messages.system.ts';
import { sayingFaults } from './saying-faults.ts';

/** `migrate`: brings the database to the newest schema, and says which files were applied. */
export function migrateCommand(language: Language): Command {
  return new Command('migrate')
    .description(say(messages.migrate, language))
    .option('--json', say(messages.json, language))
    .action(async ({ json }: { json?: true }) => {
      const config = requireConfig(language);
      const applied = await sayingFaults(language, async () => {
        const running = await databaseFor(config);
        return migrate(running.ownerConnection).finally(() => running.stop());
      });
      console.log(json ? JSON.stringify({ applied }) : text(applied, language));
    });
}

function text(applied: readonly string[], language: Language): string {
  return applied.length === 0
    ? say(messages.upToDate, language)
    : say(messages.migrated, language, { names: applied.join(', ') });
}
