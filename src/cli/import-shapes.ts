import { basename } from 'node:path';
import { Command } from 'commander';
import { importShapes, type ShapesResult, sayRefusal, todayOf } from '#modules/organisations';
import { inSystemTransaction } from '#modules/people';
import { type IsoDate, parseDate } from '#platform/calendar';
import { type Language, say } from '#platform/i18n';
import { requireConfig } from './configuration.ts';
import { messages } from './import.messages.ts';
import { withDatabase } from './open-database.ts';
import { readImport } from './read-import.ts';
import { Refusal } from './refusal.ts';

type Options = {
  readonly from?: string;
  readonly property?: string;
  readonly json?: true;
  readonly partial?: true;
  readonly preview?: true;
};
type Done = Extract<ShapesResult, { kind: 'done' }>;

/** `import shapes FILE`: territories for the maps, from GeoJSON. */
export function shapesCommand(language: Language): Command {
  return new Command('shapes')
    .description(say(messages.shapes, language))
    .argument('<file>', say(messages.geojson, language))
    .option('--from <day>', say(messages.from, language))
    .option('--property <name>', say(messages.property, language))
    .option('--partial', say(messages.partial, language))
    .option('--preview', say(messages.preview, language))
    .option('--json', say(messages.json, language))
    .action(async (file: string, options: Options) => {
      const day = dayOf(options, language);
      const bytes = await readImport(file, language);
      const result = await bringIn(basename(file), bytes, day, options, language);
      if (result.kind === 'refused') {
        const reasons = result.reasons.map((each) => sayRefusal(each, language)).join(' ');
        throw new Refusal('no', say(messages.refusedFile, language, { file, reasons }));
      }
      console.log(options.json ? jsonOf(result, language) : textOf(result, options, language));
      if (result.refused.length > 0) process.exitCode = 1;
    });
}

function dayOf({ from }: Options, language: Language): IsoDate {
  if (from === undefined) return todayOf(new Date());
  const read = parseDate(from);
  if (!read.ok) throw new Refusal('wrongUse', say(messages.wrongDay, language, { value: from }));
  return read.value;
}

function bringIn(
  name: string,
  bytes: Uint8Array,
  day: IsoDate,
  options: Options,
  language: Language,
): Promise<ShapesResult> {
  const file = { name, bytes, isPartial: options.partial === true, isPreview: options.preview === true };
  const asked = { day, property: options.property ?? null, mayManage: () => true };
  return withDatabase(requireConfig(language), language, 'import', ({ db }) =>
    inSystemTransaction(db, 'congso import', (tx) => importShapes(tx, file, asked, 'congso import')),
  );
}

function linesOf({ refused }: Done, language: Language) {
  return refused.map(({ place, value, reasons }) => ({
    place,
    value,
    reasons: reasons.map((each) => sayRefusal(each, language)),
  }));
}

/** Where nothing was taken, nothing was created or changed. */
function jsonOf(result: Done, language: Language): string {
  const { read, created, changed, property, simplified, taken } = result;
  const done = taken ? { created, changed } : { created: 0, changed: 0, wouldCreate: created, wouldChange: changed };
  return JSON.stringify({ read, ...done, property, simplified, refused: linesOf(result, language) }, null, 2);
}

function textOf(result: Done, { preview }: Options, language: Language): string {
  const lines = linesOf(result, language).map(({ place, value, reasons }) =>
    say(messages.shapeLine, language, { place, value, reasons: reasons.join(' ') }),
  );
  const isCounted = result.taken || preview === true;
  const { read, property, refused } = result;
  const { created, changed } = isCounted ? result : { created: 0, changed: 0 };
  const counts = say(messages.shapeCounts, language, { read, property, created, changed, refused: refused.length });
  const end = preview ? messages.previewed : result.taken ? null : messages.nothingTaken;
  return [...lines, counts, ...(end === null ? [] : [say(end, language)])].join('\n');
}
