import { basename } from 'node:path';
import { Command } from 'commander';
import { importRegister, type RegisterImport } from '#modules/registers';
import { type Language, say } from '#platform/i18n';
import { requireConfig } from './configuration.ts';
import { messages } from './import.messages.ts';
import { withDatabase } from './open-database.ts';
import { readImport } from './read-import.ts';
import { Refusal } from './refusal.ts';

type Options = {
  readonly register: string;
  readonly organisation: string;
  readonly json?: true;
  readonly partial?: true;
  readonly preview?: true;
};
type Done = Extract<RegisterImport, { kind: 'done' }>;

/** `import registers FILE --register CODE --organisation CODE`: what a body keeps in one register. */
export function registersCommand(language: Language): Command {
  return new Command('registers')
    .description(say(messages.registers, language))
    .argument('<file>', say(messages.registerFile, language))
    .requiredOption('--register <code>', say(messages.register, language))
    .requiredOption('--organisation <code>', say(messages.organisation, language))
    .option('--partial', say(messages.partial, language))
    .option('--preview', say(messages.preview, language))
    .option('--json', say(messages.json, language))
    .action(async (file: string, options: Options) => {
      const bytes = await readImport(file, language);
      const result = await bringIn(basename(file), bytes, options, language);
      if (result.kind === 'refused') {
        const reasons = result.reasons.map((each) => each[language]).join(' ');
        throw new Refusal('no', say(messages.refusedFile, language, { file, reasons }));
      }
      console.log(options.json ? jsonOf(result, language) : textOf(result, options, language));
      if (result.refused.length > 0) process.exitCode = 1;
    });
}

function bringIn(name: string, bytes: Uint8Array, options: Options, language: Language): Promise<RegisterImport> {
  const { register, organisation, partial = false, preview = false } = options;
  const file = { name, bytes, register, organisation, isPartial: partial, isPreview: preview };
  return withDatabase(requireConfig(language), language, 'import', ({ db }) => importRegister(db, file, new Date()));
}

/** What was done: where nothing was taken, nothing was created or changed. */
function jsonOf({ read, created, changed, unchanged, refused, taken }: Done, language: Language): string {
  const lines = refused.map(({ line, key, reasons }) => ({
    line,
    key,
    reasons: reasons.map((each) => each[language]),
  }));
  const done = taken ? { created, changed } : { created: 0, changed: 0, wouldCreate: created, wouldChange: changed };
  return JSON.stringify({ read, ...done, unchanged, refused: lines }, null, 2);
}

function textOf(result: Done, { preview }: Options, language: Language): string {
  const lines = result.refused.map(({ line, key, reasons }) =>
    say(messages.line, language, { line, key, reasons: reasons.map((each) => each[language]).join(' ') }),
  );
  const isCounted = result.taken || preview === true;
  const { read, unchanged, refused } = result;
  const { created, changed } = isCounted ? result : { created: 0, changed: 0 };
  const counts = say(messages.registerCounts, language, { read, created, changed, unchanged, refused: refused.length });
  const end = preview ? messages.previewed : result.taken ? null : messages.nothingTaken;
  return [...lines, counts, ...(end === null ? [] : [say(end, language)])].join('\n');
}
