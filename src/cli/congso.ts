import { Command, CommanderError } from 'commander';
import { type Language, say } from '#platform/i18n';
import { type CommandEntry, commands } from './commands.ts';
import { messages } from './messages.ts';
import { Refusal } from './refusal.ts';

/** What a command ends with: done, the answer is no (or it could not be done), wrong use. */
export const exitCodes = { done: 0, no: 1, wrongUse: 2 } as const;

function languageOf(environment: NodeJS.ProcessEnv): Language {
  return environment.CONGSO_LANGUAGE === 'en' ? 'en' : 'vi';
}

function describe(entry: CommandEntry, language: Language): Command {
  return new Command(entry.name).description(say(entry.summary, language)).helpOption(false).allowUnknownOption();
}

/** Only the command that is asked for is loaded: `forms` and `calendar` must not need a database. */
async function programFor(args: readonly string[], language: Language): Promise<Command> {
  const program = new Command('congso').description(say(messages.program, language)).version('0.1.0');
  program.showHelpAfterError(say(messages.helpHint, language)).exitOverride();
  for (const entry of commands) {
    program.addCommand(entry.name === args[0] ? await entry.load(language) : describe(entry, language));
  }
  return program;
}

function inherit(command: Command): void {
  for (const child of command.commands) {
    child.exitOverride();
    inherit(child);
  }
}

function codeOf(error: unknown): number {
  if (error instanceof Refusal) {
    console.error(error.message);
    return exitCodes[error.kind];
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse;
  console.error(error instanceof Error ? error.message : String(error));
  if (process.env.CONGSO_LOG_LEVEL === 'debug' && error instanceof Error) console.error(error.stack);
  return exitCodes.no;
}

/**
 * Runs the command line and gives the exit code of contract.md: 0 done, 1 the answer is no, 2 wrong use.
 * A command that answers "no" sets `process.exitCode` itself.
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const program = await programFor(args, languageOf(process.env));
    inherit(program);
    if (args.length === 0) {
      program.outputHelp();
      return exitCodes.wrongUse;
    }
    await program.parseAsync([...args], { from: 'user' });
    return Number(process.exitCode ?? exitCodes.done);
  } catch (error) {
    return codeOf(error);
  }
}
