import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { Command } from 'commander';
import { type ImportResult, importOrganisations, sayRefusal, todayOf } from '#modules/organisations';
import { inSystemTransaction } from '#modules/people';
import { type Language, say } from '#platform/i18n';
import { requireConfig } from './configuration.ts';
import { messages } from './import.messages.ts';
import { articlesCommand } from './import-articles.ts';
import { registersCommand } from './import-registers.ts';
import { shapesCommand } from './import-shapes.ts';
import { withDatabase } from './open-database.ts';
import { readImport } from './read-import.ts';
import { Refusal } from './refusal.ts';

type Options = { readonly json?: true; readonly partial?: true; readonly preview?: true };
type Done = Extract<ImportResult, { kind: 'done' }>;

/** `import organisations|shapes|articles|registers FILE`: brings data in from files. */
export function importCommand(language: Language): Command {
  return new Command('import')
    .description(say(messages.import, language))
    .addCommand(organisationsCommand(language))
    .addCommand(shapesCommand(language))
    .addCommand(articlesCommand(language))
    .addCommand(registersCommand(language));
}

function organisationsCommand(language: Language): Command {
  return new Command('organisations')
    .description(say(messages.organisations, language))
    .argument('<file>', say(messages.file, language))
    .option('--partial', say(messages.partial, language))
    .option('--preview', say(messages.preview, language))
    .option('--json', say(messages.json, language))
    .action(async (file: string, options: Options) => {
      const bytes = await readImport(file, language);
      const result = await bringIn(basename(file), bytes, options, language);
      if (result.kind === 'refused') {
        const reasons = result.reasons.map((each) => sayRefusal(each, language)).join(' ');
        throw new Refusal('no', say(messages.refusedFile, language, { file, reasons }));
      }
      console.log(options.json ? jsonOf(result, language) : textOf(result, options, language));
      if (result.refused.length > 0) process.exitCode = 1;
    });
}

function bringIn(name: string, bytes: Uint8Array, options: Options, language: Language): Promise<ImportResult> {
  const file = { name, bytes, isPartial: options.partial === true, isPreview: options.preview === true };
  const circumstances = { today: todayOf(new Date()), mayManage: () => true, idFor: () => randomUUID() };
  return withDatabase(requireConfig(language), language, 'import', ({ db }) =>
    inSystemTransaction(db, 'congso import', (tx) => importOrganisations(tx, file, circumstances)),
  );
}

/** What was done: where nothing was taken, nothing was created or changed. */
function jsonOf({ read, created, changed, refused, taken }: Done, language: Language): string {
  const lines = refused.map(({ line, key, reasons }) => ({
    line,
    key,
    reasons: reasons.map((each) => sayRefusal(each, language)),
  }));
  const done = taken ? { created, changed } : { created: 0, changed: 0, wouldCreate: created, wouldChange: changed };
  return JSON.stringify({ read, ...done, refused: lines }, null, 2);
}

function textOf(result: Done, { preview }: Options, language: Language): string {
  const lines = result.refused.map(({ line, key, reasons }) =>
    say(messages.line, language, { line, key, reasons: reasons.map((each) => sayRefusal(each, language)).join(' ') }),
  );
  const isCounted = result.taken || preview === true;
  const { read, refused } = result;
  const { created, changed } = isCounted ? result : { created: 0, changed: 0 };
  const counts = say(messages.counts, language, { read, created, changed, refused: refused.length });
  const end = preview ? messages.previewed : result.taken ? null : messages.nothingTaken;
  return [...lines, counts, ...(end === null ? [] : [say(end, language)])].join('\n');
}
