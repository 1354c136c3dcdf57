import { inSystemTransaction, type Services } from '#modules/people';
import type { Measure, MeasureSource } from '#offers';
import { type Message, say } from '#platform/i18n';
import { catalogued } from '../sections/catalogue.ts';
import { boardFigures } from './board-figures.ts';
import { itemCodes, shownCodes, timelyCodes } from './item-codes.ts';
import { listOf } from './lists.ts';
import { messages } from './messages.ts';
import { figureOf, openReading } from './reading.ts';

const system = 'Đo số liệu nội dung';

function named(message: Message, codes: readonly string[]): Message {
  const sections = (language: 'vi' | 'en') =>
    codes.map((code) => `“${catalogued(code)?.name[language] ?? code}”`).join(', ');
  return {
    vi: say(message, 'vi', { sections: sections('vi') }),
    en: say(message, 'en', { sections: sections('en') }),
  };
}

function measuresOf(
  start: string,
  codes: Readonly<Record<string, readonly string[]>>,
  message: Message,
  kind: Measure['kind'],
): readonly Measure[] {
  return Object.entries(codes).map(([id, own]) => ({ name: `${start}${id}`, label: named(message, own), kind }));
}

const measures: readonly Measure[] = [
  ...measuresOf('content.items.', itemCodes, messages.items, 'flow'),
  ...measuresOf('content.published.', shownCodes, messages.shown, 'state'),
  { name: 'content.published.foreign_language', label: messages.foreignLanguage, kind: 'state' },
  ...measuresOf('duties.timely.', timelyCodes, messages.timely, 'flow'),
  { name: 'duties.timely.introduction', label: messages.introduction, kind: 'flow' },
  { name: 'site.function.multimedia', label: messages.multimedia, kind: 'state' },
  { name: 'content.contributed', label: messages.contributed, kind: 'flow' },
  ...Object.keys(boardFigures).map((name) => ({ name, label: boardLabel(name), kind: 'state' as const })),
];

function boardLabel(name: string): Message {
  const label = Object.entries(messages).find(([id]) => id === name);
  if (label === undefined) throw new Error(`no words for ${name}`);
  return label[1];
}

const known = new Set(measures.map(({ name }) => name));

/** What content measures: items by section, punctuality by the events of Art. 13, what was given to the portal, editorial boards. */
export function contentMeasures({ db }: Pick<Services, 'db'>): MeasureSource {
  return {
    measures,
    take: (names, question) =>
      inSystemTransaction(
        db,
        system,
        async (tx) => {
          const reading = await openReading(tx, question);
          const wanted = names.filter((name) => known.has(name));
          const taken = [];
          for (const name of wanted)
            taken.push([name, { kind: 'value', value: await figureOf(reading, name) }] as const);
          return new Map(taken);
        },
        { readOnly: true },
      ),
    list: (name, question, { offset, limit }) =>
      inSystemTransaction(
        db,
        system,
        async (tx) => {
          const whole = known.has(name) ? await listOf(await openReading(tx, question), name) : null;
          if (whole === null) return null;
          return { ...whole, things: whole.things.slice(offset, offset + limit), total: whole.things.length };
        },
        { readOnly: true },
      ),
  };
}
