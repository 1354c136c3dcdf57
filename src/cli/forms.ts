import { writeFile } from 'node:fs/promises';
import { Argument, Command, Option } from 'commander';
import { fillTemplate, printedPeriod } from '#forms-engine';
import {
  allForms,
  checkAnswers,
  type Filling,
  type Form,
  type Format,
  fileKinds,
  findForm,
  formatNames,
  printForm,
  readAnswersOf,
} from '#modules/reporting';
import { type Language, say } from '#platform/i18n';
import { stopPress } from '#platform/papers';
import { messages } from './forms.messages.ts';
import { Refusal } from './refusal.ts';

interface Output {
  readonly format: Format;
  readonly out?: string;
  readonly annex?: boolean;
}

function formOf(code: string, language: Language): Form {
  const form = findForm(code);
  if (form !== undefined) return form;
  const known = allForms().map(({ definition }) => definition.code);
  throw new Refusal('wrongUse', say(messages.unknownForm, language, { code, known: known.join(', ') }));
}

const isReadable = (format: Format): boolean => ['text', 'json', 'html'].includes(format);

/** Writes to the file, or to the terminal what can be read there. */
async function deliver(bytes: Uint8Array, { format, out }: Output, language: Language): Promise<void> {
  if (out !== undefined) {
    await writeFile(out, bytes);
    console.error(say(messages.written, language, { file: out, bytes: bytes.length }));
  } else if (isReadable(format) || !process.stdout.isTTY) {
    process.stdout.write(bytes);
  } else {
    throw new Refusal('wrongUse', say(messages.needsOut, language, { format, extension: fileKinds[format].extension }));
  }
}

async function fillingFrom(form: Form, file: string, language: Language): Promise<Filling> {
  const read = await readAnswersOf(form, file);
  if (read.ok) {
    for (const note of read.notes ?? []) console.error(note[language]);
    return read.filling;
  }
  throw new Refusal(
    'wrongUse',
    [say(messages.unreadable, language, { file }), ...read.faults.map((fault) => `  ${fault[language]}`)].join('\n'),
  );
}

function listCommand(language: Language): Command {
  return new Command('list')
    .description(say(messages.list, language))
    .option('--json', say(messages.json, language))
    .action(({ json = false }: { json?: boolean }) => {
      const forms = allForms().map(({ definition, hash }) => ({
        code: definition.code,
        title: fillTemplate(definition.title, printedPeriod(definition)).replaceAll('\n', ' '),
        version: definition.version,
        source: definition.source,
        validity: definition.validity,
        fields: definition.fields.length,
        tables: definition.tables.length,
        hash,
      }));
      if (json) return console.log(JSON.stringify(forms, null, 2));
      for (const form of forms) {
        const until = form.validity.to === undefined ? '' : ` – ${form.validity.to}`;
        console.log(`${form.code}  v${form.version}  ${say(messages.fields, language, { count: form.fields })}`);
        console.log(`    ${form.title}\n    ${form.source.document}, ${form.validity.from}${until}`);
      }
    });
}

const formatOption = (language: Language) =>
  new Option('--format <format>', say(messages.format, language)).choices(formatNames).default('text');
const codeArgument = (language: Language) => new Argument('<code>', say(messages.code, language));

function showCommand(language: Language): Command {
  return new Command('show')
    .description(say(messages.show, language))
    .addArgument(codeArgument(language))
    .addOption(formatOption(language))
    .option('--out <file>', say(messages.out, language))
    .action(async (code: string, output: Output) => {
      await deliver(await printForm(formOf(code, language), output.format), output, language);
      stopPress();
    });
}

function checkCommand(language: Language): Command {
  return new Command('check')
    .description(say(messages.check, language))
    .addArgument(codeArgument(language))
    .requiredOption('--answers <file>', say(messages.answers, language))
    .option('--json', say(messages.json, language))
    .option('--language <language>', say(messages.language, language))
    .action(async (code: string, options: { answers: string; json?: boolean; language?: string }) => {
      const spoken: Language = options.language === 'en' ? 'en' : language;
      const form = formOf(code, spoken);
      const result = checkAnswers(form, await fillingFrom(form, options.answers, spoken), spoken);
      if (options.json) console.log(JSON.stringify(result, null, 2));
      else for (const line of checkLines(form, result, spoken)) console.log(line);
      const wrong = result.findings.some(({ severity }) => severity === 'blocker' || severity === 'error');
      if (wrong) process.exitCode = 1;
    });
}

type Result = ReturnType<typeof checkAnswers>;

function checkLines(form: Form, { findings }: Result, language: Language): readonly string[] {
  if (findings.length === 0) return [say(messages.consistent, language)];
  const parts = new Map(
    form.definition.parts.map((part) => [part.id, [part.number, part.title].filter(Boolean).join(' ')]),
  );
  const count = (...kinds: string[]) => findings.filter(({ severity }) => kinds.includes(severity)).length;
  const totals = { errors: count('blocker', 'error'), warnings: count('warning'), notes: count('info') };
  const lines = findings.flatMap((finding) => [
    `${say(messages[finding.severity], language)} ${finding.message}`,
    `      ${parts.get(finding.part) ?? finding.part} · ${finding.code}${finding.fields.length > 0 ? ` · ${finding.fields.slice(0, 4).join(', ')}` : ''}`,
  ]);
  return [...lines, '', say(messages.totals, language, totals)];
}

function printCommand(language: Language): Command {
  return new Command('print')
    .description(say(messages.print, language))
    .addArgument(codeArgument(language))
    .requiredOption('--answers <file>', say(messages.answers, language))
    .addOption(formatOption(language))
    .option('--out <file>', say(messages.out, language))
    .option('--annex', say(messages.annex, language))
    .action(async (code: string, { answers, ...output }: Output & { answers: string }) => {
      const form = formOf(code, language);
      const filling = { ...(await fillingFrom(form, answers, language)), annex: output.annex === true };
      await deliver(await printForm(form, output.format, filling), output, language);
      stopPress();
    });
}

/** `congso forms`: the official forms, blank and filled, and their checks. Needs no database. */
export function formsCommand(language: Language): Command {
  return new Command('forms')
    .description(say(messages.forms, language))
    .addCommand(listCommand(language))
    .addCommand(showCommand(language))
    .addCommand(checkCommand(language))
    .addCommand(printCommand(language));
}
