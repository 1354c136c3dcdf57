import type { CountedThings, MeasuredValue } from '#offers';
import type { Message } from '#platform/i18n';
import { routes } from '../office/routes.ts';
import { catalogued } from '../sections/catalogue.ts';
import { boardFigures } from './board-figures.ts';
import { messages } from './messages.ts';
import { countedItems, judgedItems, type Reading, shownItems } from './reading.ts';

type Thing = CountedThings['things'][number];
type Whole = { readonly columns: readonly Message[]; readonly things: readonly Thing[] };

const sectionName = (code: string): string => catalogued(code)?.name.vi ?? code;
const openedAt = (editionId: string): string => routes.edition.to({ edition: editionId });
const thing = (cells: readonly MeasuredValue[], href: string): Thing => ({ cells, href });

async function items(reading: Reading, name: string): Promise<Whole> {
  const counted = await countedItems(reading, name);
  return {
    columns: [messages.title, messages.section, messages.postedOn, messages.source],
    things: counted.map(({ title, code, on, source, editionId }) =>
      thing([title, sectionName(code), on, source], openedAt(editionId)),
    ),
  };
}

async function shown(reading: Reading, name: string): Promise<Whole> {
  const counted = await shownItems(reading, name);
  return {
    columns: [messages.title, messages.section, messages.postedOn, messages.language],
    things: counted.map(({ title, code, on, language, editionId }) =>
      thing([title, sectionName(code), on, language], openedAt(editionId)),
    ),
  };
}

async function timely(reading: Reading, name: string): Promise<Whole> {
  const judged = await judgedItems(reading, name);
  return {
    columns: [messages.title, messages.document, messages.event, messages.due, messages.postedOn, messages.outcome],
    things: judged.map(({ title, document, eventOn, due, on, isLate, editionId }) =>
      thing([title, document, eventOn, due, on, (isLate ? messages.late : messages.inTime).vi], openedAt(editionId)),
    ),
  };
}

async function introduction(reading: Reading): Promise<Whole> {
  const renewed = await reading.renewed();
  return {
    columns: [messages.change, messages.document, messages.event, messages.due, messages.renewed, messages.outcome],
    things: renewed.map(({ body, decision, on, due, posted, isLate }) => ({
      cells: [body, decision, on, due, posted ?? messages.never.vi, (isLate ? messages.late : messages.inTime).vi],
    })),
  };
}

async function contributed(reading: Reading): Promise<Whole> {
  const given = await reading.contributed();
  return {
    columns: [messages.title, messages.section, messages.postedOn],
    things: given.map(({ title, section, on }) => ({ cells: [title, section, on] })),
  };
}

async function multimedia(reading: Reading): Promise<Whole> {
  const files = await reading.multimedia();
  return { columns: [messages.file, messages.postedOn], things: files.map(({ name, on }) => ({ cells: [name, on] })) };
}

async function board(reading: Reading, name: string): Promise<Whole | null> {
  const found = await reading.board();
  const figure = found === undefined ? undefined : boardFigures[name]?.(found);
  if (figure === undefined || found === undefined) return null;
  const address = routes.board.to({ site: found.siteId });
  if (name === 'board.decision') {
    return { columns: [messages['board.decision']], things: [thing([String(figure.value)], address)] };
  }
  return {
    columns: [messages.name, messages.post],
    things: figure.counted.map((member) => thing([member.name, member.post], address)),
  };
}

/** All things behind a figure. */
export async function listOf(reading: Reading, name: string): Promise<Whole | null> {
  if (name.startsWith('content.items.')) return items(reading, name);
  if (name.startsWith('content.published.')) return shown(reading, name);
  if (name === 'content.contributed') return contributed(reading);
  if (name === 'duties.timely.introduction') return introduction(reading);
  if (name === 'site.function.multimedia') return multimedia(reading);
  return name.startsWith('duties.timely.') ? timely(reading, name) : board(reading, name);
}
