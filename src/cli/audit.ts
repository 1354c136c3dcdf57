import { Command } from 'commander';
import { verify } from '#platform/audit';
import { type Language, say } from '#platform/i18n';
import { requireConfig } from './configuration.ts';
import { messages } from './messages.system.ts';
import { withDatabase } from './open-database.ts';

/** `audit verify`: whether the audit trail is intact; ends with code 1 where it is not. */
export function auditCommand(language: Language): Command {
  const command = new Command('audit').description(say(messages.audit, language));
  command
    .command('verify')
    .description(say(messages.auditVerify, language))
    .option('--json', say(messages.json, language))
    .action(async ({ json }: { json?: true }) => {
      const found = await withDatabase(requireConfig(language), language, 'audit', ({ db }) => verify(db));
      const { ok, entries, head, firstBroken } = found;
      const reason = firstBroken === undefined ? null : say(firstBroken.reason, language);
      if (json)
        console.log(
          JSON.stringify({
            ok,
            entries,
            head,
            ...(reason === null ? {} : { firstBroken: { id: firstBroken?.id, reason } }),
          }),
        );
      else if (ok) console.log(say(messages.auditIntact, language, { entries, head }));
      else console.error(`${say(messages.auditBroken, language)} ${reason ?? ''}`);
      if (!ok) process.exitCode = 1;
    });
  return command;
}
