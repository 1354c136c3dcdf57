import type { MeasuredValue, MeasureQuestion } from '#offers';
import type { Transaction } from '#platform/database';
import type { Board } from '../boards/board.ts';
import { selectOptionalBoard } from '../boards/queries.ts';
import { boardFigures } from './board-figures.ts';
import { contributedItems, contributedText } from './contributed.ts';
import { renewals } from './introduction.ts';
import { itemCodes, shownCodes, timelyCodes } from './item-codes.ts';
import { postedItems, standingItems } from './items.ts';
import { multimediaOf } from './multimedia.ts';
import { sitesOf } from './sites-of.ts';
import { punctualItems } from './timely.ts';

/** What a question is about, each read from the database once, when a measure first asks for it. */
export type Reading = {
  readonly sites: readonly string[];
  readonly posted: () => ReturnType<typeof postedItems>;
  readonly standing: () => ReturnType<typeof standingItems>;
  readonly punctual: () => ReturnType<typeof punctualItems>;
  readonly renewed: () => ReturnType<typeof renewals>;
  readonly contributed: () => ReturnType<typeof contributedItems>;
  readonly multimedia: () => ReturnType<typeof multimediaOf>;
  /** The board of the body's first site on the window's last day. */
  readonly board: () => Promise<Board | undefined>;
};

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= read();
    return answer;
  };
}

/** Opens a question. */
export async function openReading(tx: Transaction, question: MeasureQuestion): Promise<Reading> {
  const sites = await sitesOf(tx, question);
  const [first] = sites;
  return {
    sites,
    posted: once(() => postedItems(tx, sites, question)),
    standing: once(() => standingItems(tx, sites, question)),
    punctual: once(() => punctualItems(tx, sites, question)),
    renewed: once(() => renewals(tx, sites, question)),
    contributed: once(() => contributedItems(tx, sites, question)),
    multimedia: once(() => multimediaOf(tx, sites, question)),
    board: once(async () => (first === undefined ? undefined : selectOptionalBoard(tx, first, question.window.to))),
  };
}

const after = (name: string, start: string): string => name.slice(start.length);

/** The things that a measure of this reading counts, of the kind that its name says. */
export async function countedItems(reading: Reading, name: string) {
  const codes = itemCodes[after(name, 'content.items.')] ?? [];
  return (await reading.posted()).filter(({ code }) => codes.includes(code));
}

export async function shownItems(reading: Reading, name: string) {
  const items = await reading.standing();
  if (name === 'content.published.foreign_language') return items.filter(({ language }) => language !== 'vi');
  const codes = shownCodes[after(name, 'content.published.')] ?? [];
  return items.filter(({ code, language }) => codes.includes(code) && language === 'vi');
}

export async function judgedItems(reading: Reading, name: string) {
  const codes = timelyCodes[after(name, 'duties.timely.')] ?? [];
  return (await reading.punctual()).filter(({ code }) => codes.includes(code));
}

/** The figure of a measure. Null: the body had no site, no board, or nothing that could be late. */
export async function figureOf(reading: Reading, name: string): Promise<MeasuredValue> {
  if (reading.sites.length === 0) return null;
  if (name.startsWith('content.items.')) return (await countedItems(reading, name)).length;
  if (name.startsWith('content.published.')) return (await shownItems(reading, name)).length > 0;
  if (name === 'content.contributed') return contributedText(await reading.contributed());
  if (name === 'site.function.multimedia') return (await reading.multimedia()).length > 0 ? 'complete' : 'none';
  if (name === 'duties.timely.introduction') {
    const renewed = await reading.renewed();
    return renewed.length === 0 ? null : renewed.every(({ isLate }) => !isLate);
  }
  if (name.startsWith('duties.timely.')) {
    const items = await judgedItems(reading, name);
    return items.length === 0 ? null : items.every(({ isLate }) => !isLate);
  }
  const board = await reading.board();
  return board === undefined ? null : (boardFigures[name]?.(board).value ?? null);
}
