import { Command, type CommanderError, Option } from 'commander';
import {
  deadline,
  deadlineJson,
  deadlineText,
  type Outcome,
  officialCalendar,
  parseDate,
  type Refusal,
  readDayCount,
  readYear,
  sayPhrase,
  spanJson,
  spanText,
  workingDaysBetween,
  yearJson,
  yearTable,
  yearText,
} from '#platform/calendar';
import { type Language, languages } from '#platform/i18n';

/** Exit codes of every command: done, the answer is no, wrong use. */
const exitCodes = { beyondCalendar: 1, wrongUse: 2 } as const;

type Options = { readonly json?: true; readonly language: Language };

/**
 * `calendar deadline | between | year`: working days, with the reason for every day. Needs no database.
 * `language` is the one of the answers where `--language` does not say.
 */
export function calendarCommand(language: Language = 'vi'): Command {
  const calendar = command(
    'calendar',
    'Tính ngày làm việc và nói rõ lý do từng ngày / Working days, with every reason',
  );
  calendar.addCommand(deadlineCommand(language)).addCommand(betweenCommand(language)).addCommand(yearCommand(language));
  return calendar;
}

function deadlineCommand(language: Language): Command {
  return answering(
    language,
    'deadline',
    'Ngày đến hạn; ngày tiếp nhận là ngày 0 / The deadline; the day of receipt is day 0',
  )
    .argument('<date>', 'ngày tiếp nhận: 2024-04-26 hoặc 26/04/2024 / day of receipt')
    .argument('<days>', 'số ngày làm việc / number of working days')
    .action((typedDate: string, typedDays: string, options: Options, self: Command) => {
      const date = required(self, options, parseDate(typedDate));
      const days = required(self, options, readDayCount(typedDays));
      print(self, options, required(self, options, deadline(officialCalendar, date, days)), deadlineJson, deadlineText);
    });
}

function betweenCommand(language: Language): Command {
  const about =
    'Số ngày làm việc sau ngày đầu đến hết ngày cuối / Working days after the first day up to the last, included';
  return answering(language, 'between', about)
    .argument('<from>', 'ngày đầu, không tính / first day, not counted')
    .argument('<to>', 'ngày cuối, có tính / last day, counted')
    .action((typedFrom: string, typedTo: string, options: Options, self: Command) => {
      const from = required(self, options, parseDate(typedFrom));
      const to = required(self, options, parseDate(typedTo));
      print(self, options, required(self, options, workingDaysBetween(officialCalendar, from, to)), spanJson, spanText);
    });
}

function yearCommand(language: Language): Command {
  return answering(
    language,
    'year',
    'Ngày nghỉ và ngày làm bù của một năm / Days off and days worked in lieu of a year',
  )
    .argument('<year>', 'năm / year')
    .action((typedYear: string, options: Options, self: Command) => {
      const year = required(self, options, readYear(typedYear));
      print(self, options, required(self, options, yearTable(officialCalendar, year)), yearJson, yearText);
    });
}

function answering(language: Language, name: string, about: string): Command {
  return command(name, about)
    .option('--json', 'in dữ liệu JSON / print JSON')
    .addOption(new Option('--language <language>', 'ngôn ngữ / language').choices(languages).default(language));
}

/** Commander leaves a wrong call with code 1; ours is 2. */
function command(name: string, about: string): Command {
  return new Command(name).description(about).exitOverride((error: CommanderError) => {
    process.exit(error.exitCode === 0 ? 0 : exitCodes.wrongUse);
  });
}

function required<T>(self: Command, options: Options, outcome: Outcome<T>): T {
  return outcome.ok ? outcome.value : refuse(self, options, outcome.refusal);
}

function refuse(self: Command, { language }: Options, { kind, why }: Refusal): never {
  self.configureOutput().writeErr?.(`${sayPhrase(why, language)}\n`);
  process.exit(exitCodes[kind]);
}

function print<T>(
  self: Command,
  { json, language }: Options,
  answer: T,
  toJson: (answer: T, language: Language) => object,
  toText: (answer: T, language: Language) => string,
): void {
  const text = json ? `${JSON.stringify(toJson(answer, language), null, 2)}\n` : toText(answer, language);
  self.configureOutput().writeOut?.(text);
}
